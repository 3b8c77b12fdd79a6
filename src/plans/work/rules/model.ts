/** The work that comes of an issued plan, as plain values. */
import type { UnitRole } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Modality } from '../../tables.ts'

/**
 * issued: nobody has said anything yet; received: the unit has seen it; refused: the unit gave it back with a reason;
 * in-progress: it works on it; claimed: it says that it is done; accepted: so say those it is done for; returned: they
 * sent the claim back with a reason; cancelled: nobody is to do it any more.
 */
export const workStates = [
  'issued',
  'received',
  'refused',
  'in-progress',
  'claimed',
  'accepted',
  'returned',
  'cancelled',
] as const

export type WorkState = (typeof workStates)[number]

/** States in which somebody still has to do it: only these can be late. */
export const openStates = ['issued', 'received', 'refused', 'in-progress', 'returned'] as const

export type OpenState = (typeof openStates)[number]

/** One time that a task is to be done. */
export interface TaskInstance {
  /** `YYYY`, `YYYY-Qn`, `YYYY-MM`, `YYYY-MM-DD`; empty for a task that is done once or goes on. */
  readonly period: string
  /** Both included; null where nothing says so. */
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
}

/** What one unit owes in one instance of a task. */
export interface WorkItem {
  readonly id: string
  readonly instanceId: string
  readonly taskId: string
  readonly planId: string
  readonly period: string
  /** Of the assignment in its task. */
  readonly position: number
  /** Who answers for it today. */
  readonly unitId: string
  /** Whom the plan meant; another one than `unitId` since a reform or a handing over. */
  readonly plannedUnitId: string
  readonly role: UnitRole
  /** An order to one's own units, or a request to others (F97). */
  readonly modality: Modality
  readonly state: WorkState
  readonly stateSince: Date
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly claimedOn: CivilDate | null
  readonly evidenceCount: number
  readonly version: number
}

/** One change of state, as whoever makes it says it. */
export type WorkCommand =
  /** The unit: we have it. */
  | { readonly kind: 'receive' }
  /** The unit: this is not ours, or cannot be done; why. */
  | { readonly kind: 'refuse'; readonly reason: string }
  /** The unit: we work on it. */
  | { readonly kind: 'start' }
  /** The unit: it is done, with so many pieces of evidence. */
  | { readonly kind: 'claim'; readonly evidence: number }
  /** The unit takes its claim back, to say more. */
  | { readonly kind: 'withdraw' }
  /** Those it is done for: it is done. */
  | { readonly kind: 'accept' }
  /** Those it is done for: not yet; why. */
  | { readonly kind: 'return'; readonly reason: string }
  /** Those it is done for: what was accepted is opened again; why. */
  | { readonly kind: 'reopen'; readonly reason: string }
  /** The plan's officers answer a refusal: it stays with the unit; why. */
  | { readonly kind: 'insist'; readonly reason: string }
  /** The plan's officers: nobody is to do it any more; why. */
  | { readonly kind: 'cancel'; readonly reason: string }
  /** The plan's officers hand it to another unit; why. */
  | { readonly kind: 'hand-over'; readonly unitId: string; readonly reason: string }
  /** The lead or the plan's officers set another last day; why. */
  | { readonly kind: 'set-due'; readonly dueOn: CivilDate; readonly reason: string }

export type WorkCommandKind = WorkCommand['kind']

/** Who makes a change: somebody with an account, somebody by a signed link, or the program by what it was doing. */
export type WorkActor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'system'; readonly name: string }
