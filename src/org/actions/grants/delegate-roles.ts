import { appendFact, takeTurn } from '../../../audit/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { mayDelegate } from '../../policy.ts'
import { placeOfPerson } from '../../queries/person-grants.ts'
import { delegationRefusals } from '../../rules/grants.ts'
import { earlier, later } from '../../rules/validity.ts'
import { storeGrants } from '../store-grants.ts'
import { datedGrants, personRow } from './shared.ts'

/** Who stands in for somebody, with which of their roles and on which days. */
export interface Delegation {
  readonly toPersonId: string
  /** Grants of the person who is away. */
  readonly grantIds: readonly string[]
  readonly from: CivilDate
  /** The first day on which it no longer holds; null is refused: a delegation ends by itself. */
  readonly to: CivilDate | null
  /** May be empty. */
  readonly reason: string
}

/**
 * Hands roles of a person over to another for some days; each ends by itself, and with the role that it stems from.
 * Throws `not-found` where the actor does not decide that; `refused` with the codes of `delegationRefusals`.
 */
export async function delegateRoles(
  tx: Tx,
  actor: Person,
  fromPersonId: string,
  wanted: Delegation,
): Promise<void> {
  await takeTurn(tx)
  const away = await placeOfPerson(tx, fromPersonId)
  if (!away || !mayDelegate(actor, away)) throw new Problem('not-found', 'not-found')
  const held = await datedGrants(tx, fromPersonId)
  const grants = held.filter(({ id }) => wanted.grantIds.includes(id))
  const standIn = await personRow(tx, wanted.toPersonId)
  throwIfRefused(
    delegationRefusals({
      ...wanted,
      fromId: fromPersonId,
      toId: wanted.toPersonId,
      today: today(),
      grants,
      left: standIn.left_at !== null,
    }),
  )
  const rows = grants.map(grant => ({
    role: grant.role,
    unitId: grant.unitId,
    // A delegation never holds where its source does not.
    validFrom: later(wanted.from, grant.from) ?? wanted.from,
    validTo: earlier(wanted.to, grant.to),
    delegatedFromId: grant.id,
    reason: wanted.reason,
  }))
  const kept = rows.filter(({ validFrom, validTo }) => validTo === null || validFrom < validTo)
  if (kept.length === 0) throw new Problem('refused', 'delegate-nothing')
  await storeGrants(tx, actor.id, wanted.toPersonId, kept)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'role.delegated',
      subject: `person:${wanted.toPersonId}`,
      details: {
        before: null,
        after: kept.map(({ role, unitId, validFrom, validTo }) => ({
          role,
          unit: unitId,
          from: validFrom,
          to: validTo,
          delegatedFrom: fromPersonId,
        })),
      },
    },
  )
}
