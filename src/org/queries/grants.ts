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
 * Which unit stands directly under which on a day: in the administrative hierarchy, and what has ended under
 * whatever it mainly became, so that the successor's people answer for it.
 */
function edges(on: string): RawBuilder<unknown> {
  return sql`(
    select unit_id as below, parent_id as above from org_unit_parents
    where hierarchy = 'administrative'
      and (valid_from is null or valid_from <= ${on}::date) and (valid_to is null or valid_to > ${on}::date)
    union all
    select line.from_id, line.to_id from org_succession_lines line
    join org_successions succession on succession.id = line.succession_id
    join org_units ended on ended.id = line.from_id
    where line.main and line.function_id is null and line.from_id <> line.to_id
      and succession.effective_on <= ${on}::date and ended.valid_to <= ${on}::date
  )`
}

/** The units (a query of one column, `id`) that a role held on any of `unitIds` counts for, today. */
export function coveredUnits(unitIds: readonly string[]): RawBuilder<{ readonly id: string }> {
  return sql<{ readonly id: string }>`(
    with recursive edge as materialized ${edges(today())},
    covered (id) as (
      select unnest(${[...unitIds]}::uuid[])
      union
      select edge.below from edge join covered on covered.id = edge.above
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
    with recursive edge as materialized ${edges(today())},
    line (unit, id, height) as (
      select wanted.id, wanted.id, 0 from unnest(${wanted}::uuid[]) wanted (id)
      union
      select line.unit, edge.above, line.height + 1 from edge join line on line.id = edge.below
      where line.height < 20
    )
    select unit, id, min(height) as height from line group by unit, id order by unit, height`.execute(tx)
  const lines = new Map<string, string[]>()
  for (const { unit, id } of rows) lines.set(unit, [...(lines.get(unit) ?? []), id])
  return lines
}
