import { takeSideBySide } from './columns.ts'
import { type Box, boxAround, median, type PageContent } from './content.ts'
import { type Line, rowsOf, segmentsOf } from './lines.ts'
import { type Column, columnOf, type DraftParagraph, paragraphsOf } from './paragraphs.ts'
import { type DraftTable, takeTables } from './tables.ts'

/** What a page says, top to bottom, before it is joined with its neighbours. */
export type DraftBlock = ({ readonly kind: 'paragraph' } & DraftParagraph) | DraftTable

export interface PageDraft {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Lines outside ruled tables, whole or cut at wide gaps. */
  readonly segments: readonly Line[]
  readonly tables: readonly DraftTable[]
}

/** A gap this wide, in sizes of the type, may part two columns; justified words stand closer. */
const gapOfColumns = 2

/** First step: the ruled tables of a page and the lines around them. */
export function draftOf(content: PageContent): PageDraft {
  const { tables, rest } = takeTables(content)
  const segments = rowsOf(rest).flatMap(row => {
    const size = median(row.map(piece => piece.size))
    return segmentsOf(row, content.number, gapOfColumns * size)
  })
  return { number: content.number, width: content.width, height: content.height, segments, tables }
}

/** A page with fewer lines than this does not show where its text column begins and ends. */
const linesOfColumn = 8

/** Second step, with running heads gone: what each page says in order. */
export function blocksOfPages(drafts: readonly PageDraft[]): DraftBlock[][] {
  return drafts.map(draft => blocksOf(draft, likePages(draft, drafts)))
}

/** The lines of the pages of the same size that are full of text, for a page that has few. */
function likePages(draft: PageDraft, drafts: readonly PageDraft[]): Line[] {
  if (draft.segments.length >= linesOfColumn) return []
  const like = drafts.find(
    other => Math.abs(other.width - draft.width) < 2 && other.segments.length >= 2 * linesOfColumn,
  )
  return like ? wholeLines(like.segments) : []
}

/** Columns side by side, paragraphs and tables of a page in order. */
function blocksOf(draft: PageDraft, like: readonly Line[]): DraftBlock[] {
  const bounds = textBounds(draft)
  const { tables, rest } = takeSideBySide(draft.segments, bounds)
  const lines = wholeLines(rest)
  const column = columnOfPage(lines, like, lines.length < 3 ? withMargins(bounds, draft) : bounds)
  const blocks: DraftBlock[] = []
  let group: Line[] = []
  const close = () => {
    for (const one of paragraphsOf(group, column)) blocks.push({ kind: 'paragraph', ...one })
    group = []
  }
  const waiting = [...draft.tables, ...tables].sort((a, b) => a.top - b.top)
  for (const line of lines) {
    while (waiting[0] && waiting[0].top < line.baseline) {
      close()
      blocks.push(...waiting.splice(0, 1))
    }
    group.push(line)
  }
  close()
  return [...blocks, ...waiting]
}

/** Margins of an official document in points: 30 mm left, 20 mm right (Decree 30/2020/NĐ-CP, Annex I). */
const margins = { left: 85, right: 57 }

/** The text's bounds, but no narrower than the margins leave: few lines do not show the column. */
function withMargins(bounds: Box, page: { readonly width: number }): Box {
  return {
    ...bounds,
    left: Math.min(bounds.left, margins.left),
    right: Math.max(bounds.right, page.width - margins.right),
  }
}

function columnOfPage(lines: readonly Line[], like: readonly Line[], bounds: Box): Column {
  if (lines.length >= linesOfColumn) return columnOf(lines)
  if (like.length === 0) return columnOf(lines, bounds)
  const { left, right, pitch } = columnOf(like)
  const own = columnOf(lines, { left, right })
  return lines.length < 4 ? { ...own, pitch } : own
}

/** Where words stand on the page: the widest lines and the tables show it. */
function textBounds(draft: PageDraft): Box {
  const boxes: Box[] = [...draft.segments]
  for (const table of draft.tables) {
    boxes.push({ left: table.xs[0] ?? 0, right: table.xs.at(-1) ?? 0, top: table.top, bottom: table.bottom })
  }
  return boxAround(boxes)
}

/** Segments of one row joined again where they were no columns (a tabulated line). */
function wholeLines(segments: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1)
    if (last && Math.abs(last.baseline - segment.baseline) < 0.4 * segment.size)
      lines[lines.length - 1] = joined(last, segment)
    else lines.push(segment)
  }
  return lines
}

function joined(a: Line, b: Line): Line {
  const words = [...a.words, ...b.words].sort((one, other) => one.left - other.left)
  const weight = a.text.length / (a.text.length + b.text.length)
  const mean = (x: number | null, y: number | null) =>
    x === null || y === null ? null : x * weight + y * (1 - weight)
  return {
    ...a,
    ...boxAround(words),
    words,
    text: words.map(word => word.text).join(' '),
    bold: mean(a.bold, b.bold),
    italic: mean(a.italic, b.italic),
    confidence: mean(a.confidence, b.confidence),
  }
}
