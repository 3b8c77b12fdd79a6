import type { Refusal } from '../../platform/errors.ts'
import type { RelationKind } from '../tables.ts'

/** The relations that an officer says; the others are read from the documents themselves. */
export const saidKinds = ['amends', 'replaces', 'implements'] as const satisfies readonly RelationKind[]

/** Why an officer's relation cannot be; `backward` is whether the other document stands so to this one already. */
export function relationRefusals(
  fromId: string,
  toId: string,
  kind: RelationKind,
  backward: boolean,
): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (!saidKinds.some(said => said === kind)) refusals.push({ code: 'relation-kind-wrong', args: { kind } })
  if (fromId === toId) refusals.push({ code: 'relation-to-itself', args: {} })
  if (backward) refusals.push({ code: 'relation-both-ways', args: {} })
  return refusals
}
