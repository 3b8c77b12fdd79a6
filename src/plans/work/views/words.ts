import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export const words = { vi, en }

export type WorkSay = Speaker<keyof typeof vi>

/** The words of work items in the visitor's language. */
export const workSay = (view: Pick<View, 'locale'>): WorkSay => speaker(words, view.locale)
