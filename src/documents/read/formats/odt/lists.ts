import { formatNumber, type NumberFormat, visibleBullet } from '../office/number-formats.ts'
import { childNamed, isElement, type XmlElement } from '../xml.ts'
import { points } from './names.ts'
import type { OdtParts } from './package.ts'

/** One level of a list style (ODF 1.3, 16.31). */
interface Level {
  readonly format: NumberFormat
  readonly bullet: string
  readonly prefix: string
  readonly suffix: string
  /** For example "%1%.%2%)": LibreOffice's full pattern, where it wrote one. */
  readonly pattern: string | null
  /** How many levels the label shows, this one included. */
  readonly shown: number
  readonly start: number
  /** Points from the edge of the text to the label. */
  readonly indent: number | null
}

export type ListStyle = ReadonlyMap<number, Level>

/** The numbers that one list has reached, by level from 0. */
export type ListCounts = (number | undefined)[]

/** List styles by name; the numbering of headings has the name ''. */
export function readListStyles({ content, styles }: OdtParts): Map<string, ListStyle> {
  const found = new Map<string, ListStyle>()
  for (const part of [styles, content]) {
    for (const group of part?.children.filter(isElement) ?? []) {
      for (const one of group.children.filter(isElement)) {
        if (one.name === 'text:list-style') found.set(one.attributes['style:name'] ?? '?', readLevels(one))
        else if (one.name === 'text:outline-style') found.set('', readLevels(one))
      }
    }
  }
  return found
}

function readLevels(element: XmlElement): ListStyle {
  const levels = new Map<number, Level>()
  for (const one of element.children.filter(isElement)) {
    const level = Number(one.attributes['text:level']) - 1
    if (level >= 0) levels.set(level, readLevel(one))
  }
  return levels
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

function readLevel(element: XmlElement): Level {
  const { attributes } = element
  const numbered = element.name.endsWith('-number') || element.name === 'text:outline-level-style'
  const format = numbered ? (FORMATS[attributes['style:num-format'] ?? ''] ?? 'none') : 'bullet'
  const properties = childNamed(element, 'style:list-level-properties')
  const alignment = childNamed(properties, 'style:list-level-label-alignment')?.attributes
  const left = points(alignment?.['fo:margin-left'])
  return {
    format,
    bullet: attributes['text:bullet-char'] ?? '•',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    pattern: attributes['loext:num-list-format'] ?? attributes['style:num-list-format'] ?? null,
    shown: Number(attributes['text:display-levels'] ?? 1),
    start: Number(attributes['text:start-value'] ?? 1),
    indent:
      left === undefined
        ? (points(properties?.attributes['text:space-before']) ?? null)
        : left + (points(alignment?.['fo:text-indent']) ?? 0),
  }
}

/** Counts one item of a list; `restart` is the number that the item itself asks for. */
export function countItem(style: ListStyle, counts: ListCounts, level: number, restart?: number): void {
  const current = counts[level]
  counts[level] = restart ?? (current === undefined ? startOf(style, level) : current + 1)
  for (let above = 0; above < level; above++) counts[above] ??= startOf(style, above)
  counts.length = level + 1
}

function startOf(style: ListStyle, level: number): number {
  return style.get(level)?.start ?? 1
}

/** The label of the item just counted; null where the list shows nothing. */
export function labelOf(style: ListStyle, counts: ListCounts, level: number): string | null {
  const definition = style.get(level)
  if (definition === undefined || definition.format === 'none') return null
  const { format, bullet, prefix, suffix, pattern } = definition
  // LibreOffice repeats the bullet as its own suffix, and shows it once.
  if (format === 'bullet') return visibleBullet(bullet) || null
  const number = (at: number): string =>
    formatNumber(counts[at] ?? startOf(style, at), style.get(at)?.format ?? 'none')
  if (pattern !== null) {
    return pattern.replace(/%(\d{1,2})%/gu, (_, digits: string) => number(Number(digits) - 1)).trim() || null
  }
  const shown = Math.min(Math.max(definition.shown, 1), level + 1)
  const numbers = Array.from({ length: shown }, (_, index) => number(level + 1 - shown + index))
  return `${prefix}${numbers.filter(one => one !== '').join('.')}${suffix}`.trim()
}
