/** Who answers on a day for the parts of some tasks or duties. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { TransferTables } from './tables.ts'

/** Since when another unit answers than the one that the plan names. */
export interface CurrentUnit {
  readonly unitId: string
  readonly since: CivilDate
}

/** By task and position, as `task:position`: who answers on the day where it is not the unit of the plan. */
export async function currentUnitsOfTasks(
  tx: Tx,
  taskIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, CurrentUnit>> {
  if (taskIds.length === 0) return new Map()
  const rows = await tx
    .withTables<TransferTables>()
    .selectFrom('plan_assignment_transfers')
    .select(['task_id', 'position', 'to_id', 'since'])
    .where('task_id', '=', sql<string>`any(${taskIds}::uuid[])`)
    .where('since', '<=', day)
    // The later one comes last and stays.
    .orderBy('since')
    .execute()
  return new Map(rows.map(row => [`${row.task_id}:${row.position}`, { unitId: row.to_id, since: row.since }]))
}

/** By duty, side and position, as `duty:side:position`: the same of those who report and are reported to. */
export async function currentUnitsOfDuties(
  tx: Tx,
  dutyIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, CurrentUnit>> {
  if (dutyIds.length === 0) return new Map()
  const rows = await tx
    .withTables<TransferTables>()
    .selectFrom('plan_reporting_transfers')
    .select(['duty_id', 'side', 'position', 'to_id', 'since'])
    .where('duty_id', '=', sql<string>`any(${dutyIds}::uuid[])`)
    .where('since', '<=', day)
    .orderBy('since')
    .execute()
  return new Map(
    rows.map(row => [`${row.duty_id}:${row.side}:${row.position}`, { unitId: row.to_id, since: row.since }]),
  )
}
