import { expect, test } from 'vitest'
import type { Piece } from '../layout/content.ts'
import { upright } from '../page-picture.ts'
import { alternativesOf, keyOf } from './alternatives.ts'
import type { RecognisedPage } from './page.ts'
import { settled } from './settle.ts'

/** A page of words; "Tố|Tổ 0.4" is a word read as "Tố" with another reading of weight 0.4. */
function page(text: string): RecognisedPage {
  const pieces = text.split(' / ').map((part): Piece => {
    const [word = '', other] = part.split('|')
    const [reading, weight] = other?.split(' ') ?? []
    const place = { left: 0, right: 10, top: 0, bottom: 10, baseline: 8, size: 12 }
    const alternatives = reading ? [{ text: reading, weight: Number(weight) }] : []
    return { text: word, isWord: true, ...place, bold: null, italic: null, confidence: 0.9, alternatives }
  })
  return {
    content: { number: 1, width: 595, height: 842, pieces, rules: [] },
    confidence: 0.9,
    stance: upright,
  }
}

const read = (...pages: string[]) =>
  settled(pages.map(page)).map(({ content }) => content.pieces.map(({ text }) => text).join(' '))

test('a pair of the language settles between two readings that the engine saw', () => {
  expect(read('Mặt / trận / Tố|Tổ 0.4 / quốc / Việt / Nam')).toEqual(['Mặt trận Tổ quốc Việt Nam'])
  expect(read('nâng / cao / tỉnh|tinh 0.6 / thần / yêu / nước')).toEqual(['nâng cao tinh thần yêu nước'])
  expect(read('ĐẤY|ĐẨY 0 / MẠNH')).toEqual(['ĐẨY MẠNH'])
})

test('a right reading and one without an alternative stay', () => {
  expect(read('lợi / thế|thể 0.9 / lớn')).toEqual(['lợi thế lớn'])
  expect(read('Tố / quốc')).toEqual(['Tố quốc'])
  // Without weight only hook and acute change: "tự chủ" is a pair, but this is "đầu tư".
  expect(read('đầu / tư|tự 0 / chủ / yếu')).toEqual(['đầu tư chủ yếu'])
  // A comma parts the words: they are no pair.
  expect(read('tố,|tổ, 0.9 / chức')).toEqual(['tố, chức'])
})

test("the document's own pairs settle what the language's do not name", () => {
  const sure = 'sông / Hiểu / Mẫu / và / sông / Hiểu / Mẫu / và'
  expect(read(sure, 'sông / Hiếu|Hiểu 0.5 / Mẫu')[1]).toBe('sông Hiểu Mẫu')
  expect(read('sông / Hiếu|Hiểu 0.5 / Mẫu')).toEqual(['sông Hiếu Mẫu'])
})

test('a word far commoner in the document wins over one that nearly weighs the same', () => {
  const often = Array.from({ length: 9 }, (_, index) => `vùng${index} / tỉnh / xa${index}`).join(' / ')
  expect(read(often, 'ở / tính|tỉnh 0.8 / ta')[1]).toBe('ở tỉnh ta')
  expect(read(often, 'ở / tính|tỉnh 0.2 / ta')[1]).toBe('ở tính ta')
})

test("other marks on the same vowel are read from tesseract's page", () => {
  const choice = (letter: string, weight: number) =>
    `<span class='ocrx_cinfo' id='choice_1' title='x_confs ${weight}'>${letter}</span>`
  const group = (...choices: string[]) =>
    `<span class='ocrx_cinfo' id='lstm_choices_1_1'>${choices.join('')}</span>`
  const word = `<span class='ocrx_word' id='word_1_1' title='bbox 98 164 103 168; x_wconf 96'>Tố\n${group(
    choice(' ', 93),
  )}${group(choice('T', 94), choice('1', 0))}${group(choice('ố', 80), choice('ổ', 40), choice('ế', 8))}</span>`
  const found = alternativesOf(`<div>${word}</div>`)
  expect(found.get(keyOf('Tố', 98, 164))).toEqual([{ text: 'Tổ', weight: 0.5 }])
})
