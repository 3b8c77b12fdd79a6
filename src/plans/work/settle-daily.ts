import type { JobContext } from '../../platform/jobs/index.ts'
import type { Services } from '../../platform/room.ts'
import type { PlanTables } from '../tables.ts'
import { settlePlan } from './actions/settle-work.ts'

/** Settles the work of every plan, once a day: a reform may have its day, and plans without an end go on. */
export const settleDailyJob = 'plans.settle-work'

/** Each plan after the other; stopped in the middle, it begins again. */
export async function settleEveryPlan({ database }: Services, { signal }: JobContext): Promise<void> {
  const plans = await database.transaction(tx =>
    tx.withTables<PlanTables>().selectFrom('plans').select('id').orderBy('id').execute(),
  )
  for (const { id } of plans) {
    signal.throwIfAborted()
    await settlePlan(database, id, signal)
  }
}
