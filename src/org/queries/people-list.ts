/** The people whom somebody may see, narrowed by words, unit and role, as of a day. */
import { type RawBuilder, sql } from 'kysely'
import { type CivilDate, startOfDay, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { matches } from '../../platform/text/search.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import type { Role } from '../tables.ts'
import { coveredUnits, grantedUnits, holdsOn } from './grants.ts'

export interface PeopleFilter {
  /** Words of the name or the sign-in name, with or without marks. */
  readonly q: string
  /** Only people with a role on this unit or on one below it. */
  readonly unitId: string | null
  readonly role: Role | null
  readonly asOf: CivilDate
  /** From 1. */
  readonly page: number
}

export const peopleOnPage = 50

/** A person of the list, with the roles of the day. */
export interface PersonOfList {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly leftAt: Date | null
  readonly roles: readonly {
    readonly role: Role
    /** Null for the whole office. */
    readonly unit: string | null
    readonly delegated: boolean
  }[]
}

/** A page of the people whom `maySeePerson` lets the actor see; those who are there first, then by name. */
export async function listPeopleFor(
  tx: Tx,
  actor: Person,
  filter: PeopleFilter,
): Promise<{ readonly people: readonly PersonOfList[]; readonly total: number; readonly pages: number }> {
  const { rows } = await sql<FoundPerson>`
    select person.id, person.name, person.sign_in_name, person.left_at from org_people person
    where person.created_at < ${endOf(filter.asOf)} and ${isVisiblePerson(actor)} and ${isWanted(filter)}`.execute(
    tx,
  )
  const found = rows
    .filter(row => matches(filter.q, `${row.name} ${row.sign_in_name}`))
    .map(row => ({ row, key: `${row.left_at ? 1 : 0}${sortKey(row.name)}${row.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const from = (filter.page - 1) * peopleOnPage
  const page = found.slice(from, from + peopleOnPage).map(({ row }) => row)
  const roles = await rolesOn(
    tx,
    page.map(({ id }) => id),
    filter.asOf,
  )
  return {
    people: page.map(row => ({
      id: row.id,
      name: row.name,
      signInName: row.sign_in_name,
      leftAt: row.left_at,
      roles: roles.get(row.id) ?? [],
    })),
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / peopleOnPage)),
  }
}

interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly sign_in_name: string
  readonly left_at: Date | null
}

/** The instant at which the day is over. */
function endOf(day: CivilDate): Date {
  return new Date(startOfDay(day).getTime() + 86_400_000)
}

/** The same as `maySeePerson`, for the row `person`. */
function isVisiblePerson(actor: Person): RawBuilder<boolean> {
  const units = grantedUnits(actor, ['administrator', 'auditor'])
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`person.id = ${actor.id}`
  return sql<boolean>`(person.id = ${actor.id} or exists (
    select from org_grants held where held.person_id = person.id and held.unit_id in ${units}
      and (held.valid_to is null or held.valid_to > ${today()}::date)))`
}

function isWanted({ unitId, role, asOf }: PeopleFilter): RawBuilder<boolean> {
  if (unitId === null && role === null) return sql<boolean>`true`
  const onUnit = unitId === null ? sql`true` : sql`held.unit_id in ${coveredUnits([unitId])}`
  const ofRole = role === null ? sql`true` : sql`held.role = ${role}`
  return sql<boolean>`exists (
    select from org_grants held
    where held.person_id = person.id and ${onUnit} and ${ofRole} and ${holdsOn('held', asOf)})`
}

async function rolesOn(
  tx: Tx,
  personIds: readonly string[],
  asOf: CivilDate,
): Promise<ReadonlyMap<string, PersonOfList['roles']>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{
    readonly person_id: string
    readonly role: Role
    readonly unit: string | null
    readonly delegated: boolean
  }>`
    select held.person_id, held.role, unit.name as unit, held.delegated_from_id is not null as delegated
    from org_grants held left join org_units unit on unit.id = held.unit_id
    where held.person_id = any(${[...personIds]}::uuid[]) and ${holdsOn('held', asOf)}
    order by held.delegated_from_id nulls first, held.granted_at, held.id`.execute(tx)
  return Map.groupBy(rows, row => row.person_id)
}

/** People whom roles can be handed over to, by a part of the name or the sign-in name: at most `limit`. */
export async function searchColleagues(
  tx: Tx,
  typed: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly name: string; readonly signInName: string }[]> {
  const { rows } = await sql<FoundPerson>`
    select id, name, sign_in_name, left_at from org_people where left_at is null order by name, id`.execute(
    tx,
  )
  return rows
    .filter(row => matches(typed, `${row.name} ${row.sign_in_name}`))
    .slice(0, limit)
    .map(row => ({ id: row.id, name: row.name, signInName: row.sign_in_name }))
}
