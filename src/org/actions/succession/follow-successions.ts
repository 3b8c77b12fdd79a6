import { takeTurn } from '../../../audit/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { successionsFrom } from '../../queries/succession/successions.ts'
import type { SuccessionMover } from '../../rules/succession/mover.ts'
import { keepMoves } from './carry-out-succession.ts'

/**
 * What has just come to these units follows the reforms that they have already had: a plan may be recorded long
 * after the units that it names are no more.
 */
export async function followSuccessions(
  tx: Tx,
  actor: Person,
  unitIds: readonly string[],
  movers: readonly SuccessionMover[],
): Promise<void> {
  const successions = await successionsFrom(tx, unitIds, null)
  if (successions.length === 0) return
  await takeTurn(tx)
  for (const succession of successions) {
    for (const mover of movers) {
      await keepMoves(tx, succession.id, mover.name, await mover.move(tx, actor, succession))
    }
  }
}
