import { Buffer } from 'node:buffer'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { closeReadingWorkers, readPlanInWorker, screenInWorker } from './index.ts'
import { docxFile, odtFile, wordParagraph, wordTable } from './testing/office-files.ts'
import { oleFile } from './testing/ole-files.ts'
import { englishPlan, story } from './testing/other-texts.ts'
import { lockedPdfFile, pdfFile } from './testing/pdf-files.ts'
import { samplePlanLines } from './testing/sample-plan.ts'

/** No bad file may hold the reader for longer than this, on a machine busy with other tests. */
const MILLISECONDS_MAX = 20_000
vi.setConfig({ testTimeout: 90_000 })

afterAll(closeReadingWorkers)

/** The code of the refusal, or `taken`; the reading runs in its worker, where its memory is bounded. */
async function answerTo(bytes: Uint8Array): Promise<string> {
  const started = performance.now()
  const answer = await readPlanInWorker(bytes)
  expect(performance.now() - started).toBeLessThan(MILLISECONDS_MAX)
  return answer.ok ? 'taken' : answer.refusal.code
}

function wordFile(lines: readonly string[]): Uint8Array {
  return docxFile(lines.map(line => wordParagraph(line)).join(''))
}

function openFile(lines: readonly string[]): Uint8Array {
  return odtFile(lines.map(line => `<text:p>${line}</text:p>`).join(''))
}

describe('a file that is not what it should be', () => {
  it('the sample itself is taken, so that the refusals below mean something', async () => {
    expect(await answerTo(wordFile(samplePlanLines))).toBe('taken')
    expect(await answerTo(openFile(samplePlanLines))).toBe('taken')
    expect(await answerTo(strToU8(samplePlanLines.join('\n\n')))).toBe('taken')
  })

  it('empty', async () => {
    expect(await answerTo(new Uint8Array())).toBe('empty')
    expect(await answerTo(strToU8(' \n\n\t'))).toBe('empty')
    expect(await answerTo(wordFile([]))).toBe('no-text')
    expect(await answerTo(openFile(['', ' ']))).toBe('no-text')
  })

  it('of a hundred megabytes', async () => {
    expect(await answerTo(new Uint8Array(100_000_000))).toBe('too-large')
    expect(await answerTo(Buffer.concat([wordFile(samplePlanLines), Buffer.alloc(100_000_000)]))).toBe(
      'too-large',
    )
  })

  it.each([0.1, 0.4, 0.7, 0.95])('cut off at %f of its length', async share => {
    for (const file of [wordFile(samplePlanLines), openFile(samplePlanLines)]) {
      expect(await answerTo(file.subarray(0, Math.floor(file.length * share)))).toBe('truncated')
    }
  })

  it('a PDF cut off anywhere is refused in one of the ways that say so', async () => {
    const file = pdfFile(['KE HOACH', 'nothing but Latin letters'])
    for (const share of [0.1, 0.3, 0.5, 0.8]) {
      const code = await answerTo(file.subarray(0, Math.floor(file.length * share)))
      expect(['truncated', 'no-text', 'not-vietnamese']).toContain(code)
    }
  })

  it('locked with a password', async () => {
    expect(await answerTo(lockedPdfFile())).toBe('encrypted')
    expect(await answerTo(oleFile(['EncryptedPackage', 'EncryptionInfo']))).toBe('encrypted')
  })

  it('with macros', async () => {
    const file = docxFile(wordParagraph('KẾ HOẠCH'), {}, { 'word/vbaProject.bin': strToU8('Sub AutoOpen()') })
    expect(await answerTo(file)).toBe('macros')
  })

  it('a picture without words', async () => {
    const plain = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#dddddd' } })
      .png()
      .toBuffer()
    expect(await answerTo(plain)).toBe('no-text')
  })

  it('half a picture', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    const whole = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff', noise } })
      .jpeg()
      .toBuffer()
    const code = await answerTo(whole.subarray(0, whole.length / 3))
    expect(['truncated', 'no-text', 'unreadable']).toContain(code)
  })

  it('a story', async () => {
    expect(await answerTo(wordFile(story))).toBe('not-a-plan')
    const novel = Array.from({ length: 400 }, () => story).flat()
    expect(await answerTo(strToU8(novel.join('\n\n')))).toBe('not-a-plan')
  })

  it('as long as a library', async () => {
    const shelf = Array.from({ length: 3000 }, () => story).flat()
    expect(await answerTo(strToU8(shelf.join('\n\n')))).toBe('too-many-pages')
    expect(await answerTo(wordFile(shelf))).toBe('too-many-pages')
  })

  it('a plan in English', async () => {
    expect(await answerTo(wordFile(englishPlan))).toBe('not-vietnamese')
    expect(await answerTo(strToU8(englishPlan.join('\n\n')))).toBe('not-vietnamese')
  })
})

