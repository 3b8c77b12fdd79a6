import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import { words as planWords } from '../words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of a review's pages, with those that all of the room's pages share. */
export const words = { vi: { ...planWords.vi, ...vi }, en: { ...planWords.en, ...en } }

export type ReviewSay = Speaker<keyof typeof words.vi>

/** The words of a review in the visitor's language. */
export const reviewSay = (view: Pick<View, 'locale'>): ReviewSay => speaker(words, view.locale)
