import { sql } from 'kysely'
import { appendFact } from '../../../audit/index.ts'
import { findUnits, type Unit, unitLines } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, type Refusal, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import { maySeeIssuedPlan } from '../../policy.ts'
import { placeOfPlan } from '../../queries/place.ts'
import { mayRunInspection } from '../policy.ts'
import { type PlannedInspection, planRefusals } from '../rules.ts'
import type { InspectionTables } from '../tables.ts'
import { tellInspected } from './tell.ts'

export interface WantedInspection extends PlannedInspection {
  /** Made with the form: the same form sent twice is one inspection. */
  readonly id: string
  readonly planId: string
  readonly taskIds: readonly string[]
}

/**
 * Plans an inspection; twice is once. Throws `not-found` for a plan that the actor does not see and a task that is
 * none of its, and `refused`: `inspection-not-yours` where the actor is of no unit that inspects,
 * `inspection-unit-unknown`, and the codes of `planRefusals`.
 */
export async function planInspection(tx: Tx, actor: Person, wanted: WantedInspection): Promise<void> {
  const { id, planId, by, of, taskIds, kind, title, plannedOn } = wanted
  const place = await placeOfPlan(tx, planId)
  if (!place || !maySeeIssuedPlan(actor, place)) throw new Problem('not-found', 'not-found')
  await reachTasks(tx, planId, taskIds)
  const units = await findUnits(tx, [...by, ...of])
  throwIfRefused([
    ...planRefusals(wanted),
    ...unknownUnits(by, units, 'by_add'),
    ...unknownUnits(of, units, 'of_add'),
    ...(await ownRefusals(tx, actor, by)),
  ])
  const names = [...units.values()].map(unit => unit.name)
  const stored = await tx
    .withTables<InspectionTables>()
    .insertInto('plan_inspections')
    .values({
      id,
      kind,
      title,
      plan_id: planId,
      planned_on: plannedOn,
      held_on: null,
      state: 'planned',
      state_since: now(),
      conclusions: '',
      version: 1,
      search: searchColumn(title, ...names),
      made_at: now(),
      made_by: actor.id,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows !== 1n) return reachOwn(tx, actor, id)
  await storeParts(tx, actor, wanted)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'inspection.planned',
      subject: `inspection:${id}`,
      details: {
        planId,
        after: { inspectionKind: kind, title, plannedOn, inspectors: [...by], inspected: [...of] },
      },
    },
  )
  await tellInspected(tx, actor, id, 1)
}

async function reachTasks(tx: Tx, planId: string, taskIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_tasks where plan_id = ${planId}::uuid and id = any(${taskIds.filter(isId)}::uuid[])`.execute(
    tx,
  )
  if (rows.length !== new Set(taskIds).size) throw new Problem('not-found', 'not-found')
}

/** Groups and units that are no more can neither inspect nor be inspected. */
function unknownUnits(
  ids: readonly string[],
  units: ReadonlyMap<string, Unit>,
  field: string,
): readonly Refusal[] {
  const wrong = ids.filter(id => {
    const unit = units.get(id)
    return !unit || unit.collective || (unit.validTo !== null && unit.validTo <= today())
  })
  return wrong.map(id => ({
    code: 'inspection-unit-unknown',
    args: { field, name: units.get(id)?.name ?? '' },
  }))
}

async function ownRefusals(tx: Tx, actor: Person, by: readonly string[]): Promise<readonly Refusal[]> {
  if (by.length === 0) return []
  const lines = await unitLines(tx, by)
  const own = mayRunInspection(actor, { by: [...lines.values()], of: [], keeper: [] })
  return own ? [] : [{ code: 'inspection-not-yours', args: { field: 'by_add' } }]
}

/** A form that comes again finds what it made; an id of somebody else's is nobody's. */
async function reachOwn(tx: Tx, actor: Person, id: string): Promise<void> {
  const row = await tx
    .withTables<InspectionTables>()
    .selectFrom('plan_inspections')
    .select('made_by')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.made_by !== actor.id) throw new Problem('not-found', 'not-found')
}

async function storeParts(tx: Tx, actor: Person, { id, by, of, taskIds }: WantedInspection): Promise<void> {
  const tables = tx.withTables<InspectionTables>()
  const side = (name: 'by' | 'of', ids: readonly string[]) =>
    [...new Set(ids)].map((unitId, position) => ({
      inspection_id: id,
      side: name,
      unit_id: unitId,
      position,
    }))
  await tables
    .insertInto('plan_inspection_units')
    .values([...side('by', by), ...side('of', of)])
    .execute()
  const tasks = [...new Set(taskIds)].map(task_id => ({ inspection_id: id, task_id }))
  if (tasks.length > 0) await tables.insertInto('plan_inspection_tasks').values(tasks).execute()
  await tables
    .insertInto('plan_inspection_changes')
    .values({
      inspection_id: id,
      version: 1,
      kind: 'plan',
      text: '',
      to_state: 'planned',
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
}
