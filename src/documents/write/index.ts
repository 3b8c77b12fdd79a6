/** The door of writing. */
import type { AssignmentTable } from './assignment-table.ts'

export type { AssignmentGroup, AssignmentRow, AssignmentTable, AssignmentUnit } from './assignment-table.ts'

/**
 * Bytes of a .docx with the assignment table as an annex in the official layout (Decree 30/2020/NĐ-CP,
 * Annex I); the same table always gives the same bytes.
 */
export async function writeAssignmentTable(table: AssignmentTable): Promise<Uint8Array> {
  // Loaded only now: reading needs no library that writes.
  const { assignmentTableToDocx } = await import('./to-docx.ts')
  return assignmentTableToDocx(table)
}
