import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Paragraph } from '../../model.ts'
import { runsOn } from './run-on.ts'
import { looksLikeMarkdown, readText } from './text.ts'

const read = (text: string): readonly Block[] => readText(Buffer.from(text)).blocks
const paragraphs = (text: string): Paragraph[] => read(text).filter(block => block.kind === 'paragraph')
const words = (text: string): string[] => paragraphs(text).map(one => one.text)

const LONG =
  'Tuyên truyền chủ trương, đường lối của Đảng, chính sách và pháp luật của Nhà nước về biển, đảo; giới thiệu ' +
  'tiềm năng, thế mạnh của tỉnh đến bạn bè quốc tế và người Việt Nam ở nước ngoài trong giai đoạn mới.'

/** Breaks prose into lines no wider than `width`, as an editor with hard breaks does. */
function wrap(text: string, width: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

describe('readText', () => {
  it('separates paragraphs by blank lines and gives every field', () => {
    const [first] = paragraphs('KẾ HOẠCH\n\nI. MỤC ĐÍCH')
    expect(words('KẾ HOẠCH\n\nI. MỤC ĐÍCH')).toEqual(['KẾ HOẠCH', 'I. MỤC ĐÍCH'])
    expect(first).toMatchObject({ label: null, bold: null, align: null, boxes: [], complete: true })
  })

  it('takes long lines as a paragraph each', () => {
    const text = `1. Sở Ngoại vụ\n- ${LONG}\n- ${LONG}\n2. Sở Tài chính\n- ${LONG}`
    expect(words(text)).toEqual(text.split('\n'))
  })

  it('joins hard-wrapped lines and keeps items and headings apart', () => {
    const parts = [
      'I. NHIỆM VỤ',
      `1. ${LONG}`,
      `- ${LONG}`,
      `- ${LONG}`,
      `2. ${LONG}`,
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
    ]
    const wrapped = parts.map(part => wrap(part, 72)).join('\n')
    expect(words(wrapped)).toEqual(parts)
  })

  it('joins wrapped lines inside paragraphs that blank lines separate', () => {
    const parts = [LONG, `${LONG} ${LONG}`, `a) ${LONG}`]
    expect(words(parts.map(part => wrap(part, 66)).join('\n\n'))).toEqual(parts)
  })

  it('keeps short lines of a list apart', () => {
    const text = 'Nơi nhận:\n- Bộ Ngoại giao;\n- Thường trực Tỉnh ủy;\n- Lưu: VT.'
    expect(words(text)).toEqual(text.split('\n'))
  })

  it('marks a sentence that a page break cut, and joins nothing', () => {
    const made = paragraphs('Phối hợp tuyên truyền bằng\n\ntiếng Việt và tiếng Anh.\n\n2. Sở Ngoại vụ')
    expect(made.map(one => [one.text, one.complete])).toEqual([
      ['Phối hợp tuyên truyền bằng', false],
      ['tiếng Việt và tiếng Anh.', true],
      ['2. Sở Ngoại vụ', true],
    ])
  })

  it('drops a page number at a page break and sees the sentence go on', () => {
    const made = paragraphs(`${LONG.slice(0, 60)}\n\n2\n\f\ntiếp tục thực hiện.`)
    expect(made.map(one => one.complete)).toEqual([false, true])
    expect(made).toHaveLength(2)
  })

  it('takes emphasis marks out and says what was bold, over lines too', () => {
    const made = paragraphs(
      '**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n\nGiao Sở (*kèm phụ lục*) thực hiện. *abc*\n\n(*) Ghi chú',
    )
    expect(made.map(one => [one.text, one.bold])).toEqual([
      ['KT. CHỦ TỊCH', 1],
      ['PHÓ CHỦ TỊCH', 1],
      ['Giao Sở (kèm phụ lục) thực hiện. abc', null],
      ['(*) Ghi chú', null],
    ])
    expect(made[2]?.italic).toBeGreaterThan(0.3)
  })

  it('keeps Party bullets and underscores as they are', () => {
    expect(words('* Về nội dung\n+ Tuyên truyền\n______\na_b@x.vn')).toEqual([
      '* Về nội dung',
      '+ Tuyên truyền',
      '______',
      'a_b@x.vn',
    ])
  })

  it('notices a converted encoding', () => {
    const { notices, blocks } = readText(Buffer.from('Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'latin1'))
    expect(notices).toEqual([{ code: 'encoding-converted', args: { from: 'tcvn3' } }])
    expect(blocks[0]).toMatchObject({ text: 'Cộng hoà xã hội chủ nghĩa Việt Nam' })
  })

  it('gives only single-line NFC text and never throws', () => {
    const unit = fc.constantFrom(
      '\t',
      '\n',
      ' ',
      '|',
      '*',
      '**',
      '#',
      '1',
      'TT',
      'Sở',
      'ế',
      '\u0301',
      '-',
      '\f',
      '`',
      '<b>',
      '\\',
      '_',
      ':',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), parts => {
        const check = (block: Block): void => {
          const inner =
            block.kind === 'paragraph'
              ? [block]
              : block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs))
          for (const one of inner) {
            expect(one.text).toBe(one.text.normalize('NFC').replace(/\s+/g, ' ').trim())
          }
        }
        read(parts.join('')).forEach(check)
      }),
      { numRuns: 300 },
    )
  })

  it('reads in time that grows with the length only', () => {
    const part = `1. ${LONG}\n\n- ${wrap(LONG, 70)}\n\nTT\tNội dung\tĐơn vị\n1\tA\tB\n\n`
    const time = (times: number): number => {
      const bytes = Buffer.from(part.repeat(times))
      const start = performance.now()
      readText(bytes)
      return performance.now() - start
    }
    time(200)
    const small = Math.max(2, Math.min(time(400), time(400), time(400)))
    // Eight times the text: quadratic work would take 64 times as long.
    expect(Math.min(time(3200), time(3200), time(3200)) / small).toBeLessThan(24)
  })
})

