import type { Finding, Span } from '../../documents/index.ts'

type Severity = Finding['severity']

const severities: readonly Severity[] = ['error', 'doubt', 'note']

/** Whether the reader of this version also looked for mistakes; the first did not. */
export function wasChecked(readerVersion: string): boolean {
  return readerVersion !== '1'
}

/** How many findings there are of each severity, the gravest first; one without findings is left out. */
export function countSeverities(
  findings: readonly Finding[],
): { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
}

/** A correction as it is shown. */
export interface CorrectedWords {
  readonly written: string
  readonly corrected: string
}

/** Longer places are whole sentences, of which only the corrected words are shown. */
const placeLengthMax = 120

/**
 * The words as they stand and as they should be; null for a finding without a correction. A correction
 * may be one figure: it is shown within the words of the finding ("mục 4" and not "4").
 */
export function correctedWords(text: string, finding: Finding): CorrectedWords | null {
  if (!finding.correction) return null
  const { span, replacement } = finding.correction
  const [start, end] = placeShown(finding.span ?? span, span)
  return {
    written: text.slice(start, end),
    corrected: text.slice(start, span[0]) + replacement + text.slice(span[1], end),
  }
}

function placeShown(place: Span, corrected: Span): Span {
  const holds = place[0] <= corrected[0] && place[1] >= corrected[1]
  return holds && place[1] - place[0] <= placeLengthMax ? place : corrected
}
