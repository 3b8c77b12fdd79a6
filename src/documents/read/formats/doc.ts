import WordExtractor from 'word-extractor'
import { repairLegacyTexts } from '../../../platform/text/legacy.ts'
import { singleLine } from '../../../platform/text/normalise.ts'
import { type Block, ReadRefusal, type SourceDocument, type SourceNotice } from '../../model.ts'
import { isSecrecyStamp } from '../secrecy.ts'
import { cell, paragraph, row, sourceDocument, table } from './blocks.ts'
import { inspectContainer } from './doc-container.ts'
import { type DocPart, splitBody } from './doc-rows.ts'
import { markOpenEnds } from './run-on.ts'
import { isRowNumber } from './text-tables-rows.ts'

interface DocText {
  readonly body: string
  /** Headers, footers and text boxes: dropped, but a secrecy stamp often stands there. */
  readonly margins: string
}

async function extract(bytes: Uint8Array): Promise<DocText> {
  try {
    const found = await new WordExtractor().extract(Buffer.from(bytes))
    const asWritten = { filterUnicode: false }
    return {
      body: found.getBody(asWritten),
      margins: `${found.getHeaders(asWritten)}\n${found.getTextboxes(asWritten)}`,
    }
  } catch (error) {
    throw new ReadRefusal('unreadable', { detail: error instanceof Error ? error.message : String(error) })
  }
}

function tableOf(rows: readonly (readonly (readonly string[])[])[]): Block {
  const columns = Math.max(...rows.map(cells => cells.length))
  const made = rows.map(cells =>
    row(
      cells.map((lines, column) => {
        const isLast = column === cells.length - 1
        const words = lines.map(singleLine).filter(text => text !== '')
        return cell(
          column,
          words.map(text => paragraph(text)),
          { columnSpan: isLast ? columns - column : 1 },
        )
      }),
    ),
  )
  const numbered = rows.some(cells => isRowNumber(singleLine((cells[0] ?? []).join(' '))))
  return table(made, { ruled: numbered || (rows.length > 1 && columns > 2) })
}

/** Neighbouring rows are one table; a line without words between them is only the gap of two tables. */
function blocksOf(parts: readonly DocPart[]): Block[] {
  const blocks: Block[] = []
  let rows: (readonly (readonly string[])[])[] = []
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const part of parts) {
    if ('cells' in part) {
      rows.push(part.cells)
      continue
    }
    endTable()
    const text = singleLine(part.line)
    if (text !== '') blocks.push(paragraph(text))
  }
  endTable()
  return blocks
}

/**
 * Paragraphs and tables of a Word 97-2003 file. Headers, footers, notes and deleted words are dropped,
 * but for a secrecy stamp, which is put first. The format's automatic numbers and bold are not read.
 * Refuses `encrypted`, `truncated`, `unreadable`.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  const state = inspectContainer(bytes)
  if (state === 'encrypted' || state === 'truncated') throw new ReadRefusal(state)
  if (state === 'foreign') throw new ReadRefusal('unreadable')
  const { body, margins } = await extract(bytes)
  const { texts, encoding } = repairLegacyTexts(`${margins}\u0000${body}`.split('\n'))
  const [marginText = '', bodyText = ''] = texts.join('\n').split('\u0000')
  const stamps = marginText.split('\n').map(singleLine).filter(isSecrecyStamp)
  const blocks = [...stamps.map(text => paragraph(text)), ...blocksOf(splitBody(bodyText))]
  const notices: SourceNotice[] =
    encoding === null ? [] : [{ code: 'encoding-converted', args: { from: encoding } }]
  return sourceDocument('doc', markOpenEnds(blocks), { notices })
}
