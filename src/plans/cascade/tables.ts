/** Tables of plans that units compose from a plan above; no other room writes them. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { DraftBasis, DraftHead, DraftTask } from './rules/model.ts'

export interface PlanDraftRow {
  id: string
  parent_id: string
  unit_id: string
  head: JSONColumnType<DraftHead, string, string>
  bases: JSONColumnType<readonly DraftBasis[], string, string>
  version: number
  head_version: number
  head_changed_by: string
  upload_id: ColumnType<string | null, string | null | undefined, string | null>
  begun_at: Date
  begun_by: string
  changed_at: Date
  deleted_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  deleted_by: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlanDraftTaskRow {
  draft_id: string
  number: number
  place: number
  value: JSONColumnType<DraftTask, string, string>
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: number
  changed_by: string
}

export interface TaskSourceRow {
  id: string
  parent_plan_id: string
  parent_task_id: string
  planned_unit_id: string
  draft_id: string | null
  draft_task: number | null
  reason: string | null
  child_plan_id: ColumnType<string | null, string | null | undefined, string | null>
  child_task_id: ColumnType<string | null, string | null | undefined, string | null>
  dropped: ColumnType<boolean, boolean | undefined, boolean>
  made_at: Date
  made_by: string
}

export interface CoverageRow {
  plan_id: string
  unit_id: string
  /** Numbers of the plan's tasks. */
  tasks: number[]
  issued: number[]
  drafted: number[]
  left_out: number[]
  counted_at: Date
}

/** A type and not an interface: `withTables` asks for it. */
export type CascadeTables = {
  plan_drafts: PlanDraftRow
  plan_draft_tasks: PlanDraftTaskRow
  plan_task_sources: TaskSourceRow
  plan_coverage: CoverageRow
}
