import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFrom, correctedOn, fittedTo, type Span, spanOn } from './timeline.ts'
import { endAfter, hasDays, isThereOn, nearestDay, type Validity } from './validity.ts'

const dayNumber = fc.integer({ min: 1, max: 28 })
const toDay = (number: number): string => `2025-06-${String(number).padStart(2, '0')}`
const day = dayNumber.map(toDay)
const days = Array.from({ length: 28 }, (_, index) => toDay(index + 1))
const edge = fc.option(day, { nil: null })
const life = fc.record({ from: edge, to: edge }).filter(hasDays)

type Deed =
  | { readonly kind: 'change' | 'correct'; readonly day: string; readonly value: string }
  | { readonly kind: 'fit'; readonly life: Validity }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('change' as const, 'correct' as const),
    day,
    value: fc.constantFrom('A', 'B', 'C'),
  }),
  fc.record({ kind: fc.constant('fit' as const), life }),
)

interface State {
  readonly life: Validity
  readonly spans: readonly Span<string>[]
}

function done(state: State, what: Deed, index: number): State {
  if (what.kind === 'fit') {
    return { life: what.life, spans: fittedTo(state.spans, state.life, what.life) }
  }
  const act = what.kind === 'change' ? changedFrom : correctedOn
  const on = nearestDay(state.life, what.day)
  return { ...state, spans: act(state.spans, state.life, on, { id: String(index), value: what.value }) }
}

/** What is so on each day of the month, by the simplest means: one box for each day. */
function valuesOf({ spans }: State): readonly (string | undefined)[] {
  return days.map(one => spanOn(spans, one)?.value)
}

describe('what changes over time', () => {
  test('after any renamings, corrections and moved ends is one value on every day of the life, and none outside', () => {
    fc.assert(
      fc.property(life, fc.array(deed, { maxLength: 12 }), (first, deeds) => {
        const start: State = { life: first, spans: [{ id: 'first', value: 'A', ...first }] }
        const { life: end, spans } = deeds.reduce(done, start)
        for (const one of days) {
          const there = spans.filter(span => isThereOn(span, one))
          expect(there, `on ${one}`).toHaveLength(isThereOn(end, one) ? 1 : 0)
        }
        expect(new Set(spans.map(({ id }) => id)).size).toBe(spans.length)
        expect(spans.every(hasDays)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a change leaves the days before it and the changes after it as they were', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), day, (deeds, on) => {
        const always: State = {
          life: { from: null, to: null },
          spans: [{ id: 'a', value: 'A', from: null, to: null }],
        }
        const before = deeds.filter(({ kind }) => kind !== 'fit').reduce(done, always)
        const after = {
          ...before,
          spans: changedFrom(before.spans, before.life, on, { id: 'z', value: 'Z' }),
        }
        const until = spanOn(before.spans, on)?.to ?? null
        const [was, is] = [valuesOf(before), valuesOf(after)]
        days.forEach((one, index) => {
          const changed = one >= on && (until === null || one < until)
          expect(is[index], one).toBe(changed ? 'Z' : was[index])
        })
      }),
    )
  })

  test('a correction replaces the value on all days of its span and no other', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), day, (deeds, on) => {
        const always: State = {
          life: { from: null, to: null },
          spans: [{ id: 'a', value: 'A', from: null, to: null }],
        }
        const before = deeds.filter(({ kind }) => kind !== 'fit').reduce(done, always)
        const wrong = spanOn(before.spans, on)
        const spans = correctedOn(before.spans, before.life, on, { id: 'z', value: 'Z' })
        expect(spans).toHaveLength(before.spans.length)
        days.forEach((one, index) => {
          const value = wrong && isThereOn(wrong, one) ? 'Z' : valuesOf(before)[index]
          expect(spanOn(spans, one)?.value, one).toBe(value)
        })
      }),
    )
  })

  test('may have days without a value, which a later value fills and no more', () => {
    const life = { from: '2025-06-01', to: null }
    const first = changedFrom([], life, '2025-06-10', { id: '1', value: 'A' })
    const ended = changedFrom(first, life, '2025-06-20', { id: '2', value: null })
    expect(ended).toEqual([{ id: '1', value: 'A', from: '2025-06-10', to: '2025-06-20' }])
    const earlier = changedFrom(ended, life, '2025-06-05', { id: '3', value: 'B' })
    expect(earlier.at(-1)).toEqual({ id: '3', value: 'B', from: '2025-06-05', to: '2025-06-10' })
    const later = correctedOn(earlier, life, '2025-06-25', { id: '4', value: 'C' })
    expect(later.at(-1)).toEqual({ id: '4', value: 'C', from: '2025-06-20', to: null })
    expect(correctedOn(later, life, '2025-06-25', { id: '5', value: null })).toEqual(earlier)
  })

  test('of two changes on one day has the later one', () => {
    const life = { from: null, to: null }
    const one = changedFrom([{ id: 'a', value: 'A', ...life }], life, '2025-07-01', { id: 'b', value: 'B' })
    const two = changedFrom(one, life, '2025-07-01', { id: 'c', value: 'C' })
    expect(two).toEqual([
      { id: 'a', value: 'A', from: null, to: '2025-07-01' },
      { id: 'b', value: 'C', from: '2025-07-01', to: null },
    ])
    expect(spanOn(two, endAfter('2025-07-01'))?.value).toBe('C')
  })
})
