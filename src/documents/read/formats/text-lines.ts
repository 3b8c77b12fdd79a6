import { normaliseText } from '../../../platform/text/normalise.ts'

/** One line of a text file. Table recognition needs its tabs and its indent; prose only its words. */
export interface Line {
  /** The line in NFC with plain spaces, tabs and indent kept, without the line break. */
  readonly raw: string
  /** The line trimmed, white space single: '' for a blank line and for a cell that is empty. */
  readonly text: string
  /** Columns of white space before the first word; a tab counts eight. */
  readonly indent: number
  /** True for the first line after a form feed: a page begins here. */
  readonly newPage: boolean
}

const LINE_BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/

function indentOf(raw: string): number {
  let columns = 0
  for (const unit of raw) {
    if (unit === '\t') columns += 8
    else if (unit === ' ') columns += 1
    else break
  }
  return columns
}

function makeLine(raw: string, newPage: boolean): Line {
  return { raw, text: raw.replace(/\s+/g, ' ').trim(), indent: indentOf(raw), newPage }
}

/** The lines of a text; a form feed ends its line and marks the next as the first of a page. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  for (const one of text.split(LINE_BREAK)) {
    const pages = normaliseText(one).split('\f')
    pages.forEach((raw, index) => {
      lines.push(makeLine(raw, index > 0))
    })
  }
  return text.includes('\f') ? withoutPageNumbers(lines) : lines
}

const PAGE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/

/** A number alone at the head or foot of a page is a page number: no words, and no end of a sentence. */
function withoutPageNumbers(lines: readonly Line[]): Line[] {
  return lines.map((line, index) =>
    PAGE_NUMBER.test(line.text) && standsAtPageEdge(lines, index)
      ? { ...line, raw: '', text: '', indent: 0 }
      : line,
  )
}

function standsAtPageEdge(lines: readonly Line[], at: number): boolean {
  let head = at
  while (lines[head]?.newPage === false && lines[head - 1]?.text === '') head--
  if (lines[head]?.newPage === true) return true
  let foot = at + 1
  while (lines[foot]?.newPage === false && lines[foot]?.text === '') foot++
  return lines[foot]?.newPage === true
}
