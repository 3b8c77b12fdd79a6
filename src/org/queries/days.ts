/** Days in SQL, as `rules/validity.ts` has them in code. */
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'

/** Whether the row of this alias is so on the day: a date, or words of SQL for one. */
export function thereOn(alias: string, day: CivilDate | RawBuilder<unknown>): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)]
  const on = typeof day === 'string' ? sql`${day}::date` : day
  return sql<boolean>`(${from} is null or ${from} <= ${on}) and (${to} is null or ${to} > ${on})`
}

/** The day itself while the unit of this alias is there, else the nearest on which it is. */
export function nearestDayOf(alias: string, day: CivilDate): RawBuilder<unknown> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)]
  return sql`case when ${to} <= ${day}::date then ${to} - 1
    when ${from} > ${day}::date then ${from} else ${day}::date end`
}
