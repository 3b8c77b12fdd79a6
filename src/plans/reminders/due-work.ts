/** Work of which something is to be said today. */
import { sql } from 'kysely'
import type { UnitRole } from '../../documents/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Modality } from '../tables.ts'
import { dueWindow, isEscalated, stepOn } from './rules/steps.ts'
import { escalatedStep } from './said.ts'
import { settingsOf } from './settings.ts'

/** An item of which a step is to be said. */
export interface DueItem {
  readonly id: string
  readonly step: string
  readonly planId: string
  readonly instanceId: string
  readonly unitId: string
  readonly role: UnitRole
  readonly modality: Modality
  readonly dueOn: CivilDate
  readonly task: string
  /** The unit for which the plan was sent; null for the whole office. */
  readonly keeperId: string | null
}

interface Step {
  readonly planId: string
  readonly dueOn: CivilDate
  readonly step: string
}

/** Items that one transaction says something of: it ends in some seconds, also on a busy machine. */
export const itemsAtOnce = 20_000

/**
 * Open work with a step on this day that was not said yet, in the order of its last days: `itemsAtOnce` at most, unit
 * by unit.
 */
export async function dueWork(tx: Tx, today: CivilDate): Promise<readonly DueItem[]> {
  const steps = await stepsOfDay(tx, today)
  if (steps.length === 0) return []
  // Who gave work back is not reminded of it: it is the plan's officers' turn, and they are told.
  const { rows } = await sql<DueItem>`
    select item.id, day.step, item.plan_id as "planId", item.instance_id as "instanceId", item.unit_id as "unitId",
      item.role, item.due_on as "dueOn", task.modality, task.text as task, upload.unit_id as "keeperId"
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as day ("planId" uuid, "dueOn" date, step text)
    join plan_work_items as item on item.plan_id = day."planId" and item.due_on = day."dueOn"
    join plan_tasks as task on task.id = item.task_id
    join plans as plan on plan.id = item.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    where (item.state in ('issued', 'received', 'in-progress', 'returned')
        or (item.state = 'refused' and day.step = ${escalatedStep}))
      and not exists (select from plan_reminders as said
        where said.item_id = item.id and said.step = day.step and said.due_on = item.due_on)
    order by item.unit_id, item.due_on, item.id limit ${itemsAtOnce}`.execute(tx)
  return rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** Which step each last day of each plan with open work brings. */
async function stepsOfDay(tx: Tx, today: CivilDate): Promise<readonly Step[]> {
  const { from, to } = dueWindow(today)
  const { rows } = await sql<{ readonly planId: string; readonly dueOn: CivilDate }>`
    select plan_id as "planId", due_on as "dueOn" from plan_work_items
    where state in ('issued', 'received', 'refused', 'in-progress', 'returned')
      and due_on between ${from}::date and ${to}::date
    group by plan_id, due_on`.execute(tx)
  const settings = await settingsOf(
    tx,
    rows.map(({ planId }) => planId),
  )
  return rows.flatMap(({ planId, dueOn }) => {
    const own = settings.get(planId)
    if (!own?.active) return []
    const step = stepOn(dueOn, today, own)
    const escalated = isEscalated(dueOn, today, own)
    return [
      ...(step === null ? [] : [{ planId, dueOn, step }]),
      ...(escalated ? [{ planId, dueOn, step: escalatedStep }] : []),
    ]
  })
}

/** A helper that keeps the lead of an instance waiting. */
interface LateHelper {
  readonly instanceId: string
  readonly unitId: string
}

/** For whom the leads of these instances wait: units that are late with their contribution. */
export async function lateHelpers(
  tx: Tx,
  instanceIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (instanceIds.length === 0) return new Map()
  const { rows } = await sql<LateHelper>`
    select distinct instance_id as "instanceId", unit_id as "unitId" from plan_work_items
    where instance_id = any(${[...new Set(instanceIds)]}::uuid[]) and role = 'coordinate'
      and state in ('issued', 'received', 'refused', 'in-progress', 'returned') and due_on < ${today}::date`.execute(
    tx,
  )
  const helpers = new Map<string, string[]>()
  for (const { instanceId, unitId } of rows) {
    helpers.set(instanceId, [...(helpers.get(instanceId) ?? []), unitId])
  }
  return helpers
}
