/** Whom a change of a difficulty is told: those who are to answer, and those who raised it. */
import { roleHolders } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { putMessages } from '../../../platform/messages/index.ts'
import { changesOfDifficulty, type Difficulty, findDifficulty } from '../queries/find.ts'
import { difficultySay } from '../views/words.ts'

const locale = 'vi'
const say = difficultySay({ locale })

interface Told {
  readonly kind: string
  readonly title: string
  readonly text: string
}

/** Tells the officers and leaders of whoever owes the answer now. `version` is the change's: told once. */
export async function tellOwner(tx: Tx, actor: Person, id: string, version: number): Promise<void> {
  const difficulty = await findDifficulty(tx, id)
  if (!difficulty) return
  const { owner, raiser, what, asksFor, dueOn } = difficulty
  await tell(tx, actor, difficulty, version, owner.id, {
    kind: 'difficulty-to-answer',
    title: say('message-owner-title', { due: formatIsoDate(dueOn, locale) }),
    text: say('message-owner-text', { unit: raiser.name, what, asksFor }),
  })
}

/** Tells the officers and leaders of the unit that raised it what was answered, or who is to answer now. */
export async function tellRaiser(tx: Tx, actor: Person, id: string, version: number): Promise<void> {
  const difficulty = await findDifficulty(tx, id)
  const change = (await changesOfDifficulty(tx, id)).find(one => one.version === version)
  if (!difficulty || !change) return
  const { owner, raiser, what, dueOn } = difficulty
  const passed = change.kind === 'pass-on'
  const args = { owner: owner.name, text: change.text, what, due: formatIsoDate(dueOn, locale) }
  await tell(tx, actor, difficulty, version, raiser.id, {
    kind: passed ? 'difficulty-passed-on' : 'difficulty-answered',
    title: say(passed ? 'message-passed-title' : 'message-raiser-title', args),
    text: say(passed ? 'message-passed-text' : 'message-raiser-text', args),
  })
}

/** Everybody but who did it. */
async function tell(
  tx: Tx,
  actor: Person,
  { id }: Difficulty,
  version: number,
  unitId: string | null,
  told: Told,
): Promise<void> {
  const holders = await roleHolders(tx, [unitId], ['officer', 'leader'])
  const readers = (holders.get(unitId) ?? []).filter(reader => reader.id !== actor.id)
  await putMessages(
    tx,
    readers.map(reader => ({
      key: `difficulty:${id}:${version}:${reader.id}`,
      accountId: reader.id,
      href: `/difficulties/${id}`,
      locale,
      ...told,
    })),
  )
}
