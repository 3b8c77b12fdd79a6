/** Which files are taken in, told by their bytes, and what is kept of them. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { pino } from 'pino'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDocx } from '../../../tests/accuracy/to-docx.ts'
import { photoBytes } from '../../../tests/answers.ts'
import { paperScan } from '../../../tests/plan-pages.ts'
import { plan } from '../../../tests/world/annual-2026.plan.ts'
import { closeReadingWorkers } from '../../documents/index.ts'
import { readConfig } from '../../platform/config.ts'
import { Problem } from '../../platform/errors.ts'
import { openFileStore } from '../../platform/files/index.ts'
import type { Services } from '../../platform/room.ts'
import { keepFile } from './keep-file.ts'

let folder = ''
let services: Pick<Services, 'files' | 'config' | 'log'>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipcau-files-'))
  const config = readConfig({ NHIPCAU_DATA: folder, NHIPCAU_UPLOAD_BYTES_MAX: '200000' })
  services = { files: await openFileStore(folder), config, log: pino({ level: 'silent' }) }
})
afterAll(async () => {
  await closeReadingWorkers()
  await rm(folder, { recursive: true, force: true })
})

/** Every stored file, whenever it was stored. */
async function stored(): Promise<readonly string[]> {
  const hashes: string[] = []
  for await (const hash of services.files.storedBefore(new Date(Date.now() + 60_000))) hashes.push(hash)
  return hashes.sort()
}

const signal = new AbortController().signal
const keep = (name: string, bytes: Uint8Array | string, keepDetails = false) =>
  keepFile(services, { name, bytes: Buffer.from(bytes) }, { keepDetails, signal })
const codeOf = (name: string, bytes: Uint8Array | string) =>
  keep(name, bytes).then(
    () => null,
    error => (error instanceof Problem ? error.code : error),
  )

test('a photo is kept bare under a hash of its own, and known by the hash of what was sent', async () => {
  const sent = await sharp(await photoBytes(9))
    .withExif({ IFD0: { Make: 'Acme' } })
    .jpeg()
    .toBuffer()
  const kept = await keep('IMG_1.HEIC', sent)
  expect(kept).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', fileName: 'IMG_1.HEIC.jpg' })
  expect(kept.sentHash).toBe(createHash('sha256').update(sent).digest('hex'))
  expect(kept.hash).not.toBe(kept.sentHash)
  expect((await sharp(await services.files.get(kept.hash)).metadata()).exif).toBeUndefined()
  const details = await keep('IMG_1.jpg', sent, true)
  expect(details).toMatchObject({ hash: details.sentHash, picture: { detailsKept: true } })
})

test.each([
  ['ghi-chep.txt', 'Biên bản họp', 'text/plain', 'ghi-chep.txt'],
  ['so-lieu.csv', 'xã;người\nBến Lúa;12', 'text/plain', 'so-lieu.csv'],
  ['trang.html', '<script>alert(1)</script>', 'text/plain', 'trang.html.txt'],
  ['C:\\nhật ký\u202e.txt', 'Biên bản', 'text/plain', 'nhật ký.txt'],
  ['ảnh động.gif', 'GIF89a\x01\x00\x01\x00\x00\x00\x00', 'image/gif', 'ảnh động.gif'],
])('%s is kept as a file', async (name, bytes, mediaType, fileName) => {
  expect(await keep(name, bytes)).toMatchObject({ kind: 'file', mediaType, fileName, picture: null })
})

test('a Word document is kept; the same stamped secret is not, and leaves nothing behind', async () => {
  const bytes = await toDocx(plan)
  expect(await keep('bao-cao.docx', bytes)).toMatchObject({ kind: 'file', fileName: 'bao-cao.docx' })
  const before = await stored()
  const secret = 'ỦY BAN NHÂN DÂN\nXÃ BẾN LÚA\n\nTỐI MẬT\n\nBÁO CÁO\nVề việc gì đó'
  expect(await codeOf('bao-cao.txt', secret)).toBe('secret')
  expect(await stored()).toEqual(before)
})

test('a workbook is read for a stamp, too', async () => {
  const workbook = (text: string) => {
    const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    return zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
      ),
      'xl/workbook.xml': strToU8(`<workbook ${x}/>`),
      'xl/sharedStrings.xml': strToU8(`<sst ${x}><si><t>${text}</t></si></sst>`),
    })
  }
  expect(await keep('so-lieu.xlsx', workbook('Lượt xem'))).toMatchObject({ fileName: 'so-lieu.xlsx' })
  const before = await stored()
  expect(await codeOf('so-lieu.xlsx', workbook('TUYỆT MẬT'))).toBe('secret')
  expect(await stored()).toEqual(before)
})

test('a photo of a paper is looked at: one with a stamp is not kept, one without is', {
  timeout: 60_000,
}, async () => {
  const paper = async (stamp: string) => {
    const words = ['ỦY BAN NHÂN DÂN', 'XÃ BẾN LÚA', '', stamp, '', 'BÁO CÁO', 'Kết quả thực hiện nhiệm vụ']
    return sharp(await paperScan(words))
      .jpeg({ quality: 80 })
      .toBuffer()
  }
  expect(await keep('to-trinh.jpg', await paper('Số: 12/BC-UBND'))).toMatchObject({ kind: 'photo' })
  const before = await stored()
  expect(await codeOf('to-trinh.jpg', await paper('TỐI MẬT'))).toBe('secret')
  expect(await stored()).toEqual(before)
})

test.each([
  ['rong.pdf', '', 'file-empty'],
  ['chay.exe', 'MZ\x90\x00\x03\x00\x00\x00', 'file-type-unknown'],
  ['kho.zip', 'PK\x03\x04\x14\x00\x00\x00\x00\x00', 'file-type-unknown'],
  ['chay.pdf', '\x7fELF\x02\x01\x01\x00', 'file-type-unknown'],
  ['dulieu.bin', '\x00\x01\x02\x03', 'file-type-unknown'],
  ['anh.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta', 'photo-heic'],
])('%s is refused', async (name, text, code) => {
  expect(await codeOf(name, Buffer.from(text, 'latin1'))).toBe(code)
})

test('a file beyond the office’s limit is refused', async () => {
  expect(await codeOf('dai.txt', 'a'.repeat(200_001))).toBe('file-too-large')
})
