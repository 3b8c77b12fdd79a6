/** Which units lack a leader in charge or an officer on a day. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { FocalPointRow } from '../tables.ts'
import type { Unit } from '../units.ts'
import { findUnitsAsOf } from './as-of.ts'
import { thereOn } from './days.ts'

/** What the rooms above know of units: who has work, and whose plans these are. `app.ts` hands it over. */
export interface UnitWork {
  /** How much open work each unit has on the day, by its id; units without any are left out. */
  readonly openWork: (tx: Tx, day: CivilDate) => Promise<ReadonlyMap<string, number>>
  /** The units that issue plans here: whatever stands below them is the place's own. */
  readonly issuers: (tx: Tx) => Promise<readonly string[]>
}

export const focalStates = ['gap', 'complete'] as const

export type FocalState = (typeof focalStates)[number]

/** A unit with its focal points of the day. */
export interface FocalUnit {
  readonly unit: Unit
  readonly points: readonly FocalPointRow[]
  readonly openWork: number
}

/** Units on a page. */
export const focalUnitsOnPage = 50

/** One page of the units that must have focal points, those with most open work first, and how many there are of each state. */
export async function focalUnits(
  tx: Tx,
  day: CivilDate,
  work: UnitWork,
  { state, page }: { readonly state: FocalState; readonly page: number },
): Promise<{ readonly units: readonly FocalUnit[]; readonly counts: Readonly<Record<FocalState, number>> }> {
  const openWork = await work.openWork(tx, day)
  const wanted = concerned(day, openWork, await work.issuers(tx))
  const { rows: counted } = await sql<{ complete: boolean; units: number }>`
    ${wanted} select complete, count(*)::int as units from concerned group by complete`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    ${wanted} select id from concerned where complete = ${state === 'complete'}
    order by open_work desc, sort_key, id
    limit ${focalUnitsOnPage} offset ${(page - 1) * focalUnitsOnPage}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const units = await findUnitsAsOf(tx, ids, day)
  const points = await pointsOn(tx, ids, day)
  const countOf = (complete: boolean): number => counted.find(row => row.complete === complete)?.units ?? 0
  return {
    units: ids.flatMap(id => {
      const unit = units.get(id)
      const own = points.filter(point => point.unit_id === id)
      return unit ? [{ unit, points: own, openWork: openWork.get(id) ?? 0 }] : []
    }),
    counts: { gap: countOf(false), complete: countOf(true) },
  }
}

async function pointsOn(
  tx: Tx,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<readonly FocalPointRow[]> {
  const { rows } = await sql<FocalPointRow>`
    select point.* from org_focal_points as point
    where point.unit_id = any(${[...unitIds]}::uuid[]) and ${thereOn('point', day)}
    order by point.role, point.name, point.id`.execute(tx)
  return rows
}

/** Single units of the day with open work, or below an issuer; whether each has both a leader and an officer. */
function concerned(day: CivilDate, openWork: ReadonlyMap<string, number>, issuers: readonly string[]) {
  const busy = JSON.stringify([...openWork].map(([id, open_work]) => ({ id, open_work })))
  return sql`
    with recursive own as (
      select unnest(${[...issuers]}::uuid[]) as id
      union
      select below.unit_id from own join org_unit_parents as below on below.parent_id = own.id
        and below.hierarchy = 'administrative' and ${thereOn('below', day)}
    ), busy as (
      select id, open_work from jsonb_to_recordset(${busy}::jsonb) as work (id uuid, open_work int)
    ), concerned as (
      select unit.id, title.sort_key, coalesce(busy.open_work, 0) as open_work, (
        select count(distinct point.role) from org_focal_points as point
        where point.unit_id = unit.id and ${thereOn('point', day)}) = 2 as complete
      from (select id from own union select id from busy) as one
      join org_units as unit on unit.id = one.id and not unit.collective
      join org_unit_titles as title on title.unit_id = unit.id and ${thereOn('title', day)}
      left join busy on busy.id = unit.id
    )`
}
