import { appendFact, takeTurn } from '../../../audit/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { hasRoleOn, mayGiveRole, mayMakeAdministrator, type UnitPlace } from '../../policy.ts'
import { placeOfUnit } from '../../queries/person-grants.ts'
import { givingRefusals } from '../../rules/grants.ts'
import type { Role } from '../../tables.ts'
import { storeGrants } from '../store-grants.ts'
import { datedGrants, personRow, unitEnd } from './shared.ts'

/** A role for somebody, with its days. */
export interface RoleToGive {
  readonly role: Role
  /** Null for the whole office. */
  readonly unitId: string | null
  readonly from: CivilDate
  /** The first day on which it no longer holds; null until further notice. */
  readonly to: CivilDate | null
  /** May be empty. */
  readonly reason: string
}

/**
 * Gives a person a role on a unit. Gives the grant's id. Throws `not-found` where there is no such person or
 * unit, or the actor gives no roles there; `refused` with the codes of `givingRefusals`.
 */
export async function giveRole(tx: Tx, actor: Person, personId: string, wanted: RoleToGive): Promise<string> {
  await takeTurn(tx)
  const person = await personRow(tx, personId)
  const place = await placeOfUnit(tx, wanted.unitId)
  if (!place || !givesRole(actor, wanted.role, place)) throw new Problem('not-found', 'not-found')
  throwIfRefused(
    givingRefusals({
      grant: { ...wanted, delegated: false },
      held: await datedGrants(tx, personId),
      today: today(),
      left: person.left_at !== null,
      unitEnd: await unitEnd(tx, wanted.unitId),
      toOneselfStandingIn: personId === actor.id && !hasRoleOn(ownOf(actor), 'administrator', place.line),
    }),
  )
  const [id = ''] = await storeGrants(tx, actor.id, personId, [
    { ...wanted, validFrom: wanted.from, validTo: wanted.to },
  ])
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'role.given',
      subject: `person:${personId}`,
      details: {
        grant: id,
        before: null,
        after: { role: wanted.role, unit: wanted.unitId, from: wanted.from, to: wanted.to },
      },
    },
  )
  return id
}

/** Whether the actor gives this role there. */
export function givesRole(actor: Person, role: Role, place: UnitPlace): boolean {
  return role === 'administrator' ? mayMakeAdministrator(actor, place) : mayGiveRole(actor, place)
}

/** The actor without what they hold in somebody's place. */
function ownOf(actor: Person): Person {
  return { ...actor, grants: actor.grants.filter(({ delegatedFrom }) => delegatedFrom === null) }
}
