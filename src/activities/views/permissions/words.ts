import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** The sentences of this room's policy, by the codes of its permissions. */
export const sentences = { vi, en }
