/** Measures of Word's format. */

/** Twentieths of a point, the unit of widths and distances, from millimetres. */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Half points, the unit of letter sizes. */
export function halfPointsOf(points: number): number {
  return Math.round(points * 2)
}
