import type { Person } from '../platform/http/index.ts'

/** Everybody who signs in sees the documents. */
export const maySeeDocuments = (_person: Person): boolean => true

/** Administrators and focal officers correct documents and say how they relate. */
export const mayChangeDocuments = ({ roles }: Person): boolean =>
  roles.includes('administrator') || roles.includes('focal-officer')
