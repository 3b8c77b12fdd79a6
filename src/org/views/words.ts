import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words of this room's pages and problems. */
export const words = { vi, en }
