import type { Tx } from '../../../platform/db/index.ts'
import { fromUnits, type Succession, toUnits } from '../../rules/succession/model.ts'
import type { SuccessionMover } from '../../rules/succession/mover.ts'

/** How many things of one mover a unit holds. */
export interface HeldSum {
  readonly mover: string
  readonly unitId: string
  readonly count: number
}

/** What the units of a succession hold on its day of what is open then. No row where a unit holds nothing. */
export async function heldSums(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<readonly HeldSum[]> {
  const units = [...new Set([...fromUnits(succession), ...toUnits(succession)])]
  const sums: HeldSum[] = []
  for (const mover of movers) {
    const held = await mover.held(tx, units, succession.effectiveOn)
    for (const [unitId, count] of held) sums.push({ mover: mover.name, unitId, count })
  }
  return sums
}

/** The sums of all units, by mover. */
export function totalsOf(sums: readonly HeldSum[]): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {}
  for (const { mover, count } of sums) totals[mover] = (totals[mover] ?? 0) + count
  return totals
}
