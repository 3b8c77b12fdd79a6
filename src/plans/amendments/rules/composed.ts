/** What a draft makes of a plan. */
import type { PlanDocument } from '../../../documents/index.ts'
import type { DocumentFacts } from '../../../registry/index.ts'
import { amendedDocument } from './document.ts'
import { type DraftChange, nextTasks } from './draft.ts'
import type { NextVersion, VersionTask } from './model.ts'

/** The next version as the draft has it; the text goes on with what the decision changes. */
export function composedVersion(
  document: PlanDocument,
  tasks: readonly VersionTask[],
  changes: readonly DraftChange[],
  decision: DocumentFacts,
): NextVersion {
  const next = nextTasks(tasks, changes, document.period)
  return { ...amendedDocument(document, tasks, next, headingOf(decision)), duties: null }
}

/** How the part of the text is headed that an amendment adds. */
function headingOf({ type, symbol, issuedOn }: DocumentFacts): string {
  const day = issuedOn?.split('-').reverse().join('/')
  const parts = [`${type} ${symbol ?? ''}`.trim(), day && `ngày ${day}`].filter(Boolean)
  return `SỬA ĐỔI, BỔ SUNG THEO ${parts.join(' ')}`
}
