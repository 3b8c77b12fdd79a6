import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../model.ts'
import { readMarkdown, readMarkdownText } from './markdown.ts'
import { readInline } from './markdown-inline.ts'

const paragraphs = (text: string): Paragraph[] =>
  readMarkdownText(text).blocks.filter(block => block.kind === 'paragraph')
const words = (text: string): string[] => paragraphs(text).map(one => one.text)

describe('readMarkdown', () => {
  it('reads headings of both kinds with their level, and what is bold', () => {
    const made = paragraphs(
      '# KẾ HOẠCH\n\n### **I. MỤC ĐÍCH** ###\n\nTổng quan\n===\n\nNội dung **quan trọng** ở đây',
    )
    expect(made.map(one => [one.text, one.headingLevel])).toEqual([
      ['KẾ HOẠCH', 1],
      ['I. MỤC ĐÍCH', 3],
      ['Tổng quan', 1],
      ['Nội dung quan trọng ở đây', null],
    ])
    expect(made[1]?.bold).toBe(1)
    expect(made[3]?.bold).toBeCloseTo(9 / 20)
    expect(paragraphs('# A\n\nB')[1]?.bold).toBe(0)
  })

  it('keeps numbers, letters and bullets as typed', () => {
    const text = '1. Sở Ngoại vụ\n\n2\\. Sở Tài chính\n\n\\- Tham mưu\n\na) Chủ trì\n\n+ Một\n\n* Hai'
    expect(words(text)).toEqual([
      '1. Sở Ngoại vụ',
      '2. Sở Tài chính',
      '- Tham mưu',
      'a) Chủ trì',
      '+ Một',
      '* Hai',
    ])
  })

  it('takes links, pictures, code, entities, tags and footnote marks out', () => {
    const text =
      'Xem [cổng tỉnh](https://vidu.vn/a_(b)) và ![ảnh](a.png)`mã` &amp; <b>đậm</b>&nbsp;<u>gạch</u>[^1] <https://vidu.vn> 2 < 3'
    expect(words(text)).toEqual(['Xem cổng tỉnh và mã & đậm gạch https://vidu.vn 2 < 3'])
  })

  it('drops rules, fences and front matter and unquotes', () => {
    expect(words('---\ntitle: x\n---\nMột\n\n---\n\n***\n\n```\nHai\n```\n\n> Ba')).toEqual([
      'Một',
      'Hai',
      'Ba',
    ])
  })

  it('breaks a line for good where Markdown says so', () => {
    expect(words('Nơi nhận:  \n- Như trên;\\\n- Lưu.')).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu.'])
  })

  it('reads an HTML table inside, and an unclosed one as words', () => {
    const { blocks } = readMarkdownText(
      'Một\n\n<table border=1>\n<tr><td>TT</td><td colspan=2>Việc</td></tr>\n</table>\n\nHai',
    )
    expect(blocks.map(block => block.kind)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(blocks[1]).toMatchObject({ columns: 3 })
    expect(words('<table>\n\nMột')).toEqual(['Một'])
  })

  it('says that the source is Markdown and gives every field', () => {
    const source = readMarkdown(Buffer.from('# KẾ HOẠCH'))
    expect(source).toMatchObject({ format: 'markdown', pages: null, notices: [] })
    expect(source.blocks[0]).toMatchObject({ label: null, align: null, complete: true, boxes: [] })
  })
})

describe('readInline', () => {
  it.each([
    ['**a** b', 'a b'],
    ['***a***', 'a'],
    ['a ** b', 'a  b'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['(*)', '(*)'],
    ['*a', '*a'],
    ['snake_case_name', 'snake_case_name'],
    ['_a_', 'a'],
    ['Họ tên: ________', 'Họ tên: ________'],
    ['\\*a\\*', '*a*'],
  ])('%j gives %j', (source, expected) => {
    expect(readInline(source, { bold: false }, true).text).toBe(expected)
  })

  it('never adds words and never throws', () => {
    const unit = fc.constantFrom(
      'a',
      'ế',
      '*',
      '**',
      '_',
      '\\',
      '`',
      '[',
      '](',
      ')',
      '<b>',
      '</b>',
      '&amp;',
      ' ',
      '!',
      '~~',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.boolean(), (parts, full) => {
        const source = parts.join('')
        const made = readInline(source, { bold: false }, full)
        const count = (text: string): number => text.match(/[aế]/g)?.length ?? 0
        expect(count(made.text)).toBeLessThanOrEqual(count(source))
        expect(made.bold).toBeLessThanOrEqual(made.text.length)
        expect(made.italic).toBeLessThanOrEqual(made.text.length)
      }),
    )
  })
})
