/**
 * Scores a reading against the expected reading of a plan: fifteen measures, each a tally of keys. The
 * strict measures want boundaries and attributes right, the others only that the thing was found.
 */
import type { PlanDocument, Span } from '../../src/documents/model.ts'
import { folded, foldedSymbol } from './folding.ts'
import type { Gold } from './gold.ts'
import { type Pair, pairByOpening } from './pairing.ts'
import { compare, pooled, type Tally } from './tally.ts'

export const measures = [
  'header',
  'recipients',
  'period',
  'references',
  'references strict',
  'outline',
  'tasks',
  'tasks strict',
  'units',
  'units strict',
  'responsible unit',
  'schedule',
  'reporting',
  'reporting dates',
  'spans',
] as const

export type Measure = (typeof measures)[number]
export type Score = Readonly<Record<Measure, Tally>>

/** The parts of a reading that are scored; text of a passage may be left to its span. */
export type Reading = Pick<
  PlanDocument,
  'text' | 'document' | 'period' | 'references' | 'outline' | 'tasks' | 'reporting' | 'funding'
>

type GoldTask = Gold['tasks'][number]
type ReadTask = Reading['tasks'][number]
type TaskPair = Pair<GoldTask, ReadTask>

const short_key_characters = 40
const label_characters_max = 12 // a bullet or a number may stand before the words

function headerKeys(document: Gold['document'] | Reading['document']): string[] {
  const plain = (['type', 'issuer', 'place', 'issuedOn', 'title'] as const).flatMap(field => {
    const value = document[field]
    return value === null || value === undefined ? [] : [`${field}=${folded(value)}`]
  })
  const symbol = document.symbol === null ? [] : [`symbol=${foldedSymbol(document.symbol)}`]
  const signer = document.signer ? [`signer=${folded(document.signer.name)}`] : []
  return [...plain, ...symbol, ...signer]
}

function periodKeys(period: Gold['period']): string[] {
  return period ? [`${period.from}..${period.to ?? ''}`] : []
}

type AnyReference = Pick<Gold['references'][number], 'symbol' | 'type' | 'issuedOn' | 'role'>

/** Fields that are open in the expected reading of a symbol are left out on both sides. */
function strictReferenceKeys(references: readonly AnyReference[], gold: Gold['references']): string[] {
  const open = new Map(gold.map(reference => [foldedSymbol(reference.symbol), reference.neutral ?? []]))
  return references.map(reference => {
    const symbol = foldedSymbol(reference.symbol)
    const skip = open.get(symbol) ?? []
    const date = skip.includes('issuedOn') ? '' : (reference.issuedOn ?? '')
    const role = skip.includes('role') ? '' : reference.role
    return [symbol, folded(reference.type).replace('văn bản', 'công văn'), date, role].join(' ')
  })
}

interface AnyHeading {
  readonly label: string
  readonly title: string
  readonly children: readonly AnyHeading[]
}

function headingKeys(outline: readonly AnyHeading[]): string[] {
  return outline.flatMap(heading => [
    `${folded(heading.label)} ${folded(heading.title)}`,
    ...headingKeys(heading.children),
  ])
}

const taskKey = (task: GoldTask): string => `${task.path} ${folded(task.begins)}`
const shortKey = (words: string): string => folded(words).slice(0, short_key_characters)
const extraKey = (task: { readonly text: string }): string => `extra ${folded(task.text).slice(0, 60)}`

function strictlyRead({ gold, read }: TaskPair): boolean {
  if (read === null) return false
  const words = folded(read.text)
  const begun = words.indexOf(folded(gold.begins)) <= label_characters_max
  return begun && words.endsWith(folded(gold.ends)) && read.kind === gold.kind
}

interface AnyUnit {
  readonly name: string
  readonly role: string
}

function unitKeys(opening: string, units: readonly AnyUnit[], withRole: boolean): string[] {
  return units.map(unit => [opening, folded(unit.name), withRole ? unit.role : ''].join(' > '))
}

function unitsTally(pairs: readonly TaskPair[], extra: readonly ReadTask[], strict: boolean): Tally {
  const withRole = (gold: GoldTask): boolean => strict && !gold.neutral?.includes('roles')
  const expected = pairs.flatMap(({ gold }) => unitKeys(shortKey(gold.begins), gold.units, withRole(gold)))
  const found = pairs.flatMap(({ gold, read }) =>
    unitKeys(shortKey(gold.begins), read?.units ?? [], withRole(gold)),
  )
  const beside = extra.flatMap(task => unitKeys(`extra ${shortKey(task.text)}`, task.units, strict))
  return compare(expected, [...found, ...beside])
}

const responsible = (unit: AnyUnit): boolean => unit.role === 'lead' || unit.role === 'assigned'

