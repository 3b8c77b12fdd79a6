import { appendFact, takeTurn } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import type { DocumentFacts } from '../documents.ts'
import { findCandidates } from '../queries/documents.ts'
import { factRefusals, filled, tidyFacts } from '../rules/facts.ts'
import { chooseSame } from '../rules/same-document.ts'
import type { RegistryTables } from '../tables.ts'
import { changeFacts } from './change-document.ts'
import { factColumns } from './fact-columns.ts'

/**
 * Gives the id of the document that the facts speak of: the one that is known (`sameDocument`), whose empty
 * facts are filled, or a new one. Of two that register the same document at once one makes it and both get it.
 * Throws `refused`: `document-type-empty`, `document-symbol-wrong`, `document-date-wrong`, `document-too-long`.
 */
export async function registerDocument(tx: Tx, actor: Person, told: DocumentFacts): Promise<string> {
  const facts = tidyFacts(told)
  throwIfRefused(factRefusals(facts))
  await takeTurn(tx)
  const known = chooseSame(facts, await findCandidates(tx, facts))
  if (known) {
    await changeFacts(tx, actor, known, filled(known, facts), 'document.completed')
    return known.id
  }
  const id = newId()
  await tx
    .withTables<RegistryTables>()
    .insertInto('registry_documents')
    .values({ id, ...factColumns(facts), created_at: now() })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'document.registered', subject: `document:${id}`, details: { after: { ...facts } } },
  )
  return id
}
