import type { Locale } from '../../../platform/i18n/locale.ts'
import { type Speaker, speaker } from '../../../platform/i18n/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of the page that answers why. */
export const words = { vi, en }

export type Say = Speaker<keyof typeof vi>

/** Says them in the language of the page. */
export const whySay = ({ locale }: { readonly locale: Locale }): Say => speaker(words, locale)
