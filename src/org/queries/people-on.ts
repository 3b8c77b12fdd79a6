/** Who holds any role that counts for some units: whom one can speak to about them. */
import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { UnitLine } from '../../platform/permission/index.ts'
import { grantsOf, holdsOn } from './grants.ts'

/**
 * Those who hold a role today on one of these units, on a unit above one, or on the whole office, with all their
 * roles, by name. Those who have left hold none.
 */
export async function peopleOn(tx: Tx, lines: readonly UnitLine[]): Promise<readonly Person[]> {
  const unitIds = [...new Set(lines.flat())]
  const { rows } = await sql<{ id: string; name: string }>`
    select person.id, person.name from org_people as person
    where person.left_at is null and exists (
      select from org_grants as held where held.person_id = person.id
        and (held.unit_id is null or held.unit_id = any(${unitIds}::uuid[])) and ${holdsOn('held', today())})
    order by person.name, person.id`.execute(tx)
  const held = await grantsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, name }) => {
    const grants = held.get(id) ?? []
    return grants.length > 0 ? [{ id, name, grants }] : []
  })
}
