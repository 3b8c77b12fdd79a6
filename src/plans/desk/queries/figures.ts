/** How the work stands, unit by unit and plan by plan. */
import { sql } from 'kysely'
import { timeZone } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { DeskDays } from '../rules/days.ts'
import { addFigures, type FigureCounts, noFigures } from '../rules/model.ts'
import { figureConditions } from './conditions.ts'
import { isAmong, type OverviewScope } from './scope.ts'

export interface Figures {
  /** By unit and by plan, ids as keys; only those that have any work. */
  readonly units: ReadonlyMap<string, FigureCounts>
  readonly plans: ReadonlyMap<string, FigureCounts>
  readonly total: FigureCounts
  /** Accepted in each month, `YYYY-MM`; months without any are left out. */
  readonly months: ReadonlyMap<string, number>
  /** How many work items were counted. */
  readonly rows: number
}

/** Whether an item is among what somebody oversees: of their units, or of the plans that these keep. */
export function isOverseen({ units, plans }: OverviewScope) {
  return sql<boolean>`(${isAmong(units, 'item.unit_id')} or ${isAmong(plans, 'item.plan_id')})`
}

type Row = FigureCounts & {
  readonly unit_id: string | null
  readonly plan_id: string | null
  readonly rows: number
}

/** The figures of what somebody oversees, of one plan where it is asked for; done by month from `since` (`YYYY-MM-DD`) on. */
export async function countFigures(
  tx: Tx,
  scope: OverviewScope,
  days: DeskDays,
  asked: { readonly plan: string | null; readonly since: string },
): Promise<Figures> {
  const plan = asked.plan === null ? sql`true` : sql`item.plan_id = ${asked.plan}::uuid`
  const counts = Object.entries(figureConditions(days)).map(
    ([figure, is]) => sql`count(*) filter (where ${is})::int as ${sql.ref(figure)}`,
  )
  const { rows } = await sql<Row>`
    select item.unit_id, item.plan_id, count(*)::int as rows, ${sql.join(counts)}
    from plan_work_items as item
    where ${isOverseen(scope)} and ${plan} and item.state <> 'cancelled'
    group by grouping sets ((item.unit_id), (item.plan_id))`.execute(tx)
  const months = await sql<{ readonly month: string; readonly count: number }>`
    select to_char(item.state_since at time zone ${timeZone}, 'YYYY-MM') as month, count(*)::int as count
    from plan_work_items as item
    where ${isOverseen(scope)} and ${plan} and item.state = 'accepted'
      and item.state_since >= ${asked.since}::date::timestamp at time zone ${timeZone}
    group by 1`.execute(tx)
  const byPlan = rows.filter(row => row.plan_id !== null)
  return {
    units: byId(rows, 'unit_id'),
    plans: byId(rows, 'plan_id'),
    total: byPlan.map(figuresOf).reduce(addFigures, noFigures),
    months: new Map(months.rows.map(({ month, count }) => [month, count])),
    rows: byPlan.reduce((sum, row) => sum + row.rows, 0),
  }
}

function byId(rows: readonly Row[], column: 'unit_id' | 'plan_id'): ReadonlyMap<string, FigureCounts> {
  return new Map(
    rows.flatMap(row => {
      const id = row[column]
      return id === null ? [] : [[id, figuresOf(row)] as const]
    }),
  )
}

function figuresOf({ open, late, risk, claimed, bare, accepted }: Row): FigureCounts {
  return { open, late, risk, claimed, bare, accepted }
}
