import { holding, permission, type UnitLine } from '../platform/permission/index.ts'

/** Whose a plan is, and whom it concerns; each unit with whatever it stands under. */
export interface PlanPlace {
  /** The unit for which it was sent; an empty line for the whole office. */
  readonly keeper: UnitLine
  /** Units that issued it, have a task in it, or report or are reported to by it; none before it is issued. */
  readonly involved: readonly UnitLine[]
}

const working = ['officer', 'leader', 'administrator', 'auditor'] as const
const keeper = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper]
const concerned = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper, ...plan.involved]

/** Officers, leaders, administrators and auditors see the list of plans that were sent, each those of their units. */
export const maySeePlans = permission('see-plans', holding(...working).anywhere)

/** Officers, leaders, administrators and auditors of the plan's unit see what was sent and what was read in it. */
export const maySeeUpload = permission<PlanPlace>('see-upload', holding(...working).for(keeper))

/** Officers send plans for their units. */
export const mayUploadPlans = permission('upload-plans', holding('officer').anywhere)

/** Officers of the plan's unit have it read, stop that, delete and restore what was sent. */
export const mayChangeUpload = permission<PlanPlace>('change-upload', holding('officer').for(keeper))

/** Officers of the plan's unit correct what was read in it. */
export const mayReviewPlan = permission<PlanPlace>('review-plan', holding('officer').for(keeper))

/** Officers of the plan's unit say what its names mean, and issue it. */
export const mayIssuePlan = permission<PlanPlace>('issue-plan', holding('officer').for(keeper))

/** Whoever holds a role sees the list of issued plans and their tasks, each those that concern their units. */
export const maySeeIssuedPlans = permission('see-issued-plans', holding().anywhere)

/** Whoever holds a role on a unit that keeps the plan, issued it, has a task in it or reports on it sees all of it. */
export const maySeeIssuedPlan = permission<PlanPlace>('see-issued-plan', holding().for(concerned))

/** Officers of the plan's unit link the issued plan with others, and take links back. */
export const mayLinkPlan = permission<PlanPlace>('link-plan', holding('officer').for(keeper))

/** Officers of the plan's unit say which units its classes mean. */
export const mayCorrectClasses = permission<PlanPlace>('correct-classes', holding('officer').for(keeper))

export { mayAmendPlan, mayAskAmendment, mayDecideAmendment } from './amendments/policy.ts'
export { mayEnterTaskDocument, mayReviewBases } from './bases/policy.ts'
export {
  type DraftPlace,
  mayDraftPlan,
  mayRemindOfPlans,
  maySeeCoverage,
  maySeeDraft,
} from './cascade/policy.ts'
export { mayComment, mayEditComment, mayHideComment, maySeeComments } from './comments/policy.ts'
export { maySeeInbox, maySeeOverview } from './desk/policy.ts'
export {
  mayAnswerDifficulty,
  mayCloseDifficulty,
  mayRaiseDifficulty,
  maySeeDifficulties,
  maySeeDifficulty,
} from './difficulties/policy.ts'
export {
  mayAnswerFinding,
  mayPlanInspections,
  mayRunInspection,
  maySeeInspection,
  maySeeInspections,
} from './inspections/policy.ts'
export {
  mayAcknowledgePropagation,
  maySeePropagation,
  maySeePropagations,
  mayStartPropagation,
  maySteerPropagation,
  type PropagationPlace,
} from './propagation/policy.ts'
export { maySeeReminders, maySetReminders } from './reminders/policy.ts'
export { mayAnswerWork, mayJudgeWork, maySeeWork, maySteerWork, type WorkPlace } from './work/policy.ts'
