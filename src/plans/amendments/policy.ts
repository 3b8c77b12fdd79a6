import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'
import type { PlanPlace } from '../policy.ts'

const keeper = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper]
const concerned = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper, ...plan.involved]

/** Officers and leaders of the plan's unit, and of units with a part in the plan, ask for an amendment. */
export const mayAskAmendment = permission<PlanPlace>(
  'ask-amendment',
  holding('officer', 'leader').for(concerned),
)

/** Officers and leaders of the plan's unit answer requests for an amendment. */
export const mayDecideAmendment = permission<PlanPlace>(
  'decide-amendment',
  holding('officer', 'leader').for(keeper),
)

/** Officers of the plan's unit compose and issue amendments. */
export const mayAmendPlan = permission<PlanPlace>('amend-plan', holding('officer').for(keeper))
