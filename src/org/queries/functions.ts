/** Functions, and which unit holds each, in each administration, on a day. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { FunctionHolderRow } from '../tables.ts'
import type { Unit } from '../units.ts'
import { findUnitsAsOf } from './as-of.ts'
import { thereOn } from './days.ts'

/** A function, and in how many administrations nobody or several hold it on the day. */
export interface ListedFunction {
  readonly id: string
  readonly name: string
  readonly areas: number
  readonly gaps: number
  readonly doubles: number
}

/** An administration and who holds the function there on the day: nobody is a gap, several are doubles. */
export interface FunctionArea {
  readonly area: Unit
  readonly holders: readonly { readonly id: string; readonly unit: Unit; readonly row: FunctionHolderRow }[]
}

export const areaStates = ['all', 'gap', 'double'] as const

export type AreaState = (typeof areaStates)[number]

/** Administrations on a page. */
export const areasOnPage = 50

/**
 * Administrations of each function on the day, with how many hold it there: wherever it was ever held, and the
 * people's committees right below those, which have it in their turn.
 */
function areasOn(day: CivilDate) {
  return sql`
    with held as (select distinct function_id, area_id from org_function_holders),
    area as (
      select function_id, area_id from held
      union
      select held.function_id, below.unit_id from held
      join org_unit_parents as below on below.parent_id = held.area_id
        and below.hierarchy = 'administrative' and ${thereOn('below', day)}
      join org_units as unit on unit.id = below.unit_id and unit.kind = 'peoples-committee' and not unit.collective
    ), counted as (
      select area.function_id, area.area_id, title.sort_key, count(holder.id)::int as holders
      from area
      join org_unit_titles as title on title.unit_id = area.area_id and ${thereOn('title', day)}
      left join (org_function_holders as holder join org_units as held_by on held_by.id = holder.unit_id
        and ${thereOn('held_by', day)})
        on holder.function_id = area.function_id and holder.area_id = area.area_id and ${thereOn('holder', day)}
      group by area.function_id, area.area_id, title.sort_key
    )`
}

/** Every function by name, with what is amiss on the day. */
export async function listFunctions(tx: Tx, day: CivilDate): Promise<readonly ListedFunction[]> {
  const { rows } = await sql<ListedFunction>`
    ${areasOn(day)}
    select one.id, one.name, count(counted.area_id)::int as areas,
      count(*) filter (where counted.holders = 0)::int as gaps,
      count(*) filter (where counted.holders > 1)::int as doubles
    from org_functions as one left join counted on counted.function_id = one.id
    group by one.id, one.name order by one.search, one.id`.execute(tx)
  return rows
}

/** One page of the administrations of a function, by name; gaps and doubles first tell themselves by their state. */
export async function functionAreas(
  tx: Tx,
  functionId: string,
  day: CivilDate,
  { state, page }: { readonly state: AreaState; readonly page: number },
): Promise<{ readonly areas: readonly FunctionArea[]; readonly total: number; readonly pages: number }> {
  const wanted = state === 'all' ? sql`true` : state === 'gap' ? sql`holders = 0` : sql`holders > 1`
  const { rows } = await sql<{ area_id: string; total: number }>`
    ${areasOn(day)}
    select area_id, count(*) over ()::int as total from counted
    where function_id = ${functionId} and ${wanted}
    order by sort_key, area_id limit ${areasOnPage} offset ${(page - 1) * areasOnPage}`.execute(tx)
  const areaIds = rows.map(({ area_id }) => area_id)
  const held = await sql<FunctionHolderRow>`
    select holder.* from org_function_holders as holder
    join org_units as held_by on held_by.id = holder.unit_id and ${thereOn('held_by', day)}
    where holder.function_id = ${functionId} and holder.area_id = any(${areaIds}::uuid[])
      and ${thereOn('holder', day)} order by holder.id`.execute(tx)
  const units = await findUnitsAsOf(tx, [...areaIds, ...held.rows.map(row => row.unit_id)], day)
  const areas = areaIds.flatMap(id => {
    const area = units.get(id)
    const holders = held.rows.flatMap(row => {
      const unit = row.area_id === id ? units.get(row.unit_id) : undefined
      return unit ? [{ id: row.id, unit, row }] : []
    })
    return area ? [{ area, holders }] : []
  })
  const total = rows[0]?.total ?? 0
  return { areas, total, pages: Math.max(1, Math.ceil(total / areasOnPage)) }
}

/** The functions that a unit ever held, by name; the newest first. */
export async function functionsOf(
  tx: Tx,
  unitId: string,
): Promise<readonly (FunctionHolderRow & { readonly function_name: string })[]> {
  const { rows } = await sql<FunctionHolderRow & { readonly function_name: string }>`
    select holder.*, one.name as function_name from org_function_holders as holder
    join org_functions as one on one.id = holder.function_id where holder.unit_id = ${unitId}
    order by holder.valid_to desc nulls first, one.search, holder.id`.execute(tx)
  return rows
}

/** Every turn of a function in an administration: who held it when, the newest first. */
export async function turnsOf(
  tx: Tx,
  functionId: string,
  areaId: string,
): Promise<readonly FunctionHolderRow[]> {
  const { rows } = await sql<FunctionHolderRow>`
    select * from org_function_holders where function_id = ${functionId} and area_id = ${areaId}
    order by valid_from desc nulls last, id`.execute(tx)
  return rows
}
