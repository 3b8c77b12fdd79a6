import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of inspections. */
export const words = { vi, en }

export type InspectionSay = Speaker<keyof typeof vi>

/** The words of inspections in the visitor's language. */
export const inspectionSay = (view: Pick<View, 'locale'>): InspectionSay => speaker(words, view.locale)
