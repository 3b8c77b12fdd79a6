import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words in which what was done with comments is told later. */
export const telling = { vi, en }
