import type { Speaker } from '../../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the pages of one's own account. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>
