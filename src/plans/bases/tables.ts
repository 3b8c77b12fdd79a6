/** Tables of the documents that plans stand on, and of those that came of their tasks. */

/** kept: it still holds; replaced: another document takes its place; dropped: the plan no longer stands on it. */
export const decisions = ['kept', 'replaced', 'dropped'] as const

export type Decision = (typeof decisions)[number]

export interface BasisReviewRow {
  plan_id: string
  document_id: string
  year: number
  decision: Decision
  replaced_by_id: string | null
  note: string
  reviewed_at: Date
  reviewed_by: string
}

export interface TaskDocumentRow {
  task_id: string
  document_id: string
  linked_at: Date
  linked_by: string
}

/** A type and not an interface: `withTables` asks for it. */
export type BasisTables = {
  plan_basis_reviews: BasisReviewRow
  plan_task_documents: TaskDocumentRow
}
