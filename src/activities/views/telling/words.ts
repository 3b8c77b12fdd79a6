import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words in which what was done in this room is told later. */
export const words = { vi, en }
