import { appendFact, takeTurn } from '../../../audit/index.ts'
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
    const moved: Record<string, number> = {}
    for (const mover of movers) {
      const sums = await mover.move(tx, actor, succession)
      await keepMoves(tx, succession.id, mover.name, sums)
      const count = sums.reduce((sum, { fromId, toId, count }) => sum + (fromId === toId ? 0 : count), 0)
      if (count > 0) moved[mover.name] = count
    }
    if (Object.keys(moved).length > 0) await record(tx, actor, succession.id, moved)
  }
}

async function record(
  tx: Tx,
  actor: Person,
  successionId: string,
  moved: Readonly<Record<string, number>>,
): Promise<void> {
  const fact = { kind: 'succession.followed', subject: `succession:${successionId}`, details: { moved } }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}
