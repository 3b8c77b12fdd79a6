import type { Locale } from '../../../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** What org's own movers move, in the reader's language. */
export function moverSay(locale: Locale): Speaker<keyof typeof vi> {
  return speaker({ vi, en }, locale)
}
