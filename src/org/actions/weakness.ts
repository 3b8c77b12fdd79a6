import { guessableRefusals, passwordRefusals } from '../../platform/auth/index.ts'
import type { Refusal } from '../../platform/errors.ts'

/** Why a password may not be chosen: its length first, then whether it would be guessed. */
export async function weakness(password: string, own: readonly string[]): Promise<readonly Refusal[]> {
  const refusals = passwordRefusals(password)
  return refusals.length > 0 ? refusals : guessableRefusals(password, own)
}
