/**
 * Figures over very many rows, kept for some seconds in this process: many people who look at the same large part of
 * the work cost one question to the database, and a page says as of when its figures are. While such a part is looked
 * at all the time nobody waits for it either: it is counted anew beside the page that shows the figures before. What
 * is counted quickly is counted anew each time, so that whoever has just changed something sees it.
 */
import { now } from '../../platform/clock.ts'

/** For so long figures of very many rows are shown again, at least. */
export const keptMilliseconds = 5_000
/** And at most, however long they take to count. */
const keptMillisecondsMax = 60_000
/** Counting one kind of figures again and again takes no more than this part of the time. */
const countingShare = 0.05
/** So many times as long they are shown while newer ones are counted; whoever comes later waits for the newer ones. */
export const shownTimes = 3
/** How many are kept at once: the parts of the work that are that large are few. */
const keptMax = 200

/** Figures, and the moment from which they are. */
export interface AsOf<Value> {
  readonly value: Value
  readonly at: Date
}

/** Gives the figures of a key: those that are kept, those that somebody is just counting, or new ones of `count`. */
export type Keeper<Value> = (key: string, count: () => Promise<Value>) => Promise<AsOf<Value>>

interface Kept<Value> extends AsOf<Value> {
  /** For so many milliseconds they are new enough. */
  readonly lasts: number
}

/** Keeps one kind of figures where they were counted from so many `rows` or more; those of fewer rows never. */
export function keepFigures<Value extends { readonly rows: number }>(rowsMin: number): Keeper<Value> {
  const kept = new Map<string, Kept<Value>>()
  const underWay = new Map<string, Promise<Kept<Value>>>()
  const begin = async (key: string, count: () => Promise<Value>): Promise<Kept<Value>> => {
    const [at, began] = [now(), performance.now()]
    const value = await count()
    const found = { at, value, lasts: lastsFor(performance.now() - began) }
    kept.delete(key)
    if (value.rows >= rowsMin) kept.set(key, found)
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - keptMax))) kept.delete(oldest)
    return found
  }
  const counted = (key: string, count: () => Promise<Value>): Promise<Kept<Value>> => {
    const running = underWay.get(key)
    if (running) return running
    const counting = begin(key, count).finally(() => underWay.delete(key))
    underWay.set(key, counting)
    return counting
  }
  return async (key, count) => {
    const last = kept.get(key)
    if (last && isYounger(last.at, last.lasts)) return last
    if (!last || !isYounger(last.at, last.lasts * shownTimes)) return counted(key, count)
    if (!underWay.has(key)) void counted(key, () => besidePages(count)).catch(() => undefined)
    return last
  }
}

function lastsFor(countMilliseconds: number): number {
  return Math.min(keptMillisecondsMax, Math.max(keptMilliseconds, countMilliseconds / countingShare))
}

let lastBesidePages: Promise<unknown> = Promise.resolve()

/**
 * One count after the other where nobody waits for it: several at once would take the cores from everybody's pages. A
 * count that fails is made again for whoever asks next, and fails before their eyes in the end.
 */
function besidePages<Value>(count: () => Promise<Value>): Promise<Value> {
  const counting = lastBesidePages.then(count)
  lastBesidePages = counting.catch(() => undefined)
  return counting
}

/** A clock that was put back makes nothing last longer. */
function isYounger(at: Date, milliseconds: number): boolean {
  const age = now().getTime() - at.getTime()
  return age >= 0 && age < milliseconds
}
