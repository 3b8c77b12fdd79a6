/** The reform of 1 July 2025 as units and what became of them. */
import type { Validity } from '../rules/validity.ts'
import type { UnitLevel } from '../tables.ts'

/** The first day of the two-tier order (Resolution 202/2025/QH15; Law 72/2025/QH15). */
export const reformDay = '2025-07-01'

/** The people's committee of a place: the body that answers for it. */
export interface PlaceUnit {
  /** Stable, and the same at every import: `before:commune:26881`, `lasting:province:04`. */
  readonly key: string
  /** "Ủy ban nhân dân xã Ia Mơ". */
  readonly name: string
  readonly level: Extract<UnitLevel, 'province' | 'district' | 'commune'>
  /** Code of the place in the State's list (Decision 19/2025/QĐ-TTg and those before); null for old districts. */
  readonly placeCode: string | null
  readonly validity: Validity
  /** Keys of the committees that it stood under, the earliest first; none at the top. */
  readonly above: readonly { readonly key: string; readonly validity: Validity }[]
}

/** From an old committee to a new one; of the lines of one old committee exactly one is the main. */
export interface PlaceLine {
  readonly from: string
  readonly to: string
  readonly main: boolean
}

/** What became of one province of today: its committees before and after, those above first, and all lines. */
export interface ProvinceReform {
  /** Of the province today. */
  readonly code: string
  /** "tỉnh Gia Lai". */
  readonly name: string
  readonly units: readonly PlaceUnit[]
  readonly lines: readonly PlaceLine[]
}

/** Which units: those until 30 June 2025, those since, or both. One that went on belongs to both. */
export type Side = 'before' | 'after' | 'both'

/** Whether a unit was there on that side. */
export function isOnSide({ validity }: PlaceUnit, side: Side): boolean {
  if (side === 'both') return true
  return side === 'before' ? validity.from === null : validity.to === null
}
