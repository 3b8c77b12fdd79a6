import type { Tx } from '../../../platform/db/index.ts'
import { findIssueDraft } from '../../queries/issue.ts'
import { findPlanSummary } from '../../queries/plans.ts'
import { findReview } from '../../queries/reviews.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { amendedPlans, fileTasks, type MatchedTask, matchedTasks } from '../rules/file.ts'
import type { VersionTask } from '../rules/model.ts'
import type { AmendmentTables } from '../tables.ts'
import { currentTasks, versionOfPlan } from './versions.ts'

/** A file that amends a plan here. */
export interface FileAmendment {
  readonly plan: PlanSummary
  /** The plan's version that it amends. */
  readonly base: number
  /** The plan's tasks now. */
  readonly tasks: readonly VersionTask[]
  /** The tasks of the file, in its order. */
  readonly matched: readonly MatchedTask[]
  /** How many plans it is linked as amending; one is meant. */
  readonly plans: number
}

/** What an upload amends, task by task; undefined where it is not linked as amending a plan here. */
export async function findFileAmendment(tx: Tx, uploadId: string): Promise<FileAmendment | undefined> {
  const { links } = await findIssueDraft(tx, uploadId)
  const [planId, ...others] = amendedPlans(links)
  const plan = planId === undefined ? undefined : await findPlanSummary(tx, planId)
  const review = await findReview(tx, uploadId)
  if (!plan || !review) return undefined
  const tasks = await currentTasks(tx, plan.id)
  return {
    plan,
    base: (await versionOfPlan(tx, plan.id)) ?? 1,
    tasks,
    matched: matchedTasks(tasks, fileTasks(review), await chosenMatches(tx, uploadId)),
    plans: others.length + 1,
  }
}

/** What officers chose, by the number of the review's task. */
async function chosenMatches(tx: Tx, uploadId: string): Promise<ReadonlyMap<number, string | null>> {
  const rows = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_matches')
    .select(['number', 'task_id'])
    .where('upload_id', '=', uploadId)
    .execute()
  return new Map(rows.map(row => [row.number, row.task_id]))
}
