/** The work items behind a number of the leader's page. */
import { type RawBuilder, sql } from 'kysely'
import { timeZone } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { DeskDays } from '../rules/days.ts'
import type { Figure } from '../rules/model.ts'
import { figureConditions, inOrder, matches } from './conditions.ts'
import { isOverseen } from './figures.ts'
import { type ListedWork, workPage } from './listed-work.ts'
import type { OverviewScope } from './scope.ts'

export interface WorkListAsked {
  readonly what: Figure
  readonly q: string
  readonly plan: string | null
  readonly unit: string | null
  /** Of what was accepted: in this month, `YYYY-MM`. */
  readonly month: string | null
}

/** Some of the work items behind a number, what fell due first on top. */
export async function listWork(
  tx: Tx,
  scope: OverviewScope,
  days: DeskDays,
  asked: WorkListAsked,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedWork[]> {
  return workPage(tx, {
    where: isAsked(scope, days, asked),
    order: inOrder(asked.q),
    limit,
    offset,
  })
}

/** How many there are. */
export async function countWork(
  tx: Tx,
  scope: OverviewScope,
  days: DeskDays,
  asked: WorkListAsked,
): Promise<{ readonly rows: number }> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from plan_work_items as item
    where ${isAsked(scope, days, asked)}`.execute(tx)
  return { rows: rows[0]?.count ?? 0 }
}

function isAsked(
  scope: OverviewScope,
  days: DeskDays,
  { what, q, plan, unit, month }: WorkListAsked,
): RawBuilder<boolean> {
  const parts = [
    isOverseen(scope),
    figureConditions(days)[what],
    matches({ q, unit, from: null, to: null }),
    ...(plan === null ? [] : [sql<boolean>`item.plan_id = ${plan}::uuid`]),
    ...(month === null ? [] : [isAcceptedIn(month)]),
  ]
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

function isAcceptedIn(month: string): RawBuilder<boolean> {
  const from = sql`(${`${month}-01`}::date::timestamp at time zone ${timeZone})`
  const to = sql`((${`${month}-01`}::date + interval '1 month') at time zone ${timeZone})`
  return sql<boolean>`(item.state = 'accepted' and item.state_since >= ${from} and item.state_since < ${to})`
}
