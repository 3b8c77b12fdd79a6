/** A succession while an officer writes it: changes one after the other, each of one kind. */
import type { CivilDate } from '../../../platform/clock.ts'
import type { SuccessionKind } from '../../tables.ts'
import type {
  FunctionToMake,
  Renaming,
  Succession,
  SuccessionChoice,
  SuccessionLine,
  UnitToMake,
} from './model.ts'

/** The kinds of a single change; many of them are a reorganisation. */
export const changeKinds = [
  'merge',
  'split',
  'dissolve',
  'rename',
  'transfer',
] as const satisfies readonly SuccessionKind[]

export type ChangeKind = (typeof changeKinds)[number]

/** Who takes over in a change. */
export interface Successor {
  readonly unitId: string
  /** Null: takes what is the unit's; else only this function of it. */
  readonly functionId: string | null
}

/** One change: these units are succeeded by those. */
export interface Change {
  readonly kind: ChangeKind
  readonly fromIds: readonly string[]
  readonly successors: readonly Successor[]
  /** The one of the successors that takes what no rule sends elsewhere; null where nobody takes over. */
  readonly mainId: string | null
}

export interface SuccessionDraft {
  readonly effectiveOn: CivilDate
  readonly legalBasis: string
  readonly note: string
  readonly changes: readonly Change[]
  readonly newUnits: readonly UnitToMake[]
  readonly newFunctions: readonly FunctionToMake[]
  readonly renamings: readonly Renaming[]
}

/** The succession that a draft becomes. Units and functions that no change names any more are not made. */
export function draftedSuccession(
  id: string,
  draft: SuccessionDraft,
  choices: readonly SuccessionChoice[],
): Succession {
  const { effectiveOn, legalBasis, note, changes } = draft
  const lines = changes.flatMap(linesOf)
  const named = new Set(lines.flatMap(({ fromId, toId, functionId }) => [fromId, toId, functionId]))
  const [only, more] = changes
  return {
    id,
    kind: only && !more ? only.kind : 'reorganisation',
    effectiveOn,
    legalBasis,
    note,
    lines,
    newUnits: draft.newUnits.filter(unit => named.has(unit.id)),
    newFunctions: draft.newFunctions.filter(one => named.has(one.id)),
    renamings: draft.renamings.filter(({ unitId }) => named.has(unitId)),
    choices,
  }
}

/** The lines of a change. A unit that others are merged into goes on without a line of its own. */
export function linesOf(change: Change): readonly SuccessionLine[] {
  const { kind, fromIds, successors, mainId } = change
  const whole = successors.filter(({ functionId }) => functionId === null).map(({ unitId }) => unitId)
  return fromIds.flatMap((fromId): SuccessionLine[] => {
    const functions = successors.flatMap(({ unitId, functionId }) =>
      functionId === null ? [] : [{ fromId, toId: unitId, main: true, functionId }],
    )
    if (kind === 'transfer') return functions
    if (whole.length === 0) {
      const alone = { fromId, toId: null, main: true, functionId: null }
      return kind === 'rename' ? functions : [alone, ...functions]
    }
    // Merged into one of themselves: that one goes on, and takes the others.
    if (kind === 'merge' && fromIds.length > 1 && whole.includes(fromId)) return functions
    const lines = whole.map(toId => ({ fromId, toId, main: toId === mainId, functionId: null }))
    return [...lines, ...functions]
  })
}
