import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import { words as planWords } from '../../views/plan/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of amendments, with those of an issued plan's pages. */
export const words = { vi: { ...planWords.vi, ...vi }, en: { ...planWords.en, ...en } }

export type AmendmentSay = Speaker<keyof typeof words.vi>

/** These words in the visitor's language. */
export const amendmentSay = (view: Pick<View, 'locale'>): AmendmentSay => speaker(words, view.locale)
