import type { Locale } from '../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type Say = Speaker<keyof typeof vi>

/** Words of the exported files; what the plan itself says stays as it is. */
export const sayIn = (locale: Locale): Say => speaker({ vi, en }, locale)
