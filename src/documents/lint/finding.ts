/** A mistake worth telling the officer: code and arguments; the words are made at the edge (`describe.ts`). */
import type { Span } from '../model.ts'

export type FindingCode =
  | 'wrong-date'
  | 'wrong-issuer'
  | 'repealed'
  | 'spelled-in-several-ways'
  | 'symbol-for-two-documents'
  | 'pointer-to-nothing'
  | 'pointer-does-not-match'
  | 'basis-after-plan'
  | 'measure-without-agency'
  | 'agency-without-task'
  | 'report-date-past'
  | 'report-dates-out-of-order'
  | 'body-no-longer-exists'
  | 'page-size'
  | 'margin'
  | 'font'
  | 'text-size'
  | 'number-line'
  | 'place-line'

/** `error`: contradicts a fact or a rule; `doubt`: very likely a slip; `note`: worth a look. */
export type Severity = 'error' | 'doubt' | 'note'

/** Words to put in the place of a span of the plan's text. */
export interface Correction {
  readonly span: Span
  readonly replacement: string
}

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Where it stands in the plan's text; null for the page as a whole. */
  readonly span: Span | null
  readonly args: Readonly<Record<string, string | number>>
  readonly correction: Correction | null
}
