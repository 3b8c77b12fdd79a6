import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { content, culture, duty, office, task } from '../../../tests/export-content.ts'
import { contentOfUnit } from './content.ts'
import { planCsv } from './csv.ts'
import { planXlsx } from './xlsx.ts'

const formula = '=HYPERLINK("http://example.org","xem")'
const plan = content(
  [
    task(0, {
      text: 'Xây dựng bộ tài liệu, "song ngữ"\ngiới thiệu xã',
      units: [office, culture],
      dueOn: '2026-06-15',
      output: 'Bộ tài liệu',
      schedule: { kind: 'dates', from: null, to: null, dates: ['2026-06-15'], text: 'trước ngày 15/6/2026' },
    }),
    task(1, { text: formula, modality: 'request' }),
    task(2, { text: "'-2+3", schedule: { kind: 'yearly', from: null, to: null, dates: [], text: '' } }),
  ],
  [duty(0, ['2026-11-15']), duty(1, ['--06-10', '--12-10'])],
)

/** The rows of every sheet as a program reads them. */
async function sheets(bytes: Buffer) {
  const read = await readExcelFile(bytes)
  return Object.fromEntries(read.map(({ sheet, data }) => [sheet, data]))
}

describe('the workbook', () => {
  test('holds the tasks, a row each, with days as days and blanks as blanks', async () => {
    const { 'Nhiệm vụ': rows = [] } = await sheets(await planXlsx(plan, 'vi'))
    expect(rows[0]).toEqual([
      'STT',
      'Vị trí',
      'Mục',
      'Nội dung nhiệm vụ',
      'Hình thức',
      'Chủ trì',
      'Thực hiện',
      'Phối hợp',
      'Tham mưu',
      'Thời gian',
      'Bắt đầu',
      'Hạn',
      'Sản phẩm',
    ])
    expect(rows[1]).toEqual([
      1,
      'II.1',
      'TỔ CHỨC THỰC HIỆN',
      'Xây dựng bộ tài liệu, "song ngữ"\ngiới thiệu xã',
      'Giao',
      office.name,
      null,
      culture.name,
      null,
      'trước ngày 15/6/2026',
      null,
      new Date('2026-06-15T00:00:00Z'),
      'Bộ tài liệu',
    ])
    expect(rows[3]?.slice(9)).toEqual(['Hằng năm', null, null, null])
  })

  test('counts each unit, lists the reports and what is cited', async () => {
    const read = await sheets(await planXlsx(plan, 'en'))
    expect(Object.keys(read)).toEqual(['Tasks', 'Units', 'Reports', 'Cited documents'])
    expect(read.Units?.slice(1)).toEqual([
      [office.name, 1, 0, 0, 0, 1, 0],
      [culture.name, 0, 0, 1, 0, 1, 2],
    ])
    expect(read.Reports?.map(row => row.at(-1))).toEqual([
      'Due',
      new Date('2026-11-15T00:00:00Z'),
      '10/06 every year; 10/12 every year',
    ])
    expect(read['Cited documents']?.[1]).toEqual([
      '12/KH-UBND',
      'Kế hoạch',
      new Date('2026-01-05T00:00:00Z'),
      'Ủy ban nhân dân tỉnh',
      null,
      'As a basis',
    ])
  })

  test('holds no formula, whatever a task begins with', async () => {
    const bytes = await planXlsx(plan, 'vi')
    expect((await sheets(bytes))['Nhiệm vụ']?.slice(2).map(row => row[3])).toEqual([formula, "'-2+3"])
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('worksheets/sheet'))
    expect(parts).toHaveLength(4)
    for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
  })

  test('makes each row as high as its longest words, and no higher than Excel can', async () => {
    const words = [64 * 2, 64 * 1000].map((length, number) => task(number, { text: 'x'.repeat(length) }))
    const parts = unzipSync(await planXlsx(content(words), 'vi'))
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(
      [...xml.matchAll(/<row r="(\d+)"[^>]* ht="(\d+)"/g)].map(([, row, height]) => [row, height]),
    ).toEqual([
      ['2', '32'],
      ['3', '409'],
    ])
  })

  test('keeps its titles in sight and has arrows on them to choose by', async () => {
    const parts = unzipSync(await planXlsx(plan, 'vi'))
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('state="frozen"')
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:M4"\/>/)
  })

  test('takes a task longer than a cell may be', async () => {
    const long = 'Việc '.repeat(8000).trim()
    const { 'Nhiệm vụ': rows = [] } = await sheets(await planXlsx(content([task(0, { text: long })]), 'vi'))
    expect(String(rows[1]?.[3])).toHaveLength(32_767)
  })

  test('is made of a plan without tasks', async () => {
    const read = await sheets(await planXlsx(content([]), 'vi'))
    expect(read['Nhiệm vụ']).toHaveLength(1)
  })
})

describe('the CSV', () => {
  test('is as RFC 4180 has it, for programs and for spreadsheets', () => {
    const text = planCsv(plan, 'vi')
    expect(text.startsWith('\ufeffSTT,Vị trí,Mục,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const rows = parse(text.slice(1))
    expect(rows).toHaveLength(4)
    expect(rows.map(row => row.length)).toEqual([13, 13, 13, 13])
    expect(rows[1]?.[3]).toBe('Xây dựng bộ tài liệu, "song ngữ"\ngiới thiệu xã')
    expect(rows[1]?.[11]).toBe('2026-06-15')
    expect(rows[2]?.slice(9)).toEqual(['', '', '', ''])
  })

  test.each(['=1+1', '+84 912', '- Sở', '@ban', '\tô', "'=1", '＝1'])(
    'keeps a spreadsheet from running %j, and loses nothing of it',
    words => {
      const [, row] = parse(planCsv(content([task(0, { text: words })]), 'vi').slice(1))
      expect(row?.[3]).toBe(`'${words}`)
    },
  )

  test.each(['Việc - hai', "'Nhịp cầu'", '1 + 1 = 2'])('leaves %j as it is', words => {
    const [, row] = parse(planCsv(content([task(0, { text: words })]), 'vi').slice(1))
    expect(row?.[3]).toBe(words)
  })
})

test("a unit's part has its tasks in every role and its own reports; a unit that is not there has none", () => {
  const part = contentOfUnit(plan, 'culture')
  expect(part?.unit).toBe(culture.name)
  expect(part?.tasks.map(({ id }) => id)).toEqual(['task-0'])
  expect(part?.duties.map(({ id }) => id)).toEqual(['duty-0', 'duty-1'])
  expect(contentOfUnit(plan, 'office')?.duties).toEqual([])
  expect(contentOfUnit(plan, 'nobody')).toBeUndefined()
})

/** A reader by the grammar of RFC 4180, for what our writer writes. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
