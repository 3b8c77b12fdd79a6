/** Collects the expected reading of a plan from the notes beside its words. */
import type { Item, Part, Plan, ReferenceGold, ReportGold, Row, TaskGold } from './description.ts'
import { toText } from './to-text.ts'
import { plainWords } from './words.ts'

const opening_words = 11
const closing_words = 5

interface GoldHeading {
  readonly label: string
  readonly title: string
  readonly level: number
  readonly children: GoldHeading[]
}

/** `tests/corpus/NAME.gold.json`: begins and ends stand for offsets. */
export interface Gold {
  readonly document: Plan['document']
  readonly period: Plan['period']
  readonly references: readonly (ReferenceGold & { readonly mentions: number })[]
  readonly outline: readonly GoldHeading[]
  readonly tasks: readonly (TaskGold & { readonly begins: string; readonly ends: string })[]
  readonly reporting: readonly (Omit<ReportGold, 'at'> & { readonly begins: string })[]
  readonly funding: readonly { readonly begins: string; readonly amount: number | null }[]
  readonly neutralTasks: readonly string[]
}

const split = (text: string): string[] => plainWords(text).split(/\s+/u).filter(Boolean)
const begins = (text: string): string => split(text).slice(0, opening_words).join(' ')
const ends = (text: string): string => split(text).slice(-closing_words).join(' ')

interface Passage {
  readonly text: string
  readonly gold: Item['gold']
}

const contentOf = (row: Row, column: number): string => row.cells[column]?.text ?? ''

function passages(parts: readonly Part[]): readonly Passage[] {
  return parts.flatMap(part => {
    if (part.part === 'item') return [{ text: part.text, gold: part.gold }]
    if (part.part !== 'table') return []
    return part.rows.map(row => ({
      text: contentOf(row, part.content),
      gold: {
        ...(row.task === undefined ? {} : { task: row.task }),
        ...(row.reports === undefined ? {} : { reports: row.reports }),
        ...(row.neutralTask === undefined ? {} : { neutralTask: row.neutralTask }),
      },
    }))
  })
}

function headings(parts: readonly Part[]): readonly { label: string; title: string; level: number }[] {
  return parts.flatMap(part => {
    if (part.part === 'heading')
      return [{ label: part.label, title: plainWords(part.title), level: part.level }]
    if (part.part === 'annex') return [{ label: part.label, title: part.title, level: 1 }]
    if (part.part === 'table') return part.rows.flatMap(row => (row.heading ? [row.heading] : []))
    return []
  })
}

function outline(parts: readonly Part[]): readonly GoldHeading[] {
  const top: GoldHeading[] = []
  const open: GoldHeading[] = []
  for (const { label, title, level } of headings(parts)) {
    const heading: GoldHeading = { label, title, level, children: [] }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(heading)
    open.push(heading)
  }
  return top
}

function reporting({ text, gold }: Passage): Gold['reporting'] {
  return (gold.reports ?? []).map(({ at, ...report }) => {
    const words = plainWords(text)
    const from = at === undefined ? 0 : words.indexOf(at)
    if (from < 0) throw new Error(`not in the paragraph: ${at}`)
    return { ...report, begins: begins(words.slice(from)) }
  })
}

/** Spaces inside a symbol are noise, so they are left out on both sides. */
function mentions(symbol: string, text: string): number {
  const count = text.replace(/\s+/gu, '').split(symbol.replace(/\s+/gu, '')).length - 1
  if (count === 0) throw new Error(`not in the plan: ${symbol}`)
  return count
}

/** The expected reading of a plan of the corpus. */
export function goldOf(plan: Plan): Gold {
  const all = passages(plan.parts)
  const text = toText(plan).normalize('NFC')
  return {
    document: plan.document,
    period: plan.period,
    references: plan.references.map(reference => ({
      ...reference,
      mentions: mentions(reference.symbol, text),
    })),
    outline: outline(plan.parts),
    tasks: all.flatMap(({ text, gold }) =>
      gold.task ? [{ ...gold.task, begins: begins(text), ends: ends(text) }] : [],
    ),
    reporting: all.flatMap(reporting),
    funding: all.flatMap(({ text, gold }) =>
      gold.funding ? [{ begins: begins(text), ...gold.funding }] : [],
    ),
    neutralTasks: all.flatMap(({ text, gold }) => (gold.neutralTask ? [begins(text)] : [])),
  }
}
