import type { Locale } from '../../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { UnitKind } from '../../kinds.ts'
import type { UnitLevel } from '../../tables.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of units. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>

/** What a kind of unit is called on a page: "Sở", "Department". */
export function unitKindName(kind: UnitKind, locale: Locale): string {
  return speaker(words, locale)(`kind-${kind}`)
}

/** What a level is called on a page: "Cấp xã", "Commune". */
export function unitLevelName(level: UnitLevel, locale: Locale): string {
  return speaker(words, locale)(`level-${level}`)
}
