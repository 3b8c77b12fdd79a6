import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the calendar. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>

/** Says them in the visit's language. */
export function sayFor({ locale }: Pick<View, 'locale'>): Say {
  return speaker(words, locale)
}
