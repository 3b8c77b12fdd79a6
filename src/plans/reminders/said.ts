/** What was said of work items is kept, so that nothing is said twice. */
import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'

/** The step by which a unit is told above it that work is late. */
export const escalatedStep = 'escalated'
/** The step by which a unit is told of work that is new to it. */
export const assignedStep = 'assigned'

/** Something to say of an item, once. */
export interface Saying {
  readonly itemId: string
  readonly step: string
  readonly dueOn: string
  readonly planId: string
  readonly unitId: string
  /** Keys of the messages by which it is said; none where nobody could be reached. */
  readonly keys: readonly string[]
}

/** Rows of one statement. */
const rowsAtOnce = 5000

/** Keeps what is said; gives the items and steps of which it was not said before, as `item step`. */
export async function keepSaid(tx: Tx, sayings: readonly Saying[]): Promise<ReadonlySet<string>> {
  const made = new Set<string>()
  for (let from = 0; from < sayings.length; from += rowsAtOnce) {
    const some = sayings.slice(from, from + rowsAtOnce)
    const { rows } = await sql<{ readonly item_id: string; readonly step: string }>`
      insert into plan_reminders (item_id, step, due_on, plan_id, unit_id, message_keys, said_at)
      select "itemId", step, "dueOn", "planId", "unitId", keys, ${now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as saying ("itemId" uuid, step text, "dueOn" date, "planId" uuid, "unitId" uuid, keys text[])
      on conflict do nothing returning item_id, step`.execute(tx)
    for (const { item_id, step } of rows) made.add(saidKey(item_id, step))
  }
  return made
}

/** As `keepSaid` names an item and a step. */
export function saidKey(itemId: string, step: string): string {
  return `${itemId} ${step}`
}
