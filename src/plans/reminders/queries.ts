/** What was said of a plan's work, to whom, and who could not be reached. */
import { sql } from 'kysely'
import { contactsOf, findUnits } from '../../org/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type MessageState, messageStates } from '../../platform/messages/index.ts'
import { readersOf } from './readers.ts'

/** What sort of thing was said. */
export type SaidKind = 'assigned' | 'before' | 'on' | 'after' | 'escalated'

/** What was said of a unit's work on a day. */
export interface SaidRow {
  readonly day: CivilDate
  readonly kind: SaidKind
  readonly unitId: string
  readonly unit: string
  readonly items: number
  /** To whom; nobody where nobody could be reached. */
  readonly told: readonly SaidTo[]
}

/** Somebody who was told. */
export interface SaidTo {
  /** The person's name, or the address. */
  readonly name: string
  /** Null for a message that was removed since. */
  readonly state: MessageState | null
}

const rowsAPage = 40

interface GroupRow {
  readonly day: CivilDate
  readonly kind: SaidKind
  readonly unitId: string
  readonly items: number
  readonly keys: readonly string[]
}

/** A page (counted from 1) of what was said of a plan's work, the latest first. */
export async function saidOfPlan(
  tx: Tx,
  planId: string,
  page: number,
): Promise<{ readonly rows: readonly SaidRow[]; readonly pages: number }> {
  const { rows: groups } = await sql<GroupRow & { readonly total: number }>`
    select day, kind, unit_id as "unitId", count(distinct item_id) as items,
      coalesce(array_agg(distinct key) filter (where key is not null), '{}') as keys, count(*) over () as total
    from (
      select (said_at at time zone 'Asia/Ho_Chi_Minh')::date as day, unit_id, item_id, message_keys,
        case when step in ('assigned', 'on', 'escalated') then step when step like 'before-%' then 'before'
          else 'after' end as kind
      from plan_reminders where plan_id = ${planId}::uuid) as said
    left join lateral unnest(said.message_keys) as key on true
    group by day, kind, unit_id
    order by day desc, kind, unit_id limit ${rowsAPage} offset ${(page - 1) * rowsAPage}`.execute(tx)
  const states = await messageStates(
    tx,
    groups.flatMap(({ keys }) => keys),
  )
  const units = await findUnits(tx, [...new Set(groups.map(({ unitId }) => unitId))])
  const people = await contactsOf(
    tx,
    [...states.values()].flatMap(({ to }) => to.accountId ?? []),
  )
  const toldOf = (key: string): SaidTo => {
    const state = states.get(key) ?? null
    const name = state && (state.to.address ?? people.get(state.to.accountId ?? '')?.name)
    return { state, name: name ?? '' }
  }
  return {
    rows: groups.map(({ keys, ...row }) => ({
      ...row,
      unit: units.get(row.unitId)?.name ?? '',
      told: keys.map(toldOf),
    })),
    pages: Math.ceil((groups[0]?.total ?? 0) / rowsAPage),
  }
}

/** A unit with open work of a plan, and nobody to tell. */
export interface SilentUnit {
  readonly id: string
  readonly name: string
}

/** Units that have open work in a plan, no officer or leader with an account, and no mail address; by name. */
export async function silentUnits(tx: Tx, planId: string): Promise<readonly SilentUnit[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select distinct unit_id as id from plan_work_items
    where plan_id = ${planId}::uuid and state in ('issued', 'received', 'refused', 'in-progress', 'returned')`.execute(
    tx,
  )
  const ids = rows.map(({ id }) => id)
  const readers = await readersOf(tx, ids)
  const silent = ids.filter(id => !readers.has(id))
  const units = [...(await findUnits(tx, silent)).values()]
  return units.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}
