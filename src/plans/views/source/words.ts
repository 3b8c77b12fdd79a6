import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type SourceSay = Speaker<keyof typeof vi>

/** Words around a source in the visitor's language. */
export const sourceSay = (view: Pick<View, 'locale'>): SourceSay => speaker({ vi, en }, view.locale)
