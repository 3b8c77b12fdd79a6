/** Tables of inspections and of what they found; no other room writes them. */
import type {
  FindingChangeKind,
  FindingState,
  FindingWeight,
  InspectionChangeKind,
  InspectionKind,
  InspectionState,
} from './rules.ts'

export interface InspectionRow {
  id: string
  kind: InspectionKind
  title: string
  plan_id: string
  /** YYYY-MM-DD, as all days here. */
  planned_on: string
  held_on: string | null
  state: InspectionState
  state_since: Date
  conclusions: string
  version: number
  search: string
  made_at: Date
  made_by: string
}

export interface InspectionUnitRow {
  inspection_id: string
  side: 'by' | 'of'
  unit_id: string
  position: number
}

export interface InspectionTaskRow {
  inspection_id: string
  task_id: string
}

export interface InspectionChangeRow {
  inspection_id: string
  version: number
  kind: InspectionChangeKind
  text: string
  to_state: InspectionState
  made_at: Date
  made_by: string
}

export interface FindingRow {
  id: string
  inspection_id: string
  number: number
  unit_id: string
  task_id: string | null
  what: string
  weight: FindingWeight
  due_on: string | null
  state: FindingState
  version: number
}

export interface FindingChangeRow {
  finding_id: string
  version: number
  kind: FindingChangeKind
  text: string
  to_state: FindingState
  made_at: Date
  made_by: string
}

/** A type and not an interface: `withTables` asks for it. */
export type InspectionTables = {
  plan_inspections: InspectionRow
  plan_inspection_units: InspectionUnitRow
  plan_inspection_tasks: InspectionTaskRow
  plan_inspection_changes: InspectionChangeRow
  plan_inspection_findings: FindingRow
  plan_finding_changes: FindingChangeRow
}
