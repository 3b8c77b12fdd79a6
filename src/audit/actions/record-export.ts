import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { appendFact } from './append-facts.ts'

/** Puts on record that somebody takes a copy of the chain from this fact on. */
export async function recordExport(tx: Tx, actor: Person, since: number): Promise<void> {
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'audit.exported', subject: 'audit:chain', details: { since } },
  )
}
