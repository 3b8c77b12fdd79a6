import type { Person } from '../platform/http/index.ts'
import { holdsRole } from '../platform/permission/index.ts'

/** Everybody who signs in sees the documents. */
export const maySeeDocuments = (_person: Person): boolean => true

/** Administrators and officers correct documents and say how they relate. */
export const mayChangeDocuments = (person: Person): boolean =>
  holdsRole(person, 'administrator') || holdsRole(person, 'officer')
