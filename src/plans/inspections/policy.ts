import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Whom an inspection concerns; each unit with whatever it stands under. */
export interface InspectionPlace {
  /** Who inspects. */
  readonly by: readonly UnitLine[]
  /** Who is inspected. */
  readonly of: readonly UnitLine[]
  /** The unit for which the plan was sent; an empty line for the whole office. */
  readonly keeper: UnitLine
}

/** Whom a finding is about. */
export interface FindingPlace {
  readonly unit: UnitLine
}

/** Whoever holds a role sees the list of inspections, each those that concern their units. */
export const maySeeInspections = permission('see-inspections', holding().anywhere)

/** Officers and leaders plan inspections that their units hold. */
export const mayPlanInspections = permission('plan-inspections', holding('officer', 'leader').anywhere)

/** Whoever holds a role on a unit that inspects, that is inspected, or that keeps the plan sees an inspection whole. */
export const maySeeInspection = permission<InspectionPlace>(
  'see-inspection',
  holding().for(({ by, of, keeper }) => [...by, ...of, keeper]),
)

/** Officers and leaders of a unit that inspects hold the inspection, put down what it finds, conclude and close it. */
export const mayRunInspection = permission<InspectionPlace>(
  'run-inspection',
  holding('officer', 'leader').for(({ by }) => by),
)

/** Officers and leaders of the unit that a finding is about answer it. */
export const mayAnswerFinding = permission<FindingPlace>(
  'answer-finding',
  holding('officer', 'leader').for(({ unit }) => [unit]),
)
