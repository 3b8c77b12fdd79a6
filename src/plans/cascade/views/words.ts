import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of units' own plans and of their coverage. */
export const words = { vi, en }

export type CascadeSay = Speaker<keyof typeof vi>

/** Those words in the visitor's language. */
export const cascadeSay = (view: Pick<View, 'locale'>): CascadeSay => speaker(words, view.locale)
