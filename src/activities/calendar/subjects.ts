/** What may be asked about the calendar, for the page that answers why. */
import { subject } from '../../platform/permission/index.ts'
import {
  type EventPlace,
  mayChangeEvent,
  mayEnterEvents,
  maySeeCalendar,
  maySeeInternalEvent,
} from './policy.ts'
import { findEvent, placeOfEvent } from './queries/events.ts'

export const calendarSubjects = [
  subject<undefined>({
    kind: 'calendar',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeeCalendar, mayEnterEvents],
  }),
  subject<EventPlace>({
    kind: 'event',
    path: /^\/calendar\/events\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const event = await findEvent(tx, id)
      const place = await placeOfEvent(tx, id)
      return event && place && { name: event.title, thing: place }
    },
    permissions: [maySeeInternalEvent, mayChangeEvent],
  }),
]
