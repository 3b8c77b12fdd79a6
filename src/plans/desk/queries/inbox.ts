/** The work that waits for a person: how much of each section, and a page of one. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { DeskDays } from '../rules/days.ts'
import { type Section, type SectionCounts, sections } from '../rules/model.ts'
import {
  inOrder,
  isGivenBack,
  isHelper,
  isOpen,
  isOwn,
  isToAccept,
  matches,
  ownSection,
  type WorkFilter,
} from './conditions.ts'
import { type ListedWork, workPage } from './listed-work.ts'
import type { InboxScope } from './scope.ts'

/** How many rows stand on a page. */
export const workOnPage = 50
/** Beyond these pages one narrows the list instead of turning pages. */
const pagesMax = 200
/** How many rows of a section can be opened. */
export const rowsReached = pagesMax * workOnPage

/** What an inbox holds, by plan: then one plan's is known without another question. */
export interface InboxCounts {
  readonly plans: ReadonlyMap<string, SectionCounts>
  /** How many work items were gone through. */
  readonly rows: number
}

/** How many items each section holds, by plan, of those that the filter leaves. */
export async function countInbox(
  tx: Tx,
  scope: InboxScope,
  days: DeskDays,
  filter: WorkFilter,
): Promise<InboxCounts> {
  const own = ownSection(days)
  const counts = Object.entries(own).map(
    ([section, is]) => sql`count(*) filter (where ${is})::int as ${sql.ref(section)}`,
  )
  const others = {
    waiting: isHelper(scope),
    'to-accept': isToAccept(scope),
    'given-back': isGivenBack(scope),
  } as const
  const first = await sql<Partial<SectionCounts> & { readonly plan_id: string; readonly rows: number }>`
    select item.plan_id, count(*)::int as rows, ${sql.join(counts)} from plan_work_items as item
    where ${isOwn(scope)} and ${matches(filter)} group by item.plan_id`.execute(tx)
  const rest = await sql<{ readonly section: Section; readonly plan_id: string; readonly count: number }>`
    ${sql.join(
      Object.entries(others).map(
        ([section, is]) => sql`select ${sql.lit(section)} as section, item.plan_id, count(*)::int as count
          from plan_work_items as item where ${is} and ${matches(filter)} group by item.plan_id`,
      ),
      sql` union all `,
    )}`.execute(tx)
  const plans = new Map<string, Record<Section, number>>()
  const at = (planId: string): Record<Section, number> => {
    const found = plans.get(planId) ?? emptyCounts()
    plans.set(planId, found)
    return found
  }
  for (const { plan_id, rows: _, ...row } of first.rows) Object.assign(at(plan_id), row)
  for (const { section, plan_id, count } of rest.rows) at(plan_id)[section] += count
  return { plans, rows: [...first.rows].reduce((sum, { rows }) => sum + rows, 0) }
}

/** The counts of one plan, or of all together. */
export function countsOf({ plans }: InboxCounts, plan: string | null): SectionCounts {
  const sums = emptyCounts()
  for (const [planId, counts] of plans) {
    if (plan !== null && plan !== planId) continue
    for (const section of sections) sums[section] += counts[section]
  }
  return sums
}

function emptyCounts(): Record<Section, number> {
  return {
    todo: 0,
    new: 0,
    soon: 0,
    late: 0,
    returned: 0,
    doing: 0,
    waiting: 0,
    'to-accept': 0,
    'given-back': 0,
    ahead: 0,
  }
}

export interface InboxAsked extends WorkFilter {
  readonly section: Section
  readonly plan: string | null
  /** From 1; at the most `pagesOf`. */
  readonly page: number
}

/** One page of a section, what falls due first on top. */
export async function listInbox(
  tx: Tx,
  scope: InboxScope,
  days: DeskDays,
  asked: InboxAsked,
): Promise<readonly ListedWork[]> {
  const plan = asked.plan === null ? sql`true` : sql`item.plan_id = ${asked.plan}::uuid`
  return workPage(tx, {
    where: sql<boolean>`${isIn(scope, days, asked.section)} and ${plan} and ${matches(asked)}`,
    order: inOrder(asked.q),
    limit: workOnPage,
    offset: (asked.page - 1) * workOnPage,
  })
}

/** How many pages a list of so many rows has; the rows beyond the last are found by narrowing. */
export function pagesOf(count: number): number {
  return Math.min(pagesMax, Math.max(1, Math.ceil(count / workOnPage)))
}

function isIn(scope: InboxScope, days: DeskDays, section: Section): RawBuilder<boolean> {
  if (section === 'to-accept') return isToAccept(scope)
  if (section === 'given-back') return isGivenBack(scope)
  const own = sql<boolean>`${isOwn(scope)} and ${ownSection(days)[section]}`
  // What is open is said once more, for its index to be used.
  if (section !== 'waiting') return sql<boolean>`${isOpen} and ${own}`
  if (scope.units === 'all') return own
  const ids = (where: RawBuilder<boolean>) => sql`select item.id from plan_work_items as item where ${where}`
  return sql<boolean>`item.id = any(array(${ids(own)} union all ${ids(isHelper(scope))}))`
}
