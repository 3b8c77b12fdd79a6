/** Which units work items that are late wait for: `work/rules/lateness.ts` says it of one. */
import { sql } from 'kysely'
import { findUnits } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isLate, lateness } from '../../work/rules/lateness.ts'
import { openStates, type WorkItem } from '../../work/rules/model.ts'

/** Whom it waits for. */
export interface Cause {
  readonly days: number
  /** The first of them by name. */
  readonly names: readonly string[]
  /** How many more there are: "UBND các xã" may be three thousand. */
  readonly more: number
}

const namesShown = 3

type Helper = Pick<WorkItem, 'id' | 'state' | 'dueOn' | 'role' | 'unitId' | 'claimedOn' | 'instanceId'> & {
  readonly total: number
}

/** By the item's id; what is not late is left out. */
export async function causesOf(
  tx: Tx,
  items: readonly WorkItem[],
  today: CivilDate,
): Promise<ReadonlyMap<string, Cause>> {
  const late = items.filter(item => isLate(item, today))
  const helpers = await lateHelpers(
    tx,
    late.filter(({ role }) => role === 'lead').map(({ instanceId }) => instanceId),
    today,
  )
  const told = late.flatMap(item => {
    const siblings = helpers.get(item.instanceId) ?? []
    const found = lateness(item, siblings, today)
    const others = (siblings[0]?.total ?? 0) - siblings.length
    return found ? [{ item, found, more: item.role === 'lead' ? others : 0 }] : []
  })
  const units = await findUnits(
    tx,
    told.flatMap(({ found }) => found.causedBy),
  )
  return new Map(
    told.map(({ item, found, more }) => [
      item.id,
      { days: found.days, names: found.causedBy.flatMap(id => units.get(id)?.name ?? []), more },
    ]),
  )
}

/** Of each instance the first helpers that are late, and how many there are: a class may have thousands. */
async function lateHelpers(
  tx: Tx,
  instanceIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, readonly Helper[]>> {
  if (instanceIds.length === 0) return new Map()
  const { rows } = await sql<Helper>`
    select * from (
      select item.id, item.state, item.due_on as "dueOn", item.role, item.unit_id as "unitId",
        item.claimed_on as "claimedOn", item.instance_id as "instanceId",
        (count(*) over whole)::int as total,
        row_number() over (partition by item.instance_id order by unit.sort_key, item.id) as place
      from plan_work_items as item join org_units as unit on unit.id = item.unit_id
      where item.instance_id = any(${[...new Set(instanceIds)]}::uuid[]) and item.role = 'coordinate'
        and item.state in (${sql.join(openStates.map(state => sql.lit(state)))}) and item.due_on < ${today}::date
      window whole as (partition by item.instance_id)
    ) as helper where place <= ${namesShown} order by place`.execute(tx)
  return Map.groupBy(rows, ({ instanceId }) => instanceId)
}
