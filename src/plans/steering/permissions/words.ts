import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** The sentences of the policies of difficulties, inspections and comments. */
export const steeringSentences = { vi, en }
