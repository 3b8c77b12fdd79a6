import type { Refusal } from '../../platform/errors.ts'

/** Characters of a code at most. */
export const unitCodeMax = 35

const shape = /^[A-Z]\d{2}(\.[A-Z0-9]+)*$/

/** A code as it is kept: "h25.13 " is H25.13; null where nothing is left. */
export function tidyUnitCode(typed: string | null | undefined): string | null {
  const code = (typed ?? '').replace(/\s/gu, '').toUpperCase()
  return code === '' ? null : code
}

/**
 * Why a code cannot be that of a unit: it is a letter and two figures for the first rank, then, after a dot each,
 * the ranks below it, 35 characters in all (Decision 20/2020/QĐ-TTg, Article 5).
 */
export function unitCodeRefusals(code: string | null): readonly Refusal[] {
  if (code === null || (code.length <= unitCodeMax && shape.test(code))) return []
  return [{ code: 'unit-code-wrong', args: { code } }]
}
