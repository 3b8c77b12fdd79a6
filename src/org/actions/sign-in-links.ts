/** Links by which a person chooses a password: made by an administrator, by the command line, or asked for. */
import { appendFact } from '../../audit/index.ts'
import {
  addressSubject,
  admitTry,
  endLinksOf,
  issueLink,
  type LinkPurpose,
  prepareLink,
} from '../../platform/auth/index.ts'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { findAccount, readAccount } from '../queries/accounts.ts'
import { sendLinkJob } from '../rules/sign-in.ts'

/** How long a link is good for. */
export const linkHours = { invitation: 7 * 24, password: 24 } as const satisfies Record<LinkPurpose, number>

/** Somebody who makes a link: a person, or whoever runs the machine. */
export type LinkMaker = Person | 'command-line'

/**
 * Makes a link for somebody else and gives its token, once; where mail is sent, the person gets a link of
 * their own as well. Links from before are withdrawn. Throws `not-found` for who has left.
 */
export async function makeLink(
  tx: Tx,
  config: Config,
  maker: LinkMaker,
  wanted: { readonly personId: string; readonly purpose: LinkPurpose; readonly locale: Locale },
): Promise<{ readonly token: string; readonly expiresAt: Date; readonly mailed: boolean }> {
  const account = await readAccount(tx, wanted.personId)
  if (!account) throw new Problem('not-found', 'not-found')
  await endLinksOf(tx, account.id)
  const createdBy = maker === 'command-line' ? null : maker.id
  const fresh = {
    accountId: account.id,
    purpose: wanted.purpose,
    hours: linkHours[wanted.purpose],
    createdBy,
  }
  const { link, token } = await issueLink(tx, fresh)
  const mailed = config.mail !== undefined && account.email !== null
  if (mailed) await mailLink(tx, (await prepareLink(tx, fresh)).id, wanted.locale)
  await appendFact(
    tx,
    maker === 'command-line' ? { kind: 'system', name: 'command-line' } : { kind: 'person', id: maker.id },
    {
      kind: 'person.link-made',
      subject: `person:${account.id}`,
      details: { purpose: wanted.purpose, expiresAt: link.expiresAt.toISOString(), mailed },
    },
  )
  return { token, expiresAt: link.expiresAt, mailed }
}

/**
 * Somebody has forgotten a password and asks for a link by mail. Who asks is told nothing of whether there is
 * such an account. Throws `sign-in-throttled` for who asks too often, or for too many.
 */
export async function askForLink(
  tx: Tx,
  config: Config,
  asked: { readonly typed: string; readonly address: string; readonly locale: Locale },
): Promise<void> {
  const account = await findAccount(tx, asked.typed)
  await admitTry(tx, [
    addressSubject('message', asked.address),
    { kind: 'message', name: `to ${account?.id ?? asked.typed}` },
  ])
  if (!account?.email || !config.mail) return
  const link = await prepareLink(tx, {
    accountId: account.id,
    purpose: 'password',
    hours: linkHours.password,
    createdBy: null,
  })
  await mailLink(tx, link.id, asked.locale)
  await appendFact(
    tx,
    { kind: 'system', name: 'forgotten-password' },
    { kind: 'person.link-asked', subject: `person:${account.id}`, details: {} },
  )
}

/** Takes back every link of a person. */
export async function withdrawLinks(tx: Tx, actor: Person, personId: string): Promise<void> {
  if ((await endLinksOf(tx, personId)) === 0) return
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'person.links-withdrawn', subject: `person:${personId}`, details: {} },
  )
}

async function mailLink(tx: Tx, linkId: string, locale: Locale): Promise<void> {
  await enqueue(tx, sendLinkJob, linkId, { linkId, locale })
}
