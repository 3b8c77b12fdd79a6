/** What other rooms say and hear of units. */
import type { UnitLevel } from './tables.ts'

/** A unit as pages and rules use it. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly level: UnitLevel | null
  readonly collective: boolean
  readonly parentId: string | null
  /** Every other name that it goes by, in dictionary order. */
  readonly otherNames: readonly string[]
}

/** What is needed to make a unit. */
export interface NewUnit {
  readonly name: string
  readonly kind: string
  readonly level: UnitLevel | null
  readonly collective: boolean
  readonly parentId: string | null
}
