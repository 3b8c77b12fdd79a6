/** Where difficulties stand: what `policy.ts` asks of one of them, and the same rule as SQL for lists. */
import { type RawBuilder, sql } from 'kysely'
import { grantedUnits, unitLines } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { DifficultyPlace } from '../policy.ts'

interface PlaceRow {
  readonly raiser_id: string
  readonly owner_id: string | null
  readonly keeper_id: string | null
  readonly lead_ids: readonly string[]
  readonly past_ids: readonly string[]
}

/** Where one stands; undefined when there is none. */
export async function placeOfDifficulty(tx: Tx, id: string): Promise<DifficultyPlace | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<PlaceRow>`
    select difficulty.raised_by_unit_id as raiser_id, difficulty.owner_unit_id as owner_id,
      upload.unit_id as keeper_id,
      array(select lead.unit_id from plan_work_items as lead
        where lead.task_id = difficulty.task_id and lead.role = 'lead' and lead.state <> 'cancelled') as lead_ids,
      array(select change.to_unit_id from plan_difficulty_changes as change
        where change.difficulty_id = difficulty.id and change.to_unit_id is not null) as past_ids
    from plan_difficulties as difficulty
    join plans as plan on plan.id = difficulty.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    where difficulty.id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { raiser_id, owner_id, keeper_id, lead_ids, past_ids } = row
  const lines = await unitLines(tx, [raiser_id, owner_id ?? [], keeper_id ?? [], lead_ids, past_ids].flat())
  const line = (unitId: string) => lines.get(unitId) ?? [unitId]
  return {
    raiser: line(raiser_id),
    owner: owner_id === null ? [] : line(owner_id),
    involved: [keeper_id ?? [], lead_ids, past_ids].flat().map(line),
  }
}

/** Whether the person may see the difficulty of this row (`difficulty`, with the plan's upload as `upload`). */
export function isVisibleDifficulty(person: Person): RawBuilder<boolean> {
  const units = grantedUnits(person)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  const among = sql`any(array(select id from granted))`
  return sql<boolean>`difficulty.id in (
    with granted as materialized ${units}
    select seen.id from plan_difficulties as seen
      join plans as plan on plan.id = seen.plan_id join plan_uploads as upload on upload.id = plan.upload_id
      where seen.raised_by_unit_id = ${among} or seen.owner_unit_id = ${among} or upload.unit_id = ${among}
    union
    select change.difficulty_id from plan_difficulty_changes as change where change.to_unit_id = ${among}
    union
    select led.id from plan_difficulties as led
      join plan_work_items as lead on lead.task_id = led.task_id
      where lead.role = 'lead' and lead.state <> 'cancelled' and lead.unit_id = ${among}
  )`
}

/** For the line of a route whose `:id` is a difficulty's. */
export const difficultyAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfDifficulty(tx, id))
