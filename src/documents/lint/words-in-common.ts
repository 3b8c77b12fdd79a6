/** How much of one text's meaning stands in another: shared pairs of syllables, common pairs weighing little. */

export type PairWeights = ReadonlyMap<string, number>

/** Pairs of neighbouring syllables, lower case. */
export function pairsOf(text: string): Set<string> {
  const syllables = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const pairs = new Set<string>()
  for (let index = 1; index < syllables.length; index += 1)
    pairs.add(`${syllables[index - 1]} ${syllables[index]}`)
  return pairs
}

/** Inverse frequency of each pair over a collection: what every paragraph says weighs nothing. */
export function weightsOf(texts: readonly Set<string>[]): PairWeights {
  const counts = new Map<string, number>()
  for (const pairs of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return new Map([...counts].map(([pair, count]) => [pair, Math.log((1 + texts.length) / count)]))
}

/** Share (0 to 1, by weight) of `part`'s pairs that stand in `whole`. */
export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>, weights: PairWeights): number {
  let total = 0
  let shared = 0
  for (const pair of part) {
    const weight = weights.get(pair) ?? 1
    total += weight
    if (whole.has(pair)) shared += weight
  }
  return total === 0 ? 0 : shared / total
}
