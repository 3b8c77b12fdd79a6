/** A person's API tokens: made, shown once, ended. */
import { appendFact } from '../../audit/index.ts'
import { issueApiToken, revokeApiToken } from '../../platform/auth/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'

export interface WantedToken {
  readonly name: string
  readonly scopes: readonly string[]
  /** How long it is good for. */
  readonly days: number
}

const dayMilliseconds = 24 * 3_600_000

/** Makes a token for the actor and gives it: it cannot be read again. The record keeps all but the token. */
export async function createApiToken(tx: Tx, actor: Person, wanted: WantedToken): Promise<string> {
  const expiresAt = new Date(now().getTime() + wanted.days * dayMilliseconds)
  const { token, id } = await issueApiToken(tx, actor.id, { ...wanted, expiresAt })
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'api-token.issued',
      subject: `api-token:${id}`,
      details: { after: { scopes: [...wanted.scopes], expiresAt: expiresAt.toISOString() } },
    },
  )
  return token
}

/** Ends a token of the actor. Throws `not-found` for one that is not theirs, or has ended. */
export async function endApiToken(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!(await revokeApiToken(tx, actor.id, id))) throw new Problem('not-found', 'not-found')
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'api-token.revoked',
      subject: `api-token:${id}`,
      details: { before: { revoked: false }, after: { revoked: true } },
    },
  )
}
