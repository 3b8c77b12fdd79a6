/** Whom to tell of what concerns a unit: those who hold a role on it, and where they are reached. */
import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { OrgTables, Role } from '../tables.ts'
import { holdsOn } from './grants.ts'

/** Somebody who holds a role. */
export interface RoleHolder {
  readonly id: string
  readonly name: string
}

/**
 * Those who hold one of the roles today on these very units, not only on one above them; in place of a unit's id, null
 * asks for the whole office. Each once a unit, by name; a unit of nobody has no entry. Those who have left hold none.
 */
export async function roleHolders(
  tx: Tx,
  unitIds: readonly (string | null)[],
  roles: readonly Role[],
): Promise<ReadonlyMap<string | null, readonly RoleHolder[]>> {
  const units = [...new Set(unitIds.filter(id => id !== null))]
  const { rows } = await sql<RoleHolder & { readonly unit: string | null }>`
    select distinct held.unit_id as unit, person.id, person.name
    from org_grants held
    join org_people person on person.id = held.person_id and person.left_at is null
    where held.role = any(${[...roles]}::text[])
      and (held.unit_id = any(${units}::uuid[]) or (${unitIds.includes(null)} and held.unit_id is null))
      and ${holdsOn('held', today())}
      and (held.delegated_from_id is null or exists (
        select from org_grants source
        join org_people away on away.id = source.person_id and away.left_at is null
        where source.id = held.delegated_from_id and ${holdsOn('source', today())}))
    order by person.name, person.id`.execute(tx)
  const holders = new Map<string | null, RoleHolder[]>()
  for (const { unit, id, name } of rows) {
    const some = holders.get(unit) ?? []
    some.push({ id, name })
    holders.set(unit, some)
  }
  return holders
}

/** The mail address of each unit's focal officer today, else of its leader; a unit without one has no entry. */
export async function unitAddresses(
  tx: Tx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<{ readonly unit_id: string; readonly email: string }>`
    select distinct on (unit_id) unit_id, email from org_focal_points
    where unit_id = any(${[...new Set(unitIds)]}::uuid[]) and email <> ''
      and (valid_from is null or valid_from <= ${today()}::date)
      and (valid_to is null or valid_to > ${today()}::date)
    order by unit_id, role = 'officer' desc, valid_from desc nulls last, id`.execute(tx)
  return new Map(rows.map(row => [row.unit_id, row.email]))
}

/** Where people are reached: those who may sign in, with their mail address (null where nobody gave one). */
export async function contactsOf(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly email: string | null }>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select(['id', 'name', 'email'])
    .where('id', 'in', [...new Set(accountIds)])
    .where('left_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]))
}
