import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusPlans } from './accuracy/corpus.ts'
import type { Plan } from './accuracy/description.ts'
import { readFloors } from './accuracy/floors.ts'
import { formNames } from './accuracy/forms.ts'
import { goldOf } from './accuracy/gold.ts'
import { brokenPlaces, brokenSpans } from './accuracy/invariants.ts'
import { type Scored, scoreBytes, scoreForm } from './accuracy/read-all.ts'
import { missList } from './accuracy/report.ts'
import { measures, poolScores } from './accuracy/score.ts'
import { f1 } from './accuracy/tally.ts'
import { printingBrowser, startPrinting, toPdf } from './accuracy/to-pdf.ts'
import { toText } from './accuracy/to-text.ts'

const plans = await corpusPlans()
const floors = readFloors()
const misses_max = 30
const stored = (name: string): string => readFileSync(new URL(name, corpusFolder), 'utf8')
const schema = JSON.parse(
  readFileSync(new URL('../docs/plan.schema.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema)

function expectSound({ name, plan, layout }: Scored): void {
  validate(JSON.parse(JSON.stringify(plan)))
  expect(validate.errors ?? [], `${name} against the schema`).toEqual([])
  expect(brokenSpans(plan), `${name}: spans`).toEqual([])
  expect(brokenPlaces(plan, layout), `${name}: places`).toEqual([])
}

function expectFloors(form: string, scored: readonly Scored[]): void {
  const pool = poolScores(scored.map(one => one.score))
  const fallen = measures.filter(measure => f1(pool[measure]) < (floors[form]?.[measure] ?? 1))
  const figures = fallen.map(
    measure => `${measure} ${f1(pool[measure]).toFixed(3)} < ${floors[form]?.[measure]}`,
  )
  expect(figures, missList(form, scored, misses_max).join('\n')).toEqual([])
}

async function inTurn(work: (plan: Plan) => Promise<Scored>): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const plan of plans) scored.push(await work(plan))
  return scored
}

describe('the corpus', () => {
  it.each(plans.map(plan => [plan.name, plan] as const))(
    '%s is stored as it is written (node tests/accuracy/write-corpus.ts)',
    (name, plan) => {
      expect(stored(`${name}.${plan.form.text}`)).toBe(toText(plan))
      expect(JSON.parse(stored(`${name}.gold.json`))).toEqual(JSON.parse(JSON.stringify(goldOf(plan))))
    },
  )
})

describe('reading the corpus', () => {
  it.each(formNames)('as %s is sound and no worse than it was', { timeout: 120_000 }, async form => {
    const scored = await inTurn(plan => scoreForm(plan, form))
    for (const one of scored) expectSound(one)
    expectFloors(form, scored)
  })

  it.skipIf(printingBrowser === null)(
    'as printed PDF is sound and no worse than it was (skipped where no chromium is installed)',
    { timeout: 180_000 },
    async () => {
      const browser = await startPrinting(printingBrowser ?? '')
      try {
        const scored = await inTurn(async plan => scoreBytes(plan, await toPdf(browser, plan)))
        for (const one of scored) expectSound(one)
        expectFloors('pdf', scored)
      } finally {
        await browser.close()
      }
    },
  )
})
