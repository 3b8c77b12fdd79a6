import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Mail } from '../../../platform/mail/index.ts'
import { linkSay } from './words.ts'

/** What a mail with links says. */
export interface LinksMessage {
  readonly to: string
  readonly office: string
  readonly expiresAt: Date
  readonly tasks: readonly {
    readonly text: string
    readonly unit: string
    readonly dueOn: string | null
    readonly address: string
  }[]
}

/** The mail, in words: each task with its link. */
export function linksMail({ to, office, expiresAt, tasks }: LinksMessage, locale: Locale): Mail {
  const say = linkSay({ locale })
  const count = tasks.length
  const parts = [
    say('mail-greeting'),
    say('mail-body', { office, count }),
    ...tasks.map(({ text, unit, dueOn, address }) =>
      [
        say('mail-task', { unit, task: text }),
        ...(dueOn === null ? [] : [say('mail-due', { day: formatIsoDate(dueOn, locale) })]),
        address,
      ].join('\n'),
    ),
    say('mail-until', { until: formatMoment(expiresAt, locale) }),
  ]
  return { to, subject: say('mail-subject', { office, count }), text: `${parts.join('\n\n')}\n` }
}
