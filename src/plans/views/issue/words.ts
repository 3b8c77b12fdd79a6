import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type IssueSay = Speaker<keyof typeof vi>

/** The words of issuing a plan in the visitor's language. */
export const issueSay = (view: Pick<View, 'locale'>): IssueSay => speaker({ vi, en }, view.locale)
