import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words for what comments refuse, by code. */
export const problems = { vi, en }