describe('runsOn', () => {
  it.each([
    ['được số hóa bằng', 'tiếng Việt', true],
    ['lợi ích quốc gia, dân tộc và', 'Nhân dân', true],
    ['giai đoạn 2013 -', '2020 và các năm sau', true],
    ['giai đoạn 2026', '- 2030 và', true],
    ['theo Nghị định số', '72/2015/NĐ-CP', true],
    ['các đơn vị (Sở Ngoại vụ,', 'Sở Công Thương) thực hiện', true],
    ['thực hiện Kế hoạch.', 'tiếp tục', false],
    ['KẾ HOẠCH', 'hoạt động đối ngoại', false],
    ['1. Sở Tài chính', 'Thẩm định dự toán', false],
    ['gồm có', 'a) Tuyên truyền', false],
    ['gồm có', 'đ) Tổ chức', false],
    ['trong tình hình mới,', 'Ủy ban nhân dân xây dựng', false],
    ['Bình Minh, ngày tháng năm', 'KẾ HOẠCH', false],
    ['Địa chỉ', 'www.vidu.vn', false],
  ])('%s | %s: %j', (before, after, expected) => {
    expect(runsOn(before, after)).toBe(expected)
  })
})

describe('looksLikeMarkdown', () => {
  it.each([
    ['# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nNội dung', true],
    ['Căn cứ\n\n| TT | Nội dung |\n|---|---|\n| 1 | A |', true],
    ['1\\. Sở\n\n2\\. Ban\n\n3\\. Ngành\n\n\\- Một', true],
    ['**KẾ HOẠCH**\n\nCăn cứ Luật; *abc*', false],
    ['KẾ HOẠCH\n\n- Một\n- Hai', false],
  ])('%j: %j', (text, expected) => {
    expect(looksLikeMarkdown(text)).toBe(expected)
  })
})

const published = new URL('../../../../../shared/plans/', import.meta.url)
describe.skipIf(!existsSync(published))('published plans (skipped without ../shared/plans)', () => {
  const open = (name: string): readonly Block[] =>
    readText(readFileSync(new URL(`${name}.txt`, published))).blocks

  it('recovers the table whose cells stand on lines of their own', () => {
    const tables = open('tuyen-quang-2018-2020').filter(block => block.kind === 'table')
    expect(tables.map(table => [table.rows.length, table.columns])).toEqual([[55, 3]])
  })

  it('reads a tab-separated table on after a blank line', () => {
    const tables = open('hoc-mon-2023').filter(block => block.kind === 'table')
    expect(tables.map(table => [table.rows.length, table.columns])).toEqual([[15, 4]])
  })

  it('marks the sentences that pages cut', () => {
    const cut = open('dong-thap-2022').filter(block => block.kind === 'paragraph' && !block.complete)
    expect(cut).toHaveLength(3)
  })
})
