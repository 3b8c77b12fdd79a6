import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import { words as planWords } from '../plan/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of tasks, with those of an issued plan's pages. */
export const words = { vi: { ...planWords.vi, ...vi }, en: { ...planWords.en, ...en } }

export type TaskSay = Speaker<keyof typeof words.vi>

/** The words of tasks in the visitor's language. */
export const taskSay = (view: Pick<View, 'locale'>): TaskSay => speaker(words, view.locale)
