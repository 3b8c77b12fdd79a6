import { addressSubject, admitTry } from '../../platform/auth/index.ts'
import type { Database } from '../../platform/db/index.ts'

/**
 * Counts a secret that was nobody's (a link, an invitation, an answer to a challenge), by where it came from:
 * a right one is never counted, so that nobody waits for others' failures. Throws `sign-in-throttled`.
 */
export async function countFailure(database: Database, address: string | null): Promise<void> {
  await database.transaction(tx => admitTry(tx, [addressSubject('secret', address ?? 'unknown')]))
}
