/** Paragraphs that stand after an item without belonging to it. */
import { isClosing, isNote } from './closing.ts'
import type { Node } from './tree.ts'

/** Notes in brackets and closing sentences make no heading of the item above them. */
export function isNoteNode(node: Node): boolean {
  return node.line !== null && node.label === null && (isNote(node.line.text) || isClosing(node.line.text))
}

/**
 * The children of an item that belong to the level above: notes and closing words, and the plain
 * paragraphs after the last of a list of whole-sentence items. (A bullet, or a paragraph under a
 * title, belongs to the item.)
 */
export function looseChildren(node: Node, siblings: readonly Node[], index: number): readonly Node[] {
  const notes = node.children.filter(isNoteNode)
  if (notes.length === node.children.length) return notes
  const plainOnly = node.children.every(child => child.label === null && child.table === null)
  const previous = siblings.slice(0, index).filter(sibling => sibling.label !== null)
  const inList =
    previous.length > 0 &&
    previous.every(sibling => sibling.children.length === 0 && isSentence(sibling.words))
  return plainOnly && inList && isSentence(node.words) && index === siblings.length - 1
    ? node.children
    : notes
}

function isSentence(words: string): boolean {
  return words.length > 40 && /[.;]\s*$/u.test(words)
}

/** True where nothing of the section follows the item: what is loose after it closes the section. */
export function isLastInSection(node: Node): boolean {
  for (let at = node; at.parent !== null; at = at.parent) {
    if (at.parent.children.at(-1) !== at) return false
  }
  return true
}
