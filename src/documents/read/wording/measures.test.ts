import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mendWords } from './index.ts'
import { type Measure, measure } from './testing/measure.ts'

const root = new URL('../../../../', import.meta.url)
const ours = new URL('tests/corpus/', root)
const shared = new URL('../shared/plans/', root)

/** Lines of the plans in a folder; `ocr-slips` has slips on purpose. */
function linesIn(folder: URL): string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt') && name !== 'ocr-slips.txt')
  return names.flatMap(name => readFileSync(new URL(name, folder), 'utf8').normalize('NFC').split('\n'))
}

function told(name: string, made: Measure): void {
  const perThousand = (made.changes.length * 1000) / made.words
  const share = (count: number): string => `${((count * 100) / made.damaged).toFixed(1)} %`
  console.info(
    `${name}: ${made.words} words, ${made.changes.length} changed (${perThousand.toFixed(2)} in 1,000); ` +
      `${made.damaged} damaged: ${share(made.right)} mended, ${share(made.left)} left, ${share(made.wrong)} made wrong`,
    made.changes,
  )
}

function expectMeasure(
  made: Measure,
  least: { readonly mended: number; readonly changedMost: number },
): void {
  expect(made.changes.length / made.words, made.changes.join('; ')).toBeLessThan(least.changedMost)
  expect(made.right / made.damaged).toBeGreaterThan(least.mended)
  expect(made.wrong / made.damaged).toBeLessThanOrEqual(0.01)
}

describe('on plans with one sign changed in 3 % of the words', () => {
  test('our own: hardly a right word is changed, most slips are mended', () => {
    const made = measure(linesIn(ours))
    told('own corpus', made)
    expectMeasure(made, { mended: 0.75, changedMost: 0.000_3 })
  })

  test.skipIf(!existsSync(shared))('the public ones, where they are present', () => {
    const made = measure(linesIn(shared))
    told('public plans', made)
    // They have a few misprints of their own, which are mended too.
    expectMeasure(made, { mended: 0.75, changedMost: 0.000_5 })
  })
})

test('five thousand words take some 20 ms once the lists are loaded', () => {
  const text = linesIn(ours).join(' ').split(/\s+/u).slice(0, 5000)
  const words = text.map(word => ({ text: word, confidence: 0.8 }))
  const times = Array.from({ length: 10 }, () => {
    const from = performance.now()
    mendWords(words)
    return performance.now() - from
  })
  expect(Math.min(...times)).toBeLessThan(40)
})
