import { sql } from 'kysely'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'

/**
 * What the ended ones among these units mainly became by the day: each with the unit that is there at the end of its
 * line of successors. Units that are there, and those that ended without a successor, are left out.
 */
export async function heirsOf(
  tx: Tx,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(unitIds)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ readonly unit: string; readonly heir: string }>`
    with recursive line (unit, id, height) as (
      select wanted.id, wanted.id, 0 from unnest(${wanted}::uuid[]) wanted (id)
      union
      select line.unit, moved.to_id, line.height + 1
      from line
      join org_units ended on ended.id = line.id and ended.valid_to <= ${day}::date
      join org_succession_lines moved on moved.from_id = line.id
      join org_successions succession on succession.id = moved.succession_id
      where moved.main and moved.to_id is not null and moved.function_id is null and moved.from_id <> moved.to_id
        and succession.effective_on <= ${day}::date and line.height < 20
    )
    select distinct on (unit) unit, id as heir from line where height > 0 order by unit, height desc`.execute(
    tx,
  )
  return new Map(rows.map(({ unit, heir }) => [unit, heir]))
}
