/** What the registry says today of the documents that a draft stands on. */
import type { Tx } from '../../../platform/db/index.ts'
import { type RegisteredDocument, relationsOf } from '../../../registry/index.ts'
import { citedDocuments } from '../../queries/cited-documents.ts'
import type { IssuedPlan } from '../../rules/plan/model.ts'
import { basisOf } from '../rules/beginning.ts'
import type { DraftBasis } from '../rules/model.ts'

/** What replaced or amended a basis; neither for one that stands as it was. */
export interface BasisStanding {
  readonly replacedBy: RegisteredDocument | null
  readonly amendedBy: RegisteredDocument | null
}

/** How each basis stands, in the order of the bases. */
export async function standingOf(tx: Tx, bases: readonly DraftBasis[]): Promise<readonly BasisStanding[]> {
  const standings: BasisStanding[] = []
  for (const { documentId } of bases) {
    const from = documentId === null ? [] : (await relationsOf(tx, documentId)).from
    const by = (kind: 'replaces' | 'amends') => from.find(one => one.kind === kind)?.document ?? null
    standings.push({ replacedBy: by('replaces'), amendedBy: by('amends') })
  }
  return standings
}

/** The plan above, then what it stands on itself; what was replaced since is left out, to be seen and decided on. */
export async function firstBases(tx: Tx, parent: IssuedPlan): Promise<readonly DraftBasis[]> {
  const { cited } = await citedDocuments(tx, parent)
  const directing = cited
    .filter(({ reference }) => reference.role === 'basis')
    .map(({ reference, registered }) => ({
      symbol: reference.symbol === '' ? null : reference.symbol,
      type: reference.type,
      issuedOn: registered?.issuedOn ?? reference.issuedOn,
      issuer: registered?.issuer ?? reference.issuer,
      subject: registered?.subject ?? reference.subject,
      documentId: registered?.id ?? null,
      included: true,
    }))
  const standings = await standingOf(tx, directing)
  return [
    ...basisOf(parent),
    ...directing.map((basis, index) => ({ ...basis, included: !standings[index]?.replacedBy })),
  ]
}
