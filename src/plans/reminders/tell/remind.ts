/**
 * Reminds of work: one message a person a day, whatever it lists. What is said is kept with its messages in one
 * transaction; two processes at once, a second run and a clock that jumps say nothing twice.
 */
import { findUnits } from '../../../org/index.ts'
import { isWorkingDay } from '../../../platform/calendar/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import { type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import { type DueItem, dueWork, lateHelpers } from '../due-work.ts'
import { type Reader, type ReadersOfUnits, readersOf, superiorsOf } from '../readers.ts'
import { timeOfStep } from '../rules/steps.ts'
import { escalatedStep, keepSaid, type Saying, saidKey } from '../said.ts'
import { dueLine, linesOf } from '../told/lines.ts'
import { type ToldSay, toldSay } from '../told/words.ts'

/** Of the message, in the order in which it lists them. */
const sections = ['after', 'on', 'before', 'escalated'] as const

type Section = (typeof sections)[number]

/** That a reader is told of an item. */
interface Told {
  readonly item: DueItem
  readonly section: Section
  readonly reader: Reader
}

/**
 * Reminds of whatever today asks for and was not said yet; on days off of nothing: the next working day does. Gives of
 * how many items: more than `itemsAtOnce` are left for another call, and make another message for who is told of both.
 */
export async function remind(tx: Tx): Promise<number> {
  const day = today()
  if (!isWorkingDay(day)) return 0
  const items = await dueWork(tx, day)
  if (items.length === 0) return 0
  // Messages of a later run of the same day have keys of their own: they tell of other items.
  const key = ({ reader }: Told) => `work-reminder:${day}:${run}:${reader.key}`
  const run = newId().slice(-12)
  const told = await tellings(tx, items)
  const byItem = Map.groupBy(told, ({ item }) => saidKey(item.id, item.step))
  const said = await keepSaid(
    tx,
    items.map(item => sayingOf(item, (byItem.get(saidKey(item.id, item.step)) ?? []).map(key))),
  )
  const fresh = told.filter(({ item }) => said.has(saidKey(item.id, item.step)))
  const about = await wordsAbout(tx, items, day)
  const readers = Map.groupBy(fresh, key)
  await putMessages(
    tx,
    [...readers].flatMap(([messageKey, some]) => messageOf(messageKey, some, about)),
  )
  return items.length
}

function sayingOf({ id, step, dueOn, planId, unitId }: DueItem, keys: readonly string[]): Saying {
  return { itemId: id, step, dueOn, planId, unitId, keys: [...new Set(keys)] }
}

/** Who is told of which item: its unit, or where it is late for long the units above and the plan's own. */
async function tellings(tx: Tx, items: readonly DueItem[]): Promise<readonly Told[]> {
  const escalated = items.filter(({ step }) => step === escalatedStep)
  const own = items.filter(({ step }) => step !== escalatedStep)
  const unitsOf = (some: readonly DueItem[]) => [...new Set(some.map(({ unitId }) => unitId))]
  const readers = await readersOf(tx, unitsOf(own))
  const above = await superiorsOf(tx, unitsOf(escalated))
  const keepers = await readersOf(tx, [...new Set(escalated.map(({ keeperId }) => keeperId))])
  return [
    ...own.flatMap(item => toldTo(item, timeOfStep(item.step), readers.get(item.unitId))),
    ...escalated.flatMap(item => toldTo(item, 'escalated', allAbove(item, above, keepers))),
  ]
}

function toldTo(item: DueItem, section: Section, readers: readonly Reader[] = []): Told[] {
  return readers.map(reader => ({ item, section, reader }))
}

/** Each once, though one may be above the unit and look after the plan. */
function allAbove(item: DueItem, above: ReadersOfUnits, keepers: ReadersOfUnits): readonly Reader[] {
  const all = [...(above.get(item.unitId) ?? []), ...(keepers.get(item.keeperId) ?? [])]
  return all.filter((reader, index) => all.findIndex(({ key }) => key === reader.key) === index)
}

interface About {
  readonly units: ReadonlyMap<string, { readonly name: string }>
  readonly helpers: ReadonlyMap<string, readonly string[]>
}

async function wordsAbout(tx: Tx, items: readonly DueItem[], day: CivilDate): Promise<About> {
  const led = items.filter(({ role, dueOn }) => role === 'lead' && dueOn < day)
  const helpers = await lateHelpers(
    tx,
    led.map(({ instanceId }) => instanceId),
    day,
  )
  const ids = [...items.map(({ unitId }) => unitId), ...[...helpers.values()].flat()]
  return { helpers, units: await findUnits(tx, [...new Set(ids)]) }
}

function messageOf(key: string, told: readonly Told[], about: About): NewMessage[] {
  const reader = told[0]?.reader
  if (!reader) return []
  const say = toldSay(reader.locale)
  const present = sections.flatMap(section => {
    const some = told.filter(one => one.section === section)
    return some.length === 0 ? [] : [{ section, some }]
  })
  const parts = present.map(({ section, some }) => say(`part-${section}`, { count: some.length }))
  const most = Math.floor(20 / present.length)
  const text = present.map(({ section, some }) =>
    [
      say(`section-${section}`),
      linesOf(
        some.map(one => lineOf(one, about, say)),
        say,
        most,
      ),
    ].join('\n'),
  )
  return [
    {
      key,
      ...reader.to,
      kind: 'work-reminder',
      locale: reader.locale,
      title: say('reminder', { parts: parts.join(', ') }),
      text: text.join('\n\n'),
      href: reader.to.accountId === undefined ? null : '/work',
    },
  ]
}

/** An item's line; one that waits for other units names them. */
function lineOf({ item, reader }: Told, { units, helpers }: About, say: ToldSay): string {
  const name = (id: string) => units.get(id)?.name ?? ''
  const line = dueLine({ ...item, unit: name(item.unitId) }, reader.locale, say)
  const causes = item.role === 'lead' ? (helpers.get(item.instanceId) ?? []) : []
  return causes.length === 0 ? line : say('line-cause', { line, causes: causes.map(name).join(', ') })
}
