/**
 * Passkeys (WebAuthn, W3C): the device signs a challenge and shows by face, finger or PIN that its owner is
 * there; two proofs in one, so that no second step is asked for.
 */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { newId } from '../ids.ts'
import type { PasskeyRow } from './tables.ts'

/** Where the pages stand: a passkey belongs to a host name and is asked for by one origin. */
export interface Site {
  /** `https://nhipcau.example.vn`. */
  readonly origin: string
  /** As the device shows it: the office. */
  readonly name: string
}

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly usedAt: Date | null
}

/** Whose passkey is made. */
export interface PasskeyOwner {
  readonly accountId: string
  readonly name: string
  readonly signInName: string
}

/** What a device said when it made a passkey, checked. */
export interface MadePasskey {
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
}

const text = z.string().max(20_000)
const credential = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.enum(transports)).catch([]),
  }),
})

const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
  }),
})

const hostOf = ({ origin }: Site): string => new URL(origin).hostname

/** What the browser is to ask the device for; keep its `challenge`. */
export async function newPasskeyOptions(
  tx: Tx,
  site: Site,
  owner: PasskeyOwner,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const there = await rowsOf(tx, owner.accountId)
  return generateRegistrationOptions({
    rpName: site.name,
    rpID: hostOf(site),
    userID: new TextEncoder().encode(owner.accountId),
    userName: owner.signInName,
    userDisplayName: owner.name,
    attestationType: 'none',
    excludeCredentials: there.map(row => ({ id: row.credential_id, transports: row.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the device made, when it answers this challenge; undefined for anything else. Slow: in no transaction. */
export async function checkNewPasskey(
  answer: string,
  challenge: string,
  site: Site,
): Promise<MadePasskey | undefined> {
  const sent = parse(registration, answer)
  if (!sent) return undefined
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: { ...sent, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return undefined
  const { id, publicKey, counter } = registrationInfo.credential
  return { credentialId: id, publicKey, counter, transports: sent.response.transports }
}

/** Keeps a passkey; false when one of this name of the device is there already. */
export async function storePasskey(
  tx: Tx,
  accountId: string,
  name: string,
  made: MadePasskey,
): Promise<boolean> {
  const stored = await tx
    .insertInto('auth_passkeys')
    .values({
      id: newId(),
      account_id: accountId,
      name,
      credential_id: made.credentialId,
      public_key: Buffer.from(made.publicKey),
      counter: made.counter,
      transports: [...made.transports],
      created_at: now(),
      used_at: null,
    })
    .onConflict(conflict => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n
}

/** What the browser is to have signed; the person need not have said who they are. Keep its `challenge`. */
export function passkeyOptions(site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' })
}

/** A passkey by the answer of a device, with what `checkPasskey` needs; undefined when we know none such. */
export async function findPasskey(tx: Tx, answer: string): Promise<Selectable<PasskeyRow> | undefined> {
  const sent = parse(authentication, answer)
  if (!sent) return undefined
  return tx.selectFrom('auth_passkeys').selectAll().where('credential_id', '=', sent.id).executeTakeFirst()
}

/** The passkey's new count when it signed this challenge here; undefined for anything else. */
export async function checkPasskey(
  answer: string,
  challenge: string,
  site: Site,
  passkey: Selectable<PasskeyRow>,
): Promise<number | undefined> {
  const sent = parse(authentication, answer)
  if (!sent) return undefined
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...sent, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  return verified ? authenticationInfo?.newCounter : undefined
}

/** Writes down that the passkey was used. */
export async function recordPasskeyUse(tx: Tx, id: string, counter: number): Promise<void> {
  await tx.updateTable('auth_passkeys').set({ counter, used_at: now() }).where('id', '=', id).execute()
}

/** The account's passkeys, the oldest first. */
export async function listPasskeys(tx: Tx, accountId: string): Promise<readonly Passkey[]> {
  const rows = await rowsOf(tx, accountId)
  return rows.map(row => ({ id: row.id, name: row.name, createdAt: row.created_at, usedAt: row.used_at }))
}

/** Removes a passkey of the account; false when it is not theirs. */
export async function removePasskey(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('auth_passkeys')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

/** Removes every passkey of an account; gives their number. */
export async function removePasskeysOf(tx: Tx, accountId: string): Promise<number> {
  const removed = await tx.deleteFrom('auth_passkeys').where('account_id', '=', accountId).executeTakeFirst()
  return Number(removed.numDeletedRows)
}

function rowsOf(tx: Tx, accountId: string): Promise<readonly Selectable<PasskeyRow>[]> {
  return tx
    .selectFrom('auth_passkeys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** What a browser sent, if it is of the shape that the library expects. */
function parse<S extends z.ZodType>(schema: S, answer: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(answer)).data
  } catch {
    return undefined
  }
}
