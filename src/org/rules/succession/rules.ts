import { foldKeepingMarks } from '../../../platform/text/keeping-marks.ts'
import { fromUnits, type SuccessionMap, unitLines } from './model.ts'
import { placeOf, type WordRule } from './places.ts'

/** Names of units and functions by their ids. */
type NameOf = (id: string) => string

/**
 * What the words of a duty send elsewhere than to the main successor: a function that moves alone, and, where a
 * unit has several successors, the place that one of them is named after. The old unit's own place tells nothing.
 */
export function wordRules(
  succession: SuccessionMap,
  unitName: NameOf,
  functionName: NameOf,
): readonly WordRule[] {
  const byFunction = succession.lines.flatMap(({ fromId, toId, functionId }) =>
    functionId === null || toId === null
      ? []
      : [
          {
            fromId,
            toId,
            why: 'function' as const,
            words: foldKeepingMarks(functionName(functionId)).trim(),
          },
        ],
  )
  return [...byFunction, ...placeRules(succession, unitName)]
}

function placeRules(succession: SuccessionMap, unitName: NameOf): readonly WordRule[] {
  const lines = Map.groupBy(unitLines(succession), ({ fromId }) => fromId)
  return fromUnits(succession).flatMap(fromId => {
    const own = lines.get(fromId) ?? []
    if (own.length < 2) return []
    const before = placeOf(unitName(fromId))
    return own.flatMap(({ toId }) => {
      const words = toId === null ? null : placeOf(unitName(toId))
      return toId === null || words === null || words === before
        ? []
        : [{ fromId, toId, why: 'place' as const, words }]
    })
  })
}
