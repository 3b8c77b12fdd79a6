import { appendFact } from '../../../audit/index.ts'
import { personNames } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { mayRunInspection } from '../policy.ts'
import { findInspection, findingsOf, type Inspection } from '../queries/find.ts'
import { placeOfInspection } from '../queries/place.ts'
import { type InspectionCommand, inspectionRefusals, stateAfter } from '../rules.ts'
import type { InspectionTables } from '../tables.ts'
import { tellInspected } from './tell.ts'

/** The record's name of each change. */
const facts = {
  hold: 'inspection.held',
  conclude: 'inspection.concluded',
  close: 'inspection.closed',
  cancel: 'inspection.cancelled',
} as const satisfies Readonly<Record<InspectionCommand['kind'], string>>

/**
 * Says that an inspection was held, concludes, closes or cancels it. `seen` is the version that the actor looked at;
 * the same command sent twice is done once. Throws `not-found`, and `refused`: `inspection-changed` (who was quicker),
 * and the codes of `inspectionRefusals`.
 */
export async function changeInspection(
  tx: Tx,
  actor: Person,
  id: string,
  command: InspectionCommand,
  seen: number,
): Promise<void> {
  const inspection = await lockInspection(tx, actor, id)
  if (inspection.version !== seen && (await isDoneAlready(tx, actor, inspection, command))) return
  if (inspection.version !== seen) await throwChanged(tx, inspection)
  const findings = await findingsOf(tx, id)
  const unsettled = findings.filter(({ state }) => state === 'open' || state === 'answered').length
  throwIfRefused(inspectionRefusals({ state: inspection.state, unsettled }, command, today()))
  await write(tx, actor, inspection, command)
  if (command.kind === 'conclude' || command.kind === 'cancel') {
    await tellInspected(tx, actor, id, inspection.version + 1)
  }
}

/** The inspection, held until the transaction ends. Throws `not-found` for whoever does not run it. */
export async function lockInspection(tx: Tx, actor: Person, id: string): Promise<Inspection> {
  const locked = isId(id)
    ? await tx
        .withTables<InspectionTables>()
        .selectFrom('plan_inspections')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const place = locked && (await placeOfInspection(tx, id))
  const inspection = place && (await findInspection(tx, id))
  if (!inspection || !mayRunInspection(actor, place)) throw new Problem('not-found', 'not-found')
  return inspection
}

function lastChange(tx: Tx, id: string, version: number) {
  return tx
    .withTables<InspectionTables>()
    .selectFrom('plan_inspection_changes')
    .select(['made_by', 'kind', 'text'])
    .where('inspection_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

async function isDoneAlready(
  tx: Tx,
  actor: Person,
  { id, version }: Inspection,
  command: InspectionCommand,
): Promise<boolean> {
  const last = await lastChange(tx, id, version)
  return last.made_by === actor.id && last.kind === command.kind && last.text === textOf(command)
}

async function throwChanged(tx: Tx, { id, version }: Inspection): Promise<never> {
  const last = await lastChange(tx, id, version)
  const name = (await personNames(tx, [last.made_by])).get(last.made_by) ?? ''
  throw new Problem('refused', 'inspection-changed', { name })
}

const textOf = (command: InspectionCommand): string => (command.kind === 'hold' ? '' : command.text)

async function write(
  tx: Tx,
  actor: Person,
  { id, version, state, plan, heldOn }: Inspection,
  command: InspectionCommand,
): Promise<void> {
  const after = stateAfter(command.kind)
  const tables = tx.withTables<InspectionTables>()
  await tables
    .updateTable('plan_inspections')
    .set({
      state: after,
      state_since: now(),
      version: version + 1,
      ...(command.kind === 'hold' && { held_on: command.heldOn }),
      ...(command.kind === 'conclude' && { conclusions: command.text }),
    })
    .where('id', '=', id)
    .execute()
  await tables
    .insertInto('plan_inspection_changes')
    .values({
      inspection_id: id,
      version: version + 1,
      kind: command.kind,
      text: textOf(command),
      to_state: after,
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
  const held = command.kind === 'hold' ? command.heldOn : heldOn
  const text = textOf(command)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: facts[command.kind],
      subject: `inspection:${id}`,
      details: {
        planId: plan.id,
        ...(text !== '' && { text }),
        before: { inspectionState: state, heldOn },
        after: { inspectionState: after, heldOn: held },
      },
    },
  )
}
