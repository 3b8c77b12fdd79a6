import type { Alignment } from '../../../model.ts'
import { childNamed, isElement, type XmlElement } from '../xml.ts'
import { points } from './names.ts'
import type { OdtParts } from './package.ts'

/** A style with all that it inherits; lengths in points. */
export interface OdtStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  readonly caps?: boolean
  readonly size?: number
  readonly font?: string
  readonly align?: Alignment
  readonly left?: number
  readonly firstLine?: number
  readonly outline?: number
  readonly masterPage?: string
  /** For cells: whether a line is drawn on some side. */
  readonly lined?: boolean
}

export type StyleFamily = 'paragraph' | 'text' | 'table-cell' | 'section'

/** Gives the style of that name, or the family's default. */
export type StyleFinder = (family: StyleFamily, name: string | undefined) => OdtStyle

const EMPTY: OdtStyle = Object.freeze({})

/** Reads the common styles of a document and the automatic ones of its content (ODF 1.3, 16.2). */
export function readOdtStyles({ content, styles }: OdtParts): StyleFinder {
  const elements = new Map<string, XmlElement>()
  const defaults = new Map<string, OdtStyle>()
  const fonts = new Map<string, string>()
  for (const part of [styles, content]) {
    for (const group of part?.children.filter(isElement) ?? []) {
      for (const one of group.children.filter(isElement)) {
        const family = one.attributes['style:family'] ?? ''
        const name = one.attributes['style:name']
        if (one.name === 'style:font-face') addFont(one, fonts)
        else if (one.name === 'style:default-style') defaults.set(family, readStyle(one, EMPTY, fonts))
        else if (one.name === 'style:style' && name !== undefined) elements.set(`${family} ${name}`, one)
      }
    }
  }
  return finder(elements, defaults, fonts)
}

function addFont(element: XmlElement, fonts: Map<string, string>): void {
  const family = element.attributes['svg:font-family']
  const name = element.attributes['style:name']
  if (name !== undefined && family !== undefined) fonts.set(name, family.replaceAll(/^['"]|['"]$/gu, ''))
}

function finder(
  elements: ReadonlyMap<string, XmlElement>,
  defaults: ReadonlyMap<string, OdtStyle>,
  fonts: ReadonlyMap<string, string>,
): StyleFinder {
  const resolved = new Map<string, OdtStyle>()
  const resolve = (family: string, name: string, steps: number): OdtStyle => {
    const key = `${family} ${name}`
    const known = resolved.get(key)
    if (known !== undefined) return known
    const element = elements.get(key)
    const base = defaults.get(family) ?? EMPTY
    // A style that inherits from itself, by whatever detour, ends there.
    if (element === undefined || steps > 50) return base
    const parent = element.attributes['style:parent-style-name']
    const style = readStyle(element, parent === undefined ? base : resolve(family, parent, steps + 1), fonts)
    resolved.set(key, style)
    return style
  }
  return (family, name) => (name === undefined ? (defaults.get(family) ?? EMPTY) : resolve(family, name, 0))
}

type Writable = { -readonly [Key in keyof OdtStyle]: OdtStyle[Key] }

function readStyle(element: XmlElement, above: OdtStyle, fonts: ReadonlyMap<string, string>): OdtStyle {
  const made: Writable = { ...above }
  // The built-in heading styles are headings even where a conversion lost their level.
  const named = /^Heading_20_([1-9])$/u.exec(element.attributes['style:name'] ?? '')?.[1]
  const outline = Number(element.attributes['style:default-outline-level'] ?? named ?? Number.NaN)
  if (outline >= 1 && outline <= 9) made.outline = outline
  const masterPage = element.attributes['style:master-page-name']
  if (masterPage) made.masterPage = masterPage
  readTextProperties(childNamed(element, 'style:text-properties')?.attributes ?? {}, made, fonts)
  readParagraphProperties(childNamed(element, 'style:paragraph-properties')?.attributes ?? {}, made)
  readCellProperties(childNamed(element, 'style:table-cell-properties')?.attributes ?? {}, made)
  return made
}

type Attributes = XmlElement['attributes']

function readTextProperties(
  attributes: Attributes,
  made: Writable,
  fonts: ReadonlyMap<string, string>,
): void {
  const weight = attributes['fo:font-weight']
  if (weight !== undefined) made.bold = weight === 'bold' || Number(weight) >= 600
  const slant = attributes['fo:font-style']
  if (slant !== undefined) made.italic = slant === 'italic' || slant === 'oblique'
  const display = attributes['text:display']
  if (display !== undefined) made.hidden = display === 'none'
  const transform = attributes['fo:text-transform']
  if (transform !== undefined) made.caps = transform === 'uppercase'
  const size = sizeOf(attributes['fo:font-size'], made.size)
  if (size !== undefined) made.size = size
  const font = attributes['style:font-name'] ?? attributes['fo:font-family']
  if (font !== undefined) made.font = fonts.get(font) ?? font
}

/** A size in points, or as a share of the size above. */
function sizeOf(value: string | undefined, above: number | undefined): number | undefined {
  const share = /^([\d.]+)%$/u.exec(value ?? '')?.[1]
  if (share === undefined) return points(value)
  return above === undefined ? undefined : (above * Number(share)) / 100
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
}

function readParagraphProperties(attributes: Attributes, made: Writable): void {
  const align = ALIGNMENTS[attributes['fo:text-align'] ?? '']
  if (align !== undefined) made.align = align
  const left = points(attributes['fo:margin-left'] ?? attributes['fo:margin'])
  if (left !== undefined) made.left = left
  const firstLine = points(attributes['fo:text-indent'])
  if (firstLine !== undefined) made.firstLine = firstLine
}

const BORDERS = [
  'fo:border',
  'fo:border-top',
  'fo:border-left',
  'fo:border-bottom',
  'fo:border-right',
] as const

function readCellProperties(attributes: Attributes, made: Writable): void {
  const values = BORDERS.flatMap(name => attributes[name] ?? [])
  if (values.length > 0)
    made.lined = values.some(value => !/^(?:none|hidden|0(?:\.0+)?(?:[a-z]|$|\s))/u.test(value))
}
