/** An event as officers enter it, and why it cannot be kept so. */
import { daysSince1970, lunarDay } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Refusal } from '../../../platform/errors.ts'
import type { EventKind, Recurrence, Visibility } from '../tables.ts'

/** What an officer says of an event. */
export interface EventFacts {
  readonly kind: EventKind
  readonly title: string
  readonly place: string
  readonly note: string
  /** Both included. */
  readonly beginsOn: CivilDate
  readonly endsOn: CivilDate
  readonly recurs: Recurrence | null
  /** Null for the whole office. */
  readonly unitId: string | null
  readonly visibility: Visibility
}

/** An event as it is kept. */
export interface CalendarEvent extends EventFacts {
  readonly id: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly changedAt: Date
  readonly version: number
  /** Null while it takes place. */
  readonly cancelled: { readonly at: Date; readonly by: string; readonly reason: string } | null
}

export const eventLengthsMax = { title: 200, place: 200, note: 4000, reason: 1000 } as const

/** Longer than any term of an elected body. */
const daysMax = 2000
/** What comes every year is over before it comes again. */
const yearlyDaysMax = 300

/** What is wrong with the facts of an event; nothing where they can be kept. */
export function eventRefusals(facts: EventFacts): readonly Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (code: string, args: Refusal['args'] = {}) => refusals.push({ code, args })
  if (facts.title === '') refuse('event-title-empty')
  for (const field of ['title', 'place', 'note'] as const)
    if (facts[field].length > eventLengthsMax[field])
      refuse('event-text-too-long', { field, max: eventLengthsMax[field] })
  const days = daysSince1970(facts.endsOn) - daysSince1970(facts.beginsOn) + 1
  if (days < 1) refuse('event-ends-before')
  if (days > daysMax) refuse('event-too-long', { max: daysMax })
  if (facts.recurs !== null && days > yearlyDaysMax) refuse('event-yearly-too-long', { max: yearlyDaysMax })
  if (facts.recurs === 'lunar' && lunarDay(facts.beginsOn) === null) refuse('event-no-lunar-day')
  return refusals
}

/** Why an event cannot be changed. */
export function changeRefusals(event: CalendarEvent, seenVersion: number): readonly Refusal[] {
  if (event.cancelled !== null) return [{ code: 'event-is-cancelled', args: {} }]
  return event.version === seenVersion ? [] : [{ code: 'event-changed-meanwhile', args: {} }]
}

/** Why an event cannot be cancelled. */
export function cancelRefusals(event: CalendarEvent, reason: string): readonly Refusal[] {
  if (event.cancelled !== null) return [{ code: 'event-is-cancelled', args: {} }]
  if (reason === '') return [{ code: 'event-reason-empty', args: {} }]
  if (reason.length <= eventLengthsMax.reason) return []
  return [{ code: 'event-text-too-long', args: { field: 'reason', max: eventLengthsMax.reason } }]
}
