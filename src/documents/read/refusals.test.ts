import { describe, expect, it } from 'vitest'
import type { ReadRefusalCode } from '../model.ts'
import { describeRefusal } from './refusals.ts'
import english from './words.en.json' with { type: 'json' }
import vietnamese from './words.vi.json' with { type: 'json' }

/** Typed as a whole record, so that a new code without its line here does not compile. */
const codes: Readonly<Record<ReadRefusalCode, true>> = {
  empty: true,
  'too-large': true,
  truncated: true,
  encrypted: true,
  'unknown-format': true,
  macros: true,
  'zip-bomb': true,
  'unsafe-zip-name': true,
  'unsafe-xml': true,
  'too-deep': true,
  'too-many-pages': true,
  'no-text': true,
  'not-vietnamese': true,
  'not-a-plan': true,
  secret: true,
  'took-too-long': true,
  'used-too-much-memory': true,
  cancelled: true,
  unreadable: true,
}

describe('the words of a refusal', () => {
  it('exist for every code in both languages, and for no other', () => {
    const expected = Object.keys(codes).sort()
    expect(Object.keys(vietnamese).sort()).toEqual(expected)
    expect(Object.keys(english).sort()).toEqual(expected)
  })

  it.each(Object.keys(codes) as ReadRefusalCode[])('%s can be said with no argument at all', code => {
    for (const locale of ['vi', 'en'] as const) {
      const words = Object.values(describeRefusal({ code, args: {} }, locale))
      expect(words).toHaveLength(3)
      for (const one of words) {
        expect(one).not.toBe('')
        expect(one).not.toMatch(/[{}]/u)
      }
    }
  })

  it('name what the file is and what to do with it', () => {
    const rtf = describeRefusal({ code: 'unknown-format', args: { format: 'rtf' } }, 'vi')
    expect(rtf.whatHappened).toContain('RTF')
    expect(rtf.whatToDo).toContain('.docx')
    const other = describeRefusal({ code: 'unknown-format', args: { format: 'mp3' } }, 'en')
    expect(other.whatToDo).toContain('.pdf')
  })

  it('give the figures of the refusal', () => {
    const large = { code: 'too-large', args: { bytes: 80_000_000, bytesMax: 50_000_000 } } as const
    expect(describeRefusal(large, 'vi').whatHappened).toBe('Tệp lớn hơn mức cho phép là 50 MB.')
    const long = { code: 'too-many-pages', args: { pages: 700, pagesMax: 500 } } as const
    expect(describeRefusal(long, 'vi').whatHappened).toBe(
      'Tệp có 700 trang, nhiều hơn mức cho phép là 500 trang.',
    )
    expect(describeRefusal({ code: 'secret', args: { mark: 'TỐI MẬT' } }, 'en').whatHappened).toContain(
      '“TỐI MẬT”',
    )
  })
})
