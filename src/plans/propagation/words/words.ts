import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type Say = Speaker<keyof typeof vi>

/** Says the words of propagations in the visit's language. */
export function propagationSay({ locale }: Pick<View, 'locale'>): Say {
  return speaker({ vi, en }, locale)
}
