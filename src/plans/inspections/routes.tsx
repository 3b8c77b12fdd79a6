import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import {
  findingForm,
  findingsQuery,
  holdForm,
  listQuery,
  newQuery,
  idParams as params,
  planForm,
  wordsForm,
} from './forms.ts'
import {
  mayAnswerFinding,
  mayPlanInspections,
  mayRunInspection,
  maySeeInspection,
  maySeeInspections,
} from './policy.ts'
import { findingAsked, inspectionAsked, inspectionOfFindingAsked } from './queries/place.ts'
import {
  hold,
  mendForm,
  putFinding,
  sayFinding,
  sayInspection,
  showFindings,
  showInspection,
  showInspections,
} from './show.tsx'
import { plan, planAgain, showNew } from './show-new.tsx'

/** Addresses of inspections, supervision, and what they found. */
export function inspectionRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeInspections } as const
  const making = { access: 'signed-in', may: mayPlanInspections } as const
  const asked = inspectionAsked(services)
  return [
    route('GET', '/inspections', { ...see, query: listQuery }, visit => showInspections(services, visit)),
    route('GET', '/inspections/findings', { ...see, query: findingsQuery }, visit =>
      showFindings(services, visit),
    ),
    route('GET', '/inspections/new', { ...making, query: newQuery }, visit => showNew(services, visit)),
    route(
      'POST',
      '/inspections',
      { ...making, form: planForm, whenInvalid: (...sent) => planAgain(services, ...sent) },
      visit => plan(services, visit),
    ),
    route(
      'GET',
      '/inspections/:id',
      { access: 'signed-in', may: about(maySeeInspection, asked), params },
      visit => showInspection(services, visit),
    ),
    ...runningRoutes(services),
    ...findingRoutes(services),
  ]
}

function runningRoutes(services: Services): readonly Route[] {
  const running = {
    access: 'signed-in',
    may: about(mayRunInspection, inspectionAsked(services)),
    params,
  } as const
  const saying = { ...running, form: wordsForm } as const
  return [
    route(
      'POST',
      '/inspections/:id/hold',
      {
        ...running,
        form: holdForm,
        whenInvalid: (visit, faults, typed) => mendForm(services, visit, 'hold', faults, typed),
      },
      visit => hold(services, visit),
    ),
    route('POST', '/inspections/:id/conclude', saying, visit => sayInspection(services, visit, 'conclude')),
    route('POST', '/inspections/:id/close', saying, visit => sayInspection(services, visit, 'close')),
    route('POST', '/inspections/:id/cancel', saying, visit => sayInspection(services, visit, 'cancel')),
    route(
      'POST',
      '/inspections/:id/findings',
      {
        ...running,
        form: findingForm,
        whenInvalid: (visit, faults, typed) => mendForm(services, visit, 'add', faults, typed),
      },
      visit => putFinding(services, visit),
    ),
  ]
}

function findingRoutes(services: Services): readonly Route[] {
  const answering = {
    access: 'signed-in',
    may: about(mayAnswerFinding, findingAsked(services)),
    params,
    form: wordsForm,
  } as const
  const judging = {
    ...answering,
    may: about(mayRunInspection, inspectionOfFindingAsked(services)),
  } as const
  return [
    route('POST', '/findings/:id/answer', answering, visit => sayFinding(services, visit, 'answer')),
    route('POST', '/findings/:id/close', judging, visit => sayFinding(services, visit, 'close')),
    route('POST', '/findings/:id/reopen', judging, visit => sayFinding(services, visit, 'reopen')),
    route('POST', '/findings/:id/withdraw', judging, visit => sayFinding(services, visit, 'withdraw')),
  ]
}
