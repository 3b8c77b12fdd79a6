import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Alignment } from '../../model.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find(one => one.name === name)?.value ?? null
}

/** The declarations of the element's own style, lower case, without white space. */
export function styleOf(element: Element): string {
  return (attribute(element, 'style') ?? '').toLowerCase().replace(/\s+/g, '')
}

const DROPPED = new Set(
  (
    'script style noscript template head title nav iframe object svg canvas audio video select button ' +
    'textarea input datalist map dialog'
  ).split(' '),
)

/** Whether a part of the page is not shown as words: scripts, controls, navigation, hidden things. */
export function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  if (attribute(element, 'role') === 'navigation') return true
  const style = styleOf(element)
  return /display:none|visibility:hidden|mso-hide:all/.test(style)
}

/** The character format of a run of words; null where the page does not say a size. */
export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly fontSize: number | null
}

const POINTS_A_UNIT: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72 }

/** A CSS length in points; null for relative units. */
export function points(length: string | undefined): number | null {
  const match = /^(-?[\d.]+)(pt|px|cm|mm|in)$/.exec(length ?? '')
  const unit = POINTS_A_UNIT[match?.[2] ?? '']
  return match === null || unit === undefined ? null : Number(match[1]) * unit
}

/** The style of words inside an element, from its name and its own style. */
export function innerStyle(element: Element, outer: TextStyle): TextStyle {
  const { tagName } = element
  const style = styleOf(element)
  const weight = /font-weight:(\w+)/.exec(style)?.[1]
  const slant = /font-style:(\w+)/.exec(style)?.[1]
  const boldTag = /^(?:b|strong|th|h[1-6])$/.test(tagName) || outer.bold
  const italicTag = /^(?:i|em|cite)$/.test(tagName) || outer.italic
  return {
    bold: weight === undefined ? boldTag : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic: slant === undefined ? italicTag : slant === 'italic' || slant === 'oblique',
    fontSize: points(/font-size:([\d.]+[a-z]+)/.exec(style)?.[1]) ?? outer.fontSize,
  }
}

/** The alignment that an element sets, or that of what it stands in. */
export function innerAlign(element: Element, outer: Alignment | null): Alignment | null {
  if (element.tagName === 'center') return 'center'
  const named = /text-align:(\w+)/.exec(styleOf(element))?.[1] ?? attribute(element, 'align')?.toLowerCase()
  if (named === 'left' || named === 'center' || named === 'right' || named === 'justify') {
    // A table's own `align` places the table, not its words.
    return element.tagName === 'table' ? outer : named
  }
  return outer
}
