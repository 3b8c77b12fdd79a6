/**
 * Tokens against forged forms: an HMAC keyed with the session's own token, so that nothing is stored
 * and a token of one session is worth nothing in another. Before sign-in the key is a random cookie.
 */
import { createHmac } from 'node:crypto'
import { sameSecret } from './tokens.ts'

/** The token that a form carries. `secret` is the session's token, or the random cookie before sign-in. */
export function csrfToken(secret: string): string {
  return createHmac('sha256', secret).update('csrf').digest('base64url')
}

/** Whether a form's token belongs to the secret; compared in constant time. */
export function isCsrfToken(secret: string, token: string): boolean {
  return secret !== '' && sameSecret(csrfToken(secret), token)
}
