/** How much waits for a person, for the frame around every page. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { DeskDays } from '../rules/days.ts'
import { isGivenBack, isOwn, isToAccept, ownSection } from './conditions.ts'
import { inboxScope } from './scope.ts'

/**
 * What stands in the inbox to be done, to be accepted and to be answered; counting stops at `most`, so that a page
 * costs the same however much waits.
 */
export async function countWaiting(tx: Tx, person: Person, days: DeskDays, most: number): Promise<number> {
  const scope = await inboxScope(tx, person, false)
  const some = (where: ReturnType<typeof isOwn>) =>
    sql`(select 1 from plan_work_items as item where ${where} limit ${most})`
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from (
      ${some(sql<boolean>`${isOwn(scope)} and ${ownSection(days).todo}`)}
      union all ${some(isToAccept(scope))}
      union all ${some(isGivenBack(scope))}
      limit ${most}
    ) as waiting`.execute(tx)
  return rows[0]?.count ?? 0
}
