import { sql } from 'kysely'
import { appendFact } from '../../../audit/index.ts'
import { type CivilDate, now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, type Refusal, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import { placeOfPlan } from '../../queries/place.ts'
import { mayRaiseDifficulty } from '../policy.ts'
import { namesOf } from '../queries/find.ts'
import { ownersOffered, superiorOf } from '../queries/owners.ts'
import { dueOfRaised, type RaisedDifficulty, raiseRefusals } from '../rules.ts'
import type { DifficultyTables } from '../tables.ts'
import { tellOwner } from './tell.ts'

/** Who is asked: a unit that is offered (null: the whole office), or whoever stands right above the raiser. */
export type WantedOwner =
  | { readonly kind: 'unit'; readonly id: string | null }
  | { readonly kind: 'superior' }

export interface WantedDifficulty {
  /** Made with the form: the same form sent twice is one difficulty. */
  readonly id: string
  readonly planId: string
  readonly taskId: string | null
  readonly workItemId: string | null
  readonly raiserId: string
  readonly owner: WantedOwner
  readonly what: string
  readonly asksFor: string
  readonly since: CivilDate
  /** The owner's last day; null for ten working days from today. */
  readonly dueOn: CivilDate | null
}

/**
 * Raises a difficulty for a unit of a plan; twice is once. Throws `not-found` for a plan, task or work item that is
 * not there, and `refused`: `difficulty-unit-not-of-plan`, `difficulty-unit-not-yours`, `difficulty-owner-unknown`,
 * and the codes of `raiseRefusals`.
 */
export async function raiseDifficulty(tx: Tx, actor: Person, wanted: WantedDifficulty): Promise<void> {
  const { id, planId, taskId, workItemId, raiserId } = wanted
  const refusals = await unitRefusals(tx, actor, wanted)
  await reachWork(tx, wanted)
  const ownerId = await ownerOf(tx, wanted)
  const raised: RaisedDifficulty = { ...wanted, ownerId: ownerId ?? null }
  throwIfRefused([
    ...refusals,
    ...(ownerId === undefined ? [{ code: 'difficulty-owner-unknown', args: { field: 'owner' } }] : []),
    ...raiseRefusals(raised, today()),
  ])
  const name = await namesOf(tx, [raiserId, raised.ownerId])
  const dueOn = dueOfRaised(raised.dueOn, today())
  const row = await tx
    .withTables<DifficultyTables>()
    .insertInto('plan_difficulties')
    .values({
      id,
      plan_id: planId,
      task_id: taskId,
      work_item_id: workItemId,
      raised_by_unit_id: raiserId,
      owner_unit_id: raised.ownerId,
      what: raised.what,
      asks_for: raised.asksFor,
      since: raised.since,
      state: 'open',
      state_since: now(),
      due_on: dueOn,
      answered_on: null,
      version: 1,
      search: searchColumn(raised.what, raised.asksFor, name(raiserId), name(raised.ownerId)),
      raised_at: now(),
      raised_by: actor.id,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (row.numInsertedOrUpdatedRows !== 1n) return reachOwn(tx, actor, id)
  await storeFirst(tx, actor, id, raised.ownerId, dueOn)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'difficulty.raised',
      subject: `difficulty:${id}`,
      details: {
        planId,
        after: {
          task: taskId,
          unit: raiserId,
          owner: raised.ownerId,
          what: raised.what,
          asksFor: raised.asksFor,
          since: raised.since,
          dueOn,
        },
      },
    },
  )
  await tellOwner(tx, actor, id, 1)
}

/** A form that comes again finds what it made; an id of somebody else's is nobody's. */
async function reachOwn(tx: Tx, actor: Person, id: string): Promise<void> {
  const row = await tx
    .withTables<DifficultyTables>()
    .selectFrom('plan_difficulties')
    .select('raised_by')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.raised_by !== actor.id) throw new Problem('not-found', 'not-found')
}

async function unitRefusals(
  tx: Tx,
  actor: Person,
  { planId, raiserId }: WantedDifficulty,
): Promise<readonly Refusal[]> {
  const place = await placeOfPlan(tx, planId)
  if (!place) throw new Problem('not-found', 'not-found')
  const line = [place.keeper, ...place.involved].find(([unitId]) => unitId === raiserId)
  const args = { field: 'unit' }
  if (!line) return [{ code: 'difficulty-unit-not-of-plan', args }]
  return mayRaiseDifficulty(actor, { keeper: [], involved: [line] })
    ? []
    : [{ code: 'difficulty-unit-not-yours', args }]
}

async function reachWork(tx: Tx, { planId, taskId, workItemId }: WantedDifficulty): Promise<void> {
  if ([taskId, workItemId].some(id => id !== null && !isId(id))) throw new Problem('not-found', 'not-found')
  const { rows } = await sql<{ there: boolean }>`
    select (${taskId}::uuid is null or exists (
        select from plan_tasks where id = ${taskId}::uuid and plan_id = ${planId}::uuid))
      and (${workItemId}::uuid is null or exists (
        select from plan_work_items where id = ${workItemId}::uuid and task_id = ${taskId}::uuid)) as there`.execute(
    tx,
  )
  if (!rows[0]?.there) throw new Problem('not-found', 'not-found')
}

/** Undefined where nobody such is offered. */
async function ownerOf(
  tx: Tx,
  { planId, taskId, raiserId, owner }: WantedDifficulty,
): Promise<string | null | undefined> {
  if (owner.kind === 'superior') return (await superiorOf(tx, raiserId)) ?? undefined
  const offered = await ownersOffered(tx, planId, taskId)
  return offered.find(({ id }) => id === owner.id)?.id
}

async function storeFirst(
  tx: Tx,
  actor: Person,
  id: string,
  ownerId: string | null,
  dueOn: CivilDate,
): Promise<void> {
  await tx
    .withTables<DifficultyTables>()
    .insertInto('plan_difficulty_changes')
    .values({
      difficulty_id: id,
      version: 1,
      kind: 'raise',
      text: '',
      final: false,
      to_state: 'open',
      from_unit_id: null,
      to_unit_id: ownerId,
      due_on: dueOn,
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
}
