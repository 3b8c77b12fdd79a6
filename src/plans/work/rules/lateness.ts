/** What is late, and whose fault it is: lateness names the unit that caused it (X2). */
import type { CivilDate } from '../../../platform/clock.ts'
import { dayNumber } from '../../rules/plan/days.ts'
import { openStates, type WorkItem, type WorkState } from './model.ts'

type Timed = Pick<WorkItem, 'id' | 'state' | 'dueOn' | 'role' | 'unitId' | 'claimedOn'>

export interface Lateness {
  /** Days beyond the last one, 1 or more. */
  readonly days: number
  /** The units for whom it waits: never empty. */
  readonly causedBy: readonly string[]
}

/** Whether somebody still has to do it. */
export function isOpen(state: WorkState): boolean {
  return openStates.some(open => open === state)
}

/** Whether its last day is over and it is neither done nor claimed. */
export function isLate({ state, dueOn }: Pick<WorkItem, 'state' | 'dueOn'>, today: CivilDate): boolean {
  return isOpen(state) && dueOn !== null && dueOn < today
}

/**
 * How late an item is, and because of whom; null where it is in time. A unit that helps or advises is itself the
 * cause. Who leads waits for its helpers: those that are late themselves are the cause, and only where there are
 * none it is the lead. `siblings` are the other items of the same instance.
 */
export function lateness(item: Timed, siblings: readonly Timed[], today: CivilDate): Lateness | null {
  if (!isLate(item, today) || item.dueOn === null) return null
  const helpers = item.role === 'lead' ? siblings.filter(one => one.id !== item.id && helps(one, today)) : []
  const causes = helpers.length > 0 ? helpers : [item]
  return {
    days: dayNumber(today) - dayNumber(item.dueOn),
    causedBy: [...new Set(causes.map(({ unitId }) => unitId))],
  }
}

function helps(one: Timed, today: CivilDate): boolean {
  return one.role === 'coordinate' && isLate(one, today)
}

/** Whether it came after its last day: claimed then, or late still. */
export function cameLate(item: Timed, today: CivilDate): boolean {
  if (item.dueOn === null) return false
  return isOpen(item.state) ? item.dueOn < today : item.claimedOn !== null && item.claimedOn > item.dueOn
}
