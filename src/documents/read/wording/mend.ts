import { knowledge } from './knowledge.ts'
import type { Token } from './line.ts'
import type { Reading } from './readings.ts'

/**
 * Chooses among the readings of the words of a line. A path through the line takes one reading of each word; it gains
 * where two neighbours belong together and pays for every sign that it changes. A word is changed only where the
 * best path with the change is clearly better than the best path without it, and than every other change of it.
 * So two wrong words may be mended together, and where two changes would do as well nothing is changed. A word
 * that makes a word with a neighbour as it is written has no other reading (see line.ts).
 */

/** What two neighbours gain that belong together; across a comma they do so less surely ("biển, đảo"). */
const gains = { close: 1, loose: 0.75, none: 0 } as const
/** A word that has its neighbour on the other side already ("đối ngoại | tỉnh") is a weaker ground for a change. */
const takenShare = 0.75
/** Where words merely often meet there is less ground still: enough to choose by, too little to change for. */
const seamShare = 0.5

/** What the first and the second changed sign cost. */
const signCosts = [0, 0.45, 0.75] as const
/** Words that stand anywhere cost more to change, as their neighbours say little about them. */
const standingCosts = { particle: 0.6, common: 0.35, other: 0 } as const
/** A capital inside a sentence begins a name, which need not be in the lists. */
const capitalCost = 0.2
/** What cannot be Vietnamese must be something else. */
const invalidGain = 0.3
/** What is in no list is likelier a slip than what is. */
const unknownGain = 0.2
/** And likelier yet where one sign makes it a particle ("cúa": "của"). */
const particleGain = 0.8

/**
 * Engines are as sure of a wrong sign as of a right one (tesseract says 0.96 of both), so a high confidence proves
 * nothing; below this the engine itself doubts the word, and less is asked of a change.
 */
const doubtBelow = 0.7
const doubtedShare = 0.85

/** By how much a change must be better than leaving the word, and than any other change of it. */
const marginMin = 0.15

/** The reading of each word: its first (what is written) or the one to put in its place. */
export function chooseReadings(tokens: readonly Token[]): (Reading | undefined)[] {
  const costs = tokens.map(token => token.readings.map(reading => costOf(token, reading)))
  const ahead = bestBefore(tokens, costs)
  const behind = bestAfter(tokens, costs)
  return tokens.map((token, at) => {
    const scores = token.readings.map(
      (_, index) => (ahead[at]?.[index] ?? 0) + (behind[at]?.[index] ?? 0) + (costs[at]?.[index] ?? 0),
    )
    return clearlyBest(token.readings, scores)
  })
}

function clearlyBest(readings: readonly Reading[], scores: readonly number[]): Reading | undefined {
  const best = scores.indexOf(Math.max(...scores))
  const next = Math.max(...scores.filter((_, index) => index !== best), Number.NEGATIVE_INFINITY)
  return (scores[best] ?? 0) - next < marginMin ? readings[0] : readings[best]
}

function costOf(token: Token, reading: Reading): number {
  const [written] = token.readings
  if (reading.signs === 0 || written === undefined) return 0
  const capital = token.shape === 'capital'
  const base = signCosts[reading.signs] + standingCosts[written.standing] + (capital ? capitalCost : 0)
  const cost = token.confidence < doubtBelow ? base * doubtedShare : base
  const toParticle = reading.standing === 'particle' && reading.signs === 1
  const unknown = written.id < 0 && !capital ? (toParticle ? particleGain : unknownGain) : 0
  return cost - unknown - (token.valid ? 0 : invalidGain)
}

/** For each reading, the best that a path up to and with it reaches. */
function bestBefore(tokens: readonly Token[], costs: readonly (readonly number[])[]): number[][] {
  const best: number[][] = []
  tokens.forEach((token, at) => {
    const left = tokens[at - 1]
    const reached = best[at - 1] ?? []
    best.push(
      token.readings.map((reading, index) => {
        const from = left?.readings.map(
          (other, place) => (reached[place] ?? 0) + gain(left, other, token, reading),
        )
        return Math.max(...(from?.length ? from : [0])) - (costs[at]?.[index] ?? 0)
      }),
    )
  })
  return best
}

/** For each reading, the best that a path from and with it on reaches. */
function bestAfter(tokens: readonly Token[], costs: readonly (readonly number[])[]): number[][] {
  const best: number[][] = tokens.map(() => [])
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]
    const right = tokens[at + 1]
    const reached = best[at + 1] ?? []
    if (token === undefined) continue
    best[at] = token.readings.map((reading, index) => {
      const on = right?.readings.map(
        (other, place) => (reached[place] ?? 0) + gain(token, reading, right, other),
      )
      return Math.max(...(on?.length ? on : [0])) - (costs[at]?.[index] ?? 0)
    })
  }
  return best
}

function gain(left: Token, leftReading: Reading, right: Token, rightReading: Reading): number {
  if (right.joint === 'none' || leftReading.id < 0 || rightReading.id < 0) return 0
  const bond = knowledge().bond(leftReading.id, rightReading.id)
  if (bond === null) return 0
  const changed = leftReading.signs > 0 || rightReading.signs > 0
  const capitals = left.shape !== 'small' && right.shape !== 'small'
  if (bond === 'name') return capitals ? gains[right.joint] : 0
  if (!changed) return gains[right.joint]
  // A capital inside a sentence begins a name, of which no word of the lists must be made with the word before.
  if (right.shape === 'capital') return 0
  if (bond === 'seam') return gains[right.joint] * seamShare
  const taken = (leftReading.signs === 0 && left.heldBefore) || (rightReading.signs === 0 && right.heldAfter)
  return taken ? gains[right.joint] * takenShare : gains[right.joint]
}
