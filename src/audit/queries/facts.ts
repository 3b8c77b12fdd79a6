import type { Tx } from '../../platform/db/index.ts'
import { beginning, type ChainHead, factOf, type RecordedFact } from '../facts.ts'
import type { AuditTables } from '../tables.ts'

/** The newest fact's number and hash. */
export async function readHead(tx: Tx): Promise<ChainHead> {
  const row = await facts(tx).select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ?? beginning
}

/** What happened to one subject, the oldest first. */
export async function listFactsAbout(tx: Tx, subject: string): Promise<readonly RecordedFact[]> {
  const rows = await facts(tx).selectAll().where('subject', '=', subject).orderBy('number').execute()
  return rows.map(factOf)
}

/** The facts with these numbers, in their order; those that are missing are left out. */
export async function findFacts(tx: Tx, first: number, last: number): Promise<readonly RecordedFact[]> {
  const rows = await facts(tx)
    .selectAll()
    .where('number', '>=', first)
    .where('number', '<=', last)
    .orderBy('number')
    .execute()
  return rows.map(factOf)
}

function facts(tx: Tx) {
  return tx.withTables<AuditTables>().selectFrom('audit_facts')
}
