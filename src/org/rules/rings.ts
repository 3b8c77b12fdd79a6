import { commonDays, type Validity } from './validity.ts'

/** That a unit stands under another, in one hierarchy, on some days. */
export interface ParentEdge extends Validity {
  readonly unitId: string
  readonly parentId: string
}

/**
 * A ring in which units stand under each other on one and the same day: ids from a unit up to itself again. Null
 * where there is none above these units. Two who stood under each other one after the other are no ring.
 */
export function ringAbove(
  edges: readonly ParentEdge[],
  unitIds: readonly string[],
): readonly string[] | null {
  const upward = Map.groupBy(edges, ({ unitId }) => unitId)
  for (const unitId of unitIds) {
    const ring = climb(upward, [unitId], { from: null, to: null })
    if (ring) return ring
  }
  return null
}

function climb(
  upward: ReadonlyMap<string, readonly ParentEdge[]>,
  path: readonly string[],
  days: Validity,
): readonly string[] | null {
  for (const edge of upward.get(path.at(-1) ?? '') ?? []) {
    const common = commonDays(days, edge)
    if (!common) continue
    const met = path.indexOf(edge.parentId)
    if (met >= 0) return [...path.slice(met), edge.parentId]
    const ring = climb(upward, [...path, edge.parentId], common)
    if (ring) return ring
  }
  return null
}
