import type { Room } from '../platform/room.ts'
import { maySeeDocuments } from './policy.ts'
import { registryRoutes } from './routes.tsx'
import { registrySubjects } from './subjects.ts'
import { registryTelling } from './telling.ts'
import { sentences } from './views/permissions/words.ts'
import { sayFor } from './views/words.ts'
import { problemBook } from './words.ts'

/** The room as `app.ts` reads it. */
export const registry: Room = {
  name: 'registry',
  telling: registryTelling,
  routes: registryRoutes,
  jobs: () => ({}),
  menu: (person, locale) =>
    maySeeDocuments(person)
      ? [{ href: '/documents', label: sayFor({ locale })('menu-documents'), icon: 'book' }]
      : [],
  running: null,
  filesInUse: async () => new Set(),
  stop: async () => {},
  permissions: { subjects: registrySubjects, sentences },
  problems: problemBook,
}
