import type { Reference } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import {
  type RegisteredDocument,
  type Relation,
  relationsAmong,
  relationsOf,
  sameDocument,
  symbolKey,
} from '../../registry/index.ts'
import type { IssuedPlan } from '../rules/plan/model.ts'

/** A document that a plan cites, and what the registry knows it as. */
export interface CitedDocument {
  /** Index in `document.references`, by which its places in the text are found. */
  readonly number: number
  readonly reference: Reference
  /** Null where it has not been entered into the registry. */
  readonly registered: RegisteredDocument | null
}

/** How one of the documents around a plan stands to another. */
export interface CitedRelation {
  readonly kind: Relation['kind']
  readonly from: RegisteredDocument
  readonly to: RegisteredDocument
}

/** What a plan cites, in the order of the plan, and how those documents stand to one another. */
export async function citedDocuments(
  tx: Tx,
  plan: Pick<IssuedPlan, 'document' | 'registryDocumentId'>,
): Promise<{ readonly cited: readonly CitedDocument[]; readonly relations: readonly CitedRelation[] }> {
  const known = (await relationsOf(tx, plan.registryDocumentId)).to.map(({ document }) => document)
  const byId = new Map(known.map(document => [document.id, document]))
  const among = await relationsAmong(tx, [...byId.keys()])
  return {
    cited: plan.document.references.map((reference, number) => ({
      number,
      reference,
      registered: registeredAs(reference, [...byId.values()]),
    })),
    relations: among.flatMap(({ kind, fromId, toId }) => {
      const [from, to] = [byId.get(fromId), byId.get(toId)]
      return from && to ? [{ kind, from, to }] : []
    }),
  }
}

/** The registry may know a document better than the plan that cites it: its symbol tells, and the rest chooses. */
function registeredAs(reference: Reference, known: readonly RegisteredDocument[]): RegisteredDocument | null {
  const key = symbolKey(reference.symbol)
  const candidates = known.filter(({ symbol }) => symbol !== null && symbolKey(symbol) === key)
  return candidates.find(document => sameDocument(reference, document)) ?? candidates[0] ?? null
}
