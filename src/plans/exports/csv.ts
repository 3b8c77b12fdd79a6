/** One row a task, as RFC 4180 has it. Own code: the format is three rules. */
import type { Locale } from '../../platform/i18n/locale.ts'
import type { PlanContent } from './content.ts'
import { type CellValue, type Column, taskColumns } from './task-columns.ts'

/** Spreadsheets take a file that opens with it for UTF-8. */
const byteOrderMark = '\ufeff'

/** What spreadsheets take for the beginning of a formula, also after apostrophes that are the text's own. */
const formulaOpening = /^'*[=+\-@\t\r＝＋－＠]/u

/** UTF-8 with a byte order mark, a line of titles, then one line a task; days as YYYY-MM-DD. */
export function planCsv({ tasks }: PlanContent, locale: Locale): string {
  return csvOf(taskColumns(locale), tasks)
}

/** The same of any rows. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(column => column.title),
    ...rows.map(row => columns.map(column => words(column.value(row)))),
  ]
  return byteOrderMark + lines.map(line => `${line.map(field).join(',')}\r\n`).join('')
}

function words(value: CellValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.day : String(value)
}

/** Quoted where it must be. */
function field(value: string): string {
  const kept = asText(value)
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
}

/**
 * Words that a spreadsheet would run as a formula, with one apostrophe before them, its own sign for "this is
 * text". Nothing is lost: whoever takes one apostrophe off such a cell has the plan's words.
 */
function asText(value: string): string {
  return formulaOpening.test(value) ? `'${value}` : value
}
