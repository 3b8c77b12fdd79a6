/** What may be asked about plans, for the page that answers why. */
import type { Tx } from '../platform/db/index.ts'
import { subject } from '../platform/permission/index.ts'
import {
  mayChangeUpload,
  mayCorrectClasses,
  mayIssuePlan,
  mayLinkPlan,
  mayReviewPlan,
  maySeeIssuedPlan,
  maySeeIssuedPlans,
  maySeePlans,
  maySeeUpload,
  mayUploadPlans,
  type PlanPlace,
} from './policy.ts'
import { placeOfPlan, placeOfUpload } from './queries/place.ts'
import { findPlanSummary } from './queries/plans.ts'
import { findTask } from './queries/tasks.ts'
import { findUpload } from './queries/uploads.ts'

export const planSubjects = [
  subject<undefined>({
    kind: 'plans',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeePlans, mayUploadPlans, maySeeIssuedPlans],
  }),
  subject({
    kind: 'upload',
    path: /^\/plans\/uploads\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const upload = await findUpload(tx, id)
      return named(upload && (upload.reading?.title || upload.fileName), await placeOfUpload(tx, id))
    },
    permissions: [maySeeUpload, mayChangeUpload, mayReviewPlan, mayIssuePlan],
  }),
  subject({
    kind: 'plan',
    path: /^\/plans\/([0-9a-f-]{36})/,
    find: findPlanThing,
    permissions: [maySeeIssuedPlan, mayLinkPlan, mayCorrectClasses],
  }),
  subject({
    kind: 'task',
    path: /^\/tasks\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const task = await findTask(tx, id)
      return named(task?.text, task && (await placeOfPlan(tx, task.planId)))
    },
    permissions: [maySeeIssuedPlan],
  }),
]

async function findPlanThing(tx: Tx, id: string) {
  const plan = await findPlanSummary(tx, id)
  return named(plan && [plan.symbol, plan.title].filter(Boolean).join(' · '), await placeOfPlan(tx, id))
}

function named(name: string | undefined, thing: PlanPlace | undefined) {
  return name === undefined || !thing ? undefined : { name, thing }
}
