import type { Block, PageBox, Paragraph, PrintedWords } from '../../../model.ts'
import { cell, paragraph, row, table } from '../blocks.ts'
import { type Box, boxAround, type PageContent } from './content.ts'
import { withoutFurniture } from './furniture.ts'
import { joinPages } from './joining.ts'
import type { Line } from './lines.ts'
import { blocksOfPages, draftOf, type PageDraft } from './page.ts'
import { alignmentOf, type DraftParagraph } from './paragraphs.ts'
import type { DraftTable } from './tables.ts'

/** The blocks of a document from what its pages hold; joins what page breaks cut. */
export function assemble(contents: Iterable<PageContent>): Block[] {
  return assembleDrafts([...contents].map(draftOf))
}

/** The same from pages already drafted, so that a reader may let a page's pieces go. */
export function assembleDrafts(drafts: readonly PageDraft[]): Block[] {
  return joinPages(blocksOfPages(withoutFurniture(drafts))).map(block =>
    block.kind === 'table' ? tableOf(block) : paragraphOf(block, !block.open),
  )
}

function tableOf(draft: DraftTable): Block {
  const rows = draft.rows.map(one =>
    row(
      one.cells.map(({ column, columnSpan, rowSpan, paragraphs }) =>
        cell(
          column,
          paragraphs.map(draftParagraph => paragraphOf(draftParagraph, true)),
          { columnSpan, rowSpan },
        ),
      ),
      one.repeated,
    ),
  )
  return table(rows, { ruled: draft.ruled })
}

function paragraphOf(draft: DraftParagraph, complete: boolean): Paragraph {
  const { lines, column } = draft
  const first = lines[0]
  return paragraph(textOf(lines), {
    bold: mean(lines, line => line.bold),
    italic: mean(lines, line => line.italic),
    align: alignmentOf(draft),
    fontSize: first?.size ?? null,
    indent: first ? round(Math.max(0, first.left - column.left)) : null,
    boxes: boxesOf(lines),
    printed: lines.flatMap(printedOf),
    confidence: mean(lines, line => line.confidence),
    complete,
  })
}

function textOf(lines: readonly Line[]): string {
  let text = ''
  for (const line of lines)
    text += isCutWord(text, line.text) || endsInsideWord(text) ? line.text : ` ${line.text}`
  return text.trim().normalize('NFC')
}

/** A narrow column cuts "STT" into "ST" and "T"; letters without a vowel are no word of their own. */
function isCutWord(before: string, after: string): boolean {
  const consonants = /^[BCDĐGHKLMNPQRSTVX]{1,3}$/u
  return consonants.test(before.trim()) && consonants.test(after)
}

/** Lines are broken after the dash or slash of a symbol: "38/KH-" and "UBND" are one word. */
function endsInsideWord(text: string): boolean {
  return /[\p{L}\p{N}][-/]$/u.test(text)
}

function mean(lines: readonly Line[], of: (line: Line) => number | null): number | null {
  let letters = 0
  let sum = 0
  for (const line of lines) {
    const value = of(line)
    if (value === null) continue
    letters += line.text.length
    sum += value * line.text.length
  }
  return letters === 0 ? null : round(sum / letters, 3)
}

function boxesOf(lines: readonly Line[]): PageBox[] {
  const pages = [...new Set(lines.map(line => line.page))]
  return pages.map(page => pageBox(page, boxAround(lines.filter(line => line.page === page))))
}

/** A recognised line word by word, since a scan is checked word by word; any other as a whole. */
function printedOf(line: Line): PrintedWords[] {
  const parts = line.confidence === null ? [line] : line.words
  return parts.map(part => ({ text: part.text, box: pageBox(line.page, part) }))
}

function pageBox(page: number, { left, right, top, bottom }: Box): PageBox {
  return { page, x: round(left), y: round(top), width: round(right - left), height: round(bottom - top) }
}

function round(value: number, digits = 1): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}
