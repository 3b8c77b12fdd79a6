/** What changes over time, one value on each day: titles of a unit, its parents in a hierarchy. Pure. */
import type { CivilDate } from '../../platform/clock.ts'
import { commonDays, earlier, hasDays, isThereOn, later, type Validity } from './validity.ts'

/** A value and the days on which it was so. Spans of one timeline never share a day. */
export interface Span<Value> extends Validity {
  readonly id: string
  readonly value: Value
}

/** A value that takes the place of another; null where nothing is so any longer. `id` is that of a new span. */
export interface NewValue<Value> {
  readonly id: string
  readonly value: Value | null
}

/** What was so on the day. */
export function spanOn<Value>(spans: readonly Span<Value>[], day: CivilDate): Span<Value> | undefined {
  return spans.find(span => isThereOn(span, day))
}

/**
 * The spans when the value changes from a day on, until the next change that is known: what was so before ends
 * there. Of two changes on one day the later one told holds. `life` says how far a value may reach; the day is
 * one of its days.
 */
export function changedFrom<Value>(
  spans: readonly Span<Value>[],
  life: Validity,
  day: CivilDate,
  next: NewValue<Value>,
): readonly Span<Value>[] {
  const before = spanOn(spans, day)
  if (!before) return added(spans, { from: day, to: gapAround(spans, life, day).to }, next)
  if (before.from === day) return replaced(spans, before, next.value)
  const cut = spans.map(span => (span === before ? { ...span, to: day } : span))
  return added(cut, { from: day, to: before.to }, next)
}

/** The spans when what was said of a day was a mistake: the value is another on all days of its span. */
export function correctedOn<Value>(
  spans: readonly Span<Value>[],
  life: Validity,
  day: CivilDate,
  next: NewValue<Value>,
): readonly Span<Value>[] {
  const wrong = spanOn(spans, day)
  return wrong ? replaced(spans, wrong, next.value) : added(spans, gapAround(spans, life, day), next)
}

/** The spans when the life that they fill begins or ends on another day: those at its ends go with it. */
export function fittedTo<Value>(
  spans: readonly Span<Value>[],
  before: Validity,
  after: Validity,
): readonly Span<Value>[] {
  return spans
    .map(span => ({
      ...span,
      from: span.from === before.from ? after.from : later(span.from, after.from),
      to: span.to === before.to ? after.to : earlier(span.to, after.to),
    }))
    .filter(hasDays)
}

function added<Value>(
  spans: readonly Span<Value>[],
  days: Validity,
  { id, value }: NewValue<Value>,
): readonly Span<Value>[] {
  return value === null ? spans : [...spans, { id, value, ...days }]
}

function replaced<Value>(
  spans: readonly Span<Value>[],
  one: Span<Value>,
  value: Value | null,
): readonly Span<Value>[] {
  if (value === null) return spans.filter(span => span !== one)
  return spans.map(span => (span === one ? { ...span, value } : span))
}

/** The days of the life around this one on which nothing was so. */
function gapAround<Value>(spans: readonly Span<Value>[], life: Validity, day: CivilDate): Validity {
  const before = spans.flatMap(({ to }) => (to !== null && to <= day ? to : []))
  const after = spans.flatMap(({ from }) => (from !== null && from > day ? from : []))
  const gap = { from: before.sort().at(-1) ?? null, to: after.sort().at(0) ?? null }
  return commonDays(gap, life) ?? gap
}

/** Ids of the spans that were there before and are not any longer. */
export function goneFrom<Value>(
  before: ReadonlyMap<string, readonly Span<Value>[]>,
  after: ReadonlyMap<string, readonly Span<Value>[]>,
): readonly string[] {
  const kept = new Set([...after.values()].flatMap(spans => spans.map(({ id }) => id)))
  return [...before.values()].flatMap(spans => spans.map(({ id }) => id)).filter(id => !kept.has(id))
}
