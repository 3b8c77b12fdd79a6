import type { Selectable } from 'kysely'
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { mayDelegate } from '../../policy.ts'
import { lastingAdministrators } from '../../queries/grants.ts'
import { placeOfPerson, placeOfUnit } from '../../queries/person-grants.ts'
import { endingRefusals } from '../../rules/grants.ts'
import { later } from '../../rules/validity.ts'
import type { GrantRow, OrgTables, Role } from '../../tables.ts'
import { givesRole } from './give-role.ts'
import { datedGrant } from './shared.ts'

/** Whose role ended, and which. */
export interface EndedRole {
  readonly personId: string
  readonly role: Role
}

/**
 * Ends a grant of a person, or one that they handed over, from today on; one that has not begun never holds. What is over changes nothing. Throws `not-found`
 * where there is no such grant or the actor does not end it; `refused`: `last-administrator`.
 */
export async function endGrant(tx: Tx, actor: Person, personId: string, grantId: string): Promise<EndedRole> {
  await takeTurn(tx)
  const tables = tx.withTables<OrgTables>()
  const row = await tables
    .selectFrom('org_grants as held')
    .leftJoin('org_grants as source', 'source.id', 'held.delegated_from_id')
    .selectAll('held')
    .select('source.person_id as away_id')
    .where('held.id', '=', grantId)
    .where(({ or, eb }) => or([eb('held.person_id', '=', personId), eb('source.person_id', '=', personId)]))
    .executeTakeFirst()
  if (!row || !(await mayEndGrant(tx, actor, endedGrant(row)))) throw new Problem('not-found', 'not-found')
  if (row.valid_to !== null && row.valid_to <= today()) return { personId: row.person_id, role: row.role }
  const lasting = await lastingAdministrators(tx)
  throwIfRefused(endingRefusals(datedGrant(row), lasting.filter(id => id !== row.person_id).length))
  const to = later(row.valid_from, today())
  await tables.updateTable('org_grants').set({ valid_to: to }).where('id', '=', grantId).execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'role.ended',
      subject: `person:${row.person_id}`,
      details: {
        grant: grantId,
        role: row.role,
        unit: row.unit_id,
        before: { to: row.valid_to },
        after: { to },
      },
    },
  )
  return { personId: row.person_id, role: row.role }
}

function endedGrant(row: Selectable<GrantRow> & { readonly away_id: string | null }): EndedGrant {
  return {
    role: row.role,
    unit: row.unit_id === null ? null : { id: row.unit_id },
    holder: { id: row.person_id },
    delegatedFrom: row.away_id === null ? null : { id: row.away_id },
  }
}

interface EndedGrant {
  readonly role: Role
  readonly unit: { readonly id: string } | null
  readonly holder: { readonly id: string }
  /** Who handed it over; null for a role of one's own. */
  readonly delegatedFrom: { readonly id: string } | null
}

/** Who gives the role ends it; a delegation is ended too by whoever handed it over, or has it. */
export async function mayEndGrant(tx: Tx, actor: Person, grant: EndedGrant): Promise<boolean> {
  const place = await placeOfUnit(tx, grant.unit?.id ?? null)
  if (place && givesRole(actor, grant.role, place)) return true
  if (grant.delegatedFrom === null) return false
  const away = await placeOfPerson(tx, grant.delegatedFrom.id)
  return grant.holder.id === actor.id || (away !== undefined && mayDelegate(actor, away))
}
