import { expect, test } from 'vitest'
import { progressWords } from './progress-words.ts'
import { scheduleWords } from './schedule-words.ts'
import { sayFor } from './words.ts'

const vi = sayFor({ locale: 'vi' })
const nothing = { from: null, to: null, dates: [], text: '' }
const schedule = (more: object) => scheduleWords({ kind: 'period', ...nothing, ...more }, 'vi', vi)

test('progress counts pages only when there are some', () => {
  expect(progressWords({ progress: null }, vi)).toMatchObject({ label: 'Đang chờ đến lượt đọc', value: null })
  const scan = { stage: 'recognising', page: 3, pages: 12 }
  expect(progressWords({ progress: scan }, vi)).toMatchObject({ detail: 'trang 3 / 12', value: 3, max: 12 })
  expect(progressWords({ progress: { stage: 7, page: 'x' } }, vi)).toMatchObject({ value: null, detail: '' })
})

test('a schedule is said in dates as people write them', () => {
  expect(schedule({ from: '2026-04', to: '2026-06' })).toBe('Từ 04/2026 đến 06/2026')
  expect(schedule({ from: '2026', to: '2026' })).toBe('Trong 2026')
  expect(schedule({ kind: 'dates', dates: ['2026-06-30'] })).toBe('Hạn: 30/06/2026')
  expect(schedule({ kind: 'yearly', text: 'hằng năm' })).toBe('Hằng năm')
  expect(schedule({ kind: 'yearly', text: 'vào dịp Tết hằng năm' })).toBe('Hằng năm (“vào dịp Tết hằng năm”)')
})
