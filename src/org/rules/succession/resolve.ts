import type { CivilDate } from '../../../platform/clock.ts'
import type { SuccessionLine } from './model.ts'

/** A line with its day. */
export interface DatedLine extends SuccessionLine {
  readonly effectiveOn: CivilDate
}

/**
 * The unit that answers on the day in place of `unitId`: main lines followed through successions, however many, each
 * no earlier than the one before, to a unit that no later line takes from by then. What was handed on may come back: a
 * unit that was split and goes on takes over again where its part is merged into it. Null where one of them ended
 * without a successor.
 */
export function successorOn(lines: readonly DatedLine[], unitId: string, day: CivilDate): string | null {
  const main = lines
    .filter(line => line.main && line.functionId === null && line.fromId !== line.toId)
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
  const byUnit = Map.groupBy(main, ({ fromId }) => fromId)
  // No line is gone twice: wrong data of one day may lead round in a ring.
  const gone = new Set<DatedLine>()
  let current = unitId
  let since = ''
  for (;;) {
    const next = byUnit.get(current)?.find(line => line.effectiveOn >= since && !gone.has(line))
    if (!next) return current
    if (next.toId === null) return null
    gone.add(next)
    current = next.toId
    since = next.effectiveOn
  }
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
