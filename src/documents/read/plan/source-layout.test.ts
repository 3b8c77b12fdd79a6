import { expect, test } from 'vitest'
import type { LaidOutParagraph, PageBox, Paragraph } from '../../model.ts'
import { cell, paragraph, row, sourceDocument, table } from '../formats/blocks.ts'
import { samplePlanLines } from '../testing/sample-plan.ts'
import { readLaidOutPlan } from './index.ts'

const lines = samplePlanLines.map(line => paragraph(line))
const last = lines.at(-1)
if (last === undefined) throw new Error('the sample has lines')
const opening = lines.slice(0, -1)

function layOut(blocks: Parameters<typeof sourceDocument>[1]) {
  const { plan, layout } = readLaidOutPlan(sourceDocument('docx', blocks))
  const find = (words: string): LaidOutParagraph | undefined =>
    layout.paragraphs.find(({ span }) => plan.text.slice(...span).includes(words))
  return { plan, layout, find, wordsOf: (one: LaidOutParagraph) => plan.text.slice(...one.span) }
}

const box = (page: number, x: number): PageBox => ({ page, x, y: 100, width: 50, height: 12 })

test('every paragraph keeps its words, its label and its look', () => {
  const styled = paragraph('Tổ chức hội nghị giới thiệu tiềm năng của tỉnh.', {
    label: 'a)',
    bold: 0.9,
    italic: 0.2,
    align: 'justify',
    indent: 36,
    fontSize: 14,
    headingLevel: 3,
  })
  const { layout, find, wordsOf } = layOut([...opening, styled, last])
  expect(layout.paragraphs).toHaveLength(samplePlanLines.length + 1)
  const found = find('Tổ chức hội nghị giới thiệu')
  expect(found && wordsOf(found)).toBe('a) Tổ chức hội nghị giới thiệu tiềm năng của tỉnh.')
  expect(found).toMatchObject({
    label: 'a)',
    bold: true,
    italic: false,
    align: 'justify',
    indent: 36,
    fontSize: 14,
    headingLevel: 3,
    cell: null,
    note: false,
  })
})

test('a paragraph that a page break cut is one, with the places of both parts', () => {
  const part = (text: string, page: number, complete: boolean): Paragraph =>
    paragraph(text, {
      complete,
      boxes: [box(page, 85)],
      printed: text.split(' ').map((word, index) => ({ text: word, box: box(page, 85 + index * 50) })),
    })
  const { plan, layout, find, wordsOf } = layOut([
    ...opening,
    part('Sở Ngoại vụ chủ trì, phối hợp với các', 1, false),
    part('cơ quan liên quan thực hiện.', 2, true),
    last,
  ])
  const found = find('Sở Ngoại vụ chủ trì, phối hợp với các')
  expect(found && wordsOf(found)).toBe('Sở Ngoại vụ chủ trì, phối hợp với các cơ quan liên quan thực hiện.')
  const first = layout.words.find(word => word.box.page === 2)
  expect(first && plan.text.slice(...first.span)).toBe('cơ')
  expect(layout.words).toHaveLength(15)
})

test('cells know their table, row, column and reach; empty ones are left out', () => {
  const words = (text: string) => [paragraph(text)]
  const ruled = table([
    row([cell(0, words('TT')), cell(1, words('Nội dung'), { columnSpan: 2 })]),
    row([
      cell(0, words('1'), { rowSpan: 2 }),
      cell(1, [paragraph('Hội nghị'), paragraph(''), paragraph('Tọa đàm')]),
      cell(2, words('Sở Ngoại vụ')),
    ]),
    row([cell(1, words('Triển lãm')), cell(2, [])]),
  ])
  const side = table(
    [
      row([cell(0, words('Nơi nhận:')), cell(1, words('TM. ỦY BAN NHÂN DÂN'))]),
      row([cell(0, words('- Như trên;'))]),
    ],
    { ruled: false },
  )
  const { layout, find, wordsOf } = layOut([...opening, ruled, last, side])
  expect(layout.ruledTables).toEqual([true, false])
  expect(find('Nội dung')?.cell).toEqual({ table: 0, row: 0, column: 1, rowSpan: 1, columnSpan: 2 })
  const inFirst = layout.paragraphs.filter(one => one.cell?.table === 0)
  expect(inFirst.map(wordsOf)).toEqual([
    'TT',
    'Nội dung',
    '1',
    'Hội nghị',
    'Tọa đàm',
    'Sở Ngoại vụ',
    'Triển lãm',
  ])
  expect(inFirst[2]?.cell).toMatchObject({ row: 1, column: 0, rowSpan: 2 })
  expect(find('Như trên')?.cell).toEqual({ table: 1, row: 1, column: 0, rowSpan: 1, columnSpan: 1 })
})

test('a row that a page break cut in two is one row, and cells beside it reach over one row less', () => {
  const words = (text: string, complete = true) => [paragraph(text, { complete })]
  const ruled = table([
    row([cell(0, words('1')), cell(1, words('Sở Ngoại vụ chủ trì, phối hợp với các', false))]),
    row([cell(0, []), cell(1, words('cơ quan liên quan thực hiện'))]),
    row([cell(0, words('2'), { rowSpan: 2 }), cell(1, words('Hội nghị'))]),
    row([cell(1, words('Tọa đàm'))]),
  ])
  const { find } = layOut([...opening, ruled, last])
  expect(find('phối hợp với các cơ quan')?.cell).toMatchObject({ row: 0, column: 1 })
  expect(find('Tọa đàm')?.cell).toMatchObject({ row: 2, column: 1 })
})

test('notes are marked as such', () => {
  const { find } = layOut([...lines, paragraph('Theo báo cáo của Sở Ngoại vụ.', { label: '1', note: true })])
  expect(find('Theo báo cáo của Sở')).toMatchObject({ note: true, label: '1' })
})
