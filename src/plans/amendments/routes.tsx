/** Addresses of amendments: what units ask for, the next version while it is composed, and how versions differ. */
import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayIssuePlan, maySeeIssuedPlan } from '../policy.ts'
import { planAsked, uploadAsked } from '../queries/place.ts'
import {
  askForm,
  askQuery,
  compareQuery,
  composeQuery,
  decideForm,
  fileForm,
  issueForm,
  keyForm,
  matchesForm,
  matchQuery,
  planParams,
  requestParams,
  seenForm,
  taskForm,
  taskQuery,
  versionParams,
  versionQuery,
} from './forms.ts'
import { mayAmendPlan, mayAskAmendment, mayDecideAmendment } from './policy.ts'
import { sendComparison, showAmendments, showComparison, showVersion } from './show.tsx'
import {
  dropTask,
  issueAgain,
  issueAmendment,
  saveTask,
  showCompose,
  showIssueAmendment,
  showTaskForm,
  undoChange,
} from './show-compose.tsx'
import { fileAgain, issueByFile, saveMatches, showMatches } from './show-file.tsx'
import { ask, askAgain, decide, decideAgain, showAsk, showRequest, take, withdraw } from './show-requests.tsx'

export function amendmentRoutes(services: Services): readonly Route[] {
  const asked = planAsked(services)
  const see = { access: 'signed-in', may: about(maySeeIssuedPlan, asked), params: planParams } as const
  const mayAsk = { ...see, may: about(mayAskAmendment, asked) } as const
  const one = { ...see, params: requestParams } as const
  const amend = { ...see, may: about(mayAmendPlan, asked) } as const
  const requests = '/plans/:id/amendments'
  const draft = '/plans/:id/amend'
  const file = '/plans/uploads/:id/amendment'
  const ofFile = { ...see, may: about(mayIssuePlan, uploadAsked(services)) } as const
  return [
    route('GET', requests, see, visit => showAmendments(services, visit)),
    route('GET', `${requests}/ask`, { ...mayAsk, query: askQuery }, visit => showAsk(services, visit)),
    route(
      'POST',
      requests,
      {
        ...mayAsk,
        form: askForm,
        whenInvalid: (visit, faults, entered, lists) => askAgain(services, visit, faults, entered, lists),
      },
      visit => ask(services, visit),
    ),
    route('GET', `${requests}/:requestId`, one, visit => showRequest(services, visit)),
    route(
      'POST',
      `${requests}/:requestId/decide`,
      {
        ...one,
        may: about(mayDecideAmendment, asked),
        form: decideForm,
        whenInvalid: (visit, faults, entered) => decideAgain(services, visit, faults, entered),
      },
      visit => decide(services, visit),
    ),
    route('POST', `${requests}/:requestId/withdraw`, { ...one, may: about(mayAskAmendment, asked) }, visit =>
      withdraw(services, visit),
    ),
    route(
      'POST',
      `${requests}/:requestId/take`,
      { ...one, may: about(mayAmendPlan, asked), form: seenForm },
      visit => take(services, visit),
    ),
    route('GET', draft, { ...amend, query: composeQuery }, visit => showCompose(services, visit)),
    route('GET', `${draft}/task`, { ...amend, query: taskQuery }, visit => showTaskForm(services, visit)),
    route('POST', `${draft}/task`, { ...amend, form: taskForm }, visit => saveTask(services, visit)),
    route('POST', `${draft}/drop`, { ...amend, form: keyForm }, visit => dropTask(services, visit)),
    route('POST', `${draft}/undo`, { ...amend, form: keyForm }, visit => undoChange(services, visit)),
    route('GET', `${draft}/issue`, amend, visit => showIssueAmendment(services, visit)),
    route(
      'POST',
      `${draft}/issue`,
      {
        ...amend,
        form: issueForm,
        whenInvalid: (visit, faults, entered) => issueAgain(services, visit, faults, entered),
      },
      visit => issueAmendment(services, visit),
    ),
    route('GET', file, { ...ofFile, query: matchQuery }, visit => showMatches(services, visit)),
    route('POST', `${file}/matches`, { ...ofFile, form: matchesForm }, visit => saveMatches(services, visit)),
    route(
      'POST',
      file,
      {
        ...ofFile,
        form: fileForm,
        whenInvalid: (visit, faults, entered) => fileAgain(services, visit, faults, entered),
      },
      visit => issueByFile(services, visit),
    ),
    route('GET', '/plans/:id/compare', { ...see, query: compareQuery }, visit =>
      showComparison(services, visit),
    ),
    route('GET', '/plans/:id/compare.xlsx', { ...see, query: compareQuery }, visit =>
      sendComparison(services, visit),
    ),
    route(
      'GET',
      '/plans/:id/versions/:number',
      { ...see, params: versionParams, query: versionQuery },
      visit => showVersion(services, visit),
    ),
  ]
}
