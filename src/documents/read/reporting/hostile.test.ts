import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReferences } from '../references/index.ts'
import { findDates, readCellSchedule, readPeriod, readProseSchedule } from '../times/index.ts'
import { readFunding, readReporting } from './index.ts'

const pieces = [
  'báo cáo ',
  'về Sở Nội vụ ',
  'UBND tỉnh, ',
  'trước ngày 15/6 ',
  'ngày ',
  '15 tháng 12 ',
  'năm 2026 ',
  'hằng năm ',
  'để tổng hợp, ',
  'Kế hoạch số 12/KH-UBND ',
  '57 - KL/TW ',
  'số ',
  '/',
  '-',
  ' - ',
  '“',
  '”',
  '(',
  ')',
  ';',
  ',',
  '.',
  '...',
  '\n',
  '\t',
  ' ',
  '    ',
  '0',
  '2026',
  'quý II',
  'tháng 5, 6 ',
  'giai đoạn ',
  'của ',
  'về ',
  'và ',
  '1.000.000 ',
  'đồng ',
  'Số:      ',
  '…',
  'KH',
  'TTg',
  'Đ',
  '𝒳',
  'o',
  'l',
]
const hostile = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map(parts => parts.join(''))
const context = { headingUnits: [], start: 0, year: 2026, reportingSection: true }

function readAll(text: string) {
  const { references } = findReferences(text, [], { symbol: null, spans: [] })
  const dates = findDates(text)
  const reporting = readReporting(text, context)
  readProseSchedule(text, 2026)
  readCellSchedule(text, 2026)
  readPeriod(text, '2026')
  readFunding(text, 0)
  return { references, dates, reporting }
}

function milliseconds(text: string): number {
  const begun = performance.now()
  readAll(text)
  return performance.now() - begun
}

describe('whatever the text', () => {
  test('places lie inside it and give back their words', () => {
    fc.assert(
      fc.property(hostile, text => {
        const { references, dates, reporting } = readAll(text)
        for (const { spans } of references) {
          for (const [start, end] of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
        }
        for (const { start, end, iso } of dates) {
          expect(start < end && end <= text.length).toBe(true)
          expect(iso).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
        }
        for (const entry of reporting) {
          expect(text.slice(entry.span[0], entry.span[1])).toBe(entry.text)
          for (const due of entry.due)
            expect(due).toMatch(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d-\d\d|---\d\d)$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each(pieces.map(piece => [piece]))('%j over and over is read in time', piece => {
    const text = piece.repeat(Math.ceil(40_000 / piece.length))
    expect(milliseconds(`${text}x`)).toBeLessThan(1500)
  })

  test('mixtures over and over are read in time', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(milliseconds(text.repeat(Math.ceil(40_000 / text.length)))).toBeLessThan(2500)
      }),
      { numRuns: 25 },
    )
  })
})
