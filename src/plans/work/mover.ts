/** What moves in a reform of the work that classes gave to their members: the main successor takes over what is open. */
import { type RawBuilder, sql } from 'kysely'
import {
  fromUnits,
  type ItemsAsked,
  type ItemsPage,
  itemsOnPage,
  type MoveItem,
  type MoveSum,
  mainSuccessors,
  type Succession,
  type SuccessionMover,
} from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { transferSay } from '../succession/words.ts'
import { settleWork } from './actions/settle-work.ts'

const open = sql`item.state not in ('accepted', 'cancelled')`
/** What an assignment names moves with the assignment (`plans.tasks`); here is what comes of a class or a handing over. */
const byClass = sql`(part.unit_id <> item.planned_unit_id or item.handed_to_id is not null)`

/** Open work items of members of classes; who answers for them is found anew by `settleWork`. */
export const workMover: SuccessionMover = {
  name: 'plans.work',
  label: locale => transferSay(locale)('work'),
  duties: false,
  choosable: false,
  held,
  preview: async (tx, succession) => {
    const { rows } = await sql<MoveSum>`
      select unit_id as "fromId", to_id as "toId", 'main' as why, count(*)::int as count
      from ${going(succession)} as going group by unit_id, to_id order by unit_id, to_id`.execute(tx)
    return rows
  },
  items: pageOf,
  keys: async () => [],
  move: async (tx, _actor, succession) => {
    const sums = await workMover.preview(tx, succession)
    await settleWork(tx, await plansOf(tx, succession))
    return sums
  },
}

async function held(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ unit_id: string; count: number }>`
    select item.unit_id, count(*)::int as count from plan_work_items as item
    join plan_assignments as part on part.task_id = item.task_id and part.position = item.position
    where item.unit_id = any(${unitIds}::uuid[]) and ${open} and ${byClass} group by item.unit_id`.execute(tx)
  return new Map(rows.map(row => [row.unit_id, row.count]))
}

function going(succession: Succession): RawBuilder<unknown> {
  const mains = [...mainSuccessors(succession)].flatMap(([from, to]) => (to === from ? [] : [{ from, to }]))
  return sql`(
    select item.id, item.task_id, item.plan_id, item.unit_id, main."to" as to_id
    from plan_work_items as item
    join plan_assignments as part on part.task_id = item.task_id and part.position = item.position
    join jsonb_to_recordset(${JSON.stringify(mains)}::jsonb) as main ("from" uuid, "to" uuid)
      on main."from" = item.unit_id
    where ${open} and ${byClass})`
}

async function plansOf(tx: Tx, succession: Succession): Promise<readonly string[]> {
  const { rows } = await sql<{ plan_id: string }>`
    select distinct plan_id from plan_work_items as item
    where unit_id = any(${fromUnits(succession)}::uuid[]) and ${open}`.execute(tx)
  return rows.map(({ plan_id }) => plan_id)
}

/** Those of a unit, or all; of a succession that was carried out nothing is left to go. */
async function pageOf(tx: Tx, succession: Succession, { fromId, page }: ItemsAsked): Promise<ItemsPage> {
  const { rows } = await sql<MoveItem & { total: number }>`
    select going.id as key, task.text, coalesce(plan.symbol, plan.title) as detail, '/work/' || going.id as href,
      going.unit_id as "fromId", going.to_id as "toId", 'main' as why, (count(*) over ())::int as total
    from ${going(succession)} as going
    join plan_tasks as task on task.id = going.task_id join plans as plan on plan.id = going.plan_id
    where ${fromId}::uuid is null or going.unit_id = ${fromId}::uuid
    order by going.plan_id desc, task.number, going.id
    limit ${itemsOnPage} offset ${(page - 1) * itemsOnPage}`.execute(tx)
  return {
    items: rows.map(({ total: _total, ...item }) => item),
    total: rows[0]?.total ?? 0,
    named: [],
  }
}
