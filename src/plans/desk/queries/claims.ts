/** Claims that wait for somebody to accept them, whole: `listInbox` has their rows among others. */
import { type RawBuilder, sql } from 'kysely'
import { findUnits } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { workColumns, workFrom } from '../../work/queries/work-items.ts'
import type { WorkItem } from '../../work/rules/model.ts'
import { planNames } from './around.ts'
import { isToAccept } from './conditions.ts'
import { inboxScope } from './scope.ts'

/** What narrows the list; null narrows nothing. */
export interface ClaimFilter {
  readonly plan: string | null
  readonly unit: string | null
  /** Only those without evidence. */
  readonly bare: boolean
  /** From 1. */
  readonly page: number
}

/** A work item with the words of its task. */
export interface ClaimedWork extends WorkItem {
  readonly task: string
}

export interface NamedShare {
  readonly id: string
  readonly name: string
  readonly count: number
}

export interface ClaimPage {
  readonly claims: readonly ClaimedWork[]
  readonly total: number
  readonly pages: number
  /** Plans and units that have claims at all, whatever narrows the list; those with most first. */
  readonly plans: readonly NamedShare[]
  readonly units: readonly NamedShare[]
}

const perPage = 50
const sharesMax = 100

/** The claims that a person may judge (`mayJudgeWork`), the oldest first, so that nobody waits for long. */
export async function claimsToJudge(tx: Tx, person: Person, filter: ClaimFilter): Promise<ClaimPage> {
  const mine = isToAccept(await inboxScope(tx, person, true))
  const narrowed = sql<boolean>`(${mine}
    ${filter.plan === null ? sql`` : sql`and item.plan_id = ${filter.plan}::uuid`}
    ${filter.unit === null ? sql`` : sql`and item.unit_id = ${filter.unit}::uuid`}
    ${filter.bare ? sql`and item.evidence_count = 0` : sql``})`
  const total = await countOf(tx, narrowed)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const { rows } = await sql<ClaimedWork>`
    select ${workColumns}, task.text as task from ${workFrom} where ${narrowed}
    order by item.state_since, item.id limit ${perPage} offset ${(Math.min(filter.page, pages) - 1) * perPage}`.execute(
    tx,
  )
  const plans = await sharesOf(tx, mine, sql.ref('item.plan_id'))
  const units = await sharesOf(tx, mine, sql.ref('item.unit_id'))
  const names = await planNames(tx, [...plans.keys()])
  const found = await findUnits(tx, [...units.keys()])
  return {
    claims: rows,
    total,
    pages,
    plans: [...plans].map(([id, count]) => ({ id, count, name: names.get(id) ?? '' })),
    units: [...units].map(([id, count]) => ({ id, count, name: found.get(id)?.name ?? '' })),
  }
}

async function countOf(tx: Tx, condition: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ readonly total: number }>`
    select count(*)::int as total from plan_work_items as item where ${condition}`.execute(tx)
  return rows[0]?.total ?? 0
}

async function sharesOf(
  tx: Tx,
  condition: RawBuilder<boolean>,
  column: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly id: string; readonly total: number }>`
    select ${column} as id, count(*)::int as total from plan_work_items as item where ${condition}
    group by 1 order by 2 desc, 1 limit ${sharesMax}`.execute(tx)
  return new Map(rows.map(({ id, total }) => [id, total]))
}
