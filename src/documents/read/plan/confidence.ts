/** How sure the reading of a task is, and why: what an officer should look at first. */
import type { Task, TaskUnit } from '../../model.ts'

export interface Doubts {
  /** Recognition confidence of a scan, 0 to 1; null for real text. */
  readonly recognised: number | null
  /** True where the plan assigns the task, so that a missing unit is a gap. */
  readonly unitsExpected: boolean
}

/** Gives a task its confidence (0 to 1) and the codes of the reasons, weightiest first. */
export function judge(task: Omit<Task, 'confidence' | 'reasons'>, doubts: Doubts): Task {
  const found: { readonly code: string; readonly factor: number }[] = []
  const weakest = Math.min(1, ...task.units.map(unit => unit.confidence))
  if (doubts.recognised !== null && doubts.recognised < 0.9)
    found.push({ code: 'poor-scan', factor: Math.max(0.3, doubts.recognised) })
  if (doubts.unitsExpected && task.units.length === 0) found.push({ code: 'no-unit', factor: 0.5 })
  if (doubts.unitsExpected && task.units.length > 0 && task.units.every(isPartner)) {
    found.push({ code: 'no-responsible-unit', factor: 0.85 })
  }
  if (weakest < 0.8) found.push({ code: 'uncertain-unit', factor: Math.max(0.4, weakest) })
  if (!/[.;:!?…)”"]\s*$/u.test(task.text) && task.text.length > 120)
    found.push({ code: 'open-end', factor: 0.9 })
  if (task.text.length < 25) found.push({ code: 'very-short', factor: 0.7 })
  if (task.text.length > 1500) found.push({ code: 'very-long', factor: 0.85 })
  if (/^\p{Ll}/u.test(task.text)) found.push({ code: 'starts-inside-sentence', factor: 0.7 })
  const ordered = [...found].sort((a, b) => a.factor - b.factor)
  const confidence = ordered.reduce((product, doubt) => product * doubt.factor, 0.98)
  return {
    ...task,
    confidence: Math.round(confidence * 100) / 100,
    reasons: ordered.length > 0 ? ordered.map(doubt => doubt.code) : ['clear'],
  }
}

/** A unit that only helps; one that stands in the heading answers for the task, whatever its role. */
function isPartner(unit: TaskUnit): boolean {
  return unit.role === 'coordinate' && !unit.reason.startsWith('heading-')
}
