import type { Tx } from '../../platform/db/index.ts'
import type { Actor } from '../facts.ts'
import { erasedAtOnce, erasedKind } from '../rules/erasure.ts'
import type { AuditTables } from '../tables.ts'
import { appendFacts, takeTurn } from './append-facts.ts'

/**
 * Erases every personal value that facts tell about one (a subject: `person:0198…`), with its salt, and puts on
 * record that it was done; the chain stays whole. Gives how many there were: 0 the second time, and nothing happens.
 */
export async function erasePersonalValues(tx: Tx, actor: Actor, about: string): Promise<number> {
  // The turn first: a fact that is being written now would otherwise leave its values behind.
  await takeTurn(tx)
  const rows = await tx
    .withTables<AuditTables>()
    .deleteFrom('audit_personal_values')
    .where('about', '=', about)
    .returning('commitment')
    .execute()
  const commitments = rows.map(({ commitment }) => commitment).sort()
  const facts = Array.from({ length: Math.ceil(commitments.length / erasedAtOnce) }, (_, index) => {
    const part = commitments.slice(index * erasedAtOnce, (index + 1) * erasedAtOnce)
    return { kind: erasedKind, subject: about, details: { values: part.length, commitments: part } }
  })
  if (facts.length > 0) await appendFacts(tx, actor, facts)
  return commitments.length
}
