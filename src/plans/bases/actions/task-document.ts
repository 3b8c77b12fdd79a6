/** The document that came of a task: entered in the register, and taken off again. */
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { type DocumentFacts, registerDocument } from '../../../registry/index.ts'
import { placeOfTask } from '../../queries/place.ts'
import type { PlanTables } from '../../tables.ts'
import { mayEnterTaskDocument } from '../policy.ts'
import type { BasisTables } from '../tables.ts'

/**
 * Enters a document in the register, or finds it there, and keeps that it came of the task. Twice changes nothing. Gives
 * its id. Throws `not-found`, and `refused`: `task-gone`, and as `registerDocument`.
 */
export async function enterTaskDocument(
  tx: Tx,
  actor: Person,
  taskId: string,
  facts: DocumentFacts,
): Promise<string> {
  await takeTurn(tx)
  await reach(tx, actor, taskId)
  const task = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_tasks')
    .select('dropped_in')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow()
  throwIfRefused(task.dropped_in === null ? [] : [{ code: 'task-gone', args: {} }])
  const documentId = await registerDocument(tx, actor, facts)
  const stored = await tx
    .withTables<BasisTables>()
    .insertInto('plan_task_documents')
    .values({ task_id: taskId, document_id: documentId, linked_at: now(), linked_by: actor.id })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows !== 0n)
    await record(tx, actor, taskId, 'task.document-entered', { after: { documentId } })
  return documentId
}

/** Takes a document off a task; it stays in the register. Twice changes nothing. Throws `not-found`. */
export async function removeTaskDocument(
  tx: Tx,
  actor: Person,
  taskId: string,
  documentId: string,
): Promise<void> {
  await takeTurn(tx)
  await reach(tx, actor, taskId)
  const gone = await tx
    .withTables<BasisTables>()
    .deleteFrom('plan_task_documents')
    .where('task_id', '=', taskId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n)
    await record(tx, actor, taskId, 'task.document-removed', { before: { documentId } })
}

async function reach(tx: Tx, actor: Person, taskId: string): Promise<void> {
  const place = await placeOfTask(tx, taskId)
  if (!place || !mayEnterTaskDocument(actor, place)) throw new Problem('not-found', 'not-found')
}

async function record(
  tx: Tx,
  actor: Person,
  taskId: string,
  kind: string,
  details: Parameters<typeof appendFact>[2]['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `task:${taskId}`, details })
}
