import { type SignatureBlock, signatureOf } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { IssuedPlan } from '../rules/plan/model.ts'

/**
 * The signature block of the plan's issuer, by the signer whom the plan names, on the day of the plan; null where
 * nobody is known, and for a plan of several issuers, which each sign for themselves.
 */
export async function planSignature(tx: Tx, plan: IssuedPlan): Promise<SignatureBlock | null> {
  const [issuer, ...others] = plan.issuers
  if (!issuer || others.length > 0) return null
  const day = plan.issuedOn !== null && /^\d{4}-\d\d-\d\d$/u.test(plan.issuedOn) ? plan.issuedOn : today()
  return signatureOf(tx, issuer.unitId, day, plan.document.document.signer?.name ?? null)
}
