/** Adds to a tally; nothing is entered for zero. */
export function tally<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count)
}

/** The entries of a tally, largest first. */
export function mostUsed<Key>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** Points as millimetres, to a tenth. */
export function millimetres(points: number): number {
  return Math.round((points / 72) * 254) / 10
}
