/** An issued plan as pages, exports and the API use it: plain values, read by `queries/`. */
import type {
  Finding,
  Period,
  PlanDocument,
  Schedule,
  Span,
  Task,
  UnitRole,
} from '../../../documents/index.ts'
import type { LinkKind, Modality, PlanKind } from '../../tables.ts'

/** A plan in a list. */
export interface PlanSummary {
  readonly id: string
  readonly kind: PlanKind
  readonly documentType: string
  readonly title: string
  readonly symbol: string | null
  /** ISO, cut to what is known. */
  readonly issuedOn: string | null
  readonly period: Period | null
  /** The units that issued it, the first one first. */
  readonly issuers: readonly { readonly unitId: string; readonly name: string }[]
  readonly taskCount: number
  /** 1 as issued; one more with every amendment. */
  readonly version: number
  readonly recordedAt: Date
  readonly recordedBy: string
}

export interface IssuedPlan extends PlanSummary {
  readonly uploadId: string
  /** The reading as corrected; spans are into its text. */
  readonly document: PlanDocument
  readonly findings: readonly Finding[]
  readonly registryDocumentId: string
  readonly links: readonly PlanLink[]
}

export interface PlanLink {
  readonly id: string
  readonly kind: LinkKind
  /** What it leads to: a plan here, or a document of the registry. */
  readonly planId: string | null
  readonly documentId: string | null
  readonly title: string
}

/** The unit that the plan names, where another one answers for it since a reform. */
export interface PlannedUnit {
  readonly unitId: string
  /** Its official name, as it was last. */
  readonly name: string
  /** The first day on which the other one answers, YYYY-MM-DD. */
  readonly until: string
}

/** A unit's part in a task. */
export interface AssignedUnit {
  /** The unit that answers for it on the day that was asked for. */
  readonly unitId: string
  /** Its official name. */
  readonly name: string
  /** Null while the unit that the plan names answers itself. */
  readonly planned: PlannedUnit | null
  /** As the plan writes it. */
  readonly written: string
  readonly role: UnitRole
  readonly collective: boolean
}

export interface PlanTask {
  readonly id: string
  readonly planId: string
  /** Order in the document, from 0. */
  readonly number: number
  readonly path: string
  readonly kind: Task['kind']
  readonly modality: Modality
  readonly text: string
  readonly output: string | null
  readonly span: Span
  readonly sectionPath: string
  readonly sectionTitle: string
  readonly schedule: Schedule | null
  /** YYYY-MM-DD, both included; null where the schedule does not say. */
  readonly beginsOn: string | null
  readonly dueOn: string | null
  readonly units: readonly AssignedUnit[]
}

export interface ReportingDuty {
  readonly id: string
  readonly planId: string
  readonly number: number
  readonly text: string
  readonly span: Span
  /** YYYY-MM-DD once, --MM-DD every year, ---DD every month. */
  readonly due: readonly string[]
  readonly who: readonly ReportingUnit[]
  readonly to: readonly ReportingUnit[]
  readonly onward: readonly ReportingUnit[]
}

export interface ReportingUnit {
  /** Null for a receiver that is no unit here. */
  readonly unitId: string | null
  /** The unit's official name, or the words of the plan. */
  readonly name: string
  /** Null while the unit that the plan names answers itself. */
  readonly planned: PlannedUnit | null
}
