/** What other rooms say and hear of units. */
import type { UnitKind } from './kinds.ts'
import type { UnitLevel } from './tables.ts'

/** What is needed to make a unit. */
export interface NewUnit {
  /** The official name in full. */
  readonly name: string
  /** One of `unitKinds`. */
  readonly kind: string
  readonly level: UnitLevel | null
  /** Many bodies that are kept as one. */
  readonly collective: boolean
  readonly parentId: string | null
}

/** A unit as pages and rules use it. */
export interface Unit extends NewUnit {
  readonly id: string
  readonly kind: UnitKind
  /** Every other name that it goes by, in dictionary order. */
  readonly otherNames: readonly string[]
}
