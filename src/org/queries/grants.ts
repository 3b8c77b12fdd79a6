/** Who holds which role where, on a day; and which units stand below which, for whoever narrows a list. */
import { type RawBuilder, sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { Grant, UnitLine } from '../../platform/permission/index.ts'
import type { OrgTables, Role } from '../tables.ts'

/** The grants of these people that hold on the day (ISO, today when not said), by person. */
export async function grantsOf(
  tx: Tx,
  personIds: readonly string[],
  on: string = today(),
): Promise<ReadonlyMap<string, readonly Grant[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_grants as held')
    .leftJoin('org_grants as source', 'source.id', 'held.delegated_from_id')
    .select(['held.id', 'held.person_id', 'held.role', 'held.unit_id', 'source.person_id as delegated_from'])
    .where('held.person_id', 'in', [...personIds])
    .where(holdsOn('held', on))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('held.delegated_from_id', 'is', null),
        exists(
          selectFrom('org_people as away')
            .select('away.id')
            .whereRef('away.id', '=', 'source.person_id')
            .where('away.left_at', 'is', null)
            .where(holdsOn('source', on)),
        ),
      ]),
    )
    .orderBy('held.granted_at')
    .orderBy('held.id')
    .execute()
  const found = new Map<string, Grant[]>(personIds.map(id => [id, []]))
  for (const row of rows) {
    found.get(row.person_id)?.push({
      id: row.id,
      role: row.role,
      unitId: row.unit_id,
      delegatedFrom: row.delegated_from,
    })
  }
  return found
}

/** Whether a grant holds by its own days, and its unit has not ended: a dissolved unit gives no power. */
export function holdsOn(grant: string, on: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${grant}.${name}`)
  return sql<boolean>`(
    ${column('valid_from')} <= ${on}::date
    and (${column('valid_to')} is null or ${column('valid_to')} > ${on}::date)
    and not exists (
      select from org_units ended where ended.id = ${column('unit_id')} and ended.valid_to <= ${on}::date
    )
  )`
}

/** Those who are administrators of the whole office on their own, today and until further notice. Take the audit's turn before. */
export async function lastingAdministrators(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_grants as held')
    .innerJoin('org_people as person', 'person.id', 'held.person_id')
    .select('held.person_id')
    .where('person.left_at', 'is', null)
    .where('held.role', '=', 'administrator')
    .where('held.unit_id', 'is', null)
    .where('held.delegated_from_id', 'is', null)
    .where('held.valid_to', 'is', null)
    .where('held.valid_from', '<=', today())
    .execute()
  return [...new Set(rows.map(({ person_id }) => person_id))]
}

/**
 * What stands directly under a unit on a day: in the administrative hierarchy, and what has ended under whatever it
 * mainly became, so that the successor's people answer for it. One unit at a time, by the indexes: of a country's
 * thousands mostly a few are asked.
 */
function directlyBelow(unit: RawBuilder<unknown>, on: string): RawBuilder<unknown> {
  return sql`(
    select place.unit_id as id from org_unit_parents place
    where place.parent_id = ${unit} and place.hierarchy = 'administrative' and ${isSoOn('place', on)}
    union all
    select moved.from_id from org_succession_lines moved
    join org_successions succession on succession.id = moved.succession_id
    join org_units ended on ended.id = moved.from_id
    where moved.to_id = ${unit} and ${isHeir(on)}
  )`
}

/** The same the other way round. */
function directlyAbove(unit: RawBuilder<unknown>, on: string): RawBuilder<unknown> {
  return sql`(
    select place.parent_id as id from org_unit_parents place
    where place.unit_id = ${unit} and place.hierarchy = 'administrative' and ${isSoOn('place', on)}
    union all
    select moved.to_id from org_succession_lines moved
    join org_successions succession on succession.id = moved.succession_id
    join org_units ended on ended.id = moved.from_id
    where moved.from_id = ${unit} and ${isHeir(on)}
  )`
}

function isSoOn(row: string, on: string): RawBuilder<boolean> {
  const from = sql.ref(`${row}.valid_from`)
  const to = sql.ref(`${row}.valid_to`)
  return sql<boolean>`(${from} is null or ${from} <= ${on}::date) and (${to} is null or ${to} > ${on}::date)`
}

/** A unit that goes on (a split, a function that moved) has no heir. */
function isHeir(on: string): RawBuilder<boolean> {
  return sql<boolean>`moved.main and moved.function_id is null and moved.from_id <> moved.to_id
    and succession.effective_on <= ${on}::date and ended.valid_to <= ${on}::date`
}

/** The units (a query of one column, `id`) that a role held on any of `unitIds` counts for, today. */
export function coveredUnits(unitIds: readonly string[]): RawBuilder<{ readonly id: string }> {
  return sql<{ readonly id: string }>`(
    with recursive covered (id) as (
      select unnest(${[...unitIds]}::uuid[])
      union
      select below.id from covered cross join lateral ${directlyBelow(sql`covered.id`, today())} below
    )
    select id from covered
  )`
}

/**
 * The units for which the person holds one of the roles (any role at all when none is named): `all` for whoever
 * holds one on the whole office, `null` for whoever holds none, otherwise a query of their ids.
 */
export function grantedUnits(
  person: Person,
  roles?: readonly Role[],
): RawBuilder<{ readonly id: string }> | 'all' | null {
  const held = person.grants.filter(({ role }) => !roles || roles.some(known => known === role))
  if (held.length === 0) return null
  const unitIds = held.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  return unitIds.length < held.length ? 'all' : coveredUnits([...new Set(unitIds)])
}

/** Each unit's line: its own id and those of whatever it stands under today, the nearest first. */
export async function unitLines(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitLine>> {
  const wanted = [...new Set(unitIds)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ readonly unit: string; readonly id: string }>`
    with recursive line (unit, id, height) as (
      select wanted.id, wanted.id, 0 from unnest(${wanted}::uuid[]) wanted (id)
      union
      select line.unit, above.id, line.height + 1
      from line cross join lateral ${directlyAbove(sql`line.id`, today())} above
      where line.height < 20
    )
    select unit, id, min(height) as height from line group by unit, id order by unit, height`.execute(tx)
  const lines = new Map<string, string[]>()
  for (const { unit, id } of rows) lines.set(unit, [...(lines.get(unit) ?? []), id])
  return lines
}
