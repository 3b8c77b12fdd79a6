/** A plan as a workbook of four sheets. */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node'
import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'
import type { Reference } from '../../documents/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type UnitShare, unitShares } from '../rules/plan/counts.ts'
import type { ReportingDuty, ReportingUnit } from '../rules/plan/model.ts'
import { shownName } from '../rules/plan/shown-name.ts'
import type { PlanContent } from './content.ts'
import { type CellValue, type Column, day, taskColumns, text } from './task-columns.ts'
import { sayIn } from './words.ts'

/** What a workbook may hold besides sheets, as the library has it. */
type Content = Stream | Buffer | Blob

/** Excel refuses a file with a longer cell. */
const cellCharactersMax = 32_767

const fontPoints = 12
const linePoints = 16
/** Excel's highest row. */
const rowPointsMax = 409

/** Bytes of the workbook: tasks, units, reports, cited documents; titles in the visitor's language. */
export function planXlsx(content: PlanContent, locale: Locale): Promise<Buffer> {
  const say = sayIn(locale)
  const shares = unitShares(content.tasks, content.duties)
  const sheets = [
    sheetOf(say('sheet-tasks'), taskColumns(locale), content.tasks),
    sheetOf(say('sheet-units'), unitColumns(locale), shares),
    sheetOf(say('sheet-reports'), reportColumns(locale), content.duties),
    sheetOf(say('sheet-references'), referenceColumns(locale), content.plan.document.references),
  ]
  return writeExcelFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: fontPoints,
    features: [filters(sheets)],
  }).toBuffer()
}

function unitColumns(locale: Locale): Column<UnitShare>[] {
  const say = sayIn(locale)
  return [
    { title: say('unit'), width: 48, value: share => share.name },
    { title: say('lead'), width: 12, value: share => share.roles.lead },
    { title: say('assigned'), width: 12, value: share => share.roles.assigned },
    { title: say('coordinate'), width: 12, value: share => share.roles.coordinate },
    { title: say('advise'), width: 12, value: share => share.roles.advise },
    { title: say('unit-tasks'), width: 18, value: share => share.tasks },
    { title: say('unit-reports'), width: 18, value: share => share.duties },
  ]
}

function reportColumns(locale: Locale): Column<ReportingDuty>[] {
  const say = sayIn(locale)
  const names = (units: readonly ReportingUnit[]) => text(units.map(unit => shownName(unit, say)).join('; '))
  return [
    { title: say('number'), width: 6, value: duty => duty.number + 1 },
    { title: say('report'), width: 64, value: duty => text(duty.text) },
    { title: say('report-who'), width: 32, value: duty => names(duty.who) },
    { title: say('report-to'), width: 32, value: duty => names(duty.to) },
    { title: say('report-onward'), width: 32, value: duty => names(duty.onward) },
    { title: say('report-due'), width: 20, value: duty => dueDays(duty.due, locale) },
  ]
}

/** One whole date is a day to reckon with; several, or one of every year, are words. */
function dueDays(due: readonly string[], locale: Locale): CellValue {
  const [first = null] = due
  const one = due.length === 1 ? day(first) : null
  return typeof one === 'object' && one !== null
    ? one
    : text(due.map(date => formatIsoDate(date, locale)).join('; '))
}

function referenceColumns(locale: Locale): Column<Reference>[] {
  const say = sayIn(locale)
  return [
    { title: say('symbol'), width: 22, value: reference => text(reference.symbol) },
    { title: say('type'), width: 16, value: reference => text(reference.type) },
    { title: say('issued'), width: 14, value: reference => issueDay(reference.issuedOn, locale) },
    { title: say('issuer'), width: 32, value: reference => text(reference.issuer ?? '') },
    { title: say('subject'), width: 60, value: reference => text(reference.subject ?? '') },
    { title: say('cited-as'), width: 16, value: reference => say(`cited-${reference.role}`) },
  ]
}

function issueDay(iso: string | null, locale: Locale): CellValue {
  const value = day(iso)
  return typeof value === 'string' ? formatIsoDate(value, locale) : value
}

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet<Content> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(({ title }) => ({ ...cellOf(title), fontWeight: 'bold', backgroundColor: '#e8edf2' })),
      ...rows.map(row => rowOf(columns, row)),
    ],
  }
}

/** Not every program makes a row as high as its wrapped words ask: the height is written. */
function rowOf<Row>(columns: readonly Column<Row>[], row: Row): Cell[] {
  const values = columns.map(column => column.value(row))
  const lines = values.map((value, index) => linesOf(value, columns[index]?.width ?? 1))
  const height = Math.min(Math.max(...lines) * linePoints, rowPointsMax)
  return values.map(value => ({ ...cellOf(value), height }))
}

/** Letters are a little narrower than the figure that widths are counted in, so this errs to the high side. */
function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** Words are written as words, whatever they begin with: no cell is ever a formula. */
function cellOf(value: CellValue): Cell & object {
  const place = { alignVertical: 'top', wrap: true } as const
  if (value === null) return { ...place }
  if (typeof value === 'number') return { ...place, value, type: Number }
  if (typeof value === 'string') return { ...place, value: fitting(value), type: String, format: '@' }
  return { ...place, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

function fitting(words: string): string {
  return words.length <= cellCharactersMax ? words : `${words.slice(0, cellCharactersMax - 1)}…`
}

/** Arrows on the titles, by which rows are chosen. */
function filters(sheets: readonly Sheet<Content>[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const rows = sheets[sheetIndex]?.data ?? []
            const last = getCellAddress(Math.max(0, rows.length - 1), (rows[0]?.length ?? 1) - 1)
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              [
                'sheetPr',
                'dimension',
                'sheetViews',
                'sheetFormatPr',
                'cols',
                'sheetData',
                'autoFilter',
                'mergeCells',
                'pageMargins',
                'pageSetup',
                'drawing',
              ],
              'worksheet',
            )
          },
        },
      },
    },
  }
}
