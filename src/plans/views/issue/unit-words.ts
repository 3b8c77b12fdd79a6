import { type NewUnit, unitKindName, unitKinds, unitLevelName } from '../../../org/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** What tells a unit from another of its name: its kind and, where it is known, its level. */
export function unitDetail({ kind, level }: NewUnit, locale: Locale): string {
  const known = unitKinds.find(one => one === kind) ?? 'other'
  return [unitKindName(known, locale), level && unitLevelName(level, locale)].filter(Boolean).join(', ')
}
