import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words for what propagations and reviews refuse. */
export const problems = { vi, en }
