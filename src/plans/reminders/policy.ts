import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'
import type { PlanPlace } from '../policy.ts'

const keeper = (plan: PlanPlace): readonly UnitLine[] => [plan.keeper]

/** Officers, leaders, administrators and auditors of the plan's unit see what was said of its work, and who could not be reached. */
export const maySeeReminders = permission<PlanPlace>(
  'see-reminders',
  holding('officer', 'leader', 'administrator', 'auditor').for(keeper),
)

/** Officers of the plan's unit say when its work is reminded of. */
export const maySetReminders = permission<PlanPlace>('set-reminders', holding('officer').for(keeper))
