import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export type DeskSay = Speaker<keyof typeof vi>

/** The words of the inbox and of the leader's page in the visitor's language. */
export const deskSay = (view: Pick<View, 'locale'>): DeskSay => speaker({ vi, en }, view.locale)
