import type { Block, Paragraph } from '../../model.ts'
import { type InlineText, inlineParagraph, readInline } from './markdown-inline.ts'
import { markOpenEnds } from './run-on.ts'
import type { Line } from './text-lines.ts'
import { findTable } from './text-tables.ts'
import { findWrapping, joinsLines, type Wrapping } from './text-wrapping.ts'

export interface TextOptions {
  /** True for Markdown: links, tags, entities and rules are read, and what bears no mark is not bold. */
  readonly markdown: boolean
  /** Blocks of an HTML table that stands in the text; without it such lines are read as words. */
  readonly readHtml?: (html: string) => readonly Block[]
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/
const UNDERLINE = /^(?:={3,}|-{3,})$/
const FENCE = /^(?:`{3,}|~{3,})/
const QUOTE = /^(?:>\s?)+/

interface Reading {
  readonly options: TextOptions
  readonly wrapping: Wrapping
  readonly blocks: Block[]
  /** Lines of the paragraph being gathered. */
  pending: InlineText[]
  bold: { bold: boolean }
  /** First and last line of that paragraph. */
  firstLine: Line | null
  lastLine: Line | null
  /** False once an HTML table was found not to end: no later one will. */
  htmlTablesEnd: boolean
}

/** Paragraphs and tables of the lines of a text or Markdown file, in order. */
export function readTextBlocks(lines: readonly Line[], options: TextOptions): Block[] {
  const reading: Reading = {
    options,
    wrapping: findWrapping(lines),
    blocks: [],
    pending: [],
    bold: { bold: false },
    firstLine: null,
    lastLine: null,
    htmlTablesEnd: true,
  }
  let index = 0
  while (index < lines.length) index = readAt(lines, index, reading)
  endParagraph(reading)
  return markOpenEnds(reading.blocks)
}

/** Reads what begins at a line and gives the index of the line after it. */
function readAt(lines: readonly Line[], index: number, reading: Reading): number {
  const line = lines[index]
  if (line === undefined) return index + 1
  const html = htmlTableEnd(lines, index, reading)
  if (html > index) return html
  const found = findTable(lines, index, text => cellWords(text, reading.options))
  if (found !== null) {
    endBlock(reading)
    reading.blocks.push(found.table)
    return found.next
  }
  if (line.text === '') endBlock(reading)
  else readProse(line, reading)
  return index + 1
}

function cellWords(text: string, options: TextOptions): Paragraph {
  return inlineParagraph([readInline(text, { bold: false }, options.markdown)])
}

/** The index after an HTML table that begins here, its blocks taken; the same index where none does. */
function htmlTableEnd(lines: readonly Line[], index: number, reading: Reading): number {
  const { readHtml } = reading.options
  const begins = /^<table\b/i.test(lines[index]?.text ?? '')
  if (readHtml === undefined || !reading.htmlTablesEnd || !begins) return index
  let end = index
  while (end < lines.length && !/<\/table>/i.test(lines[end]?.text ?? '')) end++
  if (end === lines.length) {
    reading.htmlTablesEnd = false
    return index
  }
  endBlock(reading)
  reading.blocks.push(
    ...readHtml(
      lines
        .slice(index, end + 1)
        .map(line => line.raw)
        .join('\n'),
    ),
  )
  return end + 1
}

function readProse(line: Line, reading: Reading): void {
  const { options, blocks } = reading
  if (options.markdown && reading.pending.length > 0 && /^=+$/.test(line.text)) {
    endParagraph(reading, 1)
    return
  }
  if (options.markdown && (RULE.test(line.text) || UNDERLINE.test(line.text) || FENCE.test(line.text))) {
    endBlock(reading)
    return
  }
  const words = options.markdown ? line.text.replace(QUOTE, '') : line.text
  const heading = HEADING.exec(words)
  if (heading !== null) {
    endBlock(reading)
    const inline = readInline(heading[2] ?? '', reading.bold, options.markdown)
    blocks.push(inlineParagraph([inline], { headingLevel: heading[1]?.length ?? 1 }))
    endBlock(reading)
    return
  }
  const { firstLine, lastLine } = reading
  if (
    firstLine !== null &&
    lastLine !== null &&
    (isHardBreak(lastLine, options) || !joinsLines(lastLine, line, firstLine, reading.wrapping))
  ) {
    endParagraph(reading)
  }
  reading.firstLine ??= line
  reading.pending.push(readInline(withoutHardBreak(words, options), reading.bold, options.markdown))
  reading.lastLine = line
}

/** Markdown ends a line for good with two spaces or a backslash. */
function isHardBreak(line: Line, options: TextOptions): boolean {
  return options.markdown && /(?: {2}|\\|<br\s*\/?>)$/i.test(line.raw)
}

function withoutHardBreak(words: string, options: TextOptions): string {
  return options.markdown ? words.replace(/\\$/, '') : words
}

function endParagraph(reading: Reading, headingLevel: number | null = null): void {
  if (reading.pending.length > 0) {
    const made = inlineParagraph(reading.pending, { headingLevel })
    const known = reading.options.markdown
      ? { ...made, bold: made.bold ?? 0, italic: made.italic ?? 0 }
      : made
    if (made.text !== '') reading.blocks.push(Object.freeze(known))
  }
  reading.pending = []
  reading.firstLine = null
  reading.lastLine = null
}

/** A blank line, a heading or a table: emphasis left open ends with the block. */
function endBlock(reading: Reading): void {
  endParagraph(reading)
  reading.bold = { bold: false }
}
