import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Whose a plan is, and whom it concerns: a `PlanPlace`. */
interface Place {
  readonly keeper: UnitLine
  readonly involved: readonly UnitLine[]
}

/** Officers of the plan's unit review every year the documents that it cites. */
export const mayReviewBases = permission<Place>(
  'review-bases',
  holding('officer').for((plan: Place) => [plan.keeper]),
)

/** Officers of the plan's unit, or of one with a task in it, enter the document that came of a task. */
export const mayEnterTaskDocument = permission<Place>(
  'enter-task-document',
  holding('officer').for((plan: Place) => [plan.keeper, ...plan.involved]),
)
