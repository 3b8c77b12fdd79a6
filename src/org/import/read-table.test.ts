import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readTable, type TableRow } from './table.ts'

const names = (rows: readonly TableRow[]): readonly (string | undefined)[] =>
  rows.map(({ cells }) => cells.name)

const lines =
  'Tên đơn vị;Thuộc đơn vị;Mã định danh\r\nSở Xây dựng;Ủy ban nhân dân tỉnh Lam Giang;H99.1\r\nSở Y tế;;\r\n'

/** As windows-1258 has letters: with their roofs and horns, but the tone after them. */
function tonesApart(text: string): string {
  return text.replace(/\p{L}/gu, letter => {
    const apart = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? ''
    return apart.replace(tone, '').normalize('NFC') + tone
  })
}

test.each([
  ['UTF-8', Buffer.from(lines)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${lines}`)],
  ['commas', Buffer.from(lines.replaceAll(';', ','))],
  ['tabs', Buffer.from(lines.replaceAll(';', '\t'))],
  ['UTF-16', iconv.encode(lines, 'utf-16le', { addBOM: true })],
  ['windows-1258', iconv.encode(tonesApart(lines), 'win1258')],
])('CSV: %s', async (_what, bytes) => {
  const rows = await readTable(new Uint8Array(bytes))
  expect(rows).toEqual([
    { line: 2, cells: { name: 'Sở Xây dựng', parent: 'Ủy ban nhân dân tỉnh Lam Giang', code: 'H99.1' } },
    { line: 3, cells: { name: 'Sở Y tế', parent: '', code: '' } },
  ])
})

test('titles in English, columns that we do not know, empty lines and quoted line breaks', async () => {
  const rows = await readTable(Buffer.from('No,Name,Until\n\n1,"Department of\n Health",28/02/2025\n'))
  expect(rows.map(({ cells }) => cells)).toEqual([{ name: 'Department of Health', to: '28/02/2025' }])
})

test('the apostrophe that an export puts before a formula is taken off', async () => {
  expect(names(await readTable(Buffer.from("Name\n'=SUM(A1)\n''+1\n'quoted\n")))).toEqual([
    '=SUM(A1)',
    "'+1",
    "'quoted",
  ])
})

const cell = (value: string) => ({ value, type: String })

test('a workbook: its first sheet, with the lines that Excel shows', async () => {
  const data = [
    [cell('Tên đơn vị'), cell('Mã định danh')],
    [cell('Sở Nội vụ'), cell('H99.2')],
  ]
  const bytes = await writeExcelFile([
    { sheet: 'A', data },
    { sheet: 'B', data: [[cell('Name')]] },
  ]).toBuffer()
  expect(await readTable(new Uint8Array(bytes))).toEqual([
    { line: 2, cells: { name: 'Sở Nội vụ', code: 'H99.2' } },
  ])
})

function workbook(rows: string): Uint8Array {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }, { level: 1 })
}

const title = '<row r="1"><c r="A1" t="str"><v>Name</v></c></row>'

test('a formula counts by its saved value and is never run', async () => {
  const row = '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>Sở Tư pháp</v></c></row>'
  expect(names(await readTable(workbook(title + row)))).toEqual(['Sở Tư pháp'])
})

test('a million rows with formulas are refused after the first 20,000', async () => {
  const many = '<row><c><f>A1</f><v>1</v></c></row>'.repeat(1_000_000)
  const bytes = workbook(title + many)
  const before = process.memoryUsage().rss
  await expect(readTable(bytes)).rejects.toMatchObject({ code: 'table-too-many-rows' })
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})

test.each([
  ['too many rows of CSV', `Name\n${'x\n'.repeat(20_001)}`, 'table-too-many-rows'],
  ['too many columns', `Name${',x'.repeat(60)}\nSở`, 'table-too-wide'],
  ['a cell that is too long', `Name\n${'x'.repeat(4001)}\n`, 'table-cell-too-long'],
  ['no name column', 'Mã\nH99\n', 'table-no-name-column'],
  ['a column twice', 'Name,Tên đơn vị\na,b\n', 'table-column-twice'],
  ['nothing', '\n\n', 'table-empty'],
  ['titles alone', 'Name\n', 'table-empty'],
  ['an open quote', 'Name\n"Sở', 'table-unreadable'],
  ['zero bytes', `Name\n${'Sở Y tế\n'.repeat(20)}\u0000`, 'table-unreadable'],
])('%s is refused', async (_what, text, code) => {
  await expect(readTable(Buffer.from(text))).rejects.toMatchObject({ code })
})

test.each([
  ['a zip without a sheet', zipSync({ 'a.txt': strToU8('x') }), 'table-unreadable'],
  ['a zip that is cut', workbook(title).subarray(0, 60), 'table-unreadable'],
  [
    'a document type',
    zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    'table-unreadable',
  ],
  ['a bomb', workbook(`${title}<!--${' '.repeat(70_000_000)}-->`), 'table-too-large'],
  ['a file that is too large', new Uint8Array(8_000_001), 'table-too-large'],
])('%s is refused', async (_what, bytes, code) => {
  await expect(readTable(bytes)).rejects.toMatchObject({ code })
})
