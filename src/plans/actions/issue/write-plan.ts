import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import type { PreparedPlan } from '../../rules/issue/prepare.ts'
import type { PlanTables } from '../../tables.ts'
import { writeLinks } from './links.ts'
import type { RegisteredDocuments } from './register-documents.ts'

/** Rows of one statement: a statement holds at most 65,535 values. */
const rowsAtOnce = 2000

type IdOf = (key: string) => string | null

/** Writes the plan with its issuers, tasks, duties and links. Gives its id. */
export async function writePlan(
  tx: Tx,
  actor: Person,
  uploadId: string,
  prepared: PreparedPlan,
  idOf: IdOf,
  documents: RegisteredDocuments,
): Promise<string> {
  const planId = newId()
  await tx
    .withTables<PlanTables>()
    .insertInto('plans')
    .values({
      ...prepared.row,
      id: planId,
      upload_id: uploadId,
      registry_document_id: documents.own,
      recorded_at: now(),
      recorded_by: actor.id,
    })
    .execute()
  const issuers = issuerRows(planId, prepared, idOf)
  if (issuers.length > 0) {
    await tx.withTables<PlanTables>().insertInto('plan_issuers').values(issuers).execute()
  }
  await writeTasks(tx, planId, prepared, idOf)
  await writeDuties(tx, planId, prepared, idOf)
  await writeLinks(tx, actor, planId, documents.own, resolvedLinks(prepared, documents))
  return planId
}

/** Two names may come to one unit, which then issues once. */
function issuerRows(planId: string, { issuers }: PreparedPlan, idOf: IdOf) {
  const ids = new Set(issuers.map(idOf).filter(id => id !== null))
  return [...ids].map((unit_id, position) => ({ plan_id: planId, position, unit_id }))
}

async function writeTasks(tx: Tx, planId: string, { tasks }: PreparedPlan, idOf: IdOf): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  const withIds = tasks.map(task => ({ ...task, id: newId() }))
  for (const some of parts(withIds)) {
    const rows = some.map(({ row, id }) => ({ ...row, id, plan_id: planId }))
    await tables.insertInto('plan_tasks').values(rows).execute()
  }
  const assignments = withIds.flatMap(({ id, units }) =>
    units
      .flatMap(({ key, role, written }) => {
        const unit_id = idOf(key)
        return unit_id === null ? [] : [{ task_id: id, unit_id, role, written }]
      })
      .map((row, position) => ({ ...row, position })),
  )
  for (const some of parts(assignments)) {
    await tables.insertInto('plan_assignments').values(some).execute()
  }
}

async function writeDuties(tx: Tx, planId: string, { duties }: PreparedPlan, idOf: IdOf): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  const withIds = duties.map((prepared, number) => ({ ...prepared, number, id: newId() }))
  for (const some of parts(withIds)) {
    const rows = some.map(({ duty, number, id }) => ({
      id,
      plan_id: planId,
      number,
      text: duty.text,
      span_start: duty.span[0],
      span_end: duty.span[1],
      due: [...duty.due],
    }))
    await tables.insertInto('plan_reporting_duties').values(rows).execute()
  }
  const sides = withIds.flatMap(({ id, units }) =>
    units.map(({ side, position, key, written }) => ({
      duty_id: id,
      side,
      position,
      unit_id: idOf(key),
      written,
    })),
  )
  for (const some of parts(sides)) {
    await tables.insertInto('plan_reporting_units').values(some).execute()
  }
}

/** The ends of the drafted links; one to a reference leads to what it was registered as. */
function resolvedLinks({ plan }: PreparedPlan, documents: RegisteredDocuments) {
  return plan.links.map(({ kind, planId, documentId, reference }) => ({
    kind,
    planId,
    documentId: reference === null ? documentId : (documents.cited.get(reference) ?? null),
  }))
}

/** The rows in parts that one statement can hold; nothing for no rows. */
function* parts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce)
}
