import { expect, test } from 'vitest'
import type { Finding } from '../../documents/index.ts'
import { correctedWords, countSeverities, wasChecked } from './findings.ts'

const text = 'Thực hiện mục 4, phần II của Kế hoạch này.'
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const finding: Finding = {
  code: 'pointer-does-not-match',
  severity: 'doubt',
  span: at('mục 4, phần II'),
  args: {},
  correction: { span: at('4'), replacement: '5' },
}

test('a corrected figure is shown within the words of its finding', () => {
  expect(correctedWords(text, finding)).toEqual({ written: 'mục 4, phần II', corrected: 'mục 5, phần II' })
})

test('only the correction is shown where its finding is a long sentence, or stands elsewhere', () => {
  const alone = { written: '4', corrected: '5' }
  const long = { ...finding, span: [0, 200] as const }
  expect(correctedWords(text.padEnd(200, '.'), long)).toEqual(alone)
  expect(correctedWords(text, { ...finding, span: at('Kế hoạch') })).toEqual(alone)
  expect(correctedWords(text, { ...finding, span: null })).toEqual(alone)
})

test('a finding without a correction has nothing to copy', () => {
  expect(correctedWords(text, { ...finding, correction: null })).toBeNull()
})

test('severities are counted, the gravest first, those that are not there left out', () => {
  const findings = (['note', 'error', 'note'] as const).map(severity => ({ ...finding, severity }))
  expect(countSeverities(findings)).toEqual([
    { severity: 'error', count: 1 },
    { severity: 'note', count: 2 },
  ])
  expect(countSeverities([])).toEqual([])
})

test('the first reader did not check, every later one does', () => {
  expect(['1', '2', '10'].map(wasChecked)).toEqual([false, true, true])
})
