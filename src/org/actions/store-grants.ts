import { now, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import type { OrgTables, Role } from '../tables.ts'

/** A role to be given. */
export interface NewGrant {
  readonly role: Role
  /** Null for the whole office. */
  readonly unitId: string | null
  /** First day, ISO; today when it is not said. */
  readonly validFrom?: string
  /** The first day on which it no longer holds; null (or not said) until further notice. */
  readonly validTo?: string | null
  /** The grant that is handed over while its holder is away. */
  readonly delegatedFromId?: string | null
  readonly reason?: string
}

/** A role on the whole office, from today until further notice. */
export function onWholeOffice(role: Role): NewGrant {
  return { role, unitId: null }
}

/** Writes grants of a person and nothing else: whoever calls asks before and records after. Gives their ids. */
export async function storeGrants(
  tx: Tx,
  grantedBy: string | null,
  personId: string,
  grants: readonly NewGrant[],
): Promise<readonly string[]> {
  if (grants.length === 0) return []
  const rows = grants.map(grant => ({
    id: newId(),
    person_id: personId,
    role: grant.role,
    unit_id: grant.unitId,
    valid_from: grant.validFrom ?? today(),
    valid_to: grant.validTo ?? null,
    granted_by: grantedBy,
    granted_at: now(),
    delegated_from_id: grant.delegatedFromId ?? null,
    reason: grant.reason ?? '',
  }))
  await tx.withTables<OrgTables>().insertInto('org_grants').values(rows).execute()
  return rows.map(({ id }) => id)
}
