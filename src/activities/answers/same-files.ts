/** The same bytes used elsewhere: shown to whoever judges. */
import { sql } from 'kysely'
import { findTask, findWorkItems, maySeeWork, placesOfWork, unitNames } from '../../plans/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'

/** Another work item that was answered with the same file. */
export interface SameUse {
  readonly itemId: string
  readonly unit: string
  readonly task: string
}

export interface SameUses {
  /** Those that the person may see. */
  readonly seen: readonly SameUse[]
  /** How many more there are. */
  readonly hidden: number
}

/** Links that are shown for one file; more is more than anybody reads. */
const shownMax = 5

/** Where files of these hashes (as they were sent) were sent about other work; a hash without such a use has no entry. */
export async function sameFilesElsewhere(
  tx: Tx,
  person: Person,
  itemId: string,
  sentHashes: readonly string[],
): Promise<ReadonlyMap<string, SameUses>> {
  if (sentHashes.length === 0) return new Map()
  const { rows } = await sql<{ readonly hash: string; readonly item_id: string }>`
    select distinct evidence.sent_hash as hash, answer.item_id from activity_evidence as evidence
    join activity_answers as answer on answer.id = evidence.answer_id
    where evidence.sent_hash = any(${[...sentHashes]}::text[]) and answer.state = 'sent'
      and answer.item_id <> ${itemId}::uuid
    order by answer.item_id desc limit 500`.execute(tx)
  const ids = [...new Set(rows.map(({ item_id }) => item_id))]
  const places = await placesOfWork(tx, ids)
  const visible = ids.filter(id => {
    const place = places.get(id)
    return place !== undefined && maySeeWork(person, place)
  })
  const named = await nameUses(tx, visible)
  const byHash = Map.groupBy(rows, ({ hash }) => hash)
  return new Map(
    [...byHash].map(
      ([hash, uses]) =>
        [
          hash,
          usesOf(
            uses.map(use => use.item_id),
            named,
          ),
        ] as const,
    ),
  )
}

function usesOf(itemIds: readonly string[], named: ReadonlyMap<string, SameUse>): SameUses {
  const seen = itemIds.flatMap(id => named.get(id) ?? [])
  return { seen: seen.slice(0, shownMax), hidden: itemIds.length - Math.min(seen.length, shownMax) }
}

async function nameUses(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, SameUse>> {
  const items = [...(await findWorkItems(tx, itemIds)).values()]
  const units = await unitNames(
    tx,
    items.map(({ unitId }) => unitId),
  )
  const uses: SameUse[] = []
  for (const { id, unitId, taskId } of items) {
    uses.push({ itemId: id, unit: units.get(unitId) ?? '', task: (await findTask(tx, taskId))?.text ?? '' })
  }
  return new Map(uses.map(use => [use.itemId, use]))
}
