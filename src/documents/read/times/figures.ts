/** Figures in folded text, as patterns and as numbers; "o" and "l" are what a scan makes of 0 and 1. */

/** Pattern of a year from 1900 on, captured. */
export const yearPattern = '((?:19|2[0o])[0-9o]{2})(?![0-9])'

/** The number that folded figures mean, or null where they are missing or no number. */
export function figure(written: string | undefined): number | null {
  if (written === undefined) return null
  const value = Number(written.replaceAll('o', '0').replaceAll('l', '1'))
  return Number.isNaN(value) ? null : value
}
