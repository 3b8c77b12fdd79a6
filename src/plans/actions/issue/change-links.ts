/** Links of a plan that was issued already: more may be found later, and a wrong one is taken back. */
import { appendFact } from '../../../audit/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { findDocuments } from '../../../registry/index.ts'
import { findPlanSummary } from '../../queries/plans.ts'
import type { PlanTables } from '../../tables.ts'
import { type LinkEnd, writeLinks } from './links.ts'

/**
 * Links an issued plan to another plan or to a document of the registry; twice is once. Throws `not-found`
 * where one of the two is not there, `refused` with `link-to-itself`.
 */
export async function addPlanLink(tx: Tx, actor: Person, planId: string, link: LinkEnd): Promise<void> {
  const documentId = await documentOfPlan(tx, planId)
  if (link.planId === planId || link.documentId === documentId) throw new Problem('refused', 'link-to-itself')
  const oneEnd = (link.planId === null) !== (link.documentId === null)
  if (!oneEnd || !(await isThere(tx, link))) throw new Problem('not-found', 'not-found')
  await writeLinks(tx, actor, planId, documentId, [link])
  await record(tx, actor, 'plan.linked', planId, link)
}

/** Takes a link back. Taking back one that is gone changes nothing; the registry keeps what it was told. */
export async function removePlanLink(tx: Tx, actor: Person, planId: string, linkId: string): Promise<void> {
  await documentOfPlan(tx, planId)
  if (!isId(linkId)) throw new Problem('not-found', 'not-found')
  const row = await tx
    .withTables<PlanTables>()
    .deleteFrom('plan_links')
    .where('id', '=', linkId)
    .where('plan_id', '=', planId)
    .returning(['kind', 'linked_plan_id', 'linked_document_id'])
    .executeTakeFirst()
  if (!row) return
  const link = { kind: row.kind, planId: row.linked_plan_id, documentId: row.linked_document_id }
  await record(tx, actor, 'plan.unlinked', planId, link)
}

async function documentOfPlan(tx: Tx, planId: string): Promise<string> {
  const row = isId(planId)
    ? await tx
        .withTables<PlanTables>()
        .selectFrom('plans')
        .select('registry_document_id')
        .where('id', '=', planId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new Problem('not-found', 'not-found')
  return row.registry_document_id
}

async function isThere(tx: Tx, { planId, documentId }: LinkEnd): Promise<boolean> {
  if (planId !== null) return (await findPlanSummary(tx, planId)) !== undefined
  return documentId !== null && (await findDocuments(tx, [documentId])).has(documentId)
}

async function record(tx: Tx, actor: Person, kind: string, planId: string, link: LinkEnd): Promise<void> {
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind,
      subject: `plan:${planId}`,
      details: kind === 'plan.linked' ? { after: { ...link } } : { before: { ...link } },
    },
  )
}
