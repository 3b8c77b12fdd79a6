/** Reads plans through the reader's door and scores them. */
import type { PlanDocument, SourceLayout } from '../../src/documents/model.ts'
import { type PlanReading, readPlan } from '../../src/documents/read/index.ts'
import type { Plan } from './description.ts'
import type { FormName } from './forms.ts'
import { forms } from './forms.ts'
import { goldOf } from './gold.ts'
import type { PublicFile } from './public-plans.ts'
import { type Score, score } from './score.ts'

export interface Scored {
  readonly name: string
  readonly plan: PlanDocument
  readonly layout: SourceLayout
  readonly score: Score
}

/** A plan in bytes, read; throws where the reader refuses it. */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
): Promise<Extract<PlanReading, { ok: true }>> {
  const reading = await readPlan(bytes)
  if (!reading.ok) throw new Error(`${name}: ${reading.refusal.code} ${JSON.stringify(reading.refusal.args)}`)
  return reading
}

/** One plan of the corpus in bytes of one form. */
export async function scoreBytes(source: Plan, bytes: Uint8Array): Promise<Scored> {
  const { plan, layout } = await readBytes(source.name, bytes)
  return { name: source.name, plan, layout, score: score(goldOf(source), plan) }
}

/** One plan of the corpus in one form. */
export async function scoreForm(source: Plan, form: FormName): Promise<Scored> {
  return scoreBytes(source, await forms[form](source))
}

/** One public plan. */
export async function scorePublic(file: PublicFile): Promise<Scored> {
  const { plan, layout } = await readBytes(`${file.name}${file.form}`, file.bytes())
  return { name: file.name, plan, layout, score: score(file.gold, plan) }
}
