import { createHash } from 'node:crypto'
import type { Person } from './visit.ts'

/** By which a browser tells one account's drafts and kept pages from another's; empty when nobody is signed in. */
export function accountKey(person: Pick<Person, 'id'> | null): string {
  return person ? createHash('sha256').update(`account ${person.id}`).digest('base64url').slice(0, 16) : ''
}
