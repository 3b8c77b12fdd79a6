/** What one person holds, held and will hold, as their page tells it; and where a person stands for the policy. */
import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { PersonPlace, UnitPlace } from '../policy.ts'
import type { OrgTables, Role } from '../tables.ts'
import { grantsOf, unitLines } from './grants.ts'

/** A grant with the names of all who have to do with it. */
export interface NamedGrant {
  readonly id: string
  readonly role: Role
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly from: string
  /** The first day on which it no longer holds; null until further notice. */
  readonly to: string | null
  readonly holder: { readonly id: string; readonly name: string }
  /** Whoever handed it over; null for one's own. */
  readonly delegatedFrom: { readonly id: string; readonly name: string } | null
  readonly reason: string
  /** `now`: it gives power today; `later`; `over`; `asleep`: its days are now, but its unit or its source is gone. */
  readonly state: 'now' | 'later' | 'over' | 'asleep'
}

/** Every grant of a person and those that stem from them, the newest first. */
export async function namedGrants(tx: Tx, personId: string): Promise<readonly NamedGrant[]> {
  const { rows } = await sql<GrantFound>`
    select held.id, held.role, held.valid_from, held.valid_to, held.reason,
      unit.id as unit_id, unit.name as unit_name, holder.id as holder_id, holder.name as holder_name,
      away.id as away_id, away.name as away_name
    from org_grants held
    join org_people holder on holder.id = held.person_id
    left join org_units unit on unit.id = held.unit_id
    left join org_grants source on source.id = held.delegated_from_id
    left join org_people away on away.id = source.person_id
    where held.person_id = ${personId} or source.person_id = ${personId}
    order by held.valid_from desc, held.granted_at desc, held.id`.execute(tx)
  const holders = [...new Set(rows.map(({ holder_id }) => holder_id))]
  const active = new Set(
    [...(await grantsOf(tx, holders)).values()].flatMap(held => held.map(({ id }) => id)),
  )
  return rows.map(row => toNamed(row, active.has(row.id)))
}

interface GrantFound {
  readonly id: string
  readonly role: Role
  readonly valid_from: string
  readonly valid_to: string | null
  readonly reason: string
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly holder_id: string
  readonly holder_name: string
  readonly away_id: string | null
  readonly away_name: string | null
}

function toNamed(row: GrantFound, active: boolean): NamedGrant {
  return {
    id: row.id,
    role: row.role,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    from: row.valid_from,
    to: row.valid_to,
    holder: { id: row.holder_id, name: row.holder_name },
    delegatedFrom: row.away_id === null ? null : { id: row.away_id, name: row.away_name ?? '' },
    reason: row.reason,
    state: stateOf(row, active),
  }
}

function stateOf({ valid_from, valid_to }: GrantFound, active: boolean): NamedGrant['state'] {
  if (active) return 'now'
  if (valid_to !== null && valid_to <= today()) return 'over'
  return valid_from > today() ? 'later' : 'asleep'
}

/** A person as their page shows them. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly createdAt: Date
  readonly leftAt: Date | null
}

/** The person, those who have left included; undefined when there is none. */
export async function findKnownPerson(tx: Tx, id: string): Promise<KnownPerson | undefined> {
  if (!isId(id)) return undefined
  return tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select(['id', 'name', 'sign_in_name as signInName', 'created_at as createdAt', 'left_at as leftAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Where a person stands: the units of every role that is not over yet. Undefined when there is no such person. */
export async function placeOfPerson(tx: Tx, id: string): Promise<PersonPlace | undefined> {
  if (!(await findKnownPerson(tx, id))) return undefined
  const held = await tx
    .withTables<OrgTables>()
    .selectFrom('org_grants')
    .select('unit_id')
    .distinct()
    .where('person_id', '=', id)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', today())]))
    .execute()
  const lines = await unitLines(
    tx,
    held.flatMap(({ unit_id }) => unit_id ?? []),
  )
  return { id, lines: held.map(({ unit_id }) => (unit_id === null ? [] : (lines.get(unit_id) ?? [unit_id]))) }
}

/** Where a unit stands; the whole office for null, undefined for an id that is no unit. */
export async function placeOfUnit(tx: Tx, unitId: string | null): Promise<UnitPlace | undefined> {
  if (unitId === null) return { line: [] }
  if (!isId(unitId)) return undefined
  const unit = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .select('id')
    .where('id', '=', unitId)
    .executeTakeFirst()
  return unit && { line: (await unitLines(tx, [unitId])).get(unitId) ?? [unitId] }
}

/** For the line of a route whose `:id` is a person's. */
export const personAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfPerson(tx, id))

/** For the line of a route whose `:id` is a unit's. */
export const unitAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfUnit(tx, id))
