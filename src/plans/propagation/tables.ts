/** Tables of documents that units are to spread and study. */

export interface PropagationRow {
  id: string
  title: string
  instructions: string
  due_on: string
  keeper_id: string | null
  plan_id: string | null
  created_at: Date
  created_by: string
  closed_at: Date | null
  closed_by: string | null
}

export interface PropagationDocumentRow {
  propagation_id: string
  document_id: string
  position: number
}

export interface PropagationUnitRow {
  propagation_id: string
  unit_id: string
  added_at: Date
  held_on: string | null
  people_count: number | null
  acknowledged_at: Date | null
  acknowledged_by: string | null
  note: string
  link: string
}

/** A type and not an interface: `withTables` asks for it. */
export type PropagationTables = {
  plan_propagations: PropagationRow
  plan_propagation_documents: PropagationDocumentRow
  plan_propagation_units: PropagationUnitRow
}
