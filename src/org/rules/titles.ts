import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'
import type { Span } from './timeline.ts'
import { isThereOn, lastDay, nearestDay, type Validity } from './validity.ts'

/** What a unit is officially called. */
export interface TitleWords {
  /** In full. */
  readonly name: string
  /** The official short form ("Sở VHTTDL"); empty where it has none. */
  readonly abbreviation: string
  /** The document that gave the name; empty where nobody said. */
  readonly legalBasis: string
}

export type Title = Span<TitleWords>

/** The value that is shown as what is so: that of today, for what is no more the last, for what is to come the first. */
export function spanNow<Value>(
  spans: readonly Span<Value>[],
  life: Validity,
  today: CivilDate,
): Span<Value> | undefined {
  return spans.find(span => isThereOn(span, nearestDay(life, today)))
}

/** Why a unit cannot change on this day: it is not there. Days in the arguments are ISO. */
export function dayRefusals({ from, to }: Validity, day: CivilDate): readonly Refusal[] {
  if (from !== null && day < from) return [{ code: 'unit-day-before', args: { first: from } }]
  if (to !== null && day >= to) return [{ code: 'unit-day-after', args: { last: lastDay(to) } }]
  return []
}

/** Why a unit cannot be there on these days. */
export function lifeRefusals({ from, to }: Validity): readonly Refusal[] {
  const backwards = from !== null && to !== null && from >= to
  return backwards ? [{ code: 'unit-ends-first', args: {} }] : []
}
