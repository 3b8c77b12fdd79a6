import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpusPlans } from './corpus.ts'
import { type Gold, goldOf } from './gold.ts'
import { rightReading, wrongReading } from './hand-made.ts'
import { measures, type Reading, score } from './score.ts'
import { f1 } from './tally.ts'

const golds = (await corpusPlans()).map(plan => [plan.name, goldOf(plan)] as const)
const shared = new URL('../../../shared/tools/score-plan.mjs', import.meta.url)

interface SharedTally {
  readonly hit: number
  readonly gold: number
  readonly read: number
}
type SharedScore = (gold: Gold, reading: Reading) => Record<string, SharedTally>

describe('the scorer', () => {
  it.each(golds)('gives full marks to a right reading of %s', (_, gold) => {
    const scored = score(gold, rightReading(gold))
    for (const measure of measures) expect(f1(scored[measure]), measure).toBe(1)
  })

  it.each(golds)('notices what is wrong in a reading of %s', (_, gold) => {
    const scored = score(gold, wrongReading(gold))
    for (const measure of [
      'header',
      'recipients',
      'references',
      'references strict',
      'outline',
      'tasks',
      'tasks strict',
      'units strict',
    ] as const)
      expect(f1(scored[measure]), measure).toBeLessThan(1)
  })

  it('counts a span that gives other words back', () => {
    const gold = golds[0]?.[1]
    if (gold === undefined) throw new Error('the corpus is empty')
    const right = rightReading(gold)
    const scored = score(gold, { ...right, text: right.text.replaceAll('n', 'm') })
    expect(f1(scored.spans)).toBeLessThan(1)
  })
})

describe.skipIf(!existsSync(shared))('beside the shared scorer (skipped where ../shared is missing)', () => {
  it.each(golds)('gives equal figures for %s', async (_, gold) => {
    const { score: sharedScore } = (await import(shared.href)) as { score: SharedScore }
    for (const reading of [rightReading(gold), wrongReading(gold)]) {
      const theirs = sharedScore(gold, reading)
      const ours = score(gold, reading)
      for (const measure of measures) {
        const { hits: hit, expected, read } = ours[measure]
        expect({ hit, gold: expected, read }, measure).toEqual({
          hit: theirs[measure]?.hit,
          gold: theirs[measure]?.gold,
          read: theirs[measure]?.read,
        })
      }
    }
  })
})
