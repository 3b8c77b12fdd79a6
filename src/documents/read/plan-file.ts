import type { PlanDocument, ReadOptions, SourceDocument } from '../model.ts'
import { answerOf, type Refused, refuseCancelled } from './answer.ts'
import { refuseSecret } from './secret.ts'
import { readSource } from './source.ts'

/** A plan with the source that it was read from, or the reason why there is none. */
export type PlanReading =
  | { readonly ok: true; readonly plan: PlanDocument; readonly source: SourceDocument }
  | Refused

/**
 * Reads a plan out of a file of any format. Never throws on content: what cannot be read, what is no
 * plan and what is secret come back as refusals, and an unexpected failure as `unreadable`.
 */
export function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<PlanReading> {
  return answerOf(async () => {
    const source = await readSource(bytes, options)
    await refuseSecret(source, bytes)
    refuseCancelled(options.signal)
    // Loaded only now: the check at the door needs no names of places.
    const { readPlanFromSource } = await import('./plan/index.ts')
    return { ok: true, plan: readPlanFromSource(source), source }
  }, options.signal)
}
