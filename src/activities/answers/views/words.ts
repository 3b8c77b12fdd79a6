import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of answers, their evidence, and the page of a work item. */
export const words = { vi, en }

export type AnswerSay = Speaker<keyof typeof vi>

/** Says the words of these pages in the visit's language. */
export function answerSay({ locale }: Pick<View, 'locale'>): AnswerSay {
  return speaker(words, locale)
}
