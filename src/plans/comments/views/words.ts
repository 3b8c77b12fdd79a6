import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of comments. */
export const words = { vi, en }

export type CommentSay = Speaker<keyof typeof vi>

/** The words of comments in the visitor's language. */
export const commentSay = (view: Pick<View, 'locale'>): CommentSay => speaker(words, view.locale)
