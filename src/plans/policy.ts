import { hasRole } from '../org/index.ts'
import type { Person } from '../platform/http/index.ts'

/** Officers and administrators see the plans that were sent and what was read in them. */
export const maySeePlans = (person: Person): boolean =>
  hasRole(person, 'officer') || hasRole(person, 'administrator')

/** Officers send plans, have them read, cancel, delete and restore them. */
export const mayUploadPlans = (person: Person): boolean => hasRole(person, 'officer')

/** Officers correct what was read in a plan. */
export const mayReviewPlans = (person: Person): boolean => hasRole(person, 'officer')

/** Everybody of the office sees issued plans, their tasks, and what each unit has to do. */
export const maySeeIssuedPlans = (_person: Person): boolean => true

/** Officers link an issued plan with others, and take links back. */
export const mayLinkPlans = (person: Person): boolean => hasRole(person, 'officer')

/** Officers say what a plan's names mean, and issue it. */
export const mayIssuePlans = (person: Person): boolean => hasRole(person, 'officer')
