import { singleLine } from '../../../platform/text/normalise.ts'
import type { Alignment, Block } from '../../model.ts'
import { paragraph } from './blocks.ts'
import { type ListState, openList, takeLabel } from './html-lists.ts'
import {
  type Element,
  innerAlign,
  innerStyle,
  isDropped,
  type Node,
  points,
  styleOf,
  type TextStyle,
} from './html-style.ts'
import { readHtmlTable } from './html-tables.ts'
import { ITEM_START } from './run-on.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table ul caption td th tr tbody'
  ).split(' '),
)
const LETTER = /[\p{L}\p{N}]/gu

interface Place {
  readonly style: TextStyle
  readonly align: Alignment | null
  readonly headingLevel: number | null
  readonly indent: number | null
  readonly preformatted: boolean
  readonly list: ListState | null
}

interface Words {
  readonly text: string
  readonly style: TextStyle
}

/** The walk through the tree: blocks made so far, and the words of the paragraph at hand. */
interface Walk {
  readonly blocks: Block[]
  words: Words[]
  label: string | null
}

const OUTSIDE: Place = {
  style: { bold: false, italic: false, fontSize: null },
  align: null,
  headingLevel: null,
  indent: null,
  preformatted: false,
  list: null,
}

/** The paragraphs and tables under a node, in the order of the page. */
export function readHtmlBlocks(root: Node): Block[] {
  const walk: Walk = { blocks: [], words: [], label: null }
  const place = 'tagName' in root ? innerPlace(root, OUTSIDE, true) : OUTSIDE
  walkChildren(root, walk, place)
  endParagraph(walk, place)
  return walk.blocks
}

function walkChildren(node: Node, walk: Walk, place: Place): void {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) takeText(child.value, walk, place)
    else if ('tagName' in child) takeElement(child, walk, place)
  }
}

function takeText(value: string, walk: Walk, place: Place): void {
  if (!place.preformatted) {
    if (value !== '') walk.words.push({ text: value.replace(/[\t\n\f\r ]+/g, ' '), style: place.style })
    return
  }
  value.split(/\r?\n/).forEach((line, index) => {
    if (index > 0) endParagraph(walk, place)
    walk.words.push({ text: line, style: place.style })
  })
}

function takeElement(element: Element, walk: Walk, outer: Place): void {
  if (isDropped(element)) return
  const { tagName } = element
  if (tagName === 'br' || tagName === 'hr') {
    endParagraph(walk, outer)
    return
  }
  if (/mso-list:ignore/.test(styleOf(element))) {
    walk.label = singleLine(plainText(element)) || null
    return
  }
  const isBlock = BLOCKS.has(tagName)
  if (isBlock) endParagraph(walk, outer)
  if (tagName === 'table') {
    walk.blocks.push(...readHtmlTable(element))
    return
  }
  const place = innerPlace(element, outer, isBlock)
  if (tagName === 'li' && outer.list !== null) walk.label = takeLabel(outer.list, element)
  walkChildren(element, walk, place)
  if (isBlock) {
    endParagraph(walk, place)
    if (tagName === 'li') walk.label = null
  }
}

function innerPlace(element: Element, outer: Place, isBlock: boolean): Place {
  const { tagName } = element
  const heading = /^h([1-6])$/.exec(tagName)?.[1]
  const margin = /text-indent:(-?[\d.]+[a-z]+)/.exec(styleOf(element))?.[1]
  return {
    style: innerStyle(element, outer.style),
    align: isBlock ? innerAlign(element, outer.align) : outer.align,
    headingLevel: heading === undefined ? outer.headingLevel : Number(heading),
    indent: isBlock ? (points(margin) ?? outer.indent) : outer.indent,
    preformatted: outer.preformatted || tagName === 'pre',
    list: tagName === 'ul' || tagName === 'ol' ? openList(element) : outer.list,
  }
}

/** All words under an element, styles aside. */
export function plainText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(plainText).join('') : ''
}

function letters(words: Words): number {
  return words.text.match(LETTER)?.length ?? 0
}

/** Share of the letters whose words have a style, 0 where there are none. */
function share(words: readonly Words[], holds: (style: TextStyle) => boolean): number {
  const filled = words.filter(one => one.text.trim() !== '')
  if (!filled.some(one => holds(one.style))) return 0
  if (filled.every(one => holds(one.style))) return 1
  const all = words.reduce((sum, one) => sum + letters(one), 0)
  const held = words.reduce((sum, one) => sum + (holds(one.style) ? letters(one) : 0), 0)
  return all === 0 ? 0 : held / all
}

/** The size in which most letters are set, or null where the page does not say. */
function mainSize(words: readonly Words[]): number | null {
  const first = words[0]?.style.fontSize ?? null
  if (words.every(one => one.style.fontSize === first)) return first
  const sizes = new Map<number | null, number>()
  for (const one of words) sizes.set(one.style.fontSize, (sizes.get(one.style.fontSize) ?? 0) + letters(one))
  return [...sizes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

/** Makes a paragraph of the words at hand; a label that the item's own words repeat is left out. */
function endParagraph(walk: Walk, place: Place): void {
  const { words } = walk
  walk.words = []
  const text = singleLine(words.map(one => one.text).join(''))
  if (text === '') return
  const label = ITEM_START.test(text) ? null : walk.label
  walk.label = null
  walk.blocks.push(
    paragraph(text, {
      label,
      bold: share(words, style => style.bold),
      italic: share(words, style => style.italic),
      align: place.align,
      fontSize: mainSize(words),
      indent: place.indent,
      headingLevel: place.headingLevel,
    }),
  )
}
