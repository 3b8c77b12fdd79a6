import { describe, expect, test } from 'vitest'
import { mendText, mendWords } from './index.ts'

describe('single signs are mended', () => {
  test.each([
    ['bảo vệ Tố quốc', 'bảo vệ Tổ quốc'],
    ['MẶT TRẬN TỐ QUỐC', 'MẶT TRẬN TỔ QUỐC'],
    ['tiếp tục đấy mạnh tuyên truyền', 'tiếp tục đẩy mạnh tuyên truyền'],
    ['các sự kiện nối bật;', 'các sự kiện nổi bật;'],
    ['tỉnh thần yêu nước', 'tinh thần yêu nước'],
    ['chủ quyền biến, đảo', 'chủ quyền biển, đảo'],
    ['chù trì, phôi hợp với', 'chủ trì, phối hợp với'],
    ['Hang năm, trước ngày 15/11', 'Hằng năm, trước ngày 15/11'],
    ['to chức thực hiện', 'tổ chức thực hiện'],
    ['nhận thức cúa các cấp', 'nhận thức của các cấp'],
    ['quy định chỉ tiết', 'quy định chi tiết'],
    ['Để án truyền thông', 'Đề án truyền thông'],
    ['Công văn sô 1191/UBND-VX', 'Công văn số 1191/UBND-VX'],
  ])('%s', (written, right) => {
    expect(mendText(written)).toBe(right)
  })

  test('two wrong words that stand together', () => {
    expect(mendText('Tố chúc thực hiện')).toBe('Tổ chức thực hiện')
    expect(mendText('Cập nhât kip thòi các nội dưng')).toBe('Cập nhật kịp thời các nội dung')
  })

  test('a letter taken for another of the same look', () => {
    expect(mendText('1ập dự toán')).toBe('lập dự toán')
  })
})

describe('what is left alone', () => {
  test.each([
    'huyện Học Môn',
    'Số: 57-KL/TW ngày 15/6/2023',
    'ông Nguyễn Văn Hoa',
    'thỏa thuận hợp tác, hòa hợp dân tộc',
    'Uỷ ban nhân dân tỉnh; hoà bình',
    'người bạn thân, bản thân',
    'chuyển đổi, trao đổi với các tỉnh',
    'hàng năm và hằng năm',
    'The information is for all to read and use',
    'vựa lúa, vườn cây ăn trái',
  ])('%s', text => {
    expect(mendText(text)).toBe(text)
  })

  test('spaces and the number of words', () => {
    expect(mendText('  phôi  hợp\n với ')).toBe('  phối  hợp\n với ')
    expect(mendText('')).toBe('')
    expect(mendWords([])).toEqual([])
    const words = ['–', 'phôi', 'hợp', '…'].map(text => ({ text, confidence: 0.9 }))
    expect(mendWords(words)).toEqual(['–', 'phối', 'hợp', '…'])
  })
})
