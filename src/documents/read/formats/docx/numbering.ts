import {
  formatNumber,
  type NumberFormat,
  numberFormatNamed,
  visibleBullet,
} from '../office/number-formats.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml.ts'
import { isOn, type ParagraphProperties, readParagraphProperties } from './properties.ts'

/** One level of a list (ISO/IEC 29500-1, 17.9.6). */
interface Level {
  readonly start: number
  readonly format: NumberFormat
  /** For example "%1.%2": a % and a digit stand for the number of that level. */
  readonly text: string
  /** The level (from 1) after which this one begins again; 0 never; null after any level above. */
  readonly restart: number | null
  /** Every number of the label in Arabic digits. */
  readonly legal: boolean
  readonly paragraph: ParagraphProperties
}

interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  readonly levelOfStyle: ReadonlyMap<string, number>
}

interface List {
  readonly abstract: AbstractList
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this use of the list begins anew, and where. */
  readonly starts: ReadonlyMap<number, number>
}

/** Which list and level a paragraph is in. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** What a list gives a paragraph. */
export interface ListItem {
  /** As shown; null where the list shows nothing. */
  readonly label: string | null
  readonly paragraph: ParagraphProperties
}

/** Counts the paragraphs of a document's lists, in document order. */
export interface Numbering {
  /** The level that a style stands for in its list, or the given one. */
  readonly levelFor: (list: string, style: string | null, level: number | undefined) => number
  /** Counts one paragraph; null when the list does not exist. */
  readonly next: (place: ListPlace) => ListItem | null
}

/** Reads numbering.xml. */
export function readNumbering(part: XmlElement | null): Numbering {
  const lists = readLists(part)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    levelFor: (list, style, level) => {
      const bound = style === null ? undefined : lists.get(list)?.abstract.levelOfStyle.get(style)
      return bound ?? level ?? 0
    },
    next: ({ list: id, level }) => {
      const list = lists.get(id)
      const definition = list?.levels.get(level)
      if (list === undefined || definition === undefined) return null
      // Uses of one definition go on counting together, as in Word.
      const counts = counters.get(list.abstract.id) ?? []
      counters.set(list.abstract.id, counts)
      count(list, id, level, counts, begun)
      return { label: labelOf(list, level, counts), paragraph: definition.paragraph }
    },
  }
}

function count(
  list: List,
  id: string,
  level: number,
  counts: (number | undefined)[],
  begun: Set<string>,
): void {
  const key = `${id} ${level}`
  const restart = begun.has(key) ? undefined : list.starts.get(level)
  begun.add(key)
  const current = counts[level]
  counts[level] = restart ?? (current === undefined ? startOf(list, level) : current + 1)
  for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above)
  for (let below = level + 1; below < 9; below++) {
    const after = list.levels.get(below)?.restart ?? null
    if (after === null || (after > 0 && level < after)) counts[below] = undefined
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1
}

function labelOf(list: List, level: number, counts: readonly (number | undefined)[]): string | null {
  const definition = list.levels.get(level)
  if (definition === undefined) return null
  if (definition.format === 'bullet') return visibleBullet(definition.text) || null
  const label = definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = definition.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
    return formatNumber(counts[at] ?? startOf(list, at), format)
  })
  return label.trim() === '' ? null : label.trim()
}

function readLists(part: XmlElement | null): Map<string, List> {
  const elements = childrenNamed(part ?? undefined, 'w:abstractNum')
  const abstracts = new Map(elements.map(element => [element.attributes['w:abstractNumId'] ?? '', element]))
  const byStyleLink = new Map(elements.map(element => [valueNamed(element, 'w:styleLink') ?? '', element]))
  const parsed = new Map<XmlElement, AbstractList>()
  const lists = new Map<string, List>()
  for (const num of childrenNamed(part ?? undefined, 'w:num')) {
    const own = abstracts.get(valueNamed(num, 'w:abstractNumId') ?? '')
    // A list may only point to the style whose list it is.
    const link = own === undefined ? undefined : valueNamed(own, 'w:numStyleLink')
    const element = link === undefined ? own : (byStyleLink.get(link) ?? own)
    if (element === undefined) continue
    const abstract = parsed.get(element) ?? readAbstract(element)
    parsed.set(element, abstract)
    lists.set(num.attributes['w:numId'] ?? '', readUse(num, abstract))
  }
  return lists
}

function readAbstract(element: XmlElement): AbstractList {
  const levels = new Map<number, Level>()
  const levelOfStyle = new Map<string, number>()
  for (const one of childrenNamed(element, 'w:lvl')) {
    const index = Number(one.attributes['w:ilvl'])
    levels.set(index, readLevel(one))
    const style = valueNamed(one, 'w:pStyle')
    if (style !== undefined) levelOfStyle.set(style, index)
  }
  return { id: element.attributes['w:abstractNumId'] ?? '', levels, levelOfStyle }
}

function readUse(num: XmlElement, abstract: AbstractList): List {
  const overrides = childrenNamed(num, 'w:lvlOverride')
  if (overrides.length === 0) return { abstract, levels: abstract.levels, starts: new Map() }
  const levels = new Map(abstract.levels)
  const starts = new Map<number, number>()
  for (const one of overrides) {
    const index = Number(one.attributes['w:ilvl'])
    const level = childNamed(one, 'w:lvl')
    if (level !== undefined) levels.set(index, readLevel(level))
    const start = Number(valueNamed(one, 'w:startOverride') ?? Number.NaN)
    if (start >= 0) starts.set(index, start)
  }
  return { abstract, levels, starts }
}

function readLevel(element: XmlElement): Level {
  const start = Number(valueNamed(element, 'w:start') ?? 1)
  const restart = valueNamed(element, 'w:lvlRestart')
  const legal = childNamed(element, 'w:isLgl')
  return {
    start: Number.isSafeInteger(start) ? start : 1,
    format: numberFormatNamed(formatName(element)),
    text: valueNamed(element, 'w:lvlText') ?? '',
    restart: restart === undefined ? null : Number(restart),
    legal: legal !== undefined && isOn(legal),
    paragraph: readParagraphProperties(childNamed(element, 'w:pPr')),
  }
}

/** Newer formats are wrapped in a choice, with an older one to fall back to. */
function formatName(element: XmlElement): string | undefined {
  const fallback = childNamed(childNamed(element, 'mc:AlternateContent'), 'mc:Fallback')
  return (
    valueNamed(element, 'w:numFmt') ?? (fallback === undefined ? undefined : valueNamed(fallback, 'w:numFmt'))
  )
}

function valueNamed(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val']
}
