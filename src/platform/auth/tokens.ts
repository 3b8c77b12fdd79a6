/** Secret tokens: what the person holds is random; what we keep is its hash. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a token or of any text, for a column. A random token needs no slow hash. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other))
}
