/** Every working day: units that have said nothing are reminded before the day of their round, and once after it. */
import { z } from 'zod'
import { addWorkingDays, isWorkingDay } from '../../platform/calendar/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { JobHandler } from '../../platform/jobs/index.ts'
import type { DailyJob, Services } from '../../platform/room.ts'
import { tellUnits } from './actions/tell.ts'
import { findPropagation } from './queries.ts'
import type { PropagationTables } from './tables.ts'

const remindJob = 'plans.remind-propagations'
const payload = z.object({ day: z.iso.date() })

/** Before people begin to work. */
export const propagationDaily: readonly DailyJob[] = [{ name: remindJob, hour: 6 }]

/** The work behind it. */
export function propagationJobs({ database }: Services): Readonly<Record<string, JobHandler>> {
  return {
    [remindJob]: ({ job }) =>
      database.transaction(tx => remindPropagations(tx, payload.parse(job.payload).day)),
  }
}

/** How many working days before its day a round is brought to mind. */
const workingDaysBefore = 3

/**
 * Tells each officer and leader once that the day is near and once that it is past, whenever this is asked: a day that
 * was slept over, or comes twice, makes no difference. On days off nothing is said.
 */
export async function remindPropagations(tx: Tx, day: CivilDate): Promise<void> {
  if (!isWorkingDay(day)) return
  const rows = await tx
    .withTables<PropagationTables>()
    .selectFrom('plan_propagation_units as asked')
    .innerJoin('plan_propagations as round', 'round.id', 'asked.propagation_id')
    .select(['round.id', 'round.due_on', 'asked.unit_id'])
    .where('round.closed_at', 'is', null)
    .where('round.due_on', '<=', addWorkingDays(day, workingDaysBefore))
    .where('asked.acknowledged_at', 'is', null)
    .execute()
  for (const [id, group] of Map.groupBy(rows, row => row.id)) {
    const round = await findPropagation(tx, id)
    if (!round) continue
    const units = group.map(row => row.unit_id)
    await tellUnits(tx, round, units, round.dueOn < day ? 'after' : 'before')
  }
}
