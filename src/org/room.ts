import type { Room } from '../platform/room.ts'
import { orgRoutes } from './routes.tsx'
import { problemBook } from './words.ts'

/** The room as `app.ts` reads it. */
export const org: Room = {
  name: 'org',
  routes: orgRoutes,
  jobs: () => ({}),
  menu: () => [],
  running: null,
  filesInUse: async () => new Set(),
  stop: async () => {},
  problems: problemBook,
}
