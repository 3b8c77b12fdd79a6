import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { planAsked } from '../queries/place.ts'
import {
  answerForm,
  listQuery,
  idParams as params,
  passOnForm,
  raiseForm,
  raiseQuery,
  wordsForm,
} from './forms.ts'
import {
  mayAnswerDifficulty,
  mayCloseDifficulty,
  mayRaiseDifficulty,
  maySeeDifficulties,
  maySeeDifficulty,
} from './policy.ts'
import { difficultyAsked } from './queries/place.ts'
import { answer, passOn, sayDone, sendExport, showDifficulties, showDifficulty } from './show.tsx'
import { raise, raiseAgain, showRaise } from './show-raise.tsx'

/** Addresses of what stands in the way of work. */
export function difficultyRoutes(services: Services): readonly Route[] {
  const list = { access: 'signed-in', may: maySeeDifficulties, query: listQuery } as const
  const asked = difficultyAsked(services)
  const answering = { access: 'signed-in', may: about(mayAnswerDifficulty, asked), params } as const
  const closing = {
    access: 'signed-in',
    may: about(mayCloseDifficulty, asked),
    params,
    form: wordsForm,
  } as const
  const raising = {
    access: 'signed-in',
    may: about(mayRaiseDifficulty, planAsked(services)),
    params,
  } as const
  return [
    route('GET', '/difficulties', list, visit => showDifficulties(services, visit)),
    route('GET', '/difficulties/export.xlsx', list, visit => sendExport(services, visit)),
    route(
      'GET',
      '/difficulties/:id',
      { access: 'signed-in', may: about(maySeeDifficulty, asked), params },
      visit => showDifficulty(services, visit),
    ),
    route('POST', '/difficulties/:id/answer', { ...answering, form: answerForm }, visit =>
      answer(services, visit),
    ),
    route('POST', '/difficulties/:id/pass-on', { ...answering, form: passOnForm }, visit =>
      passOn(services, visit),
    ),
    route('POST', '/difficulties/:id/close', closing, visit => sayDone(services, visit, 'close')),
    route('POST', '/difficulties/:id/reopen', closing, visit => sayDone(services, visit, 'reopen')),
    route('POST', '/difficulties/:id/withdraw', closing, visit => sayDone(services, visit, 'withdraw')),
    route('GET', '/plans/:id/difficulties/new', { ...raising, query: raiseQuery }, visit =>
      showRaise(services, visit),
    ),
    route(
      'POST',
      '/plans/:id/difficulties',
      {
        ...raising,
        form: raiseForm,
        whenInvalid: (visit, faults, entered) => raiseAgain(services, visit, faults, entered),
      },
      visit => raise(services, visit),
    ),
  ]
}
