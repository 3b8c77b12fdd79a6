import { randomBytes } from 'node:crypto'

// Crockford's alphabet: no I, L, O or U, so that it can be read out over the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short name for one request, such as `7KQ2-M9FZ`: on the error page, in the log. 40 random bits. */
export function newReference(): string {
  const letters = Array.from(randomBytes(8), byte => alphabet[byte & 31])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
