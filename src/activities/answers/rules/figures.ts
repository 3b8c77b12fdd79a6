/** Figures as people type them. */
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Signs between thousands and before the rest. */
const signs = { vi: { group: '.', rest: ',' }, en: { group: ',', rest: '.' } } as const
/** What a double holds to the last digit. */
const digitsMax = 15

/**
 * Reads `1.234,5` (in English `1,234.5`); null for what is no figure or could mean two. A lone sign of thousands that
 * is followed by other than three digits can only be the other one: `1.5` is one and a half in Vietnamese as well.
 */
export function readFigure(typed: string, locale: Locale): number | null {
  const { group, rest } = signs[locale]
  const text = typed.normalize('NFKC').replace(/\s/g, '')
  if (text.replace(/\D/g, '').length > digitsMax) return null
  const strict = new RegExp(`^(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${rest}(\\d+))?$`).exec(text)
  if (strict?.[1]) return Number(`${strict[1].replaceAll(group, '')}.${strict[2] ?? '0'}`)
  const swapped = new RegExp(`^(\\d+)\\${group}(\\d{1,2}|\\d{4,})$`).exec(text)
  return swapped ? Number(`${swapped[1]}.${swapped[2]}`) : null
}
