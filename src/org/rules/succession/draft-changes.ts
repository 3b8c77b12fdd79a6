/** A draft as it changes: one change more, another in its place, one less. */
import type { Change, SuccessionDraft } from './draft.ts'

/** What a change adds to a draft. */
export interface ReadChange extends Pick<SuccessionDraft, 'newUnits' | 'newFunctions' | 'renamings'> {
  readonly change: Change
}

/** The draft with one change more, or with another in its place. What no change names any more goes. */
export function withChange(draft: SuccessionDraft, read: ReadChange, at: number | null): SuccessionDraft {
  const changes = at === null ? [...draft.changes, read.change] : draft.changes.with(at, read.change)
  return tidied({
    ...draft,
    changes,
    newUnits: [...draft.newUnits, ...read.newUnits],
    newFunctions: [...draft.newFunctions, ...read.newFunctions],
    renamings: [
      ...draft.renamings.filter(({ unitId }) => !read.renamings.some(one => one.unitId === unitId)),
      ...read.renamings,
    ],
  })
}

/** Without what no change names any more. */
export function tidied(draft: SuccessionDraft): SuccessionDraft {
  const { changes } = draft
  const units = new Set(changes.flatMap(({ successors }) => successors.map(({ unitId }) => unitId)))
  const functions = new Set(
    changes.flatMap(({ successors }) => successors.map(({ functionId }) => functionId)),
  )
  const renamed = new Set(changes.filter(one => one.kind === 'rename').flatMap(({ fromIds }) => fromIds))
  return {
    ...draft,
    newUnits: draft.newUnits.filter(({ id }) => units.has(id)),
    newFunctions: draft.newFunctions.filter(({ id }) => functions.has(id)),
    renamings: draft.renamings.filter(({ unitId }) => renamed.has(unitId)),
  }
}
