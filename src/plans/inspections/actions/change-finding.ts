import { appendFact } from '../../../audit/index.ts'
import { personNames } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { mayAnswerFinding, mayRunInspection } from '../policy.ts'
import { type Finding, findFinding, findInspection } from '../queries/find.ts'
import { placeOfFinding, placeOfInspection } from '../queries/place.ts'
import { type FindingCommand, findingAfter, findingCommandRefusals } from '../rules.ts'
import type { InspectionTables } from '../tables.ts'
import { tellOfFinding } from './tell.ts'

/** The record's name of each change. */
const facts = {
  answer: 'finding.answered',
  close: 'finding.closed',
  reopen: 'finding.reopened',
  withdraw: 'finding.withdrawn',
} as const satisfies Readonly<Record<FindingCommand['kind'], string>>

/**
 * The inspected unit answers a finding; who inspects closes it, opens it again or withdraws it. `seen` is the version
 * that the actor looked at; the same command sent twice is done once. Throws `not-found`, and `refused`:
 * `finding-changed` (who was quicker), and the codes of `findingCommandRefusals`.
 */
export async function changeFinding(
  tx: Tx,
  actor: Person,
  id: string,
  command: FindingCommand,
  seen: number,
): Promise<void> {
  const finding = await reach(tx, actor, id, command.kind)
  if (finding.version !== seen) {
    const last = await lastChange(tx, finding)
    const same = last.kind === command.kind && last.text === command.text
    if (same && last.made_by === actor.id) return
    const name = (await personNames(tx, [last.made_by])).get(last.made_by) ?? ''
    throw new Problem('refused', 'finding-changed', { name })
  }
  const inspection = await findInspection(tx, finding.inspectionId)
  const states = { state: finding.state, inspection: inspection?.state ?? 'cancelled' }
  throwIfRefused(findingCommandRefusals(states, command))
  await write(tx, actor, finding, command)
  if (command.kind === 'answer' || command.kind === 'reopen') {
    await tellOfFinding(tx, actor, id, finding.version + 1, command)
  }
}

async function reach(tx: Tx, actor: Person, id: string, kind: FindingCommand['kind']): Promise<Finding> {
  const locked = isId(id)
    ? await tx
        .withTables<InspectionTables>()
        .selectFrom('plan_inspection_findings')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const finding = locked && (await findFinding(tx, id))
  if (!finding || !(await may(tx, actor, finding, kind))) throw new Problem('not-found', 'not-found')
  return finding
}

async function may(
  tx: Tx,
  actor: Person,
  { id, inspectionId }: Finding,
  kind: FindingCommand['kind'],
): Promise<boolean> {
  if (kind === 'answer') {
    const place = await placeOfFinding(tx, id)
    return place !== undefined && mayAnswerFinding(actor, place)
  }
  const place = await placeOfInspection(tx, inspectionId)
  return place !== undefined && mayRunInspection(actor, place)
}

function lastChange(tx: Tx, { id, version }: Finding) {
  return tx
    .withTables<InspectionTables>()
    .selectFrom('plan_finding_changes')
    .select(['made_by', 'kind', 'text'])
    .where('finding_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

async function write(tx: Tx, actor: Person, finding: Finding, { kind, text }: FindingCommand): Promise<void> {
  const { id, version, state, inspectionId } = finding
  const after = findingAfter(kind)
  const tables = tx.withTables<InspectionTables>()
  await tables
    .updateTable('plan_inspection_findings')
    .set({ state: after, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await tables
    .insertInto('plan_finding_changes')
    .values({
      finding_id: id,
      version: version + 1,
      kind,
      text,
      to_state: after,
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: facts[kind],
      subject: `inspection:${inspectionId}`,
      details: {
        finding: id,
        ...(text !== '' && { text }),
        before: { findingState: state },
        after: { findingState: after },
      },
    },
  )
}
