import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of difficulties. */
export const words = { vi, en }

export type DifficultySay = Speaker<keyof typeof vi>

/** The words of difficulties in the visitor's language. */
export const difficultySay = (view: Pick<View, 'locale'>): DifficultySay => speaker(words, view.locale)
