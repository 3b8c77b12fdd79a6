/** The first set-up: a token, printed where only who runs the machine can read it, lets the first person in. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { hashOf, newToken } from './tokens.ts'

/** Makes a new token in place of any before; undefined when set-up is finished. Only its hash is kept. */
export async function issueSetupToken(tx: Tx): Promise<string | undefined> {
  const token = newToken()
  const row = await tx
    .insertInto('auth_setup')
    .values({ id: 1, token_hash: hashOf(token), finished_at: null })
    .onConflict(conflict =>
      conflict
        .column('id')
        .doUpdateSet({ token_hash: hashOf(token) })
        .where('auth_setup.finished_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row ? token : undefined
}

/** Whether this is the token of a set-up that is not finished. */
export async function isSetupToken(tx: Tx, token: string): Promise<boolean> {
  const row = await tx.selectFrom('auth_setup').select('token_hash').executeTakeFirst()
  return row?.token_hash?.equals(hashOf(token)) ?? false
}

/** Uses the token up, in the transaction that sets the first person up; false when it is not valid. */
export async function finishSetup(tx: Tx, token: string): Promise<boolean> {
  const result = await tx
    .updateTable('auth_setup')
    .set({ token_hash: null, finished_at: now() })
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Whether the first person has been set up. */
export async function isSetupFinished(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('auth_setup').select('finished_at').executeTakeFirst()
  return row?.finished_at != null
}
