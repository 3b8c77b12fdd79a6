/** The table of places; no other room writes it. */

/** Which place a unit is the people's committee of. */
export interface UnitPlaceRow {
  unit_id: string
  /** `PlaceUnit.key`. */
  place_key: string
  place_code: string | null
}

export type PlaceTables = { org_unit_places: UnitPlaceRow }
