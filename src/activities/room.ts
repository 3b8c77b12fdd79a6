import type { Room } from '../platform/room.ts'
import { filesInUse } from './answers/files-in-use.ts'
import { maySeeCalendar } from './calendar/policy.ts'
import { sayFor } from './calendar/views/words.ts'
import { activityJobs } from './jobs.ts'
import { activityRoutes } from './routes.tsx'
import { activitySubjects } from './subjects.ts'
import { activityTelling } from './telling.ts'
import { sentences } from './views/permissions/words.ts'
import { problemBook } from './words.ts'

/** The room as `app.ts` reads it. */
export const activities: Room = {
  name: 'activities',
  telling: activityTelling,
  routes: activityRoutes,
  jobs: activityJobs,
  menu: (person, locale) =>
    maySeeCalendar(person)
      ? [{ href: '/calendar', label: sayFor({ locale })('menu'), icon: 'calendar' }]
      : [],
  running: null,
  filesInUse,
  stop: async () => {},
  permissions: { subjects: activitySubjects, sentences },
  problems: problemBook,
}
