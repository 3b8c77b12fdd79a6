import { type Speaker, speaker } from '../i18n/words.ts'
import type { View } from '../ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of messages: their pages, and what stands around them in a mail. */
export const words = { vi, en }

export type MessageSay = Speaker<keyof typeof vi>

/** The words in the visitor's language. */
export const messageSay = ({ locale }: Pick<View, 'locale'>): MessageSay => speaker(words, locale)
