/** Workbooks and slides at the door: what bears a stamp, what only speaks of secrets, and what hides something. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { OfficeKind } from './formats/office-texts.ts'
import { screenOffice } from './screen.ts'

const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const odf = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
].join(' ')

const shared = (...texts: readonly string[]) =>
  `<sst ${x}>${texts.map(text => `<si><r><t>${text}</t></r></si>`).join('')}</sst>`
const sheet = (rows: string, rest = '') => `<worksheet ${x}><sheetData>${rows}</sheetData>${rest}</worksheet>`
const inline = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`
const slide = (text: string) => `<p ${a}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p>`
const openDocument = (text: string) => `<office:document ${odf}><text:p>${text}</text:p></office:document>`

const first = 'xl/worksheets/sheet1.xml'
const strings = 'xl/sharedStrings.xml'

async function codeOf(kind: OfficeKind, parts: Readonly<Record<string, string>>): Promise<string | null> {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
  const answer = await screenOffice(bytes, kind)
  return answer.ok ? null : answer.refusal.code
}

test.each<[string, OfficeKind, Readonly<Record<string, string>>]>([
  ['a cell', 'xlsx', { [strings]: shared('Biểu số 1', 'TỐI MẬT'), [first]: sheet('') }],
  ['a cell written by another program', 'xlsx', { [first]: sheet(inline('MẬT')) }],
  [
    'what is printed above every page',
    'xlsx',
    {
      [first]: sheet(
        '',
        '<headerFooter><oddHeader>&amp;C&amp;"-,Bold"&amp;14TUYỆT MẬT</oddHeader></headerFooter>',
      ),
    },
  ],
  ['a box drawn on the sheet', 'xlsx', { 'xl/drawings/drawing1.xml': slide('MẬT') }],
  ['a slide', 'pptx', { 'ppt/slides/slide2.xml': slide('MẬT') }],
  ['the master of all slides', 'pptx', { 'ppt/slideMasters/slideMaster1.xml': slide('TỐI MẬT') }],
  ['a sheet of LibreOffice', 'ods', { 'content.xml': openDocument('Độ mật: Tối mật') }],
  ['the head of its pages', 'ods', { 'content.xml': openDocument(''), 'styles.xml': openDocument('MẬT') }],
  ['its slides', 'odp', { 'content.xml': openDocument('TUYỆT MẬT') }],
])('a stamp in %s is found (%s)', async (_, kind, parts) => {
  expect(await codeOf(kind, parts)).toBe('secret')
})

test.each<[string, OfficeKind, Readonly<Record<string, string>>]>([
  [
    'numbers',
    'xlsx',
    { [strings]: shared('Số tin, bài', 'Lượt người xem'), [first]: sheet('<row><c><v>12</v></c></row>') },
  ],
  [
    'words about secrets',
    'xlsx',
    { [strings]: shared('Công tác bảo vệ bí mật nhà nước', 'Mật ong', 'Bảo mật') },
  ],
  ['slides about them', 'pptx', { 'ppt/slides/slide1.xml': slide('Luật Bảo vệ bí mật nhà nước') }],
  ['a sheet of LibreOffice', 'ods', { 'content.xml': openDocument('Tổng hợp kết quả') }],
  ['an empty workbook', 'xlsx', {}],
])('%s are no stamp', async (_, kind, parts) => {
  expect(await codeOf(kind, parts)).toBeNull()
})

test('a sheet of very many cells is looked through as far as its words go', async () => {
  const many = `<row>${'<c/>'.repeat(10_000)}</row>`.repeat(201)
  const parts = { [strings]: shared('Số liệu'), [first]: sheet(many) }
  expect(await codeOf('xlsx', parts)).toBeNull()
  expect(await codeOf('xlsx', { ...parts, [strings]: shared('MẬT') })).toBe('secret')
})

test('what is locked, carries a program or hurts is refused', async () => {
  const locked = `<manifest:manifest ${odf}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
  expect(await codeOf('ods', { 'META-INF/manifest.xml': locked, 'content.xml': '' })).toBe('encrypted')
  expect(await codeOf('odp', { 'Basic/Standard/Module1.xml': '<x/>' })).toBe('macros')
  expect(await codeOf('xlsx', { [strings]: `<!DOCTYPE x>${shared('a')}` })).toBe('unsafe-xml')
  expect(await codeOf('xlsx', { '../../etc/passwd': 'x' })).toBe('unsafe-zip-name')
})
