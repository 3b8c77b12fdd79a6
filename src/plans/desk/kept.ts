/**
 * Figures over very many rows, kept for some seconds in this process: many people who look at the same large part of
 * the work cost one question to the database, and a page says as of when its figures are. What is counted quickly is
 * counted anew each time, so that whoever has just changed something sees it.
 */
import { now } from '../../platform/clock.ts'

/** For so long figures of more rows are shown again. */
export const keptMilliseconds = 5_000
/** How many are kept at once: the parts of the work that are that large are few. */
const keptMax = 200

/** Figures, and the moment from which they are. */
export interface AsOf<Value> {
  readonly value: Value
  readonly at: Date
}

/** Gives the figures of a key: those that are kept, those that somebody is just counting, or new ones of `count`. */
export type Keeper<Value> = (key: string, count: () => Promise<Value>) => Promise<AsOf<Value>>

/** Keeps one kind of figures where they were counted from so many `rows` or more; those of fewer rows never. */
export function keepFigures<Value extends { readonly rows: number }>(rowsMin: number): Keeper<Value> {
  const kept = new Map<string, AsOf<Value>>()
  const underWay = new Map<string, Promise<AsOf<Value>>>()
  const begin = async (key: string, count: () => Promise<Value>): Promise<AsOf<Value>> => {
    const found = { at: now(), value: await count() }
    kept.delete(key)
    if (found.value.rows >= rowsMin) kept.set(key, found)
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - keptMax))) kept.delete(oldest)
    return found
  }
  return (key, count) => {
    const last = kept.get(key)
    if (last && isFresh(last.at)) return Promise.resolve(last)
    const running = underWay.get(key)
    if (running) return running
    const counting = begin(key, count).finally(() => underWay.delete(key))
    underWay.set(key, counting)
    return counting
  }
}

/** A clock that was put back makes nothing last longer. */
function isFresh(at: Date): boolean {
  const age = now().getTime() - at.getTime()
  return age >= 0 && age < keptMilliseconds
}
