/**
 * Writes the text form and the expected reading of every plan of the corpus beside its description:
 *   node tests/accuracy/write-corpus.ts
 */
import { writeFileSync } from 'node:fs'
import { corpusFolder, corpusPlans } from './corpus.ts'
import { goldOf } from './gold.ts'
import { toText } from './to-text.ts'

for (const plan of await corpusPlans()) {
  writeFileSync(new URL(`${plan.name}.${plan.form.text}`, corpusFolder), toText(plan))
  writeFileSync(new URL(`${plan.name}.gold.json`, corpusFolder), `${JSON.stringify(goldOf(plan), null, 1)}\n`)
}
