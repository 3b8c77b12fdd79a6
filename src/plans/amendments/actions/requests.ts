/** A unit asks for an amendment; the plan's officers and leaders answer. */
import { appendFact, type Fact } from '../../../audit/index.ts'
import { roleHolders } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { putMessages } from '../../../platform/messages/index.ts'
import type { PlanTables } from '../../tables.ts'
import { type AmendmentRequest, askingUnits, findRequest } from '../queries/requests.ts'
import { currentTasks } from '../queries/versions.ts'
import { type NewRequest, requestRefusals } from '../rules/requests.ts'
import type { AmendmentTables } from '../tables.ts'
import { amendmentSay } from '../views/words.ts'

/**
 * Keeps a request; sent twice it is one. Throws `not-found` for a task that is not in the plan, or a unit that the
 * person does not speak for, and `refused`, `amendment-request-incomplete`.
 */
export async function askAmendment(
  tx: Tx,
  actor: Person,
  planId: string,
  request: NewRequest,
): Promise<void> {
  throwIfRefused(requestRefusals(request))
  const units = await askingUnits(tx, actor, planId)
  const known = new Set((await currentTasks(tx, planId)).map(({ id }) => id))
  const tasks = [...new Set(request.tasks)]
  if (!units.some(({ id }) => id === request.unitId) || tasks.some(id => !known.has(id))) {
    throw new Problem('not-found', 'not-found')
  }
  const tables = tx.withTables<AmendmentTables>()
  const made = await tables
    .insertInto('plan_amendment_requests')
    .values({
      id: request.id,
      plan_id: planId,
      unit_id: request.unitId,
      what: request.what,
      proposed: request.proposed,
      proposed_day: request.proposedDay,
      reason: request.reason,
      state: 'asked',
      asked_at: now(),
      asked_by: actor.id,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) return
  if (tasks.length > 0) {
    await tables
      .insertInto('plan_amendment_request_tasks')
      .values(tasks.map(task_id => ({ request_id: request.id, task_id })))
      .execute()
  }
  const { what, unitId } = request
  await record(tx, actor, 'plan.amendment-asked', planId, {
    after: { what, unit: unitId, tasks: tasks.length },
  })
  await tellKeeper(tx, actor, planId, request.id)
}

/** What may be answered. */
export interface Decision {
  readonly state: 'agreed' | 'partly' | 'declined'
  readonly answer: string | null
}

/**
 * Answers a request and tells the unit that asked; the same answer twice is one. Throws `not-found`, and `refused`:
 * `amendment-request-closed`, `amendment-answer-missing`.
 */
export async function decideRequest(
  tx: Tx,
  actor: Person,
  planId: string,
  requestId: string,
  { state, answer }: Decision,
): Promise<void> {
  const request = await lockedRequest(tx, planId, requestId)
  if (request.state === state && request.answer === answer) return
  if (request.state !== 'asked') throw new Problem('refused', 'amendment-request-closed')
  if (state !== 'agreed' && answer === null) throw new Problem('refused', 'amendment-answer-missing')
  await close(tx, actor, requestId, state, answer)
  await record(tx, actor, 'plan.amendment-decided', planId, {
    before: { state: request.state },
    after: { state, answer },
  })
  await tellAsker(tx, actor, request, { state, answer })
}

/** Takes a request back; twice is once. Throws as `decideRequest`, and `not-found` for a unit of others. */
export async function withdrawRequest(
  tx: Tx,
  actor: Person,
  planId: string,
  requestId: string,
): Promise<void> {
  const request = await lockedRequest(tx, planId, requestId)
  const units = await askingUnits(tx, actor, planId)
  const isOwn = request.askedBy.id === actor.id || units.some(({ id }) => id === request.unit.id)
  if (!isOwn) throw new Problem('not-found', 'not-found')
  if (request.state === 'withdrawn') return
  if (request.state !== 'asked') throw new Problem('refused', 'amendment-request-closed')
  await close(tx, actor, requestId, 'withdrawn', null)
  await record(tx, actor, 'plan.amendment-withdrawn', planId, {
    before: { state: request.state },
    after: { state: 'withdrawn' },
  })
}

async function lockedRequest(tx: Tx, planId: string, requestId: string): Promise<AmendmentRequest> {
  const there = await findRequest(tx, planId, requestId)
  if (!there) throw new Problem('not-found', 'not-found')
  await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_amendment_requests')
    .select('id')
    .where('id', '=', requestId)
    .forUpdate()
    .execute()
  return (await findRequest(tx, planId, requestId)) ?? there
}

async function close(
  tx: Tx,
  actor: Person,
  requestId: string,
  state: AmendmentRequest['state'],
  answer: string | null,
): Promise<void> {
  await tx
    .withTables<AmendmentTables>()
    .updateTable('plan_amendment_requests')
    .set({ state, answer, decided_at: now(), decided_by: actor.id })
    .where('id', '=', requestId)
    .execute()
}

async function record(
  tx: Tx,
  actor: Person,
  kind: string,
  planId: string,
  details: Fact['details'],
): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `plan:${planId}`, details })
}

const locale = 'vi'

/** The officers of the plan's unit are told that somebody asks. */
async function tellKeeper(tx: Tx, actor: Person, planId: string, requestId: string): Promise<void> {
  const request = await findRequest(tx, planId, requestId)
  const plan = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .innerJoin('plan_uploads as upload', 'upload.id', 'plans.upload_id')
    .select(['upload.unit_id', 'plans.title', 'plans.symbol'])
    .where('plans.id', '=', planId)
    .executeTakeFirst()
  if (!request || !plan) return
  const say = amendmentSay({ locale })
  const holders = await roleHolders(tx, [plan.unit_id], ['officer'])
  const readers = (holders.get(plan.unit_id) ?? []).map(({ id }) => id)
  await tell(tx, actor, readers, request, {
    kind: 'amendment-asked',
    title: say('message-asked-title', { unit: request.unit.name }),
    text: say('message-asked-text', {
      plan: [plan.symbol, plan.title].filter(Boolean).join(' · '),
      what: say(`what-${request.what}`),
      reason: request.reason,
    }),
  })
}

/** Who asked, and the officers and leaders of their unit, are told what was answered. */
async function tellAsker(
  tx: Tx,
  actor: Person,
  request: AmendmentRequest,
  { state, answer }: Decision,
): Promise<void> {
  const say = amendmentSay({ locale })
  const holders = await roleHolders(tx, [request.unit.id], ['officer', 'leader'])
  const readers = [request.askedBy.id, ...(holders.get(request.unit.id) ?? []).map(({ id }) => id)]
  await tell(tx, actor, readers, request, {
    kind: 'amendment-decided',
    title: say('message-decided-title', { state: say(`state-${state}`) }),
    text: [say('message-decided-text', { what: say(`what-${request.what}`), reason: request.reason }), answer]
      .filter(Boolean)
      .join('\n\n'),
  })
}

async function tell(
  tx: Tx,
  actor: Person,
  readers: readonly string[],
  { id, planId }: AmendmentRequest,
  told: { readonly kind: string; readonly title: string; readonly text: string },
): Promise<void> {
  const others = [...new Set(readers)].filter(reader => reader !== actor.id)
  await putMessages(
    tx,
    others.map(accountId => ({
      key: `${told.kind}:${id}:${accountId}`,
      accountId,
      href: `/plans/${planId}/amendments/${id}`,
      locale,
      ...told,
    })),
  )
}
