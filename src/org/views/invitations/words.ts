import type { Speaker } from '../../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of invitations, of how a person signs in as an administrator sees it, and of the mails. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>