function responsibleTally(pairs: readonly TaskPair[]): Tally {
  const keys = (gold: GoldTask, units: readonly AnyUnit[]): string[] =>
    unitKeys(shortKey(gold.begins), units.filter(responsible), false)
  return compare(
    pairs.flatMap(({ gold }) => keys(gold, gold.units)),
    pairs.flatMap(({ gold, read }) => keys(gold, read?.units ?? [])),
  )
}

function scheduleTally(pairs: readonly TaskPair[]): Tally {
  const keys = (gold: GoldTask, schedule: GoldTask['schedule']): string[] => {
    if (schedule === null || gold.neutral?.includes('schedule')) return []
    const span = schedule.kind === 'period' ? `${schedule.from ?? ''}..${schedule.to ?? ''}` : ''
    const dates = [...(schedule.dates ?? [])].sort().join(',')
    return [`${shortKey(gold.begins)} > ${schedule.kind}|${span}|${dates}`]
  }
  return compare(
    pairs.flatMap(({ gold }) => keys(gold, gold.schedule)),
    pairs.flatMap(({ gold, read }) => keys(gold, read?.schedule ?? null)),
  )
}

function taskTallies(gold: Gold, reading: Reading): Omit<Score, Exclude<Measure, TaskMeasure>> {
  const { pairs, rest } = pairByOpening(gold.tasks, reading.tasks)
  const open = gold.neutralTasks.map(folded)
  const extra = rest.filter(task => !open.some(words => folded(task.text).includes(words)))
  const found = pairs.filter(pair => pair.read !== null)
  const expected = pairs.map(pair => taskKey(pair.gold))
  const beside = extra.map(extraKey)
  return {
    tasks: compare(expected, [...found.map(pair => taskKey(pair.gold)), ...beside]),
    'tasks strict': compare(expected, [
      ...found.map(pair => (strictlyRead(pair) ? taskKey(pair.gold) : `bounds ${folded(pair.gold.begins)}`)),
      ...beside,
    ]),
    units: unitsTally(pairs, extra, false),
    'units strict': unitsTally(pairs, extra, true),
    'responsible unit': responsibleTally(pairs),
    schedule: scheduleTally(pairs),
  }
}

type TaskMeasure = 'tasks' | 'tasks strict' | 'units' | 'units strict' | 'responsible unit' | 'schedule'

function reportingTallies(gold: Gold, reading: Reading): Pick<Score, 'reporting' | 'reporting dates'> {
  const { pairs, rest } = pairByOpening(gold.reporting, reading.reporting)
  const dates = (opening: string, due: readonly string[]): string[] =>
    due.length === 0 ? [] : [`${shortKey(opening)} > ${[...due].sort().join(',')}`]
  return {
    reporting: compare(
      pairs.map(pair => folded(pair.gold.begins)),
      [...pairs.flatMap(pair => (pair.read ? [folded(pair.gold.begins)] : [])), ...rest.map(extraKey)],
    ),
    'reporting dates': compare(
      pairs.flatMap(pair => dates(pair.gold.begins, pair.gold.due)),
      pairs.flatMap(pair => dates(pair.gold.begins, pair.read?.due ?? [])),
    ),
  }
}

/** Whether each span gives its words back. */
function spansTally(reading: Reading): Tally {
  const passages = [...reading.tasks, ...reading.reporting, ...reading.funding].filter(
    passage => passage.text,
  )
  const words = (span: Span): string => reading.text.slice(span[0], span[1])
  return compare(
    passages.map((_, index) => `span ${index}`),
    passages.map(
      ({ text, span }, index) => `${folded(words(span)) === folded(text) ? 'span' : 'wrong'} ${index}`,
    ),
  )
}

/** Every measure of one reading. */
export function score(gold: Gold, reading: Reading): Score {
  return {
    header: compare(headerKeys(gold.document), headerKeys(reading.document)),
    recipients: compare(gold.document.recipients.map(folded), reading.document.recipients.map(folded)),
    period: compare(periodKeys(gold.period), periodKeys(reading.period)),
    references: compare(
      gold.references.map(reference => foldedSymbol(reference.symbol)),
      reading.references.map(reference => foldedSymbol(reference.symbol)),
    ),
    'references strict': compare(
      strictReferenceKeys(gold.references, gold.references),
      strictReferenceKeys(reading.references, gold.references),
    ),
    outline: compare(headingKeys(gold.outline), headingKeys(reading.outline)),
    ...taskTallies(gold, reading),
    ...reportingTallies(gold, reading),
    spans: spansTally(reading),
  }
}

/** The scores of several plans as one. */
export function poolScores(scores: readonly Score[]): Score {
  const entries = measures.map(measure => [measure, pooled(scores.map(one => one[measure]))] as const)
  return Object.fromEntries(entries) as Record<Measure, Tally>
}
