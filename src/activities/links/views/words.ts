import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the links by which somebody answers without an account, and of their mails. */
export const words = { vi, en }

export type LinkSay = Speaker<keyof typeof vi>

/** Says the words of these pages in the visit's language. */
export function linkSay({ locale }: Pick<View, 'locale'>): LinkSay {
  return speaker(words, locale)
}
