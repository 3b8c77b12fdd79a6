import { expect, test } from 'vitest'
import type { Piece } from './content.ts'
import { withoutFurniture } from './furniture.ts'
import { draftOf } from './page.ts'

function piece(text: string, left: number, baseline: number): Piece {
  const right = left + text.length * 6
  return {
    text,
    isWord: false,
    left,
    right,
    top: baseline - 10,
    bottom: baseline + 3,
    baseline,
    size: 12,
    bold: null,
    italic: null,
    confidence: null,
  }
}

function kept(...pages: Piece[][]): string[][] {
  const drafts = pages.map((pieces, index) =>
    draftOf({ number: index + 1, width: 595, height: 842, pieces, rules: [] }),
  )
  return withoutFurniture(drafts).map(({ segments }) => segments.map(({ text }) => text))
}

test.each(['2', '- 2 -', 'Trang 2', '2/7'])('"%s" in the middle at the top is a page number', number => {
  expect(kept([piece(number, 290, 40), piece('Nội dung', 85, 300)])).toEqual([['Nội dung']])
})

test('a number with words beside it, inside the page or at the margin of the text stays', () => {
  const page = [piece('2', 85, 60), piece('Điều', 110, 60), piece('3', 300, 400), piece('Nội dung', 85, 500)]
  expect(kept(page)).toEqual([['2 Điều', '3', 'Nội dung']])
})

test('a line at the same place of three pages is a running head, whatever its figures', () => {
  const page = (number: number) => [
    piece(`Kế hoạch trang ${number}`, 85, 50),
    piece(`Việc ${number}`, 85, 300),
  ]
  expect(kept(page(1), page(2), page(3))).toEqual([['Việc 1'], ['Việc 2'], ['Việc 3']])
  expect(kept(page(1), page(2))[0]).toEqual(['Kế hoạch trang 1', 'Việc 1'])
})
