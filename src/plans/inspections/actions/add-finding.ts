import { appendFact } from '../../../audit/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findFinding, findingsOf, type Inspection } from '../queries/find.ts'
import { findingRefusals, type NewFinding } from '../rules.ts'
import type { InspectionTables } from '../tables.ts'
import { lockInspection } from './change-inspection.ts'

/**
 * Puts down what an inspection found, under an id that was made with the form: twice is once. Throws `not-found`, also
 * for a task that the inspection's plan does not have, and `refused` with the codes of `findingRefusals`.
 */
export async function addFinding(
  tx: Tx,
  actor: Person,
  inspectionId: string,
  id: string,
  finding: NewFinding,
): Promise<void> {
  const inspection = await lockInspection(tx, actor, inspectionId)
  const there = await findFinding(tx, id)
  if (there) {
    if (there.inspectionId === inspectionId) return
    throw new Problem('not-found', 'not-found')
  }
  await reachTask(tx, inspection, finding.taskId)
  const { length } = await findingsOf(tx, inspectionId)
  const of = inspection.of.map(unit => unit.id)
  throwIfRefused(findingRefusals({ state: inspection.state, of, findings: length }, finding, today()))
  await store(tx, actor, inspectionId, id, length + 1, finding)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'finding.added',
      subject: `inspection:${inspectionId}`,
      details: {
        finding: id,
        after: {
          number: length + 1,
          unit: finding.unitId,
          what: finding.what,
          weight: finding.weight,
          dueOn: finding.dueOn,
        },
      },
    },
  )
}

async function reachTask(tx: Tx, { plan }: Inspection, taskId: string | null): Promise<void> {
  if (taskId === null) return
  const task = await tx
    .withTables<{ plan_tasks: { id: string; plan_id: string } }>()
    .selectFrom('plan_tasks')
    .select('plan_id')
    .where('id', '=', taskId)
    .executeTakeFirst()
  if (task?.plan_id !== plan.id) throw new Problem('not-found', 'not-found')
}

async function store(
  tx: Tx,
  actor: Person,
  inspectionId: string,
  id: string,
  number: number,
  { unitId, taskId, what, weight, dueOn }: NewFinding,
): Promise<void> {
  const tables = tx.withTables<InspectionTables>()
  await tables
    .insertInto('plan_inspection_findings')
    .values({
      id,
      inspection_id: inspectionId,
      number,
      unit_id: unitId,
      task_id: taskId,
      what,
      weight,
      due_on: dueOn,
      state: 'open',
      version: 1,
    })
    .execute()
  await tables
    .insertInto('plan_finding_changes')
    .values({
      finding_id: id,
      version: 1,
      kind: 'add',
      text: '',
      to_state: 'open',
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
}
