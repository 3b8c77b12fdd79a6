import { childNamed, childrenNamed, type XmlElement } from '../xml.ts'
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.ts'

/** A style with all that it inherits. */
export interface Style {
  readonly id: string
  /** Lower case: built-in names keep their English form in every language of Word. */
  readonly name: string
  readonly run: RunProperties
  readonly paragraph: ParagraphProperties
  /** The style that gave the paragraph its list, for levels bound to styles. */
  readonly listStyle: string | null
  /** w:tblPr of the nearest table style that has one. */
  readonly table: XmlElement | null
}

/** The styles of a document, resolved once each. */
export interface StyleSheet {
  readonly defaultRun: RunProperties
  readonly paragraphStyle: (id: string | undefined) => Style
  readonly runStyle: (id: string | undefined) => Style
  readonly tableStyle: (id: string | undefined) => Style
}

const EMPTY: Style = { id: '', name: '', run: {}, paragraph: {}, listStyle: null, table: null }

/** Reads styles.xml (ISO/IEC 29500-1, 17.7); a document without it has bare defaults. */
export function readStyles(part: XmlElement | null): StyleSheet {
  const elements = childrenNamed(part ?? undefined, 'w:style')
  const defaults = childNamed(part ?? undefined, 'w:docDefaults')
  const defaultRun = readRunProperties(childNamed(childNamed(defaults, 'w:rPrDefault'), 'w:rPr'))
  const defaultParagraph = readParagraphProperties(childNamed(childNamed(defaults, 'w:pPrDefault'), 'w:pPr'))
  const base: Style = { ...EMPTY, paragraph: defaultParagraph }
  const byId = new Map(elements.map(element => [element.attributes['w:styleId'] ?? '', element]))
  const resolved = new Map<string, Style>()
  const resolve = (id: string, waiting: ReadonlySet<string>): Style => {
    const known = resolved.get(id)
    if (known !== undefined) return known
    const element = byId.get(id)
    // A style based on itself, by whatever detour, ends there.
    if (element === undefined || waiting.has(id) || waiting.size > 50) return base
    const parent = childNamed(element, 'w:basedOn')?.attributes['w:val']
    const above = parent === undefined ? base : resolve(parent, new Set([...waiting, id]))
    const style = inherit(above, element, id)
    resolved.set(id, style)
    return style
  }
  const ofKind = (kind: string): ((id: string | undefined) => Style) => {
    const fallback = defaultStyle(elements, kind)
    return id => {
      const wanted = id !== undefined && byId.has(id) ? id : fallback
      return wanted === null ? base : (resolved.get(wanted) ?? resolve(wanted, new Set()))
    }
  }
  return {
    defaultRun,
    paragraphStyle: ofKind('paragraph'),
    runStyle: ofKind('character'),
    tableStyle: ofKind('table'),
  }
}

function defaultStyle(elements: readonly XmlElement[], kind: string): string | null {
  const found = elements.find(({ attributes }) => {
    const value = attributes['w:default']
    return attributes['w:type'] === kind && value !== undefined && value !== '0' && value !== 'false'
  })
  return found?.attributes['w:styleId'] ?? null
}

function inherit(above: Style, element: XmlElement, id: string): Style {
  const name = (childNamed(element, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()
  const paragraph = readParagraphProperties(childNamed(element, 'w:pPr'))
  const heading = /^heading ([1-9])$/u.exec(name)?.[1]
  return {
    id,
    name,
    run: { ...above.run, ...readRunProperties(childNamed(element, 'w:rPr')) },
    paragraph: {
      ...above.paragraph,
      // The built-in heading styles are headings even where the file does not repeat their level.
      ...(heading === undefined ? {} : { outline: Number(heading) }),
      ...paragraph,
    },
    listStyle: paragraph.list === undefined && paragraph.listLevel === undefined ? above.listStyle : id,
    table: childNamed(element, 'w:tblPr') ?? above.table,
  }
}
