import type { DraftBlock } from './page.ts'
import { type DraftParagraph, endsSentence, isCentred, opensItem, wouldFit } from './paragraphs.ts'
import { joinTables } from './table-joining.ts'

/** A paragraph that may run on into the next block, because its page ends inside a sentence. */
export type JoinedBlock = DraftBlock & { readonly open?: boolean }

/** The pages' blocks in one list, with paragraphs and tables that go on over a page break joined. */
export function joinPages(pages: readonly (readonly DraftBlock[])[]): JoinedBlock[] {
  const joined: JoinedBlock[] = []
  for (const page of pages) {
    const [first, ...others] = page
    const last = joined.at(-1)
    if (!first) continue
    joined.splice(-1, last ? 1 : 0, ...meet(last, first))
    joined.push(...others)
  }
  return joined
}

/** What the last block before a page break and the first one after it make. */
function meet(last: JoinedBlock | undefined, first: DraftBlock): JoinedBlock[] {
  if (!last) return [first]
  if (last.kind === 'table' && first.kind === 'table') {
    const whole = joinTables(last, first)
    return whole ? [whole] : [last, first]
  }
  if (last.kind === 'table' || first.kind === 'table') return [last, first]
  const verdict = runsOn(last, first)
  if (verdict === 'yes') return [{ ...last, lines: [...last.lines, ...first.lines] }]
  return [verdict === 'perhaps' ? { ...last, open: true } : last, first]
}

/** Whether a paragraph goes on after the page break. */
function runsOn(before: DraftParagraph, after: DraftParagraph): 'yes' | 'no' | 'perhaps' {
  const last = before.lines.at(-1)
  const next = after.lines[0]
  if (!last || !next) return 'no'
  if (before.centred || after.centred || Math.abs(last.size - next.size) > 0.15 * last.size) return 'no'
  // Both measured from their own page's text edge: a scan's pages lie differently.
  const indent = next.left - after.column.left
  const isSetIn = indent > 0.7 * next.size || isCentred(next, after.column)
  const lower = /^[\p{Ll}]/u.test(next.text) && !opensItem(next)
  const full = !wouldFit(last, next, before.column)
  if (full && !isSetIn) return 'yes'
  if (lower && !endsSentence(last.text)) return isSetIn ? 'perhaps' : 'yes'
  return full && !endsSentence(last.text) ? 'perhaps' : 'no'
}
