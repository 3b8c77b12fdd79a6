import type { Telling } from '../platform/room.ts'
import { calendarThings } from './calendar/things.ts'
import { words } from './views/telling/words.ts'

/** How what was done in this room is told. */
export const activityTelling: Telling = { words, namedFields: {}, nouns: { event: calendarThings } }
