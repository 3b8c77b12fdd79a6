import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { normalSignInName } from '../rules/people.ts'
import { type OrgTables, type Role, roles } from '../tables.ts'
import { grantsOf } from './grants.ts'

/** The office of this installation; undefined before set-up. */
export async function findOffice(
  tx: Tx,
): Promise<{ readonly name: string; readonly place: string } | undefined> {
  return tx.withTables<OrgTables>().selectFrom('org_offices').select(['name', 'place']).executeTakeFirst()
}

/** The person of an account; undefined for one who has left. */
export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  if (!isId(id)) return undefined
  return withGrants(tx, await people(tx).where('id', '=', id).where('left_at', 'is', null).executeTakeFirst())
}

/** The person who signs in under this name; undefined when nobody does. */
export async function findBySignInName(tx: Tx, typed: string): Promise<Person | undefined> {
  const row = await people(tx)
    .where('sign_in_name', '=', normalSignInName(typed))
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return withGrants(tx, row)
}

/** A person as the administrator sees them. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly signInName: string
  /** Those held today, each once, on whatever unit. */
  readonly roles: readonly Role[]
  readonly createdAt: Date
  /** Null for somebody who may sign in. */
  readonly leftAt: Date | null
}

/** Everybody who signs in or once did; those who may sign in first, then by name. */
export async function listPeople(tx: Tx): Promise<readonly ListedPerson[]> {
  const rows = await tx.withTables<OrgTables>().selectFrom('org_people').selectAll().execute()
  const held = await grantsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const listed = rows.map(row => ({
    id: row.id,
    name: row.name,
    signInName: row.sign_in_name,
    roles: roles.filter(role => held.get(row.id)?.some(grant => grant.role === role)),
    createdAt: row.created_at,
    leftAt: row.left_at,
  }))
  const order = (person: ListedPerson): string => `${person.leftAt ? 1 : 0}${sortKey(person.name)}`
  return listed.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** The person of an office that has one only; undefined where there is nobody or a choice. */
export async function onlyPerson(tx: Tx): Promise<Person | undefined> {
  const found = await people(tx).where('left_at', 'is', null).limit(2).execute()
  return withGrants(tx, found.length === 1 ? found[0] : undefined)
}

async function withGrants(tx: Tx, row: Pick<Person, 'id' | 'name'> | undefined): Promise<Person | undefined> {
  if (!row) return undefined
  const held = await grantsOf(tx, [row.id])
  return { ...row, grants: held.get(row.id) ?? [] }
}

function people(tx: Tx) {
  return tx.withTables<OrgTables>().selectFrom('org_people').select(['id', 'name'])
}

/** Names of people by id, those who have left included. */
export async function personNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
