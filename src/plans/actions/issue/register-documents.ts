import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { type DocumentFacts, registerDocument, relateDocuments } from '../../../registry/index.ts'
import type { PreparedPlan } from '../../rules/issue/prepare.ts'
import { about } from './about.ts'

/** Ids in the registry. */
export interface RegisteredDocuments {
  /** The plan itself. */
  readonly own: string
  /** What it cites, by the number of the review's reference. */
  readonly cited: ReadonlyMap<number, string>
}

/**
 * Enters the plan and everything that it cites in the registry, and how they stand to each other. Throws
 * `refused`, code `citation-refused`, for a document that the registry does not take as it is written.
 */
export async function registerDocuments(
  tx: Tx,
  actor: Person,
  prepared: PreparedPlan,
): Promise<RegisteredDocuments> {
  const own = await register(tx, actor, prepared.own)
  const cited = new Map<number, string>()
  for (const { number, facts, relations } of prepared.cited) {
    const id = await register(tx, actor, facts)
    cited.set(number, id)
    // A plan may name itself, above its annex.
    if (id === own) continue
    for (const relation of relations) await relateDocuments(tx, own, id, relation)
  }
  return { own, cited }
}

/** Says which of the documents it was that the registry did not take. */
function register(tx: Tx, actor: Person, facts: DocumentFacts): Promise<string> {
  const document = [facts.type, facts.symbol].filter(Boolean).join(' ')
  return about('citation-refused', { document }, () => registerDocument(tx, actor, facts))
}
