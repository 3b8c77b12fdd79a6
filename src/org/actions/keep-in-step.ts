/** Changes that are told beforehand: when their day has come, what units are now follows. */
import { sql } from 'kysely'
import { type CivilDate, startOfDay, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'

/** Name of the job that calls `keepUnitsInStep`. */
export const keepInStepJob = 'org.keep-units-in-step'

/** Of these days on which something changes, those to come are kept in mind: one job for each. */
export async function keepInStepFrom(tx: Tx, days: readonly CivilDate[]): Promise<void> {
  const coming = new Set(days.filter(day => day > today()))
  for (const day of coming) await enqueue(tx, keepInStepJob, day, {}, { runAfter: startOfDay(day) })
}

/** Sets name and administrative parent of every unit to what its history says of today; of what is no more, of its last day. */
export async function keepUnitsInStep(tx: Tx): Promise<void> {
  const day = sql`case
    when unit.valid_to <= ${today()}::date then unit.valid_to - 1
    when unit.valid_from > ${today()}::date then unit.valid_from
    else ${today()}::date end`
  await sql`
    update org_units set name = title.name, sort_key = title.sort_key
    from org_units as unit join org_unit_titles as title on title.unit_id = unit.id
      and coalesce(title.valid_from <= ${day}, true) and coalesce(title.valid_to > ${day}, true)
    where org_units.id = unit.id and unit.name <> title.name`.execute(tx)
  await sql`
    update org_units set parent_id = above.parent_id
    from org_units as unit left join org_unit_parents as above
      on above.unit_id = unit.id and above.hierarchy = 'administrative'
      and coalesce(above.valid_from <= ${day}, true) and coalesce(above.valid_to > ${day}, true)
    where org_units.id = unit.id and unit.parent_id is distinct from above.parent_id`.execute(tx)
}
