/** How many of the expected things were read, and how many of the read things were expected. */
export interface Tally {
  readonly hits: number
  readonly expected: number
  readonly read: number
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

export const emptyTally: Tally = { hits: 0, expected: 0, read: 0, missed: [], extra: [] }

/** Compares two lists of keys; a key that stands twice is matched twice. */
export function compare(expected: readonly string[], read: readonly string[]): Tally {
  const rest = [...read]
  const missed = expected.filter(key => {
    const at = rest.indexOf(key)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return {
    hits: expected.length - missed.length,
    expected: expected.length,
    read: read.length,
    missed,
    extra: rest,
  }
}

/** The tallies of several plans as one. */
export function pooled(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      hits: sum.hits + tally.hits,
      expected: sum.expected + tally.expected,
      read: sum.read + tally.read,
      missed: [...sum.missed, ...tally.missed],
      extra: [...sum.extra, ...tally.extra],
    }),
    emptyTally,
  )
}

function share(part: number, whole: number, other: number): number {
  if (whole > 0) return part / whole
  return other > 0 ? 0 : 1
}

export const precision = (tally: Tally): number => share(tally.hits, tally.read, tally.expected)
export const recall = (tally: Tally): number => share(tally.hits, tally.expected, tally.read)

/** Harmonic mean of precision and recall, 0 to 1; 1 where nothing was expected and nothing read. */
export function f1(tally: Tally): number {
  const sum = precision(tally) + recall(tally)
  return sum === 0 ? 0 : (2 * precision(tally) * recall(tally)) / sum
}
