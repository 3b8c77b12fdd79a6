import type { Block, Paragraph } from '../../../model.ts'
import { mendText } from '../../wording/index.ts'

/**
 * One slip in so many words makes a poor scan. Below that what looks like a slip is as likely a misprint
 * of the page itself, and a page's words are kept as they are printed.
 */
const wordsPerSlip = 250

/**
 * Mends single signs that recognition took for others, where the words around leave no doubt. Only
 * recognised paragraphs (those with a confidence) are touched, and only in a document that needs it.
 */
export function mendRecognised(blocks: readonly Block[]): readonly Block[] {
  const recognised = blocks.flatMap(paragraphsOf).filter(paragraph => paragraph.confidence !== null)
  const mended = new Map(
    recognised.map(paragraph => [paragraph, mendText(paragraph.text, paragraph.confidence ?? undefined)]),
  )
  const words = recognised.reduce((sum, paragraph) => sum + wordsOf(paragraph.text).length, 0)
  const slips = recognised.reduce(
    (sum, paragraph) => sum + differences(paragraph.text, mended.get(paragraph) ?? ''),
    0,
  )
  if (slips * wordsPerSlip < words) return blocks
  const mend = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    text: mended.get(paragraph) ?? paragraph.text,
  })
  return blocks.map(block => mendBlock(block, mend))
}

function paragraphsOf(block: Block): readonly Paragraph[] {
  return block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs))
}

function mendBlock(block: Block, mend: (paragraph: Paragraph) => Paragraph): Block {
  if (block.kind === 'paragraph') return mend(block)
  const rows = block.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(mend) })),
  }))
  return { ...block, rows }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u)
}

function differences(before: string, after: string): number {
  const words = wordsOf(after)
  return wordsOf(before).filter((word, index) => word !== words[index]).length
}
