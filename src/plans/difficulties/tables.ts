/** Tables of what stands in the way of work; no other room writes them. */
import type { DifficultyChangeKind, DifficultyState } from './rules.ts'

export interface DifficultyRow {
  id: string
  plan_id: string
  task_id: string | null
  work_item_id: string | null
  raised_by_unit_id: string
  /** Null for the whole office. */
  owner_unit_id: string | null
  what: string
  asks_for: string
  /** YYYY-MM-DD, as all days here. */
  since: string
  state: DifficultyState
  state_since: Date
  due_on: string
  answered_on: string | null
  version: number
  search: string
  raised_at: Date
  raised_by: string
}

export interface DifficultyChangeRow {
  difficulty_id: string
  version: number
  kind: DifficultyChangeKind
  text: string
  final: boolean
  to_state: DifficultyState
  from_unit_id: string | null
  to_unit_id: string | null
  due_on: string
  made_at: Date
  made_by: string
}

/** A type and not an interface: `withTables` asks for it. */
export type DifficultyTables = {
  plan_difficulties: DifficultyRow
  plan_difficulty_changes: DifficultyChangeRow
}
