import type { CivilDate } from '../../../platform/clock.ts'
import type { SuccessionLine } from './model.ts'

/** A line with its day. */
export interface DatedLine extends SuccessionLine {
  readonly effectiveOn: CivilDate
}

/**
 * The unit that is there on the day in place of `unitId`: main lines followed through successions, however many,
 * to a unit that no line ends by then. Null where one of them ended without a successor.
 */
export function successorOn(lines: readonly DatedLine[], unitId: string, day: CivilDate): string | null {
  const byUnit = Map.groupBy(
    lines.filter(line => line.main && line.functionId === null && line.fromId !== line.toId),
    ({ fromId }) => fromId,
  )
  const seen = new Set<string>()
  let current: string | null = unitId
  while (current !== null && !seen.has(current)) {
    seen.add(current)
    // A unit ends once; of two lines, which only wrong data have, the earlier one counts.
    const own: readonly DatedLine[] = byUnit.get(current) ?? []
    const [next] = own
      .filter(({ effectiveOn }) => effectiveOn <= day)
      .toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
    if (!next) return current
    current = next.toId
  }
  return null
}

/** The lines by which a unit came to be or grew, and those that tell what became of it, each the oldest first. */
export function linesAround(
  lines: readonly DatedLine[],
  unitId: string,
): { readonly cameFrom: readonly DatedLine[]; readonly became: readonly DatedLine[] } {
  const inOrder = lines.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
  return {
    cameFrom: inOrder.filter(({ fromId, toId }) => toId === unitId && fromId !== unitId),
    became: inOrder.filter(({ fromId }) => fromId === unitId),
  }
}
