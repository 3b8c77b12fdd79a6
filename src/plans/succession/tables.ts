/** Tables of who answers now for what a plan gave to a unit that is no more; rows are only ever added. */
import type { MoveReason } from '../../org/index.ts'

interface TransferColumns {
  /** The first day on which the new unit answers. */
  since: string
  succession_id: string
  from_id: string
  to_id: string
  why: MoveReason
}

export interface AssignmentTransferRow extends TransferColumns {
  task_id: string
  position: number
}

export interface ReportingTransferRow extends TransferColumns {
  duty_id: string
  side: 'who' | 'to' | 'onward'
  position: number
}

/** A type and not an interface: `withTables` asks for it. */
export type TransferTables = {
  plan_assignment_transfers: AssignmentTransferRow
  plan_reporting_transfers: ReportingTransferRow
}
