import type { Selectable } from 'kysely'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { DatedGrant } from '../../rules/grants.ts'
import type { GrantRow, OrgTables, PersonRow } from '../../tables.ts'

/** The person's row. Throws `not-found`. */
export async function personRow(tx: Tx, id: string): Promise<Selectable<PersonRow>> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', 'not-found')
  return row
}

/** The grants of a person that are not over. */
export async function datedGrants(
  tx: Tx,
  personId: string,
): Promise<readonly (DatedGrant & { id: string })[]> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_grants')
    .selectAll()
    .where('person_id', '=', personId)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', today())]))
    .execute()
  return rows.map(row => ({ id: row.id, ...datedGrant(row) }))
}

/** A row as refusals look at it. */
export function datedGrant(row: Selectable<GrantRow>): DatedGrant {
  return {
    role: row.role,
    unitId: row.unit_id,
    from: row.valid_from,
    to: row.valid_to,
    delegated: row.delegated_from_id !== null,
  }
}

/** The first day without the unit; null for one that goes on, and for the whole office. */
export async function unitEnd(tx: Tx, unitId: string | null): Promise<CivilDate | null> {
  if (unitId === null) return null
  const unit = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .select('valid_to')
    .where('id', '=', unitId)
    .executeTakeFirst()
  return unit?.valid_to ?? null
}
