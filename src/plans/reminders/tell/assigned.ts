/** Tells units what plans give them: when a plan is issued, and day by day what came since. */
import { sql } from 'kysely'
import { findUnits } from '../../../org/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import type { Modality, PlanTables } from '../../tables.ts'
import { type Reader, readersOf } from '../readers.ts'
import { assignedStep, keepSaid, saidKey } from '../said.ts'
import { linesOf, planName, shortTask } from '../told/lines.ts'
import { toldSay } from '../told/words.ts'

interface NewItem {
  readonly id: string
  readonly unitId: string
  readonly modality: Modality
  readonly task: string
  readonly dueOn: CivilDate | null
}

/** One a plan, so that nobody waits long; `planId` null for all. */
export async function tellAssigned(
  database: Database,
  planId: string | null,
  signal: AbortSignal,
): Promise<void> {
  const plans = await database.transaction(tx => {
    const all = tx
      .withTables<PlanTables>()
      .selectFrom('plans')
      .select(['id', 'title', 'symbol'])
      .orderBy('id')
    return (planId === null ? all : all.where('id', '=', planId)).execute()
  })
  for (const plan of plans) {
    signal.throwIfAborted()
    await database.transaction(tx => tellOfPlan(tx, plan))
  }
}

interface Plan {
  readonly id: string
  readonly title: string
  readonly symbol: string | null
}

async function tellOfPlan(tx: Tx, plan: Plan): Promise<void> {
  const items = await newItems(tx, plan.id)
  if (items.length === 0) return
  const unitIds = [...new Set(items.map(({ unitId }) => unitId))]
  const readers = await readersOf(tx, unitIds)
  const run = newId().slice(-12)
  const key = (reader: Reader) => `plan-assigned:${plan.id}:${run}:${reader.key}`
  const said = await keepSaid(
    tx,
    items.map(({ id, unitId }) => ({
      itemId: id,
      step: assignedStep,
      dueOn: 'infinity',
      planId: plan.id,
      unitId,
      keys: (readers.get(unitId) ?? []).map(key),
    })),
  )
  const fresh = items.filter(({ id }) => said.has(saidKey(id, assignedStep)))
  const units = await findUnits(tx, unitIds)
  const told = fresh.flatMap(item => (readers.get(item.unitId) ?? []).map(reader => ({ item, reader })))
  const messages = [...Map.groupBy(told, ({ reader }) => key(reader))].flatMap(([messageKey, some]) => {
    const reader = some[0]?.reader
    const own = some.map(({ item }) => item)
    return reader ? [messageOf(messageKey, plan, reader, own, units)] : []
  })
  await putMessages(tx, messages)
}

/** Work that waits for its unit, was not told of, and is not over already. */
async function newItems(tx: Tx, planId: string): Promise<readonly NewItem[]> {
  const { rows } = await sql<NewItem>`
    select item.id, item.unit_id as "unitId", item.due_on as "dueOn", task.modality, task.text as task
    from plan_work_items as item
    join plan_tasks as task on task.id = item.task_id
    where item.plan_id = ${planId}::uuid and item.state = 'issued'
      and (item.due_on is null or item.due_on >= ${today()}::date)
      and not exists (select from plan_reminders as said where said.item_id = item.id and said.step = ${assignedStep})
    order by item.due_on nulls last, task.number, item.id`.execute(tx)
  return rows
}

function messageOf(
  key: string,
  plan: Plan,
  reader: Reader,
  items: readonly NewItem[],
  units: ReadonlyMap<string, { readonly name: string }>,
): NewMessage {
  const say = toldSay(reader.locale)
  const ids = [...new Set(items.map(({ unitId }) => unitId))]
  const name = ids.length === 1 ? units.get(ids[0] ?? '')?.name : undefined
  const requests = items.filter(({ modality }) => modality === 'request').length
  const all = requests === items.length ? 'request' : 'order'
  const args = {
    plan: planName(plan, say),
    units: name ?? say('units-many', { count: ids.length }),
    // A task that is done every year is one task, however many times are ahead.
    count: new Set(items.map(({ task, unitId }) => `${unitId} ${task}`)).size,
    requests,
    lines: linesOf([...new Set(items.map(({ task }) => `- ${shortTask(task)}`))], say),
  }
  return {
    key,
    ...reader.to,
    kind: 'plan-assigned',
    locale: reader.locale,
    title: say(`assigned-${all}`, args),
    text: say(requests > 0 && all === 'order' ? 'assigned-text-mixed' : 'assigned-text', args),
    href: reader.to.accountId === undefined ? null : '/work',
  }
}
