/** Tables of the work that comes of issued plans; no other room writes them. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { UnitRole } from '../../documents/index.ts'
import type { WorkState } from './rules/model.ts'

export interface TaskInstanceRow {
  id: string
  task_id: string
  plan_id: string
  period: string
  /** YYYY-MM-DD, both included. */
  begins_on: string | null
  due_on: string | null
  made_at: Date
}

export interface WorkItemRow {
  id: string
  instance_id: string
  task_id: string
  plan_id: string
  position: number
  planned_unit_id: string
  handed_to_id: ColumnType<string | null, string | null | undefined, string | null>
  unit_id: string
  role: UnitRole
  state: WorkState
  state_since: Date
  begins_on: string | null
  due_on: string | null
  claimed_on: string | null
  evidence_count: ColumnType<number, number | undefined, number>
  version: ColumnType<number, number | undefined, number>
}

/** What changed beside the state. */
export interface WorkChangeDetails {
  readonly before?: Readonly<Record<string, string | number | null>>
  readonly after?: Readonly<Record<string, string | number | null>>
}

export interface WorkChangeRow {
  item_id: string
  version: number
  kind: string
  from_state: WorkState
  to_state: WorkState
  reason: string | null
  details: JSONColumnType<WorkChangeDetails, string | undefined, string>
  made_at: Date
  made_by: string | null
  made_by_link: string | null
}

/** A type and not an interface: `withTables` asks for it. */
export type WorkTables = {
  plan_task_instances: TaskInstanceRow
  plan_work_items: WorkItemRow
  plan_work_changes: WorkChangeRow
}
