/** Where a place of the source stands in the words that an officer made of it. */
import { fold } from '../../../platform/text/fold.ts'

interface Word {
  readonly folded: string
  readonly start: number
}

/** Words on each side that are compared: enough to tell most places apart, few enough to stand beside a correction. */
const wordsCompared = 3
/** A place is known by two words at least: one alone may stand anywhere. */
const wordsAlikeMin = 2

/**
 * Where `edited` goes on as `source` does from `at`: the offset of a word of `edited`, found by the words on both
 * sides, marks and case aside. Null where they fit no place, or two alike.
 */
export function samePlace(source: string, at: number, edited: string): number | null {
  const read = wordsOf(source)
  const here = read.findIndex(({ start }) => start >= at)
  if (here < 0) return null
  const words = wordsOf(edited)
  const scores = words.map((_, index) => alike(read, here, words, index))
  const best = Math.max(0, ...scores)
  const place = words[scores.indexOf(best)]
  const single = scores.indexOf(best) === scores.lastIndexOf(best)
  return place && single && best >= wordsAlikeMin ? place.start : null
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(match => ({
    folded: fold(match[0]),
    start: match.index,
  }))
}

/** How many words are the same right before and right behind two places. */
function alike(one: readonly Word[], here: number, other: readonly Word[], there: number): number {
  const run = (step: 1 | -1, from: number): number => {
    let count = 0
    while (
      count < wordsCompared &&
      sameWord(one[here + from + step * count], other[there + from + step * count])
    ) {
      count += 1
    }
    return count
  }
  return run(-1, -1) + run(1, 0)
}

function sameWord(one: Word | undefined, other: Word | undefined): boolean {
  return one !== undefined && one.folded === other?.folded
}
