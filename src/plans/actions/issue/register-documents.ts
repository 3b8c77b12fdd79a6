import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { registerDocument, relateDocuments } from '../../../registry/index.ts'
import type { PreparedPlan } from '../../rules/issue/prepare.ts'

/** Ids in the registry. */
export interface RegisteredDocuments {
  /** The plan itself. */
  readonly own: string
  /** What it cites, by the number of the review's reference. */
  readonly cited: ReadonlyMap<number, string>
}

/** Enters the plan and everything that it cites in the registry, and how they stand to each other. */
export async function registerDocuments(
  tx: Tx,
  actor: Person,
  prepared: PreparedPlan,
): Promise<RegisteredDocuments> {
  const own = await registerDocument(tx, actor, prepared.own)
  const cited = new Map<number, string>()
  for (const { number, facts, relations } of prepared.cited) {
    const id = await registerDocument(tx, actor, facts)
    cited.set(number, id)
    // A plan may name itself, above its annex.
    if (id === own) continue
    for (const relation of relations) await relateDocuments(tx, own, id, relation)
  }
  return { own, cited }
}
