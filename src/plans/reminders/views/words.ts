import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import type { View } from '../../../platform/ui/view.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

export const words = { vi, en }

export type ReminderSay = Speaker<keyof typeof vi>

/** Words of the page of a plan's reminders. */
export const reminderSay = ({ locale }: Pick<View, 'locale'>): ReminderSay => speaker(words, locale)
