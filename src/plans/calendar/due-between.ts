/** What falls due between two days, for the calendar: work that is not done yet, and reports. */
import { type RawBuilder, sql } from 'kysely'
import { coveredUnits, grantedUnits } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isVisiblePlan } from '../queries/visible.ts'
import { daysOfPlan, dueDays, earlier, later } from '../rules/plan/days.ts'
import type { PlanTables } from '../tables.ts'
import { openStates } from '../work/rules/model.ts'

/** Which days, and of which unit (with those below it) or plan; null does not narrow. */
export interface DueAsked {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly unitId: string | null
  readonly planId: string | null
}

/** One time of a task that some units have not done yet. */
export interface WorkDue {
  readonly instanceId: string
  readonly taskId: string
  readonly planId: string
  readonly dueOn: CivilDate
  readonly text: string
  readonly planName: string
  /** How many units it waits for, of those that the person may see. */
  readonly units: number
  /** The work item where there is one, and the name of its unit; null for several. */
  readonly only: { readonly itemId: string; readonly unit: string } | null
  readonly since: Date
}

/** Times of tasks beyond this are no calendar that anybody reads. */
export const dueMax = 2000
/** Work items that are looked at: of a country's worth those of the next weeks. */
const itemsMax = 50_000

/** Work that is still to be done and has its last day between these, the nearest first; at most `dueMax` times of tasks. */
export async function workDueBetween(
  tx: Tx,
  person: Person,
  { from, to, unitId, planId }: DueAsked,
): Promise<readonly WorkDue[]> {
  const visible = await visibleWork(tx, person)
  if (visible === null) return []
  const { rows } = await sql<WorkDue>`
    select due.instance_id as "instanceId", due.task_id as "taskId", due.plan_id as "planId",
      due.due_on as "dueOn", task.text, coalesce(plan.symbol, plan.title) as "planName", due.units, due.since,
      case when due.units = 1 then json_build_object('itemId', due.item_id, 'unit', unit.name) end as only
    from (
      select item.instance_id, item.task_id, item.plan_id, item.due_on, count(*)::int as units,
        max(item.state_since) as since, min(item.id::text)::uuid as item_id, min(item.unit_id::text)::uuid as unit_id
      from (
        select item.id, item.instance_id, item.task_id, item.plan_id, item.due_on, item.state_since, item.unit_id
        from plan_work_items as item
        where item.state in (${sql.join(openStates.map(state => sql.lit(state)))})
          and item.due_on between ${from}::date and ${to}::date
          and (${planId}::uuid is null or item.plan_id = ${planId}::uuid)
          and ${ofUnit(unitId)} and ${visible}
        order by item.due_on limit ${itemsMax}
      ) as item
      group by item.instance_id, item.task_id, item.plan_id, item.due_on
      order by item.due_on, item.instance_id limit ${dueMax}
    ) as due
    join plan_tasks as task on task.id = due.task_id
    join plans as plan on plan.id = due.plan_id
    join org_units as unit on unit.id = due.unit_id
    order by due.due_on, task.number, due.instance_id`.execute(tx)
  return rows
}

function ofUnit(unitId: string | null): RawBuilder<boolean> {
  if (unitId === null) return sql<boolean>`true`
  return sql<boolean>`item.unit_id in (select id from ${coveredUnits([unitId])} as covered)`
}

/**
 * The rule of `maySeeWork`, for lists; null for whoever sees none. The units and plans are found first: asked row by row
 * they would be gathered again and again.
 */
async function visibleWork(tx: Tx, person: Person): Promise<RawBuilder<boolean> | null> {
  const granted = grantedUnits(person)
  if (granted === null || granted === 'all') return granted === null ? null : sql<boolean>`true`
  const unitIds = idsOf(await sql<IdRow>`select id from ${granted} as granted`.execute(tx))
  const planIds = idsOf(
    await sql<IdRow>`
      select plan.id from plans as plan join plan_uploads as upload on upload.id = plan.upload_id
        where upload.unit_id = any(${unitIds}::uuid[])
      union
      select plan_id from plan_issuers where unit_id = any(${unitIds}::uuid[])`.execute(tx),
  )
  return sql<boolean>`(
    item.unit_id = any(${unitIds}::uuid[]) or item.plan_id = any(${planIds}::uuid[])
    or item.instance_id in (
      select lead.instance_id from plan_work_items as lead where lead.unit_id = any(${unitIds}::uuid[])
        and lead.role = 'lead' and lead.state <> 'cancelled'))`
}

interface IdRow {
  readonly id: string
}

const idsOf = ({ rows }: { readonly rows: readonly IdRow[] }): string[] => rows.map(({ id }) => id)

/** A report on a day. */
export interface ReportDue {
  readonly dutyId: string
  readonly planId: string
  readonly dueOn: CivilDate
  readonly text: string
  readonly planName: string
  readonly recordedAt: Date
}

/** Reports that plans ask for between two days, by plans that the person may see; in order. */
export async function reportsDueBetween(
  tx: Tx,
  person: Person,
  { from, to, unitId, planId }: DueAsked,
): Promise<readonly ReportDue[]> {
  let query = tx
    .withTables<PlanTables>()
    .selectFrom('plan_reporting_duties as duty')
    .innerJoin('plans as plan', 'plan.id', 'duty.plan_id')
    .select(['duty.id', 'duty.plan_id', 'duty.due', 'duty.text', 'plan.symbol', 'plan.title'])
    .select(['plan.issued_on', 'plan.period_from', 'plan.period_to', 'plan.recorded_at'])
    .where('duty.dropped_in', 'is', null)
    .where(isVisiblePlan(person, 'plan.id'))
  if (planId !== null) query = query.where('plan.id', '=', planId)
  if (unitId !== null) query = query.where(sql<boolean>`duty.id in ${reportedBy(unitId)}`)
  const rows = await query.orderBy('plan.recorded_at').orderBy('duty.number').execute()
  return rows
    .flatMap(row => {
      const period = { from: row.period_from ?? row.issued_on ?? '', to: row.period_to }
      const days = daysOfPlan(period.from === '' ? null : { from: period.from, to: period.to }, today())
      const within = { from: later(from, days.from), to: earlier(to, days.to) }
      return [...new Set(row.due.flatMap(due => dueDays(due, within)))].map(dueOn => ({
        dutyId: row.id,
        planId: row.plan_id,
        dueOn,
        text: row.text,
        planName: row.symbol ?? row.title,
        recordedAt: row.recorded_at,
      }))
    })
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

/** Duties in which a unit or one below it reports: itself, since a reform, or as a member of a class. */
function reportedBy(unitId: string): RawBuilder<unknown> {
  const covered = coveredUnits([unitId])
  return sql`(
    select duty_id from plan_reporting_units where side = 'who' and unit_id in (select id from ${covered} as covered)
    union
    select duty_id from plan_reporting_transfers where side = 'who' and since <= ${today()}::date
      and to_id in (select id from ${covered} as covered)
    union
    select part.duty_id from plan_reporting_units as part
      join plan_reporting_duties as owed on owed.id = part.duty_id
      join plan_class_members as member on member.plan_id = owed.plan_id and member.class_id = part.unit_id
      where part.side = 'who' and not member.excluded and member.unit_id in (select id from ${covered} as covered))`
}

/** Plans that the person may see, by what they are called in a list to choose from; the newest first, at most 50. */
export async function plansToChoose(
  tx: Tx,
  person: Person,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'symbol', 'title'])
    .where(isVisiblePlan(person, 'plans.id'))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ id, symbol, title }) => ({ id, name: symbol ?? title }))
}
