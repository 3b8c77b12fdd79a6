/** Who answers on a day, as SQL: the latest transfer begun by then, else the unit that the plan names. */
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'

/** A part of a plan that a unit answers for. */
export interface OwnedPart {
  /** The table of the parts, and that of their transfers. */
  readonly table: 'plan_assignments' | 'plan_reporting_units'
  readonly transfers: 'plan_assignment_transfers' | 'plan_reporting_transfers'
  /** The columns that name a part. */
  readonly key: readonly string[]
  /** Whether an amendment may end a part (`ended_in`): then it is nobody's. */
  readonly ends: boolean
}

export const assignments: OwnedPart = {
  table: 'plan_assignments',
  transfers: 'plan_assignment_transfers',
  key: ['task_id', 'position'],
  ends: true,
}

export const reportingUnits: OwnedPart = {
  table: 'plan_reporting_units',
  transfers: 'plan_reporting_transfers',
  key: ['duty_id', 'side', 'position'],
  ends: false,
}

/**
 * The parts that these units answer for on the day: their key's columns and `owner_id`. Both halves go by an index
 * on the unit, so that a list of one unit's tasks never reads those of the others.
 */
export function ownedBy(
  { table, transfers, key, ends }: OwnedPart,
  unitIds: readonly string[],
  day: CivilDate,
) {
  const columns = (alias: string): RawBuilder<unknown> =>
    sql.join(key.map(name => sql.ref(`${alias}.${name}`)))
  const same = sql.join(
    key.map(name => sql`${sql.ref(`other.${name}`)} = ${sql.ref(`part.${name}`)}`),
    sql` and `,
  )
  const stands = ends ? sql`and part.ended_in is null` : sql``
  const stillStands = ends
    ? sql`and not exists (select 1 from ${sql.table(table)} as other where ${same} and other.ended_in is not null)`
    : sql``
  const among = sql`any(${unitIds}::uuid[])`
  return sql<{ owner_id: string }>`(
    select ${columns('part')}, part.unit_id as owner_id from ${sql.table(table)} as part
    where part.unit_id = ${among} ${stands} and not exists (
      select 1 from ${sql.table(transfers)} as other where ${same} and other.since <= ${day}::date)
    union all
    select ${columns('part')}, part.to_id from ${sql.table(transfers)} as part
    where part.to_id = ${among} and part.since <= ${day}::date and not exists (
      select 1 from ${sql.table(transfers)} as other
      where ${same} and other.since <= ${day}::date and other.since > part.since) ${stillStands})`
}

/**
 * The last day on which something of a plan can still be open: its own last day, else the end of the plan's
 * period; null where neither says one. `plan` is the alias of `plans`.
 */
export const planEnd = sql`case length(plan.period_to)
  when 4 then (plan.period_to || '-12-31')::date
  when 7 then ((plan.period_to || '-01')::date + interval '1 month' - interval '1 day')::date
  when 10 then plan.period_to::date end`
