/** What may be asked about plans, for the page that answers why. */
import type { Tx } from '../platform/db/index.ts'
import { subject } from '../platform/permission/index.ts'
import { findDraft, placeOfUnit } from './cascade/queries/drafts.ts'
import {
  mayAmendPlan,
  mayAnswerWork,
  mayAskAmendment,
  mayChangeUpload,
  mayCorrectClasses,
  mayDecideAmendment,
  mayDraftPlan,
  mayEnterTaskDocument,
  mayIssuePlan,
  mayJudgeWork,
  mayLinkPlan,
  mayRaiseDifficulty,
  mayRemindOfPlans,
  mayReviewBases,
  mayReviewPlan,
  maySeeCoverage,
  maySeeDraft,
  maySeeInbox,
  maySeeIssuedPlan,
  maySeeIssuedPlans,
  maySeeOverview,
  maySeePlans,
  maySeeReminders,
  maySeeUpload,
  maySeeWork,
  maySetReminders,
  maySteerWork,
  mayUploadPlans,
  type PlanPlace,
} from './policy.ts'
import { propagationSubjects } from './propagation/room.ts'
import { placeOfPlan, placeOfUpload } from './queries/place.ts'
import { findPlanSummary } from './queries/plans.ts'
import { findTask } from './queries/tasks.ts'
import { findUpload } from './queries/uploads.ts'
import { steeringSubjects } from './steering/subjects.ts'
import { findWorkItem, placeOfWork } from './work/queries/work-items.ts'

export const planSubjects = [
  ...steeringSubjects,
  ...propagationSubjects,
  subject<undefined>({
    kind: 'plans',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeePlans, mayUploadPlans, maySeeIssuedPlans, maySeeInbox, maySeeOverview],
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
    permissions: [
      maySeeIssuedPlan,
      mayLinkPlan,
      mayCorrectClasses,
      maySeeReminders,
      maySetReminders,
      mayRaiseDifficulty,
      mayAskAmendment,
      mayDecideAmendment,
      mayAmendPlan,
      maySeeCoverage,
      mayRemindOfPlans,
      mayReviewBases,
    ],
  }),
  subject({
    kind: 'draft',
    path: /^\/plans\/drafts\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const draft = await findDraft(tx, id)
      return draft && { name: draft.head.title, thing: await placeOfUnit(tx, draft.unitId) }
    },
    permissions: [maySeeDraft, mayDraftPlan],
  }),
  subject({
    kind: 'task',
    path: /^\/tasks\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const task = await findTask(tx, id)
      return named(task?.text, task && (await placeOfPlan(tx, task.planId)))
    },
    permissions: [maySeeIssuedPlan, mayEnterTaskDocument],
  }),
  subject({
    kind: 'work',
    path: /^\/work\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const item = await findWorkItem(tx, id)
      const task = item && (await findTask(tx, item.taskId))
      const place = await placeOfWork(tx, id)
      return task && place ? { name: task.text, thing: place } : undefined
    },
    permissions: [maySeeWork, mayAnswerWork, mayJudgeWork, maySteerWork],
  }),
]

async function findPlanThing(tx: Tx, id: string) {
  const plan = await findPlanSummary(tx, id)
  return named(plan && [plan.symbol, plan.title].filter(Boolean).join(' · '), await placeOfPlan(tx, id))
}

function named(name: string | undefined, thing: PlanPlace | undefined) {
  return name === undefined || !thing ? undefined : { name, thing }
}
