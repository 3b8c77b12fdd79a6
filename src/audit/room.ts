import { z } from 'zod'
import type { Room, Telling } from '../platform/room.ts'
import { makeCheck } from './actions/check-chain.ts'
import { maySeeAudit } from './policy.ts'
import { checkChainJob } from './queries/checks.ts'
import { auditRoutes } from './routes.tsx'
import { auditSubjects } from './subjects.ts'
import { sentences } from './views/permissions/words.ts'
import { words } from './views/telling/words.ts'
import { sayFor } from './views/words.ts'

const payload = z.object({ checkId: z.uuid() })

/** How this room's own facts are told. */
export const ownTelling: Telling = { words, namedFields: {}, nouns: {} }

/** The room as `app.ts` reads it; the others say how their facts are told. */
export function auditRoom(others: readonly Telling[]): Room {
  const tellings = [...others, ownTelling]
  return {
    name: 'audit',
    routes: services => auditRoutes(services, tellings),
    jobs: () => ({
      [checkChainJob]: context => makeCheck(context, payload.parse(context.job.payload).checkId),
    }),
    menu: (person, locale) =>
      maySeeAudit(person)
        ? [{ href: '/audit', label: sayFor({ locale })('menu-audit'), icon: 'shield' }]
        : [],
    running: null,
    filesInUse: async () => new Set(),
    stop: async () => {},
    permissions: { subjects: auditSubjects, sentences },
    problems: { vi: {}, en: {} },
  }
}
