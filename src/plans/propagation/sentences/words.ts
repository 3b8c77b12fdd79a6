import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** The sentences of their policies, by the codes of the permissions. */
export const sentences = { vi, en }
