/** The fact that says which personal values were erased; the check of the chain reads it again. */
import type { Json } from '../canonical.ts'

export const erasedKind = 'audit.personal-erased'

/** So many values one such fact names at most. */
export const erasedAtOnce = 500

/** The commitments that a fact says were erased; none for a fact of another kind. */
export function erasedIn(kind: string, details: { readonly [key: string]: Json }): readonly string[] {
  if (kind !== erasedKind || !Array.isArray(details.commitments)) return []
  return details.commitments.filter(commitment => typeof commitment === 'string')
}
