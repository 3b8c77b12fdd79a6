import { expect, test } from 'vitest'
import type { SourceLayout } from '../../../documents/index.ts'
import { packLayout, unpackLayout } from './packed-layout.ts'

const layout: SourceLayout = {
  format: 'scan',
  paragraphs: [
    {
      span: [0, 8],
      label: null,
      bold: true,
      italic: false,
      align: 'center',
      indent: 0,
      fontSize: 14,
      headingLevel: null,
      cell: { table: 0, row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      note: false,
    },
  ],
  ruledTables: [true],
  pages: [{ width: 595.3, height: 841.9 }],
  words: [
    { span: [0, 2], box: { page: 1, x: 85.1, y: 100, width: 20.4, height: 12 } },
    { span: [3, 8], box: { page: 1, x: 110, y: 100, width: 40, height: 12.5 } },
  ],
}

test('a layout comes back as it was packed', () => {
  const stored: unknown = JSON.parse(JSON.stringify(packLayout(layout)))
  expect(stored).toMatchObject({ words: [0, 2, 1, 85.1, 100, 20.4, 12, 3, 8, 1, 110, 100, 40, 12.5] })
  expect(unpackLayout(packLayout(layout))).toEqual(layout)
})

test('a layout without places packs into none', () => {
  expect(unpackLayout(packLayout({ ...layout, words: [] })).words).toEqual([])
})
