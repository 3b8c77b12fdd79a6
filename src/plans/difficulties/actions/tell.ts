/** Whom a change of a difficulty is told: those who are to answer, and those who raised it. */
import { roleHolders } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { messageLocales, putMessages } from '../../../platform/messages/index.ts'
import { changesOfDifficulty, type Difficulty, findDifficulty } from '../queries/find.ts'
import { difficultySay } from '../views/words.ts'

interface Told {
  readonly kind: string
  /** In the language that each reader chose. */
  readonly words: (locale: Locale) => { readonly title: string; readonly text: string }
}

/** Tells the officers and leaders of whoever owes the answer now. `version` is the change's: told once. */
export async function tellOwner(tx: Tx, actor: Person, id: string, version: number): Promise<void> {
  const difficulty = await findDifficulty(tx, id)
  if (!difficulty) return
  const { owner, raiser, what, asksFor, dueOn } = difficulty
  await tell(tx, actor, difficulty, version, owner.id, {
    kind: 'difficulty-to-answer',
    words: locale => {
      const say = difficultySay({ locale })
      return {
        title: say('message-owner-title', { due: formatIsoDate(dueOn, locale) }),
        text: say('message-owner-text', { unit: raiser.name, what, asksFor }),
      }
    },
  })
}

/** Tells the officers and leaders of the unit that raised it what was answered, or who is to answer now. */
export async function tellRaiser(tx: Tx, actor: Person, id: string, version: number): Promise<void> {
  const difficulty = await findDifficulty(tx, id)
  const change = (await changesOfDifficulty(tx, id)).find(one => one.version === version)
  if (!difficulty || !change) return
  const { owner, raiser, what, dueOn } = difficulty
  const passed = change.kind === 'pass-on'
  await tell(tx, actor, difficulty, version, raiser.id, {
    kind: passed ? 'difficulty-passed-on' : 'difficulty-answered',
    words: locale => {
      const say = difficultySay({ locale })
      const args = { owner: owner.name, text: change.text, what, due: formatIsoDate(dueOn, locale) }
      return {
        title: say(passed ? 'message-passed-title' : 'message-raiser-title', args),
        text: say(passed ? 'message-passed-text' : 'message-raiser-text', args),
      }
    },
  })
}

/** Everybody but who did it. */
async function tell(
  tx: Tx,
  actor: Person,
  { id }: Difficulty,
  version: number,
  unitId: string | null,
  { kind, words }: Told,
): Promise<void> {
  const holders = await roleHolders(tx, [unitId], ['officer', 'leader'])
  const readers = (holders.get(unitId) ?? []).filter(reader => reader.id !== actor.id)
  const locales = await messageLocales(
    tx,
    readers.map(reader => reader.id),
  )
  await putMessages(
    tx,
    readers.map(reader => {
      const locale = locales.get(reader.id) ?? 'vi'
      const key = `difficulty:${id}:${version}:${reader.id}`
      return { key, accountId: reader.id, kind, href: `/difficulties/${id}`, locale, ...words(locale) }
    }),
  )
}
