import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words about the members of classes. */
export const words = { vi, en }

export type ClassSay = Speaker<keyof typeof vi>

/** These words in the visitor's language. */
export const classSay = (view: Pick<View, 'locale'>): ClassSay => speaker(words, view.locale)
