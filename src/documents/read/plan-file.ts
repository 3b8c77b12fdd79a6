import type { Paragraph, PlanDocument, ReadOptions, SourceDocument, SourceLayout } from '../model.ts'
import { answerOf, type Refused, refuseCancelled } from './answer.ts'
import { refuseSecret } from './secret.ts'
import { readSource } from './source.ts'

/** A plan with the source that it was read from and how that was set, or the reason why there is none. */
export type PlanReading =
  | {
      readonly ok: true
      readonly plan: PlanDocument
      readonly source: SourceDocument
      readonly layout: SourceLayout
    }
  | Refused

/**
 * Reads a plan out of a file of any format. Never throws on content: what cannot be read, what is no
 * plan and what is secret come back as refusals, and an unexpected failure as `unreadable`.
 */
export function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<PlanReading> {
  return answerOf(async () => {
    const source = await readSource(bytes, options)
    await refuseSecret(source, bytes)
    refuseCancelled(options.signal)
    // Loaded only now: the check at the door needs no names of places.
    const { readLaidOutPlan } = await import('./plan/index.ts')
    return { ok: true, ...readLaidOutPlan(source), source: withoutPrinted(source) }
  }, options.signal)
}

/** The layout holds the printed words with their places; nobody needs them a second time. */
function withoutPrinted(source: SourceDocument): SourceDocument {
  const bare = ({ printed: _, ...paragraph }: Paragraph): Paragraph => paragraph
  const blocks = source.blocks.map(block => {
    if (block.kind === 'paragraph') return bare(block)
    const rows = block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(bare) })),
    }))
    return { ...block, rows }
  })
  return source.pages === null ? source : { ...source, blocks }
}
