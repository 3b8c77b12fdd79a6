/** Difficulties as plain values. */
import { sql } from 'kysely'
import { findOffice, findUnits, personNames } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { DifficultyChangeKind, DifficultyFacts, DifficultyState } from '../rules.ts'
import type { DifficultyTables } from '../tables.ts'

/** Who owes an answer: a unit, or the whole office (id null). */
export interface Owner {
  readonly id: string | null
  readonly name: string
}

export interface Difficulty extends DifficultyFacts {
  readonly id: string
  readonly plan: { readonly id: string; readonly name: string }
  /** Null where it is about the plan as a whole. */
  readonly task: { readonly id: string; readonly path: string; readonly text: string } | null
  readonly workItemId: string | null
  readonly raiser: { readonly id: string; readonly name: string }
  readonly owner: Owner
  readonly what: string
  readonly asksFor: string
  readonly since: CivilDate
  readonly raisedAt: Date
  readonly version: number
}

/** Something that was done to a difficulty. */
export interface DifficultyChange {
  readonly version: number
  readonly kind: DifficultyChangeKind
  readonly text: string
  readonly final: boolean
  readonly toState: DifficultyState
  /** Who owes the answer since. */
  readonly owner: Owner
  readonly dueOn: CivilDate
  readonly madeAt: Date
  readonly madeBy: string
}

interface Row {
  readonly id: string
  readonly plan_id: string
  readonly document_type: string
  readonly symbol: string | null
  readonly task_id: string | null
  readonly path: string | null
  readonly task_text: string | null
  readonly work_item_id: string | null
  readonly raised_by_unit_id: string
  readonly owner_unit_id: string | null
  readonly what: string
  readonly asks_for: string
  readonly since: CivilDate
  readonly state: DifficultyState
  readonly due_on: CivilDate
  readonly answered_on: CivilDate | null
  readonly version: number
  readonly raised_at: Date
}

/** Difficulties by their ids, in the order of the ids; what is none is left out. */
export async function findDifficulties(tx: Tx, ids: readonly string[]): Promise<readonly Difficulty[]> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return []
  const { rows } = await sql<Row>`
    select difficulty.id, difficulty.plan_id, plan.document_type, plan.symbol, difficulty.task_id, task.path,
      task.text as task_text, difficulty.work_item_id, difficulty.raised_by_unit_id, difficulty.owner_unit_id,
      difficulty.what, difficulty.asks_for, difficulty.since, difficulty.state, difficulty.due_on,
      difficulty.answered_on, difficulty.version, difficulty.raised_at
    from plan_difficulties as difficulty
    join plans as plan on plan.id = difficulty.plan_id
    left join plan_tasks as task on task.id = difficulty.task_id
    where difficulty.id = any(${wanted}::uuid[])`.execute(tx)
  const name = await namesOf(
    tx,
    rows.flatMap(row => [row.raised_by_unit_id, row.owner_unit_id]),
  )
  const found = new Map(rows.map(row => [row.id, toDifficulty(row, name)]))
  return wanted.flatMap(id => found.get(id) ?? [])
}

/** One difficulty; undefined when there is none. */
export async function findDifficulty(tx: Tx, id: string): Promise<Difficulty | undefined> {
  return (await findDifficulties(tx, [id]))[0]
}

function toDifficulty(row: Row, name: (id: string | null) => string): Difficulty {
  const { task_id, raised_by_unit_id: raiserId, owner_unit_id: ownerId } = row
  return {
    id: row.id,
    plan: { id: row.plan_id, name: [row.document_type, row.symbol].filter(Boolean).join(' ') },
    task: task_id === null ? null : { id: task_id, path: row.path ?? '', text: row.task_text ?? '' },
    workItemId: row.work_item_id,
    raiserId,
    ownerId,
    raiser: { id: raiserId, name: name(raiserId) },
    owner: { id: ownerId, name: name(ownerId) },
    what: row.what,
    asksFor: row.asks_for,
    since: row.since,
    state: row.state,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    raisedAt: row.raised_at,
    version: row.version,
  }
}

/** What was done to a difficulty, in order. */
export async function changesOfDifficulty(tx: Tx, id: string): Promise<readonly DifficultyChange[]> {
  const rows = await tx
    .withTables<DifficultyTables>()
    .selectFrom('plan_difficulty_changes')
    .selectAll()
    .where('difficulty_id', '=', id)
    .orderBy('version')
    .execute()
  const name = await namesOf(
    tx,
    rows.map(row => row.to_unit_id),
  )
  const people = await personNames(
    tx,
    rows.map(row => row.made_by),
  )
  return rows.map(row => ({
    version: row.version,
    kind: row.kind,
    text: row.text,
    final: row.final,
    toState: row.to_state,
    owner: { id: row.to_unit_id, name: name(row.to_unit_id) },
    dueOn: row.due_on,
    madeAt: row.made_at,
    madeBy: people.get(row.made_by) ?? '',
  }))
}

/** Names of units; the office's for null. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const units = await findUnits(
    tx,
    ids.flatMap(id => id ?? []),
  )
  const office = ids.includes(null) ? ((await findOffice(tx))?.name ?? '') : ''
  return id => (id === null ? office : (units.get(id)?.name ?? ''))
}
