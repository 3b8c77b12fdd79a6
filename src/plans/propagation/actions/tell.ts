/** Tells the officers and leaders of units that they are asked to spread documents. */
import { roleHolders } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { messageLocales, putMessages } from '../../../platform/messages/index.ts'
import type { ListedPropagation } from '../queries.ts'
import { propagationSay } from '../words/words.ts'

/** One message a person, whatever the number of their units: once that they are asked, once before the day and once after
 * it, and a reminder that somebody sends once a day. */
export async function tellUnits(
  tx: Tx,
  { id, title, instructions, dueOn }: ListedPropagation,
  unitIds: readonly string[],
  why: 'asked' | 'reminded' | 'before' | 'after',
): Promise<void> {
  const holders = await roleHolders(tx, unitIds, ['officer', 'leader'])
  const people = [...new Set([...holders.values()].flat().map(holder => holder.id))]
  const locales = await messageLocales(tx, people)
  await putMessages(
    tx,
    people.map(accountId => {
      const locale = locales.get(accountId) ?? 'vi'
      const say = propagationSay({ locale })
      const day = formatIsoDate(dueOn, locale)
      return {
        accountId,
        key: `propagation-${why}:${id}:${accountId}${why === 'reminded' ? `:${today()}` : ''}`,
        kind: `propagation-${why}`,
        title: say(`message-${why}`, { title }),
        text: [say('message-text', { day }), instructions].filter(Boolean).join('\n\n'),
        href: `/propagation/${id}`,
        locale,
      }
    }),
  )
}
