/** A plan at one of its versions, as plain values. */
import type { PlanDocument, Reporting, Schedule, Span, Task, UnitRole } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Modality } from '../../tables.ts'

/** A unit's part in a task. */
export interface VersionUnit {
  readonly unitId: string
  /** Its official name when the version was issued. */
  readonly name: string
  /** As the plan writes it. */
  readonly written: string
  readonly role: UnitRole
  readonly collective: boolean
}

/** What a version says of a task, whichever task it is. */
export interface TaskContent {
  readonly path: string
  readonly kind: Task['kind']
  readonly modality: Modality
  readonly text: string
  readonly output: string | null
  /** Place of the words in the version's document. */
  readonly span: Span
  readonly sectionPath: string
  readonly sectionTitle: string
  readonly schedule: Schedule | null
  /** Both included; null where the schedule does not say. */
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly units: readonly VersionUnit[]
}

/** A task of a version; the same task has the same id in all versions. */
export interface VersionTask extends TaskContent {
  readonly id: string
}

/** A task of a version to come: one that is there, or a new one (`id` null). */
export interface NextTask extends TaskContent {
  readonly id: string | null
}

/** A reporting duty of a version to come, with the units of its sides. */
export interface NextDuty {
  readonly duty: Reporting
  readonly units: readonly {
    readonly side: 'who' | 'to' | 'onward'
    readonly position: number
    readonly unitId: string | null
    readonly written: string
  }[]
}

/** What the next version of a plan will be. */
export interface NextVersion {
  readonly document: PlanDocument
  /** In the order of the document. */
  readonly tasks: readonly NextTask[]
  /** Null where they stay as they are. */
  readonly duties: readonly NextDuty[] | null
}

/** Letters that may be typed. */
export const amendmentLimits = {
  textMax: 10_000,
  reasonMax: 2000,
  pathMax: 60,
  unitsMax: 300,
  changesMax: 2000,
} as const
