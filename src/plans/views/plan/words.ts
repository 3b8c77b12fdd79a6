import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import { words as planWords } from '../words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of an issued plan's pages, with those that all of the room's pages share. */
export const words = { vi: { ...planWords.vi, ...vi }, en: { ...planWords.en, ...en } }

export type PlanSay = Speaker<keyof typeof words.vi>

/** The words of an issued plan in the visitor's language. */
export const planSay = (view: Pick<View, 'locale'>): PlanSay => speaker(words, view.locale)
