/** Mistakes of a plan worth telling its officer (X17). Pure: the same plan gives the same findings. */
import type { PlanDocument, SourceDocument } from '../model.ts'
import { lintAssignments } from './assignments.ts'
import { lintBodies } from './bodies.ts'
import { lintCitations } from './citations.ts'
import type { Finding } from './finding.ts'
import { lintLayout } from './layout.ts'
import { lintPointers } from './pointers.ts'
import { lintReports } from './reports.ts'
import { lintSpellings } from './spellings.ts'

export { describeFinding } from './describe.ts'
export type { Correction, Finding, FindingCode, Severity } from './finding.ts'

const order: Readonly<Record<Finding['severity'], number>> = { error: 0, doubt: 1, note: 2 }

/** All findings, the gravest first, then by place. */
export function lintPlan(plan: PlanDocument, source: SourceDocument): Finding[] {
  const findings = [
    ...lintCitations(plan),
    ...lintSpellings(plan),
    ...lintPointers(plan),
    ...lintReports(plan),
    ...lintBodies(plan),
    ...lintAssignments(plan),
    ...lintLayout(plan, source),
  ]
  return findings.sort(
    (a, b) => order[a.severity] - order[b.severity] || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
  )
}

/** The plan's text with corrections put in; of two that overlap the first holds. */
export function applyCorrections(text: string, findings: readonly Finding[]): string {
  const corrections = findings.map(finding => finding.correction).filter(correction => correction !== null)
  let corrected = text
  let limit = Number.POSITIVE_INFINITY
  for (const { span, replacement } of corrections.toSorted((a, b) => b.span[0] - a.span[0])) {
    if (span[1] > limit) continue
    corrected = corrected.slice(0, span[0]) + replacement + corrected.slice(span[1])
    limit = span[0]
  }
  return corrected
}
