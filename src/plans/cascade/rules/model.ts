/** A unit's own plan while it is composed from what a plan above gives it, as plain values. */
import type { Schedule } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'

/** What the plan says as a whole. A blank stays blank: '' where nothing is said, null where no date or number is known. */
export interface DraftHead {
  /** What the plan is about, without its type: "Thông tin đối ngoại năm 2026". */
  readonly title: string
  /** Name of the unit that issues it. */
  readonly issuer: string
  /** From the signed paper. */
  readonly symbol: string | null
  readonly place: string
  /** From the signed paper, YYYY-MM-DD. */
  readonly issuedOn: CivilDate | null
  /** ISO, cut to what is known. */
  readonly periodFrom: string | null
  readonly periodTo: string | null
  /** One paragraph a line. */
  readonly purpose: string
  readonly requirement: string
  readonly funding: string
  /** What is said of carrying it out, beside the assignments of the tasks; one paragraph a line. */
  readonly implementation: string
  readonly reportWho: string
  readonly reportTo: string
  /** As in the contract: YYYY-MM-DD once, --MM-DD every year, ---DD every month. */
  readonly reportDue: readonly string[]
  readonly recipients: readonly string[]
}

/** A document that the plan stands on, or that is left out of it. */
export interface DraftBasis {
  readonly symbol: string | null
  readonly type: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  /** In the registry; null where it is not known there. */
  readonly documentId: string | null
  readonly included: boolean
}

/** Who has a part in a task; a mere name where no unit is meant that is known here. */
export interface DraftUnit {
  readonly role: 'lead' | 'coordinate'
  readonly unitId: string | null
  readonly name: string
}

export const whenKinds = ['none', 'parent', 'date', 'yearly', 'quarterly', 'monthly', 'ongoing'] as const

/** When a task is done: as the parent says, by a day, again and again, or nothing is said. */
export type DraftWhen =
  | { readonly kind: 'none' | 'yearly' | 'quarterly' | 'monthly' | 'ongoing' }
  | { readonly kind: 'parent'; readonly schedule: Schedule }
  | { readonly kind: 'date'; readonly dueOn: CivilDate }

/** One task of the plan that is composed. */
export interface DraftTask {
  /** Title of the group that it stands under; '' for none. */
  readonly section: string
  readonly text: string
  /** What comes of it; '' where nothing is named. */
  readonly output: string
  readonly units: readonly DraftUnit[]
  readonly when: DraftWhen
}

/** A task of the draft with what names it. */
export interface NumberedTask extends DraftTask {
  readonly number: number
  readonly place: number
  readonly version: number
  readonly removed: boolean
  /** Ids of the parent's tasks that it takes up; none for a task of its own. */
  readonly sources: readonly string[]
}

/** A task of the parent that the unit is to do. */
export interface OfferedTask {
  readonly taskId: string
  readonly number: number
  readonly path: string
  readonly text: string
  readonly output: string | null
  readonly section: string
  readonly schedule: Schedule | null
  /** The unit's own last day; null where nothing says so. */
  readonly dueOn: CivilDate | null
  readonly roles: readonly string[]
  /** Whom the parent meant: its shares of this unit, more than one after a reform. */
  readonly plannedUnitIds: readonly string[]
}

export const draftLimits = {
  tasksMax: 1000,
  textMax: 4000,
  unitsMax: 40,
  basesMax: 60,
  reasonMax: 1000,
} as const
