import { expect, test } from 'vitest'
import { parseLabel, repairRoman, romanValue } from './labels.ts'

test.each([
  ['I. MỤC ĐÍCH', 'roman', 'I', 'MỤC ĐÍCH'],
  ['IV- TỔ CHỨC THỰC HIỆN', 'roman', 'IV', 'TỔ CHỨC THỰC HIỆN'],
  ['Ill. KINH PHÍ', 'roman', 'III', 'KINH PHÍ'],
  ['II/ NỘI DUNG', 'roman', 'II', 'NỘI DUNG'],
  ['1. Sở Tài chính', 'number', '1', 'Sở Tài chính'],
  ['12) Các sở', 'number', '12', 'Các sở'],
  ['1- Mục tiêu chung', 'number', '1', 'Mục tiêu chung'],
  ['(3) Tổ chức tập huấn', 'number', '3', 'Tổ chức tập huấn'],
  ['2.1 Thông tin tuyên truyền', 'decimal', '2.1', 'Thông tin tuyên truyền'],
  ['1.2.3. Xây dựng', 'decimal', '1.2.3', 'Xây dựng'],
  ['1.1- Nhiệm vụ', 'decimal', '1.1', 'Nhiệm vụ'],
  ['2. 100% xã có đầu mối', 'number', '2', '100% xã có đầu mối'],
  ['a) Tuyên truyền', 'letter', 'a', 'Tuyên truyền'],
  ['đ) Duy trì', 'letter', 'đ', 'Duy trì'],
  ['b. Phối hợp', 'letter', 'b', 'Phối hợp'],
  ['Điều 2. Giao Sở Tài chính', 'article', 'Điều 2', 'Giao Sở Tài chính'],
  ['Phần II. NHIỆM VỤ', 'part', 'II', 'NHIỆM VỤ'],
  ['A. ĐẶC ĐIỂM TÌNH HÌNH', 'part', 'A', 'ĐẶC ĐIỂM TÌNH HÌNH'],
  ['B/ NỘI DUNG', 'part', 'B', 'NỘI DUNG'],
  ['- Phối hợp với Công an', 'bullet', '', 'Phối hợp với Công an'],
  ['+ Xây dựng chuyên mục', 'bullet', '', 'Xây dựng chuyên mục'],
  ['• Tập huấn', 'bullet', '', 'Tập huấn'],
])('%s', (line, kind, text, words) => {
  const label = parseLabel(line)
  expect(label).toMatchObject({ kind, text })
  expect(line.slice(label?.length)).toBe(words)
})

test.each([
  'Phối hợp với Sở Tài chính',
  '15/6/2022 là hạn báo cáo',
  '100% xã, phường',
  '2.000 lượt khách',
  '1,5 tỷ đồng',
  '5 - 7 ngày làm việc',
  '12 tháng 3 năm 2022',
  'V/v hướng dẫn',
  'ca khúc mới',
  '-----',
  'TP. Hồ Chí Minh',
])('%s has no label', line => {
  expect(parseLabel(line)).toBeNull()
})

test('Roman numerals to thirty-nine, with the slips of scanning', () => {
  expect(['I', 'IV', 'VIII', 'IX', 'X', 'XIV', 'XIX', 'XXIX', 'XXXIX'].map(romanValue)).toEqual([
    1, 4, 8, 9, 10, 14, 19, 29, 39,
  ])
  expect(['IIII', 'VX', 'A', ''].map(romanValue)).toEqual([null, null, null, null])
  expect(['Ill', 'lI', '1V', 'VIl'].map(repairRoman)).toEqual(['III', 'II', 'IV', 'VII'])
})
