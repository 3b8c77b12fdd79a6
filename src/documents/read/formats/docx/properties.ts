import type { Alignment } from '../../../model.ts'
import { childNamed, isElement, type XmlElement } from '../xml.ts'

/** What a run or a style says of its letters; what it leaves out comes from above it. */
export interface RunProperties {
  readonly style?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  readonly caps?: boolean
  /** Points. */
  readonly size?: number
  readonly font?: string
}

/** What a paragraph or a style says of its lines; lengths in points. */
export interface ParagraphProperties {
  readonly style?: string
  readonly align?: Alignment
  readonly left?: number
  /** Of the first line against the others; negative when they hang. */
  readonly firstLine?: number
  /** 1 to 9; 0 for body text. */
  readonly outline?: number
  /** '0' takes a number of the style away. */
  readonly list?: string
  readonly listLevel?: number
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const NO_PROPERTIES = Object.freeze({})

/** The value of an on/off element (ISO/IEC 29500-1, 17.17.4): on unless it says otherwise. */
export function isOn(element: XmlElement): boolean {
  const value = element.attributes['w:val']
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none')
}

/** Reads a w:rPr. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  if (element === undefined) return NO_PROPERTIES
  const made: Writable<RunProperties> = {}
  for (const child of element.children) {
    if (typeof child !== 'string') readRunProperty(child, made)
  }
  return made
}

function readRunProperty(child: XmlElement, made: Writable<RunProperties>): void {
  switch (child.name) {
    case 'w:rStyle':
      if (child.attributes['w:val'] !== undefined) made.style = child.attributes['w:val']
      return
    case 'w:b':
      made.bold = isOn(child)
      return
    case 'w:i':
      made.italic = isOn(child)
      return
    case 'w:caps':
      made.caps = isOn(child)
      return
    case 'w:vanish':
    case 'w:specVanish':
      made.hidden = isOn(child)
      return
    case 'w:sz': {
      const halves = Number(child.attributes['w:val'])
      if (halves > 0) made.size = halves / 2
      return
    }
    case 'w:rFonts': {
      const font = fontNamed(child)
      if (font !== undefined) made.font = font
    }
  }
}

/** The font of Latin letters; a font of the theme is given as `theme:major` or `theme:minor`. */
function fontNamed(element: XmlElement): string | undefined {
  const theme = element.attributes['w:hAnsiTheme'] ?? element.attributes['w:asciiTheme']
  if (theme !== undefined) return theme.startsWith('major') ? 'theme:major' : 'theme:minor'
  return element.attributes['w:hAnsi'] ?? element.attributes['w:ascii']
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** Reads a w:pPr. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return NO_PROPERTIES
  const made: Writable<ParagraphProperties> = {}
  for (const child of element.children) {
    if (typeof child !== 'string') readParagraphProperty(child, made)
  }
  return made
}

function readParagraphProperty(child: XmlElement, made: Writable<ParagraphProperties>): void {
  const value = child.attributes['w:val']
  switch (child.name) {
    case 'w:pStyle':
      if (value !== undefined) made.style = value
      return
    case 'w:jc': {
      const align = value === undefined ? undefined : ALIGNMENTS[value]
      if (align !== undefined) made.align = align
      return
    }
    case 'w:ind':
      readIndent(child, made)
      return
    case 'w:outlineLvl':
      // 9 is "body text": it takes a level of the style away.
      if (value !== undefined) made.outline = Number(value) < 9 ? Number(value) + 1 : 0
      return
    case 'w:numPr':
      readList(child, made)
  }
}

function readIndent(element: XmlElement, made: Writable<ParagraphProperties>): void {
  const left = twips(element.attributes['w:left'] ?? element.attributes['w:start'])
  const firstLine = twips(element.attributes['w:firstLine'])
  const hanging = twips(element.attributes['w:hanging'])
  if (left !== undefined) made.left = left
  if (hanging !== undefined) made.firstLine = -hanging
  else if (firstLine !== undefined) made.firstLine = firstLine
}

function readList(element: XmlElement, made: Writable<ParagraphProperties>): void {
  const list = childNamed(element, 'w:numId')?.attributes['w:val']
  const level = Number(childNamed(element, 'w:ilvl')?.attributes['w:val'] ?? Number.NaN)
  if (list !== undefined) made.list = list
  if (level >= 0 && level <= 8) made.listLevel = level
}

/** A length in twentieths of a point (or with its unit, in strict files) as points. */
export function twips(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const match = /^(-?[\d.]+)(pt|mm|cm|in)?$/u.exec(value)
  if (match === null) return undefined
  return Number(match[1]) * (POINTS_PER_UNIT[match[2] ?? ''] ?? 0.05)
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 }

/** Whether a w:rPr or w:trPr carries a mark of that name (w:del, w:ins). */
export function hasMark(element: XmlElement | undefined, name: string): boolean {
  return element?.children.some(child => isElement(child) && child.name === name) ?? false
}
