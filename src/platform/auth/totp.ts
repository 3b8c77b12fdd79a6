/** Codes of an authenticator app (TOTP, RFC 6238): six figures, new every 30 seconds, each taken once. */
import { generateSecret, generateURI, verify } from 'otplib'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'

const stepSeconds = 30

/** A code of the step before or after is taken too: clocks differ, and people type slowly. */
const toleranceSeconds = 30

/** A new secret for an app, base32. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** What the app reads from the picture: whose code it is (`issuer`: the office), and the secret. */
export function totpAddress(secret: string, issuer: string, name: string): string {
  return generateURI({ issuer, label: name, secret })
}

/** Number of the 30 seconds whose code this is; undefined when it is none of now. */
export async function totpStep(secret: string, typed: string): Promise<number | undefined> {
  const token = typed.replace(/\s/gu, '')
  if (!/^\d{6}$/u.test(token)) return undefined
  const epoch = Math.floor(now().getTime() / 1000)
  const result = await verify({ secret, token, epoch, epochTolerance: toleranceSeconds })
  if (!result.valid) return undefined
  return Math.floor(epoch / stepSeconds) + result.delta
}

/** Whether the account is asked for codes. */
export async function hasTotp(tx: Tx, accountId: string): Promise<boolean> {
  return (await readTotpSecret(tx, accountId)) !== undefined
}

/** The secret of the account's app, for `totpStep`; undefined when it has none. */
export async function readTotpSecret(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('auth_totp')
    .select('secret')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return row?.secret
}

/** Keeps the secret of an app which has just shown a right code, in place of any other. */
export async function storeTotp(tx: Tx, accountId: string, secret: string, step: number): Promise<void> {
  const row = { account_id: accountId, secret, created_at: now(), confirmed_at: now(), last_step: step }
  await tx
    .insertInto('auth_totp')
    .values(row)
    .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

/**
 * Takes the code of a step: false when it, or a later one, was taken before. A step far in the future was
 * written by a clock that has been put back since, and stands in nobody's way.
 */
export async function takeTotpStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('auth_totp')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where(row =>
      row.or([
        row('last_step', 'is', null),
        row('last_step', '<', step),
        row('last_step', '>', step + (2 * toleranceSeconds) / stepSeconds),
      ]),
    )
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** Takes the app away from the account; false when it had none. */
export async function removeTotp(tx: Tx, accountId: string): Promise<boolean> {
  const removed = await tx.deleteFrom('auth_totp').where('account_id', '=', accountId).executeTakeFirst()
  return removed.numDeletedRows === 1n
}
