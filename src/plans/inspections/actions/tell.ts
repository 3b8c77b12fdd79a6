/** Whom a change of an inspection is told: the other side. */
import { roleHolders } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { messageLocales, putMessages } from '../../../platform/messages/index.ts'
import { findFinding, findInspection, type Inspection } from '../queries/find.ts'
import type { FindingCommand } from '../rules.ts'
import { inspectionSay } from '../views/words.ts'

/** Tells the officers and leaders of the inspected units that it is planned, concluded or cancelled. */
export async function tellInspected(tx: Tx, actor: Person, id: string, version: number): Promise<void> {
  const inspection = await findInspection(tx, id)
  if (!inspection) return
  const { state, title, plannedOn, conclusions, by } = inspection
  if (state !== 'planned' && state !== 'concluded' && state !== 'cancelled') return
  await tell(tx, actor, inspection, `${version}`, {
    units: inspection.of.map(unit => unit.id),
    kind: `inspection-${state}`,
    words: locale => {
      const say = inspectionSay({ locale })
      const args = {
        title,
        day: formatIsoDate(plannedOn, locale),
        by: by.map(({ name }) => name).join('; '),
      }
      return {
        title: say(`message-${state}`, args),
        text: [say('message-by', args), conclusions].filter(Boolean).join('\n\n'),
      }
    },
  })
}

/** Tells who inspects of an answer; the unit that it is not settled yet. */
export async function tellOfFinding(
  tx: Tx,
  actor: Person,
  findingId: string,
  version: number,
  { kind, text }: FindingCommand,
): Promise<void> {
  const finding = await findFinding(tx, findingId)
  const inspection = finding && (await findInspection(tx, finding.inspectionId))
  if (!inspection) return
  const answered = kind === 'answer'
  const args = { number: finding.number, unit: finding.unit.name, title: inspection.title }
  await tell(tx, actor, inspection, `${findingId}:${version}`, {
    units: answered ? inspection.by.map(unit => unit.id) : [finding.unit.id],
    kind: answered ? 'finding-answered' : 'finding-reopened',
    words: locale => ({
      title: inspectionSay({ locale })(answered ? 'message-answered' : 'message-reopened', args),
      text: `${text}\n\n${finding.what}`,
    }),
  })
}

interface Told {
  readonly units: readonly string[]
  readonly kind: string
  /** In the language that each reader chose. */
  readonly words: (locale: Locale) => { readonly title: string; readonly text: string }
}

/** Everybody but who did it, each once. */
async function tell(
  tx: Tx,
  actor: Person,
  { id }: Inspection,
  what: string,
  { units, kind, words }: Told,
): Promise<void> {
  const holders = await roleHolders(tx, units, ['officer', 'leader'])
  const readers = new Set([...holders.values()].flat().map(reader => reader.id))
  readers.delete(actor.id)
  const locales = await messageLocales(tx, [...readers])
  await putMessages(
    tx,
    [...readers].map(accountId => {
      const locale = locales.get(accountId) ?? 'vi'
      const key = `inspection:${id}:${what}:${accountId}`
      return { key, accountId, kind, href: `/inspections/${id}`, locale, ...words(locale) }
    }),
  )
}
