/** What other rooms say and hear of units. */
import type { CivilDate } from '../platform/clock.ts'
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
  /** Under whom it stands in the administrative hierarchy. */
  readonly parentId: string | null
  /** Code in electronic documents (Decision 20/2020/QĐ-TTg): H25.13; none where it is left out. */
  readonly code?: string | null
  /** The first day of the unit; longer ago than anybody said where it is left out. */
  readonly validFrom?: CivilDate | null
  /** The first day on which the unit is no more; until further notice where it is left out. */
  readonly validTo?: CivilDate | null
}

/** A unit as pages and rules use it: as it is now or was last, or, from `unitAsOf`, as it was on a day. */
export interface Unit extends NewUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly validFrom: CivilDate | null
  readonly validTo: CivilDate | null
  /** Every other name that it goes by, in dictionary order. */
  readonly otherNames: readonly string[]
}
