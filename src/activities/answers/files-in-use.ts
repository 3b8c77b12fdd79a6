import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Which of these stored files (or of all) the room's evidence and copies of links name. */
export async function filesInUse(tx: Tx, hashes: readonly string[] | 'all'): Promise<ReadonlySet<string>> {
  const among = hashes === 'all' ? sql`named.hash is not null` : sql`named.hash = any(${hashes}::text[])`
  const { rows } = await sql<{ hash: string }>`
    select distinct named.hash from (
      select hash from activity_evidence
      union all select shown_hash from activity_evidence
      union all select thumbnail_hash from activity_evidence
      union all select hash from activity_link_copies
    ) as named where ${among}`.execute(tx)
  return new Set(rows.map(({ hash }) => hash))
}
