import { type Speaker, speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type Say = Speaker<keyof typeof vi>

/** The gallery's words in both languages. */
export const galleryWords = { vi, en }

/** They in the visitor's language. */
export function sayFor(view: Pick<View, 'locale'>): Say {
  return speaker(galleryWords, view.locale)
}
