import { expect, test } from 'vitest'
import { readFunding } from './index.ts'

test.each([
  ['Kinh phí thực hiện là 150 triệu đồng.', 150_000_000],
  ['Dự toán: 1,5 tỷ đồng từ ngân sách tỉnh.', 1_500_000_000],
  ['Kinh phí 300.000.000 đồng (Ba trăm triệu đồng).', 300_000_000],
  ['Kinh phí 12.500 triệu đồng.', 12_500_000_000],
  [
    'Tổng kinh phí 500 triệu đồng, trong đó ngân sách tỉnh 300 triệu đồng, xã hội hóa 200 triệu đồng.',
    500_000_000,
  ],
  ['Ngân sách tỉnh 300 triệu đồng, xã hội hóa 200 triệu đồng.', null],
  ['Hỗ trợ 20.000.000đ cho mỗi xã.', 20_000_000],
  ['Kinh phí lồng ghép vào dự toán năm 2022.', null],
  ['Giao 05 đồng chí theo dõi 2020 đồng bào.', null],
])('%j', (paragraph, amount) => {
  expect(readFunding(paragraph, 7)).toEqual({ text: paragraph, span: [7, 7 + paragraph.length], amount })
})
