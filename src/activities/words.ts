import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** Words for this room's problems, as `platform/http` asks for them. */
export const problemBook = { vi, en }
