/** What a person changes of how they themselves sign in; each is on the record. */
import { appendFact, type Fact } from '../../audit/index.ts'
import {
  endSessionOf,
  endSessionsOf,
  forgetDevices,
  issueRecoveryCodes,
  type MadePasskey,
  removePasskey,
  removeRecoveryCodes,
  removeTotp,
  renewSession,
  storePasskey,
  storePassword,
  storeTotp,
  takeChallenge,
} from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'

/** Ends one of the actor's sessions. Throws `not-found` for one that is not theirs, or has ended. */
export async function endOwnSession(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!(await endSessionOf(tx, actor.id, id))) throw new Problem('not-found', 'not-found')
  await record(tx, actor, 'person.session-ended', { session: id })
}

/** Ends every session of the actor but this one; gives their number. */
export async function endOtherSessions(tx: Tx, actor: Person, sessionToken: string): Promise<number> {
  const ended = await endSessionsOf(tx, actor.id, sessionToken)
  if (ended > 0) await record(tx, actor, 'person.sessions-ended', { ended })
  return ended
}

/**
 * Changes the actor's password: every other session ends, other browsers are forgotten, and this session goes on
 * under a new token, which is given. Throws `not-signed-in` when it has ended meanwhile.
 */
export async function changeOwnPassword(
  tx: Tx,
  actor: Person,
  sessionToken: string,
  passwordHash: string,
): Promise<string> {
  await storePassword(tx, actor.id, passwordHash)
  await endSessionsOf(tx, actor.id, sessionToken)
  await forgetDevices(tx, actor.id)
  await record(tx, actor, 'person.password-changed', {})
  return renewOwnSession(tx, sessionToken)
}

/** This session goes on under a new token. Throws `not-signed-in` when it has ended meanwhile. */
export async function renewOwnSession(tx: Tx, sessionToken: string): Promise<string> {
  const token = await renewSession(tx, sessionToken)
  if (token === undefined) throw new Problem('not-signed-in', 'not-signed-in')
  return token
}

/**
 * Asks the actor for codes of an app from now on; gives new recovery codes, once. Undefined when another request
 * has answered the challenge already.
 */
export async function addTotp(
  tx: Tx,
  actor: Person,
  shown: { readonly challenge: string; readonly secret: string; readonly step: number },
): Promise<readonly string[] | undefined> {
  if (!(await takeChallenge(tx, 'new-totp', shown.challenge))) return undefined
  await storeTotp(tx, actor.id, shown.secret, shown.step)
  await record(tx, actor, 'person.app-added', { before: { app: false }, after: { app: true } })
  return issueRecoveryCodes(tx, actor.id)
}

/** Asks for no codes any more. Twice changes nothing. */
export async function removeOwnTotp(tx: Tx, actor: Person): Promise<void> {
  if (!(await removeTotp(tx, actor.id))) return
  await removeRecoveryCodes(tx, actor.id)
  await record(tx, actor, 'person.app-removed', { before: { app: true }, after: { app: false } })
}

/** New recovery codes in place of those before; given once. */
export async function renewRecoveryCodes(tx: Tx, actor: Person): Promise<readonly string[]> {
  await record(tx, actor, 'person.recovery-codes-renewed', {})
  return issueRecoveryCodes(tx, actor.id)
}

/** Keeps a passkey of the actor. Throws `refused`, code `passkey-known`. */
export async function addPasskey(tx: Tx, actor: Person, name: string, made: MadePasskey): Promise<void> {
  if (!(await storePasskey(tx, actor.id, name, made))) throw new Problem('refused', 'passkey-known')
  await record(tx, actor, 'person.passkey-added', {})
}

/** Removes a passkey of the actor. Throws `not-found` for one that is not theirs. */
export async function removeOwnPasskey(tx: Tx, actor: Person, id: string): Promise<void> {
  if (!(await removePasskey(tx, actor.id, id))) throw new Problem('not-found', 'not-found')
  await record(tx, actor, 'person.passkey-removed', { passkey: id })
}

async function record(tx: Tx, actor: Person, kind: string, details: Fact['details']): Promise<void> {
  await appendFact(tx, { kind: 'person', id: actor.id }, { kind, subject: `person:${actor.id}`, details })
}
