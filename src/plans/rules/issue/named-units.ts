import type { PlanDocument, UnitRole } from '../../../documents/index.ts'
import { kindOf, unitKey } from '../../../documents/index.ts'
import type { NewUnit } from '../../../org/index.ts'
import type { NameChoice, PlanName } from './model.ts'

/** One place where a name stands. */
interface Mention {
  readonly name: string
  readonly collective: boolean
  readonly role: UnitRole | null
  readonly in: 'task' | 'who' | 'to' | 'issuer'
  /** Index of the task or the duty. */
  readonly number: number
  readonly place: number | null
}

const known = new Map<string, string>()
const rememberedMax = 5000

/** `unitKey`, remembered: a plan writes the same few names in thousands of places. */
function spellingKey(name: string): string {
  const found = known.get(name)
  if (found !== undefined) return found
  const key = /[\p{L}\p{N}]/u.test(name) ? unitKey(name) : ''
  if (known.size >= rememberedMax) known.clear()
  known.set(name, key)
  return key
}

/**
 * What two spellings of one name have in common: its `unitKey`, marked where it names many bodies ("UBND xã" and
 * "UBND các xã" have one `unitKey`). Empty for a name without a letter or a digit, which names nobody.
 */
export function nameKey(name: string, collective = false): string {
  const key = spellingKey(name)
  return collective && key !== '' ? `${key} *` : key
}

/** What makes two units that are to be made one: the name, one or many, and the unit above. */
export function newUnitKey({ name, collective, parentId }: NewUnit): string {
  return JSON.stringify([nameKey(name, collective), parentId])
}

/** The unit that a choice asks to make; null for one that is there, or none. */
export function unitToMake(is: NameChoice | null | undefined): NewUnit | null {
  if (is?.choice === 'new') return is.newUnit
  return is?.choice === 'collective' && is.unitId === null ? is.newUnit : null
}

const many =
  /(?:^|\s)(?:các|những|toàn thể|tất cả)\s(?:xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|cấp)(?=\s|[,;.]|$)/iu

/**
 * Whether a name that stands in a reporting duty names many bodies. The reading does not say; the tasks do
 * where they have the same words, else the words themselves ("UBND các xã", "các đơn vị").
 */
export function collectiveNames({ tasks }: Pick<PlanDocument, 'tasks'>): (name: string) => boolean {
  const said = new Map(
    tasks.flatMap(({ units }) => units.map(({ name, collective }) => [name, collective] as const)),
  )
  return name => said.get(name) ?? (kindOf(name) === 'collective' || many.test(name))
}

/**
 * Every name that the plan gives work to, that reports or is reported to, and the issuers; two spellings of
 * one name are one, a body and many bodies are two. Issuers first, then in the order of the document.
 */
export function namedUnits(document: PlanDocument, issuers: readonly string[]): PlanName[] {
  const mentions = [...issuerMentions(issuers), ...taskMentions(document), ...dutyMentions(document)]
  const named = mentions.filter(({ name }) => nameKey(name) !== '')
  const byKey = Map.groupBy(named, ({ name, collective }) => nameKey(name, collective))
  return [...byKey].map(([key, places]) => nameOf(key, places))
}

function issuerMentions(issuers: readonly string[]): Mention[] {
  return issuers.map((name, number) => ({
    name,
    collective: false,
    role: null,
    in: 'issuer',
    number,
    place: null,
  }))
}

function taskMentions(document: PlanDocument): Mention[] {
  return document.tasks.flatMap((task, number) =>
    task.units.map(
      ({ name, collective, role, span }): Mention => ({
        name,
        collective,
        role,
        in: 'task',
        number,
        place: span[0],
      }),
    ),
  )
}

function dutyMentions(document: PlanDocument): Mention[] {
  const isCollective = collectiveNames(document)
  return document.reporting.flatMap((duty, number) => {
    const mention =
      (side: 'who' | 'to') =>
      (name: string): Mention => ({
        name,
        collective: isCollective(name),
        role: null,
        in: side,
        number,
        place: duty.span[0],
      })
    return [...duty.who.map(mention('who')), ...duty.to.map(mention('to')), ...duty.onward.map(mention('to'))]
  })
}

function nameOf(key: string, places: readonly Mention[]): PlanName {
  const written = places.find(place => place.in !== 'issuer') ?? places[0]
  const inTasks = places.filter(place => place.in === 'task')
  const inDuties = places.filter(place => place.in === 'who' || place.in === 'to')
  return {
    key,
    written: written?.name ?? key,
    spellings: [...new Set(places.map(({ name }) => name))],
    collective: places.some(place => place.collective),
    tasks: new Set(inTasks.map(({ number }) => number)).size,
    duties: new Set(inDuties.map(({ number }) => number)).size,
    roles: [...new Set(places.map(({ role }) => role).filter(role => role !== null))],
    issuer: places.some(place => place.in === 'issuer'),
    place: written?.place ?? null,
    receiverOnly: places.every(place => place.in === 'to'),
  }
}

/** The issuers as the reading gives them: "Sở A - Bộ Chỉ huy B" names two bodies. */
export function issuersRead(issuer: string | null): string[] {
  if (issuer === null || issuer.trim() === '') return []
  const parts = issuer
    .split(/\s+[-–—]\s+/u)
    .map(part => part.trim())
    .filter(part => part !== '')
  const allBodies = parts.length > 1 && parts.every(part => kindOf(part) !== null)
  return allBodies ? parts : [issuer.trim()]
}
