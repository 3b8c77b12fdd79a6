import { expect, test } from 'vitest'
import type { Block } from '../../../model.ts'
import { cell, paragraph, row, table } from '../blocks.ts'
import { mendRecognised } from './wording.ts'

const right = 'Tăng cường tuyên truyền, quảng bá hình ảnh của tỉnh đến bạn bè trong nước và quốc tế.'
const slips = 'Đấy mạnh công tác thông tin đối ngoại, nâng cao tỉnh thần trách nhiệm.'

function recognised(text: string): Block {
  return paragraph(text, { confidence: 0.93 })
}

function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap(one => one.cells.flatMap(two => two.paragraphs.map(three => three.text))),
  )
}

test('a poor scan is mended, in paragraphs and in cells', () => {
  const blocks = [
    recognised(slips),
    table([row([cell(0, [paragraph('Ủy ban Mặt trận Tố quốc Việt Nam tỉnh', { confidence: 0.9 })])])]),
  ]
  expect(words(mendRecognised(blocks))).toEqual([
    'Đẩy mạnh công tác thông tin đối ngoại, nâng cao tinh thần trách nhiệm.',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  ])
})

test('one oddity on a clean page is taken for a misprint of the page, and kept', () => {
  const blocks = [
    ...Array.from({ length: 40 }, () => recognised(right)),
    recognised('Các chủ trương, đường lối được tuyên truyền kịp thời, nâng cao tỉnh thần yêu nước.'),
  ]
  expect(mendRecognised(blocks)).toEqual(blocks)
})

test('words that a file holds as text are never touched', () => {
  const blocks = [paragraph(slips)]
  expect(mendRecognised(blocks)).toEqual(blocks)
})
