import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayIssuePlan } from '../policy.ts'
import { uploadAsked } from '../queries/place.ts'
import {
  acceptAll,
  changeIssuers,
  changeLinks,
  chooseKind,
  issueByForm,
  keepName,
  nameAgain,
  pageAgain,
} from '../show-issue/change.tsx'
import { showLinks } from '../show-issue/links.tsx'
import { sendUnits, showConfirm, showIssue, showName } from '../show-issue/page.tsx'
import {
  issueForm,
  issuersForm,
  kindForm,
  linksForm,
  linksQuery,
  nameForm,
  nameQuery,
  unitsQuery,
} from '../views/issue/forms.ts'

const id = z.string().refine(isId)

/** From a reviewed reading to an issued plan. */
export function issueRoutes(services: Services): readonly Route[] {
  const may = about(mayIssuePlan, uploadAsked(services))
  const one = { access: 'signed-in', may, params: z.object({ id }) } as const
  const path = '/plans/uploads/:id/issue'
  return [
    route('GET', path, one, visit => showIssue(services, visit)),
    route('GET', `${path}/confirm`, one, visit => showConfirm(services, visit)),
    route('GET', `${path}/name`, { ...one, query: nameQuery }, visit => showName(services, visit)),
    route('GET', `${path}/units.json`, { ...one, query: unitsQuery }, visit => sendUnits(services, visit)),
    route('GET', `${path}/links`, { ...one, query: linksQuery }, visit => showLinks(services, visit)),
    route('POST', path, { ...one, form: issueForm }, visit => issueByForm(services, visit)),
    route('POST', `${path}/suggestions`, one, visit => acceptAll(services, visit)),
    route(
      'POST',
      `${path}/kind`,
      { ...one, form: kindForm, whenInvalid: (visit, faults) => pageAgain(services, visit, faults) },
      visit => chooseKind(services, visit),
    ),
    route(
      'POST',
      `${path}/issuers`,
      { ...one, form: issuersForm, whenInvalid: (visit, faults) => pageAgain(services, visit, faults) },
      visit => changeIssuers(services, visit),
    ),
    route('POST', `${path}/links`, { ...one, form: linksForm }, visit => changeLinks(services, visit)),
    route(
      'POST',
      `${path}/names`,
      {
        ...one,
        form: nameForm,
        whenInvalid: (visit, faults, entered) => nameAgain(services, visit, faults, entered),
      },
      visit => keepName(services, visit),
    ),
  ]
}
