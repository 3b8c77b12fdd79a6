/** What somebody can do with a work item now, besides answering and judging it. */
import { isPossible } from './life.ts'
import type { WorkCommandKind, WorkItem } from './model.ts'

/** What the policy lets somebody do with an item. */
export interface WorkPowers {
  readonly answers: boolean
  readonly judges: boolean
  readonly steers: boolean
}

/** One press, nothing to be said. */
export const pressDeeds = ['receive', 'start', 'withdraw'] as const
/** With a reason, on a page of their own. */
export const reasonDeeds = ['refuse', 'insist', 'hand-over', 'set-due', 'cancel', 'reopen'] as const

export type PressDeed = (typeof pressDeeds)[number]
export type ReasonDeed = (typeof reasonDeeds)[number]

/** Which power each change asks for. */
const powerFor = {
  receive: 'answers',
  start: 'answers',
  withdraw: 'answers',
  refuse: 'answers',
  insist: 'steers',
  'hand-over': 'steers',
  cancel: 'steers',
  'set-due': 'judges',
  reopen: 'judges',
} as const satisfies Partial<Record<WorkCommandKind, keyof WorkPowers>>

/** The power that a change asks for. */
export function powerOf(deed: PressDeed | ReasonDeed): keyof WorkPowers {
  return powerFor[deed]
}

/** What can be done now, in the order of a page. */
export function possibleDeeds(
  item: Pick<WorkItem, 'state'>,
  powers: WorkPowers,
): { readonly press: readonly PressDeed[]; readonly reason: readonly ReasonDeed[] } {
  const can = (deed: PressDeed | ReasonDeed) => powers[powerFor[deed]] && isPossible(deed, item)
  return { press: pressDeeds.filter(can), reason: reasonDeeds.filter(can) }
}
