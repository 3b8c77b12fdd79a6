/** What a list of claims shows of each: the words, and a few photos. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface ClaimExcerpt {
  readonly said: string
  /** Ids of photos. */
  readonly photos: readonly string[]
}

const photosShown = 3

/** By the id of the item: the words of its last claim, and its first photos. */
export async function claimExcerpts(
  tx: Tx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ClaimExcerpt>> {
  if (itemIds.length === 0) return new Map()
  const { rows } = await sql<ClaimExcerpt & { readonly item_id: string }>`
    select distinct on (answer.item_id) answer.item_id, answer.said, array(
      select evidence.id from activity_evidence as evidence
      where evidence.answer_id = answer.id and evidence.kind = 'photo'
      order by evidence.position limit ${photosShown}) as photos
    from activity_answers as answer
    where answer.item_id = any(${[...itemIds]}::uuid[]) and answer.state = 'sent' and answer.kind = 'claim'
    order by answer.item_id, answer.item_version desc`.execute(tx)
  return new Map(rows.map(({ item_id, said, photos }) => [item_id, { said, photos }]))
}
