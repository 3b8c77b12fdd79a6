import { type Speaker, speaker } from '../../platform/i18n/words.ts'
import type { View } from '../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of this room's pages. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>

/** This room's words in the visitor's language. */
export const sayFor = (view: Pick<View, 'locale'>): Say => speaker(words, view.locale)
