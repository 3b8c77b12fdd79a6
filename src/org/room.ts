import { speaker } from '../platform/i18n/words.ts'
import type { Room } from '../platform/room.ts'
import { orgScopes } from './api/routes.ts'
import { orgJobs } from './jobs.ts'
import { mayCarryOutSuccessions, maySeePeople, maySeeUnits } from './policy.ts'
import { orgRoutes } from './routes.tsx'
import { orgSubjects } from './subjects.ts'
import { orgTelling } from './telling.ts'
import { words as accountWords } from './views/account/words.ts'
import { grantSay } from './views/grants/words.ts'
import { words } from './views/people/words.ts'
import { sentences } from './views/permissions/words.ts'
import { words as successionWords } from './views/succession/words.ts'
import { words as tokenWords } from './views/tokens/words.ts'
import { words as unitWords } from './views/units/words.ts'
import { problemBook } from './words.ts'

export { focalPointRoutes } from './routes/focal-points.tsx'
export { successionRoutes } from './routes/successions.tsx'
export { tokenRoutes } from './routes/tokens.tsx'
export { permissionRoutes } from './routes/why.tsx'

/** The room as `app.ts` reads it. */
export const org: Room = {
  name: 'org',
  telling: orgTelling,
  routes: orgRoutes,
  jobs: orgJobs,
  menu: (person, locale) => [
    ...(maySeeUnits(person)
      ? [{ href: '/units', label: speaker(unitWords, locale)('menu-units'), icon: 'building' } as const]
      : []),
    ...(mayCarryOutSuccessions(person)
      ? [{ href: '/successions', label: speaker(successionWords, locale)('menu'), icon: 'sort' } as const]
      : []),
    ...(maySeePeople(person)
      ? [{ href: '/people', label: speaker(words, locale)('menu-people'), icon: 'person' } as const]
      : []),
  ],
  personMenu: locale => [
    { href: '/people/me', label: grantSay({ locale })('me'), icon: 'person' },
    { href: '/account', label: speaker(accountWords, locale)('title'), icon: 'person' },
    { href: '/tokens', label: speaker(tokenWords, locale)('title'), icon: 'key' },
  ],
  running: null,
  filesInUse: async () => new Set(),
  stop: async () => {},
  scopes: orgScopes,
  permissions: { subjects: orgSubjects, sentences },
  problems: problemBook,
}
