import type { Span } from '../../../documents/index.ts'

/** A task with its place in the composed text. */
export interface PlacedTask<Id> {
  readonly id: Id
  readonly span: Span
}

/**
 * Which issued tasks came of each composed one: those that share words with it. The text itself never changes in a
 * review, so a task that was cut is followed by its parts, joined ones by the whole, one whose words were corrected by
 * itself; one that was taken out by none.
 */
export function followed<Id>(
  composed: readonly PlacedTask<Id>[],
  issued: readonly PlacedTask<string>[],
): ReadonlyMap<Id, readonly string[]> {
  return new Map(
    composed.map(({ id, span }) => [
      id,
      issued.filter(other => other.span[0] < span[1] && span[0] < other.span[1]).map(other => other.id),
    ]),
  )
}
