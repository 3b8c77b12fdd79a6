/** What is decided between a review and an issued plan. */
import type { UnitRole } from '../../../documents/index.ts'
import type { NewUnit } from '../../../org/index.ts'
import type { LinkKind, PlanKind } from '../../tables.ts'

/** A link that the plan will have: to a plan here, or to a document of the registry. */
export interface LinkDraft {
  readonly kind: LinkKind
  readonly planId: string | null
  readonly documentId: string | null
}

/** What a name of the plan means. */
export type NameChoice =
  | { readonly choice: 'unit'; readonly unitId: string }
  | { readonly choice: 'new'; readonly newUnit: NewUnit }
  /** Many bodies named as one, kept so: a unit that is marked as a collective. */
  | { readonly choice: 'collective'; readonly unitId: string | null; readonly newUnit: NewUnit | null }

/** A name that the plan gives work or duties to, with where it stands and what it is taken to mean. */
export interface NamedUnit {
  /** `unitKey` of the name. */
  readonly key: string
  /** As it is first written. */
  readonly written: string
  readonly collective: boolean
  readonly tasks: number
  readonly duties: number
  readonly roles: readonly UnitRole[]
  /** What an officer chose; null while only `suggested` stands. */
  readonly chosen: NameChoice | null
  /** What the names of the units say; null where nothing or several fit. */
  readonly suggested: NameChoice | null
}

export type { LinkKind, PlanKind }