describe('a file made to harm', () => {
  it('a bomb that says so, and one that lies', async () => {
    const zeros = new Uint8Array(200_000_000)
    const honest = docxFile('', {}, { 'word/media/a.bin': zeros })
    expect(await answerTo(honest)).toBe('zip-bomb')
    const lying = docxFile('', {}, { 'word/document.xml': Buffer.alloc(100_000_000, ' ') })
    expect(await answerTo(withClaimedSizes(lying, 1000))).toMatch(/^(?:zip-bomb|unreadable)$/u)
  })

  it('entities that multiply, and entities from outside', async () => {
    const lol = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    const remote = '<!DOCTYPE w SYSTEM "http://example.com/w.dtd">'
    for (const type of [lol, outside, remote]) {
      const part = strToU8(`<?xml version="1.0"?>${type}<w:document>&a;</w:document>`)
      expect(await answerTo(docxFile('', {}, { 'word/document.xml': part }))).toBe('unsafe-xml')
      expect(await answerTo(docxFile(wordParagraph('x'), { styles: '' }, { 'word/styles.xml': part }))).toBe(
        'unsafe-xml',
      )
      expect(await answerTo(odtFile('', {}, { 'content.xml': part }))).toBe('unsafe-xml')
    }
  })

  it.each(['../../../tmp/x', '/etc/cron.d/x', 'word\\..\\x', 'C:/x'])('a part named %s', async name => {
    expect(await answerTo(docxFile(wordParagraph('x'), {}, { [name]: strToU8('x') }))).toBe('unsafe-zip-name')
    expect(await answerTo(odtFile('<text:p>x</text:p>', {}, { [name]: strToU8('x') }))).toBe(
      'unsafe-zip-name',
    )
  })

  it('a relationship that leads out of the archive is followed no further than its end', async () => {
    const address = 'http://schemas.openxmlformats.org/package/2006/relationships'
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const out = `<Relationships xmlns="${address}"><Relationship Id="r" Type="${kind}" Target="../../../etc/passwd"/></Relationships>`
    expect(await answerTo(docxFile('', {}, { '_rels/.rels': strToU8(out) }))).toBe('truncated')
  })

  it('ten thousand levels of tables, of lists, of HTML and of brackets', async () => {
    const depth = 10_000
    const table = '<w:tbl><w:tr><w:tc>'.repeat(depth) + '</w:tc></w:tr></w:tbl>'.repeat(depth)
    expect(await answerTo(docxFile(table))).toBe('too-deep')
    const list = '<text:list><text:list-item>'.repeat(depth) + '</text:list-item></text:list>'.repeat(depth)
    expect(await answerTo(odtFile(list))).toBe('too-deep')
    const html = `<!DOCTYPE html>${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`
    expect(await answerTo(strToU8(html))).toBe('too-deep')
    const brackets = `${'('.repeat(depth)}kế hoạch${')'.repeat(depth)}`
    expect(await answerTo(strToU8(brackets))).toBe('not-a-plan')
  })

  it('a table that claims a million columns', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${wordParagraph('x')}</w:tc>`
    const file = docxFile(`<w:tbl><w:tr>${cell.repeat(3)}</w:tr></w:tbl>`)
    expect(await answerTo(file)).not.toMatch(/^(?:took|used)/u)
  })

  it('a million elements with nothing in them', async () => {
    expect(await answerTo(docxFile('<w:p/>'.repeat(1_000_000)))).toMatch(/^(?:no-text|zip-bomb)$/u)
  })
})

describe('a secret document', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])(
    'stamped %s is refused at the door and by the reader',
    async mark => {
      const [issuer = '', symbol = '', ...others] = samplePlanLines
      const files = [
        wordFile([issuer, symbol, mark, ...others]),
        openFile([issuer, symbol, mark, ...others]),
        docxFile(
          wordTable([
            [issuer, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
            [symbol, ''],
            [mark, ''],
          ]) + others.map(line => wordParagraph(line)).join(''),
        ),
        docxFile(samplePlanLines.map(line => wordParagraph(line)).join(''), { header: wordParagraph(mark) }),
      ]
      for (const file of files) {
        expect(await answerTo(file)).toBe('secret')
        expect(await screenInWorker(file)).toMatchObject({
          ok: false,
          refusal: { code: 'secret', args: { mark } },
        })
      }
    },
  )

  it('is not suspected where a plan speaks of secrets', async () => {
    const file = wordFile([
      ...samplePlanLines,
      '- Thực hiện nghiêm quy định về bảo vệ bí mật nhà nước, bảo mật thông tin.',
    ])
    expect(await answerTo(file)).toBe('taken')
    expect(await screenInWorker(file)).toMatchObject({ ok: true })
  })
})

/** The archive with the sizes of its directory made small. */
function withClaimedSizes(archive: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(archive)
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let at = copy.indexOf(mark); at !== -1; at = copy.indexOf(mark, at + 1)) {
    if (copy.readUInt32LE(at + 24) > size) copy.writeUInt32LE(size, at + 24)
  }
  return copy
}

describe('an archive that holds no document', () => {
  it('is named for what it is', async () => {
    expect(await answerTo(zipSync({ 'a/': new Uint8Array(), 'b.txt': strToU8('x') }))).toBe('unknown-format')
  })
})
