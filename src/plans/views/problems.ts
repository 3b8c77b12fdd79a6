import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }

/** Words of what the room refuses. */
export const problems = { vi, en }
