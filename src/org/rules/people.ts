import type { Refusal } from '../../platform/errors.ts'

/** A sign-in name as it is kept and compared: typed in any case, with any spaces around, it is the same. */
export function normalSignInName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Why somebody may not be shown out now: oneself, or the last one who can let others in. */
export function leavingRefusals(
  actorId: string,
  personId: string,
  administrators: readonly string[],
): readonly Refusal[] {
  if (actorId === personId) return [{ code: 'cannot-leave-oneself', args: {} }]
  const last = administrators.length === 1 && administrators[0] === personId
  return last ? [{ code: 'last-administrator', args: {} }] : []
}
