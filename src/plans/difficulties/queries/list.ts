/** Lists of difficulties, each person's own. */
import { type RawBuilder, sql } from 'kysely'
import { grantedUnits, type Role } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { searchQuery } from '../../../platform/text/search-column.ts'
import { type Difficulty, findDifficulties } from './find.ts'
import { isVisibleDifficulty } from './place.ts'

/**
 * mine: my units owe the answer; raised: my units raised it and it is not settled; late: nobody answered in time;
 * open: whatever waits for an answer; all: settled ones too.
 */
export const difficultyShows = ['mine', 'raised', 'late', 'open', 'all'] as const

export type DifficultyShow = (typeof difficultyShows)[number]

/** What a list is narrowed by. */
export interface DifficultyFilter {
  readonly show: DifficultyShow
  /** Words in any order, with or without marks; empty for all. */
  readonly q: string
  readonly plan: string | null
}

export interface DifficultyPage {
  readonly difficulties: readonly Difficulty[]
  readonly total: number
  /** From 1; the last one where fewer are there. */
  readonly page: number
  readonly pages: number
}

/** How many stand on a page. */
export const difficultiesOnPage = 50

const from = sql`plan_difficulties as difficulty
  join plans as plan on plan.id = difficulty.plan_id
  join plan_uploads as upload on upload.id = plan.upload_id`

/** One page of the difficulties that the person may see: those that wait first, the first due first. */
export async function listDifficulties(
  tx: Tx,
  person: Person,
  filter: DifficultyFilter,
  wanted = 1,
  perPage = difficultiesOnPage,
): Promise<DifficultyPage> {
  const matching = matchingOf(person, filter)
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from ${from} where ${matching}`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(wanted, pages)
  const { rows } = await sql<{ id: string }>`
    select difficulty.id from ${from} where ${matching}
    order by (difficulty.state = 'open') desc, case when difficulty.state = 'open' then difficulty.due_on end,
      difficulty.id desc
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx)
  const difficulties = await findDifficulties(
    tx,
    rows.map(({ id }) => id),
  )
  return { difficulties, total, page, pages }
}

/** How many there are of each sort, whatever was searched for: for the chips of the list. */
export async function countDifficulties(
  tx: Tx,
  person: Person,
  plan: string | null,
): Promise<Readonly<Record<DifficultyShow, number>>> {
  const count = (show: DifficultyShow) =>
    sql`count(*) filter (where ${showing(person, show)})::int as ${sql.ref(show)}`
  const { rows } = await sql<Record<DifficultyShow, number>>`
    select ${sql.join(difficultyShows.map(count))} from ${from}
    where ${matchingOf(person, { show: 'all', q: '', plan })}`.execute(tx)
  return rows[0] ?? { mine: 0, raised: 0, late: 0, open: 0, all: 0 }
}

/** Those of a task (or of a plan, whatever the task) that the person may see and that are not withdrawn, the newest first. */
export async function difficultiesAbout(
  tx: Tx,
  person: Person,
  taskId: string,
): Promise<readonly Difficulty[]> {
  const { rows } = await sql<{ id: string }>`
    select difficulty.id from ${from}
    where difficulty.task_id = ${taskId}::uuid and difficulty.state <> 'withdrawn' and ${isVisibleDifficulty(person)}
    order by difficulty.id desc limit ${difficultiesOnPage}`.execute(tx)
  return findDifficulties(
    tx,
    rows.map(({ id }) => id),
  )
}

function matchingOf(person: Person, { show, q, plan }: DifficultyFilter): RawBuilder<boolean> {
  const search = searchQuery(q)
  const found = search
    ? sql`difficulty.found @@ to_tsquery('simple', ${search.wanted})`
    : sql`${q.trim() === ''}`
  const ofPlan = plan === null ? sql`true` : sql`difficulty.plan_id = ${plan}::uuid`
  return sql<boolean>`(${isVisibleDifficulty(person)} and ${showing(person, show)} and ${found} and ${ofPlan})`
}

function showing(person: Person, show: DifficultyShow): RawBuilder<boolean> {
  switch (show) {
    case 'mine':
      return sql<boolean>`(difficulty.state = 'open' and ${isOfMine(person, 'difficulty.owner_unit_id')})`
    case 'raised':
      return sql<boolean>`(difficulty.state in ('open', 'answered')
        and ${isOfMine(person, 'difficulty.raised_by_unit_id')})`
    case 'late':
      return sql<boolean>`(difficulty.state = 'open' and difficulty.due_on < ${today()}::date)`
    case 'open':
      return sql<boolean>`(difficulty.state = 'open')`
    case 'all':
      return sql<boolean>`true`
  }
}

const working: readonly Role[] = ['officer', 'leader']

/** Whether the unit of this column (null: the whole office) is one that the person answers for. */
function isOfMine(person: Person, column: string): RawBuilder<boolean> {
  const units = grantedUnits(person, working)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`coalesce(${sql.ref(column)} in ${units}, false)`
}

/** The last answer of each difficulty, by its id; one without an answer has no entry. */
export async function lastAnswers(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ difficulty_id: string; text: string }>`
    select distinct on (difficulty_id) difficulty_id, text from plan_difficulty_changes
    where kind = 'answer' and difficulty_id = any(${[...ids]}::uuid[])
    order by difficulty_id, version desc`.execute(tx)
  return new Map(rows.map(row => [row.difficulty_id, row.text]))
}
