import type { Refusal } from '../../../platform/errors.ts'
import { firstDay, lastDay } from '../../rules/issue/task-days.ts'
import type { DraftHead } from './model.ts'

/** What must hold before a draft is changed. */
export interface DraftState {
  readonly deleted: boolean
  /** In review, or issued: then it is changed there. */
  readonly sent: boolean
}

/** Why a draft cannot be changed; empty when it can. */
export function draftRefusals({ deleted, sent }: DraftState): Refusal[] {
  if (deleted) return [{ code: 'draft-deleted', args: {} }]
  return sent ? [{ code: 'draft-sent', args: {} }] : []
}

/** Why it cannot be handed into review yet, the first thing to mend first; empty when it can. */
export function sendRefusals(
  state: DraftState,
  { title, periodFrom, periodTo }: DraftHead,
  tasks: number,
): Refusal[] {
  const first = firstDay(periodFrom)
  const last = lastDay(periodTo)
  return [
    ...draftRefusals(state),
    ...(title.trim() === '' ? [{ code: 'draft-without-title', args: {} }] : []),
    ...(first !== null && last !== null && last < first ? [{ code: 'period-upside-down', args: {} }] : []),
    ...(tasks === 0 ? [{ code: 'draft-without-task', args: {} }] : []),
  ]
}
