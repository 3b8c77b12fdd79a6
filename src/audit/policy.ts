import type { Person } from '../platform/http/index.ts'
import { holdsRole } from '../platform/permission/index.ts'

/** Auditors and administrators see the record of what was done, check it and take a copy of it. */
export const maySeeAudit = (person: Person): boolean =>
  holdsRole(person, 'auditor') || holdsRole(person, 'administrator')

/** Auditors and administrators erase the personal data that the record keeps about somebody. */
export const mayErasePersonalData = (person: Person): boolean => maySeeAudit(person)
