import { describe, expect, it } from 'vitest'
import { brokenPlaces, brokenSpans } from './accuracy/invariants.ts'
import { publicFiles, publicForms, publicPlansPresent, publicScan } from './accuracy/public-plans.ts'
import { type Scored, scorePublic } from './accuracy/read-all.ts'
import { missList } from './accuracy/report.ts'
import { type Measure, poolScores, type Score } from './accuracy/score.ts'
import { f1 } from './accuracy/tally.ts'
import { scanTargets, type Targets, targets } from './accuracy/targets.ts'

const misses_max = 30

function expectTargets(score: Score, wanted: Targets, misses: readonly string[]): void {
  const short = Object.entries(wanted)
    .filter(([measure, target]) => f1(score[measure as Measure]) < target)
    .map(([measure, target]) => `${measure} ${f1(score[measure as Measure]).toFixed(3)} < ${target}`)
  expect(short, misses.join('\n')).toEqual([])
}

describe.skipIf(!publicPlansPresent)('the public plans (skipped where ../shared is missing)', () => {
  it.each(publicForms)('as %s are read as well as promised', { timeout: 120_000 }, async form => {
    const scored: Scored[] = []
    for (const file of publicFiles(form)) scored.push(await scorePublic(file))
    expect(scored.length).toBeGreaterThan(0)
    for (const { plan, layout } of scored) {
      expect([...brokenSpans(plan), ...brokenPlaces(plan, layout)]).toEqual([])
    }
    expectTargets(poolScores(scored.map(one => one.score)), targets, missList(form, scored, misses_max))
  })

  it.each(publicFiles(publicScan))(
    '$name as a scan is read as well as promised',
    { timeout: 600_000 },
    async file => {
      const scored = await scorePublic(file)
      expect(brokenPlaces(scored.plan, scored.layout)).toEqual([])
      expectTargets(scored.score, scanTargets[file.name] ?? {}, missList(publicScan, [scored], misses_max))
    },
  )
})
