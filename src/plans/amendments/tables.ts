/** Tables of amendments: versions of plans, the next one while it is composed, and what units ask for. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { PlanDocument } from '../../documents/index.ts'
import type { DraftChange } from './rules/draft.ts'
import type { VersionTask } from './rules/model.ts'

export interface VersionRow {
  plan_id: string
  /** From 1, the plan as issued. */
  number: number
  issued_at: Date
  issued_by: string
  /** The document that decided it; of version 1 the plan itself. */
  document_id: string
  /** The file that it came as; null where the change was written here. */
  upload_id: string | null
  document: JSONColumnType<PlanDocument, string, never>
  tasks: JSONColumnType<readonly VersionTask[], string, never>
}

export interface AmendmentDraftRow {
  plan_id: string
  base_version: number
  changes: JSONColumnType<readonly DraftChange[], string, string>
  version: number
  changed_at: Date
  changed_by: string
}

/** What is asked for: other words, another day, another unit, to drop a task or add one, or something else. */
export const requestKinds = ['words', 'day', 'unit', 'drop', 'add', 'other'] as const

export type RequestKind = (typeof requestKinds)[number]

export const requestStates = ['asked', 'agreed', 'partly', 'declined', 'withdrawn'] as const

export type RequestState = (typeof requestStates)[number]

export interface RequestRow {
  id: string
  plan_id: string
  unit_id: string
  what: RequestKind
  proposed: string | null
  /** YYYY-MM-DD. */
  proposed_day: string | null
  reason: string
  state: RequestState
  answer: ColumnType<string | null, string | null | undefined, string | null>
  asked_at: Date
  asked_by: string
  decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  decided_by: ColumnType<string | null, string | null | undefined, string | null>
  /** The version that carried it out. */
  done_in: ColumnType<number | null, number | null | undefined, number | null>
}

export interface RequestTaskRow {
  request_id: string
  task_id: string
}

export interface MatchRow {
  upload_id: string
  number: number
  task_id: string | null
  chosen_at: Date
  chosen_by: string
}

/** A type and not an interface: `withTables` asks for it. */
export type AmendmentTables = {
  plan_versions: VersionRow
  plan_amendment_drafts: AmendmentDraftRow
  plan_amendment_requests: RequestRow
  plan_amendment_request_tasks: RequestTaskRow
  plan_amendment_matches: MatchRow
}
