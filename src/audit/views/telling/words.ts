import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words in which this room's own facts are told. */
export const words = { vi, en }
