import type { LinkPurpose } from '../../../platform/auth/index.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import type { Mail } from '../../../platform/mail/index.ts'
import { words } from './words.ts'

/** What a mail with a link says. */
export interface LinkMessage {
  readonly to: string
  readonly name: string
  readonly office: string
  readonly purpose: LinkPurpose
  readonly address: string
  readonly expiresAt: Date
}

/** The mail with a link, in words. */
export function linkMail(message: LinkMessage, locale: Locale): Mail {
  const { to, name, office, purpose, address, expiresAt } = message
  const say = speaker(words, locale)
  const until = formatMoment(expiresAt, locale)
  const lines = [
    say('mail-greeting', { name }),
    say(`mail-${purpose}`, { office }),
    address,
    say('mail-until', { until }),
    say(`mail-${purpose}-not-you`),
  ]
  return { to, subject: say(`mail-${purpose}-subject`, { office }), text: `${lines.join('\n\n')}\n` }
}
