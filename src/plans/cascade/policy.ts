import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'
import type { PlanPlace } from '../policy.ts'

/** Whose plan a draft will be, with whatever that unit stands under. */
export interface DraftPlace {
  readonly unit: UnitLine
}

const own = (draft: DraftPlace): readonly UnitLine[] => [draft.unit]
const keeper = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper]

/** Officers, leaders, administrators and auditors of a unit see the plans that are composed for it. */
export const maySeeDraft = permission<DraftPlace>(
  'see-draft',
  holding('officer', 'leader', 'administrator', 'auditor').for(own),
)

/** Officers of a unit compose its own plan from what a plan above gives it. */
export const mayDraftPlan = permission<DraftPlace>('draft-plan', holding('officer').for(own))

/** Officers, leaders, administrators and auditors of the plan's unit see which of its tasks nobody took up. */
export const maySeeCoverage = permission<PlanPlace>(
  'see-coverage',
  holding('officer', 'leader', 'administrator', 'auditor').for(keeper),
)

/** Officers and leaders of the plan's unit remind units that have not made their plan. */
export const mayRemindOfPlans = permission<PlanPlace>(
  'remind-of-plans',
  holding('officer', 'leader').for(keeper),
)
