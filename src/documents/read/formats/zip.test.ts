import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadRefusal } from '../../model.ts'
import { openZip } from './zip.ts'

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadRefusal) return error.code
    throw error
  }
  return 'taken'
}

function textOf(pieces: Iterable<Uint8Array> | null): string | null {
  return pieces === null ? null : Buffer.concat([...pieces]).toString()
}

describe('an archive', () => {
  const archive = zipSync({
    'word/document.xml': strToU8('Kế hoạch'),
    kept: [strToU8('như cũ'), { level: 0 }],
  })

  it('gives deflated and stored entries, and null for what is not there', () => {
    const zip = openZip(archive)
    expect(zip.names).toEqual(['word/document.xml', 'kept'])
    expect(textOf(zip.read('word/document.xml'))).toBe('Kế hoạch')
    expect(textOf(zip.read('kept'))).toBe('như cũ')
    expect(zip.read('other')).toBeNull()
  })

  it('is truncated when cut anywhere', () => {
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const cut = archive.subarray(0, Math.floor(archive.length * share))
      expect(codeOf(() => openZip(cut))).toBe('truncated')
    }
  })

  it.each(['../etc/passwd', 'word/../../x', '/etc/passwd', '\\server\\x', 'C:\\x', 'word\\document.xml'])(
    'with an entry named %s is refused',
    name => {
      expect(codeOf(() => openZip(zipSync({ [name]: strToU8('x') })))).toBe('unsafe-zip-name')
    },
  )

  it('may hold names with dots that lead nowhere else', () => {
    expect(codeOf(() => openZip(zipSync({ 'a..b/.c': strToU8('x') })))).toBe('taken')
  })

  it('that claims to grow two hundred times is refused before anything is inflated', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(() => openZip(bomb))).toBe('zip-bomb')
  })

  it('that lies about its size is cut off while it is inflated', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    const directory = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    view.setUint32(directory + 24, 1000, true)
    const zip = openZip(bomb)
    const started = performance.now()
    let held = 0
    const code = codeOf(() => {
      for (const piece of zip.read('word/document.xml') ?? []) held += piece.length
    })
    expect(code).toBe('zip-bomb')
    expect(held).toBeLessThanOrEqual(64_000_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('with more entries than any document has is refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`f${index}`, new Uint8Array()]),
    )
    expect(codeOf(() => openZip(zipSync(many, { level: 0 })))).toBe('zip-bomb')
  })

  it('whose directory points outside the file is truncated', () => {
    const broken = Uint8Array.from(archive)
    new DataView(broken.buffer).setUint32(broken.length - 6, 0x7fffffff, true)
    expect(codeOf(() => openZip(broken))).toBe('truncated')
  })

  it('with a locked entry is encrypted', () => {
    const locked = Uint8Array.from(archive)
    const directory = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    locked[directory + 8] = 1
    expect(codeOf(() => [...(openZip(locked).read('word/document.xml') ?? [])])).toBe('encrypted')
  })
})
