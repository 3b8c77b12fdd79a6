/** The tree of a plan's body: which line stands under which label. */
import { type Label, parseLabel } from './labels.ts'
import type { Item, Line, LineTable } from './lines.ts'
import { namesSection } from './section-kinds.ts'

export interface Node {
  readonly label: Label | null
  readonly line: Line | null
  readonly table: LineTable | null
  /** Words after the label. */
  readonly words: string
  /** Offset of `words` in the plan's text. */
  readonly start: number
  readonly end: number
  readonly parent: Node | null
  readonly children: Node[]
}

interface Root {
  readonly children: Node[]
}

/** Builds the tree of a stretch of items by the sequence of their labels, whatever kinds it uses. */
export function buildTree(items: readonly Item[]): Node[] {
  const root: Root = { children: [] }
  /** The labelled nodes that are open, outermost first. */
  const open: Node[] = []
  const unlabelledSections = !items.some(hasTopLabel)
  for (const item of items) {
    const label = item.kind === 'line' ? parseLabel(item.text) : null
    if (unlabelledSections && label === null && item.kind === 'line' && namesSection(item.text))
      open.length = 0
    if (label !== null && label.kind !== 'bullet') closeFor(label, item, open)
    const parent = open.at(-1) ?? null
    const node = makeNode(item, label, parent)
    ;(parent ?? root).children.push(node)
    if (label !== null && label.kind !== 'bullet') open.push(node)
  }
  return root.children
}

/** I., A. or Điều 1.: where no section has such a label, a title alone on its line closes the one before. */
function hasTopLabel(item: Item): boolean {
  const kind = item.kind === 'line' ? parseLabel(item.text)?.kind : undefined
  return kind === 'roman' || kind === 'part' || kind === 'article'
}

function makeNode(item: Item, label: Label | null, parent: Node | null): Node {
  const skipped = label?.length ?? 0
  return {
    label,
    line: item.kind === 'line' ? item : null,
    table: item.kind === 'table' ? item : null,
    words: item.kind === 'line' ? item.text.slice(skipped) : '',
    start: item.span[0] + skipped,
    end: item.span[1],
    parent,
    children: [],
  }
}

/** Closes the open nodes that cannot hold a line with this label. */
function closeFor(label: Label, item: Item, open: Node[]): void {
  const keep = depthFor(label, item, open)
  open.length = keep
}

/** How many of the open nodes stay open above a line with this label. */
function depthFor(label: Label, item: Item, open: readonly Node[]): number {
  if (label.kind === 'decimal') return decimalDepth(label, open)
  const following = findLast(open, node => follows(node, label))
  if (following >= 0) return following
  if (label.value === 1) return firstDepth(label, item, open)
  return rankDepth(label, open)
}

function follows(node: Node, label: Label): boolean {
  const previous = node.label
  if (previous === null || previous.kind !== label.kind) return false
  if (previous.mark !== label.mark && label.kind !== 'roman') return false
  return label.value > previous.value && label.value <= previous.value + 3
}

/** 2.1 stands under 2; without an open 2, beside the other decimals of its depth. */
function decimalDepth(label: Label, open: readonly Node[]): number {
  const prefix = label.text.slice(0, label.text.lastIndexOf('.'))
  const parent = findLast(open, node => node.label?.text === prefix && node.label.kind !== 'letter')
  if (parent >= 0) return parent + 1
  const parts = label.text.split('.').length
  const sibling = findLast(
    open,
    node => node.label?.kind === 'decimal' && node.label.text.split('.').length === parts,
  )
  return sibling >= 0 ? sibling : rankDepth(label, open)
}

/** A first label opens a level under the innermost open node, or restarts the level that it repeats. */
function firstDepth(label: Label, item: Item, open: readonly Node[]): number {
  const same = findLast(open, node => node.label?.kind === label.kind && node.label.mark === label.mark)
  if (same < 0)
    return label.kind === 'number' || label.kind === 'letter' ? open.length : rankDepth(label, open)
  const holder = open.at(-1)
  const nested = holder !== undefined && same < open.length - 1 && opensList(holder)
  return nested && item.kind === 'line' ? open.length : same
}

function opensList(node: Node): boolean {
  return /:\s*$/u.test(node.words)
}

const ranks: Readonly<Record<string, number>> = {
  part: 0,
  article: 1,
  roman: 2,
  number: 3,
  decimal: 4,
  letter: 5,
  bullet: 6,
}

/** By the usual order of the kinds: part, article, I, 1, 2.1, a. */
function rankDepth(label: Label, open: readonly Node[]): number {
  const rank = ranks[label.kind] ?? 6
  const inner = open.findIndex(node => node.label !== null && (ranks[node.label.kind] ?? 6) >= rank)
  return inner < 0 ? open.length : inner
}

function findLast<T>(list: readonly T[], test: (value: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const value = list[index]
    if (value !== undefined && test(value)) return index
  }
  return -1
}
