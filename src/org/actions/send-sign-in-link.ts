import { readLink, sealLink } from '../../platform/auth/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sendMail } from '../../platform/mail/index.ts'
import type { Services } from '../../platform/room.ts'
import { readAccount } from '../queries/accounts.ts'
import { findOffice } from '../queries/people.ts'
import { type LinkMessage, linkMail } from '../views/invitations/link-mail.ts'

/**
 * Sends a link by mail. Its token is made now, so that it lies nowhere in the clear; should the message go out
 * twice after a kill, the link in the later one is the one that works. A link that was withdrawn is not sent.
 */
export async function sendSignInLink(
  { database, config }: Services,
  { linkId, locale }: { readonly linkId: string; readonly locale: Locale },
): Promise<void> {
  const message = await seal(database, linkId, config.publicUrl ?? '')
  if (message) await sendMail(config, linkMail(message, locale))
}

async function seal(database: Database, linkId: string, publicUrl: string): Promise<LinkMessage | undefined> {
  return database.transaction(async tx => {
    const link = await readLink(tx, linkId)
    const account = link && (await readAccount(tx, link.accountId))
    const token = account?.email ? await sealLink(tx, linkId) : undefined
    if (!link || !account?.email || token === undefined) return undefined
    return {
      to: account.email,
      name: account.name,
      office: (await findOffice(tx))?.name ?? '',
      purpose: link.purpose,
      address: linkAddress(publicUrl, token),
      expiresAt: link.expiresAt,
    }
  })
}

/** Where a link leads. The token stands in the query, which the log leaves out. */
export function linkAddress(origin: string, token: string): string {
  return `${new URL(origin).origin}/sign-in/link?token=${token}`
}
