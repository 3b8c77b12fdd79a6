import type { Locale } from '../../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type ToldSay = Speaker<keyof typeof vi>

/** Words of reminders and notices, in the language of whoever reads them. */
export const toldSay = (locale: Locale): ToldSay => speaker({ vi, en }, locale)
