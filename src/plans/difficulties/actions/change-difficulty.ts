import { appendFact } from '../../../audit/index.ts'
import { findUnits, personNames } from '../../../org/index.ts'
import { now, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import { mayAnswerDifficulty, mayCloseDifficulty } from '../policy.ts'
import { type Difficulty, findDifficulty, namesOf } from '../queries/find.ts'
import { placeOfDifficulty } from '../queries/place.ts'
import { afterCommand, commandRefusals, type DifficultyCommand } from '../rules.ts'
import type { DifficultyTables } from '../tables.ts'
import { tellOwner, tellRaiser } from './tell.ts'

/** The record's name of each change. */
const facts = {
  answer: 'difficulty.answered',
  'pass-on': 'difficulty.passed-on',
  close: 'difficulty.closed',
  reopen: 'difficulty.reopened',
  withdraw: 'difficulty.withdrawn',
} as const satisfies Readonly<Record<DifficultyCommand['kind'], string>>

/**
 * Answers a difficulty, passes it on, closes, reopens or withdraws it. `seen` is the version that the actor looked
 * at; the same command sent twice is done once. Throws `not-found`, and `refused`: `difficulty-changed` (who was
 * quicker), `difficulty-unit-unknown`, and the codes of `commandRefusals`.
 */
export async function changeDifficulty(
  tx: Tx,
  actor: Person,
  id: string,
  command: DifficultyCommand,
  seen: number,
): Promise<void> {
  const difficulty = await reach(tx, actor, id, command)
  if (difficulty.version !== seen && (await isDoneAlready(tx, actor, difficulty, command))) return
  if (difficulty.version !== seen) await throwChanged(tx, difficulty)
  throwIfRefused(commandRefusals(difficulty, command))
  if (command.kind === 'pass-on') await reachUnit(tx, command.unitId)
  await write(tx, actor, difficulty, command)
  const version = difficulty.version + 1
  if (command.kind === 'pass-on' || command.kind === 'reopen') await tellOwner(tx, actor, id, version)
  if (command.kind === 'pass-on' || command.kind === 'answer') await tellRaiser(tx, actor, id, version)
}

async function reach(tx: Tx, actor: Person, id: string, { kind }: DifficultyCommand): Promise<Difficulty> {
  const locked = isId(id)
    ? await tx
        .withTables<DifficultyTables>()
        .selectFrom('plan_difficulties')
        .select('id')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const place = locked && (await placeOfDifficulty(tx, id))
  const difficulty = place && (await findDifficulty(tx, id))
  const may = kind === 'answer' || kind === 'pass-on' ? mayAnswerDifficulty : mayCloseDifficulty
  if (!difficulty || !may(actor, place)) throw new Problem('not-found', 'not-found')
  return difficulty
}

/** A phone that did not hear our answer sends the form again. */
async function isDoneAlready(
  tx: Tx,
  actor: Person,
  { id, version }: Difficulty,
  { kind, text }: DifficultyCommand,
): Promise<boolean> {
  const last = await lastChange(tx, id, version)
  return last.made_by === actor.id && last.kind === kind && last.text === text
}

async function throwChanged(tx: Tx, { id, version }: Difficulty): Promise<never> {
  const last = await lastChange(tx, id, version)
  const name = (await personNames(tx, [last.made_by])).get(last.made_by) ?? ''
  throw new Problem('refused', 'difficulty-changed', { name })
}

function lastChange(tx: Tx, id: string, version: number) {
  return tx
    .withTables<DifficultyTables>()
    .selectFrom('plan_difficulty_changes')
    .select(['made_by', 'kind', 'text'])
    .where('difficulty_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
}

/** Only a single unit that is there can answer. */
async function reachUnit(tx: Tx, unitId: string): Promise<void> {
  const unit = (await findUnits(tx, [unitId])).get(unitId)
  const gone = unit?.validTo !== null && unit !== undefined && unit.validTo <= today()
  if (!unit || unit.collective || gone) {
    throw new Problem('refused', 'difficulty-unit-unknown', { field: 'unit', name: unit?.name ?? '' })
  }
}

async function write(
  tx: Tx,
  actor: Person,
  difficulty: Difficulty,
  command: DifficultyCommand,
): Promise<void> {
  const { id, version, state, what, asksFor, raiser } = difficulty
  const after = afterCommand(difficulty, command, today())
  const name = await namesOf(tx, [after.ownerId])
  const tables = tx.withTables<DifficultyTables>()
  await tables
    .updateTable('plan_difficulties')
    .set({
      state: after.state,
      ...(after.state !== state && { state_since: now() }),
      owner_unit_id: after.ownerId,
      due_on: after.dueOn,
      answered_on: after.answeredOn,
      version: version + 1,
      search: searchColumn(what, asksFor, raiser.name, name(after.ownerId)),
    })
    .where('id', '=', id)
    .execute()
  await tables
    .insertInto('plan_difficulty_changes')
    .values({
      difficulty_id: id,
      version: version + 1,
      kind: command.kind,
      text: command.text,
      final: command.kind === 'answer' && command.final,
      to_state: after.state,
      from_unit_id: difficulty.ownerId,
      to_unit_id: after.ownerId,
      due_on: after.dueOn,
      made_at: now(),
      made_by: actor.id,
    })
    .execute()
  await record(tx, actor, difficulty, command, after)
}

async function record(
  tx: Tx,
  actor: Person,
  before: Difficulty,
  command: DifficultyCommand,
  after: ReturnType<typeof afterCommand>,
): Promise<void> {
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: facts[command.kind],
      subject: `difficulty:${before.id}`,
      details: {
        planId: before.plan.id,
        ...(command.text !== '' && { text: command.text }),
        before: { difficultyState: before.state, owner: before.ownerId, dueOn: before.dueOn },
        after: { difficultyState: after.state, owner: after.ownerId, dueOn: after.dueOn },
      },
    },
  )
}
