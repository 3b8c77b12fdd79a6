import { appendFact, takeTurn } from '../../audit/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import type { DocumentFacts, RegisteredDocument } from '../documents.ts'
import { findCandidates, findDocuments } from '../queries/documents.ts'
import { differences, factRefusals, tidyFacts } from '../rules/facts.ts'
import { becomesAnother } from '../rules/same-document.ts'
import type { RegistryTables } from '../tables.ts'
import { factColumns } from './fact-columns.ts'

/**
 * Corrects what is known of a document. What is so already changes nothing. Throws `not-found`, and `refused`
 * as `registerDocument` does, and `document-known` where the corrected facts are those of another document.
 */
export async function changeDocument(tx: Tx, actor: Person, id: string, told: DocumentFacts): Promise<void> {
  const facts = tidyFacts(told)
  await takeTurn(tx)
  const known = (await findDocuments(tx, [id])).get(id)
  if (!known) throw new Problem('not-found', 'not-found')
  const others = (await findCandidates(tx, facts)).filter(other => other.id !== id)
  throwIfRefused([...factRefusals(facts), ...becomesAnother(known, facts, others)])
  await changeFacts(tx, actor, known, facts, 'document.corrected')
}

/** Writes the facts that differ, on the record as `kind`; nothing where none does. */
export async function changeFacts(
  tx: Tx,
  actor: Person,
  known: RegisteredDocument,
  facts: DocumentFacts,
  kind: string,
): Promise<void> {
  const changed = differences(known, facts)
  if (changed.length === 0) return
  await tx
    .withTables<RegistryTables>()
    .updateTable('registry_documents')
    .set(factColumns(facts))
    .where('id', '=', known.id)
    .execute()
  const only = (all: DocumentFacts) => Object.fromEntries(changed.map(fact => [fact, all[fact]]))
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind, subject: `document:${known.id}`, details: { before: only(known), after: only(facts) } },
  )
}
