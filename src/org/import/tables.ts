/** The table of imports; no other room writes it. */

/** A table of units that somebody sent. */
export interface UnitImportRow {
  id: string
  file_name: string
  /** TableRow[]. */
  lines: unknown
  line_count: number
  fingerprint: string
  sent_at: Date
  sent_by: string
  confirmed_at: Date | null
  confirmed_by: string | null
  made: number | null
  changed: number | null
}

export type ImportTables = { org_unit_imports: UnitImportRow }
