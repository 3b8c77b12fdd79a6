/** A sign-in name as it is kept and compared: typed in any case, with any spaces around, it is the same. */
export function normalSignInName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}
