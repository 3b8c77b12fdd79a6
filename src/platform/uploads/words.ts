import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words for what goes wrong with files that come in parts. */
export const uploadWords = { vi, en }
