import { type Actor, appendFact } from '../../../audit/index.ts'
import { findUnits, personNames } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { countCoverage } from '../../cascade/actions/count-coverage.ts'
import { noticeOfWork } from '../../reminders/notice.ts'
import { findWorkItem } from '../queries/work-items.ts'
import { isDoneAlready, stateAfter, workRefusals } from '../rules/life.ts'
import type { WorkActor, WorkCommand, WorkCommandKind, WorkItem } from '../rules/model.ts'
import type { WorkChangeDetails, WorkTables } from '../tables.ts'

/** The audit fact of each change. */
const facts: Readonly<Record<WorkCommandKind, string>> = {
  receive: 'work.received',
  refuse: 'work.refused',
  start: 'work.started',
  claim: 'work.claimed',
  withdraw: 'work.withdrawn',
  accept: 'work.accepted',
  return: 'work.returned',
  reopen: 'work.reopened',
  insist: 'work.insisted',
  cancel: 'work.cancelled',
  'hand-over': 'work.handed-over',
  'set-due': 'work.due-set',
}

/** Changes after which a unit has another part in the plan. */
const movesShares: ReadonlySet<WorkCommandKind> = new Set(['cancel', 'reopen', 'hand-over'])

/**
 * Makes one change to a work item, with its place in the history and its audit fact. `seenVersion` is the version of
 * the item that its maker looked at. Gives the item as it is then; the same change sent twice is made once. Throws
 * `not-found`, and `refused`: `work-changed-meanwhile` (person, who was quicker, `known` no where it had no account), `work-unit-collective`,
 * `work-unit-ended`, and those of `workRefusals`.
 */
export async function changeWork(
  tx: Tx,
  actor: WorkActor,
  itemId: string,
  command: WorkCommand,
  seenVersion?: number,
): Promise<WorkItem> {
  const item = await lockedItem(tx, itemId)
  if (isDoneAlready(command, item)) return item
  if (seenVersion !== undefined && seenVersion !== item.version) await refuseBehind(tx, item)
  throwIfRefused(workRefusals(item, command))
  if (command.kind === 'hand-over') await refuseReceiver(tx, command.unitId)
  const details = detailsOf(item, command)
  await write(tx, item, command)
  await keepChange(tx, actor, item, command, details)
  await appendFact(tx, auditActor(actor), {
    kind: facts[command.kind],
    subject: `work:${item.id}`,
    details: {
      before: { state: item.state, ...details.before },
      after: { state: stateAfter(command.kind, item), ...details.after },
      ...('reason' in command ? { reason: command.reason.trim() } : {}),
      ...(actor.kind === 'link' ? { link: actor.id } : {}),
    },
  })
  if (movesShares.has(command.kind)) {
    await countCoverage(tx, item.planId, [item.unitId, 'unitId' in command ? command.unitId : item.unitId])
  }
  await noticeOfWork(tx, itemId)
  const changed = await findWorkItem(tx, itemId)
  if (!changed) throw new Problem('not-found', 'not-found')
  return changed
}

/** Whoever has no account acts by a link that somebody with one made: the fact names the link. */
function auditActor(actor: WorkActor): Actor {
  return actor.kind === 'link' ? { kind: 'system', name: 'plans.answer-link' } : actor
}

/**
 * Held until the transaction ends. Answers name the item already when they come here: a lock that let nobody name it
 * would let two of them wait for each other.
 */
async function lockedItem(tx: Tx, itemId: string): Promise<WorkItem> {
  const row = isId(itemId)
    ? await tx
        .withTables<WorkTables>()
        .selectFrom('plan_work_items')
        .select('id')
        .where('id', '=', itemId)
        .forNoKeyUpdate()
        .executeTakeFirst()
    : undefined
  const item = row && (await findWorkItem(tx, itemId))
  if (!item) throw new Problem('not-found', 'not-found')
  return item
}

async function refuseBehind(tx: Tx, item: WorkItem): Promise<never> {
  const last = await tx
    .withTables<WorkTables>()
    .selectFrom('plan_work_changes')
    .select('made_by')
    .where('item_id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirst()
  const id = last?.made_by ?? null
  const person = id === null ? '' : ((await personNames(tx, [id])).get(id) ?? '')
  throw new Problem('refused', 'work-changed-meanwhile', { person, known: person === '' ? 'no' : 'yes' })
}

async function refuseReceiver(tx: Tx, unitId: string): Promise<void> {
  const unit = (await findUnits(tx, [unitId])).get(unitId)
  if (!unit) throw new Problem('not-found', 'not-found')
  if (unit.collective) throw new Problem('refused', 'work-unit-collective', { name: unit.name })
  if (unit.validTo !== null && unit.validTo <= today()) {
    throw new Problem('refused', 'work-unit-ended', { name: unit.name })
  }
}

function detailsOf(item: WorkItem, command: WorkCommand): WorkChangeDetails {
  switch (command.kind) {
    case 'claim':
      return { before: { evidence: item.evidenceCount }, after: { evidence: command.evidence } }
    case 'hand-over':
      return { before: { unitId: item.unitId }, after: { unitId: command.unitId } }
    case 'set-due':
      return { before: { dueOn: item.dueOn }, after: { dueOn: command.dueOn } }
    default:
      return {}
  }
}

async function write(tx: Tx, item: WorkItem, command: WorkCommand): Promise<void> {
  const state = stateAfter(command.kind, item)
  await tx
    .withTables<WorkTables>()
    .updateTable('plan_work_items')
    .set({
      state,
      version: item.version + 1,
      ...(state === item.state ? {} : { state_since: now() }),
      ...(command.kind === 'claim' ? { evidence_count: command.evidence, claimed_on: claimDay(item) } : {}),
      ...(command.kind === 'hand-over' ? { unit_id: command.unitId, handed_to_id: command.unitId } : {}),
      ...(command.kind === 'set-due' ? { due_on: command.dueOn } : {}),
    })
    .where('id', '=', item.id)
    .execute()
}

/** More evidence for what is claimed already does not make the claim later. */
function claimDay(item: WorkItem): string {
  return item.state === 'claimed' && item.claimedOn !== null ? item.claimedOn : today()
}

async function keepChange(
  tx: Tx,
  actor: WorkActor,
  item: WorkItem,
  command: WorkCommand,
  details: WorkChangeDetails,
): Promise<void> {
  await tx
    .withTables<WorkTables>()
    .insertInto('plan_work_changes')
    .values({
      item_id: item.id,
      version: item.version + 1,
      kind: command.kind,
      from_state: item.state,
      to_state: stateAfter(command.kind, item),
      reason: 'reason' in command ? command.reason.trim() : null,
      details: JSON.stringify(details),
      made_at: now(),
      made_by: actor.kind === 'person' ? actor.id : null,
      made_by_link: actor.kind === 'link' ? actor.id : null,
    })
    .execute()
}
