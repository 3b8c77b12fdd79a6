/** Which documents and units a propagation has, and whether it goes on. */
import { takeTurn } from '../../../audit/index.ts'
import { findUnits } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findDocuments } from '../../../registry/index.ts'
import { propagationMax } from '../rules.ts'
import type { PropagationTables } from '../tables.ts'
import { reachToSteer, record } from './shared.ts'
import { tellUnits } from './tell.ts'

/** Adds a document. One that is there stays. Throws `not-found`, and `refused`: `propagation-closed`, `propagation-too-many-documents`. */
export async function addDocument(tx: Tx, actor: Person, id: string, documentId: string): Promise<void> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  if (!(await findDocuments(tx, [documentId])).has(documentId)) throw new Problem('not-found', 'not-found')
  if (found.documentIds.includes(documentId)) return
  const many = found.documentIds.length >= propagationMax.documents
  const args = { max: propagationMax.documents }
  throwIfRefused([...closed(found), ...(many ? [{ code: 'propagation-too-many-documents', args }] : [])])
  const tables = tx.withTables<PropagationTables>()
  const last = await tables
    .selectFrom('plan_propagation_documents')
    .select('position')
    .where('propagation_id', '=', id)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  const position = (last?.position ?? -1) + 1
  await tables
    .insertInto('plan_propagation_documents')
    .values({ propagation_id: id, document_id: documentId, position })
    .execute()
  await record(tx, actor, id, 'propagation.document-added', { after: { documentId } })
}

/** Takes a document out. One that is not there changes nothing. Throws `not-found`, and `refused`, `propagation-closed`. */
export async function removeDocument(tx: Tx, actor: Person, id: string, documentId: string): Promise<void> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  if (!found.documentIds.includes(documentId)) return
  throwIfRefused(closed(found))
  await tx
    .withTables<PropagationTables>()
    .deleteFrom('plan_propagation_documents')
    .where('propagation_id', '=', id)
    .where('document_id', '=', documentId)
    .execute()
  await record(tx, actor, id, 'propagation.document-removed', { before: { documentId } })
}

/**
 * Asks units; those that are asked already stay as they are. Their officers and leaders are told. Gives how many are
 * new. Throws `not-found`, and `refused`: `propagation-closed`, `propagation-too-many-units`.
 */
export async function askUnits(
  tx: Tx,
  actor: Person,
  id: string,
  unitIds: readonly string[],
): Promise<number> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  const known = await findUnits(tx, unitIds)
  const wanted = [...known.values()].filter(unit => !unit.collective).map(unit => unit.id)
  const many = found.sum.units + wanted.length > propagationMax.units
  const args = { max: propagationMax.units }
  throwIfRefused([...closed(found), ...(many ? [{ code: 'propagation-too-many-units', args }] : [])])
  if (wanted.length === 0) return 0
  const at = now()
  const added = await tx
    .withTables<PropagationTables>()
    .insertInto('plan_propagation_units')
    .values(
      wanted.map(unit_id => ({
        propagation_id: id,
        unit_id,
        added_at: at,
        held_on: null,
        people_count: null,
        acknowledged_at: null,
        acknowledged_by: null,
        note: '',
        link: '',
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning('unit_id')
    .execute()
  if (added.length === 0) return 0
  const ids = added.map(row => row.unit_id)
  await tellUnits(tx, found, ids, 'asked')
  await record(tx, actor, id, 'propagation.units-asked', { after: { units: added.length } })
  return added.length
}

/** Asks a unit no more. One that said it was done stays. Throws `not-found`, and `refused`: `propagation-closed`, `propagation-unit-answered`. */
export async function dropUnit(tx: Tx, actor: Person, id: string, unitId: string): Promise<void> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  const row = await tx
    .withTables<PropagationTables>()
    .selectFrom('plan_propagation_units')
    .select('acknowledged_at')
    .where('propagation_id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return
  const answered = row.acknowledged_at !== null
  throwIfRefused([...closed(found), ...(answered ? [{ code: 'propagation-unit-answered', args: {} }] : [])])
  await tx
    .withTables<PropagationTables>()
    .deleteFrom('plan_propagation_units')
    .where('propagation_id', '=', id)
    .where('unit_id', '=', unitId)
    .execute()
  await record(tx, actor, id, 'propagation.unit-dropped', { before: { unitId } })
}

/** Reminds the units that have said nothing, each once a day. Gives how many. Throws `not-found`, and `refused`, `propagation-closed`. */
export async function remindUnits(tx: Tx, actor: Person, id: string): Promise<number> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  throwIfRefused(closed(found))
  const rows = await tx
    .withTables<PropagationTables>()
    .selectFrom('plan_propagation_units')
    .select('unit_id')
    .where('propagation_id', '=', id)
    .where('acknowledged_at', 'is', null)
    .execute()
  const ids = rows.map(row => row.unit_id)
  await tellUnits(tx, found, ids, 'reminded')
  await record(tx, actor, id, 'propagation.reminded', { after: { units: ids.length } })
  return ids.length
}

/** Ends a propagation, or lets it go on. What is so already changes nothing. Throws `not-found`. */
export async function setClosed(tx: Tx, actor: Person, id: string, close: boolean): Promise<void> {
  await takeTurn(tx)
  const found = await reachToSteer(tx, actor, id)
  if ((found.closedAt !== null) === close) return
  await tx
    .withTables<PropagationTables>()
    .updateTable('plan_propagations')
    .set({ closed_at: close ? now() : null, closed_by: close ? actor.id : null })
    .where('id', '=', id)
    .execute()
  const kind = close ? 'propagation.closed' : 'propagation.reopened'
  await record(tx, actor, id, kind, { before: { closed: !close }, after: { closed: close } })
}

function closed({ closedAt }: { readonly closedAt: Date | null }) {
  return closedAt === null ? [] : [{ code: 'propagation-closed', args: {} }]
}
