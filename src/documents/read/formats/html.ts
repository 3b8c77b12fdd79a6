import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { repairLegacyTexts } from '../../../platform/text/legacy.ts'
import { type Block, ReadRefusal, type SourceDocument, type SourceNotice } from '../../model.ts'
import { sourceDocument } from './blocks.ts'
import { readHtmlBlocks } from './html-blocks.ts'
import { decodeHtml } from './html-charset.ts'
import { markOpenEnds } from './run-on.ts'

type Node = DefaultTreeAdapterTypes.Node
type TextNode = DefaultTreeAdapterTypes.TextNode

/** Real pages nest some dozens of elements; the walk over the tree needs no deep stack up to this. */
const DEPTH_MAX = 500
/** Tags left open before parsing: sloppy pages leave many, which the parser closes again. */
const OPEN_TAGS_MAX = 5000
/** Elements that end by themselves when the next begins, so that an opening tag does not nest. */
const SELF_ENDING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup ' +
    'tbody thead tfoot colgroup html head body rp rt'
  ).split(' '),
)
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/<>]*)[^<>]*?(\/?)>/gi

/**
 * Refuses a page nested deeper than any real one, before parsing: the parser looks through all open
 * elements for each tag, which would take hours for a page made of a million of them.
 */
function refuseDeep(html: string): void {
  let depth = 0
  for (const match of html.matchAll(TAG)) {
    const name = match[3]?.toLowerCase()
    if (name === undefined || SELF_ENDING.has(name)) continue
    if (match[2] === '/') depth = Math.max(0, depth - 1)
    else if (match[4] !== '/') depth++
    if (depth > OPEN_TAGS_MAX) throw new ReadRefusal('too-deep', { depth: DEPTH_MAX })
  }
}

/** All text nodes of the tree, in order; refuses what is nested too deep after parsing. */
function textNodes(root: Node): TextNode[] {
  const found: TextNode[] = []
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    if (depth > DEPTH_MAX) throw new ReadRefusal('too-deep', { depth: DEPTH_MAX })
    if (node.nodeName === '#text' && 'value' in node) found.push(node)
    if ('childNodes' in node) {
      for (const child of [...node.childNodes].reverse()) open.push({ node: child, depth: depth + 1 })
    }
  }
  return found
}

/** Mends TCVN3 or VNI letters in the tree; gives the encoding they were in, or null. */
function repairTree(root: Node): string | null {
  const nodes = textNodes(root)
  const { texts, encoding } = repairLegacyTexts(nodes.map(node => node.value))
  if (encoding === null) return null
  nodes.forEach((node, index) => {
    node.value = texts[index] ?? node.value
  })
  return encoding
}

/** Blocks of a piece of HTML that stands in another format (a table in Markdown). */
export function readHtmlFragment(html: string): Block[] {
  refuseDeep(html)
  const tree = parseFragment(html)
  textNodes(tree)
  return markOpenEnds(readHtmlBlocks(tree))
}

/**
 * Paragraphs, lists and tables of an HTML page, as written by hand, by a portal or by Word. Scripts,
 * styles, navigation and hidden parts are dropped. Refuses `too-deep`.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  const { html, converted } = decodeHtml(bytes)
  refuseDeep(html)
  const tree = parse(html)
  const from = repairTree(tree) ?? converted
  const notices: SourceNotice[] = from === null ? [] : [{ code: 'encoding-converted', args: { from } }]
  return sourceDocument('html', markOpenEnds(readHtmlBlocks(tree)), { notices })
}
