/** The classes of a plan and their members. */
import { sql } from 'kysely'
import { classRoot, classUnits, findUnits, type Unit, unitShapesOn } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { belongsOn, type ClassDrift, goneOn, type KeptMember, undecided } from './drift.ts'
import type { ClassMemberRow, ClassTables } from './tables.ts'

/** A class of a plan with its members, and what has changed since they were kept. */
export interface PlanClass {
  readonly unit: Unit
  /** Those that belong today, in the order of the alphabet. */
  readonly members: readonly Unit[]
  /** Those that an officer took out. */
  readonly excluded: readonly Unit[]
  readonly drift: ClassDrift
  readonly kept: readonly KeptMember[]
}

/** Ids of the collective units that the plan gives work to or that report. */
export async function classIdsOf(tx: Tx, planId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select unit.id from org_units as unit where unit.collective and unit.id in (
      select part.unit_id from plan_assignments as part join plan_tasks as task on task.id = part.task_id
        where task.plan_id = ${planId} and part.ended_in is null
      union
      select part.unit_id from plan_reporting_units as part join plan_reporting_duties as duty
        on duty.id = part.duty_id where duty.plan_id = ${planId} and part.side = 'who'
        and duty.dropped_in is null
    ) order by unit.sort_key`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Every class of a plan, in the order of the alphabet. */
export async function planClasses(tx: Tx, planId: string): Promise<readonly PlanClass[]> {
  const ids = await classIdsOf(tx, planId)
  if (ids.length === 0) return []
  const rows = await tx
    .withTables<ClassTables>()
    .selectFrom('plan_class_members')
    .selectAll()
    .where('plan_id', '=', planId)
    .execute()
  const classes = await findUnits(tx, ids)
  const meantBy = await classMeanings(tx, planId, today())
  const found = ids.flatMap(id => {
    const unit = classes.get(id)
    if (!unit) return []
    const own = rows.filter(row => row.class_id === id)
    return [{ unit, own, fresh: undecided(new Set(own.map(row => row.unit_id)), meantBy(unit)) }]
  })
  const units = await findUnits(
    tx,
    found.flatMap(({ own, fresh }) => [...own.map(row => row.unit_id), ...fresh]),
  )
  return found.map(({ unit, own, fresh }) => classOf(unit, own, fresh, units))
}

function classOf(
  unit: Unit,
  rows: readonly ClassMemberRow[],
  fresh: readonly string[],
  units: ReadonlyMap<string, Unit>,
): PlanClass {
  const kept = rows.flatMap(({ unit_id, excluded, since, until }) => {
    const member = units.get(unit_id)
    return member ? [{ unit: member, excluded, since, until }] : []
  })
  return {
    unit,
    kept,
    members: inOrder(kept.filter(one => belongsOn(one, today())).map(one => one.unit)),
    excluded: inOrder(kept.filter(one => one.excluded).map(one => one.unit)),
    drift: {
      gone: inOrder(goneOn(kept, today())),
      fresh: inOrder(fresh.flatMap(id => units.get(id) ?? [])),
    },
  }
}

/** Units in the order of the alphabet. */
export function inOrder(units: readonly Unit[]): readonly Unit[] {
  const keyed = units.map(unit => ({ unit, key: sortKey(unit.name) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ unit }) => unit)
}

/** Ids of what each class of a plan means among the units of a day, within the plan's administration. */
export async function classMeanings(
  tx: Tx,
  planId: string,
  day: CivilDate,
): Promise<(unit: Unit) => readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from plan_issuers where plan_id = ${planId} order by position limit 1`.execute(tx)
  const units = await unitShapesOn(tx, day)
  const rootId = classRoot(rows[0]?.unit_id ?? null, units)
  return unit => classUnits(unit.name, { rootId, units }).map(({ id }) => id)
}

/** The day on which a plan was issued; today where it does not say the day. */
export async function dayOfPlan(tx: Tx, planId: string): Promise<CivilDate> {
  const { rows } = await sql<{ issued_on: string | null }>`
    select issued_on from plans where id = ${planId}`.execute(tx)
  const issuedOn = rows[0]?.issued_on ?? ''
  return issuedOn.length === 10 && issuedOn < today() ? issuedOn : today()
}
