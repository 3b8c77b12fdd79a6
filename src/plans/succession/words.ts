import type { Locale } from '../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of what moves. */
export function transferSay(locale: Locale): Speaker<keyof typeof vi> {
  return speaker({ vi, en }, locale)
}
