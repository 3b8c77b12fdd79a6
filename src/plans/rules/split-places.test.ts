import { expect, test } from 'vitest'
import { sentencePlaces, splitPlaces } from './split-places.ts'

const parts = (words: string) => splitPlaces(words).map(place => words.slice(place))

test('words are cut before each sentence and each part behind a semicolon', () => {
  expect(parts('Chủ trì biên tập; phối hợp đăng tin. Báo cáo "hằng quý." Lưu hồ sơ.')).toEqual([
    'phối hợp đăng tin. Báo cáo "hằng quý." Lưu hồ sơ.',
    'Báo cáo "hằng quý." Lưu hồ sơ.',
    'Lưu hồ sơ.',
  ])
  expect(parts('Mục một\n- dòng hai')).toEqual(['- dòng hai'])
})

test('a figure, an abbreviation without a blank, and the end itself end no sentence', () => {
  expect(sentencePlaces('In 1.500 tờ rơi trước 5/11/2026; ')).toEqual([])
  expect(sentencePlaces('')).toEqual([])
})

test('a single sentence is cut before its parts, and one without parts before any word', () => {
  expect(parts('Biên tập tin, bài, ảnh')).toEqual(['bài, ảnh', 'ảnh'])
  expect(parts('Đón các đoàn')).toEqual(['các đoàn', 'đoàn'])
  expect(parts('Đón')).toEqual([])
})
