/** The door of writing. */
import type { AssignmentTable } from './assignment-table.ts'
import { assignmentTableToDocxInWorker } from './in-worker.ts'

export type { AssignmentGroup, AssignmentRow, AssignmentTable, AssignmentUnit } from './assignment-table.ts'

/**
 * Rows up to which a table is written where it is asked for, a twentieth of a second. A thread costs a fifth,
 * but 2,000 rows would hold up everybody else for a whole one.
 */
const rowsHereMax = 100

/**
 * Bytes of a .docx with the assignment table as an annex in the official layout (Decree 30/2020/NĐ-CP,
 * Annex I); the same table always gives the same bytes. Rejects when a very long table needs too much memory.
 */
export async function writeAssignmentTable(table: AssignmentTable): Promise<Uint8Array> {
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (rows > rowsHereMax) return assignmentTableToDocxInWorker(table)
  // Loaded only now: reading needs no library that writes.
  const { assignmentTableToDocx } = await import('./to-docx.ts')
  return assignmentTableToDocx(table)
}
