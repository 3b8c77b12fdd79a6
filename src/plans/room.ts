import { closeReadingWorkers } from '../documents/index.ts'
import { today } from '../platform/clock.ts'
import type { Room } from '../platform/room.ts'
import { contractSchemas } from './api/contract.ts'
import scopesEn from './api/scopes.en.json' with { type: 'json' }
import scopesVi from './api/scopes.vi.json' with { type: 'json' }
import { deskMenu } from './desk/menu.ts'
import { countWaiting } from './desk/queries/waiting-count.ts'
import { deskDays } from './desk/rules/days.ts'
import { planJobs } from './jobs.ts'
import { maySeeIssuedPlans, maySeePlans } from './policy.ts'
import { propagationDaily } from './propagation/daily.ts'
import { propagationMenu, propagationProblems, propagationSentences } from './propagation/room.ts'
import { countReadingsUnderWay, filesInUse } from './queries/uploads.ts'
import { reminderDaily } from './reminders/jobs.ts'
import { planRoutes } from './routes.tsx'
import { steeringSentences } from './steering/permissions/words.ts'
import { steeringMenu, steeringProblems } from './steering/room.ts'
import { planSubjects } from './subjects.ts'
import { planTelling } from './telling.ts'
import { sentences } from './views/permissions/words.ts'
import { taskSay } from './views/tasks/words.ts'
import { sayFor } from './views/words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }
import { settleDailyJob } from './work/settle-daily.ts'

/** The room as `app.ts` reads it. */
export const plans: Room = {
  name: 'plans',
  telling: planTelling,
  routes: planRoutes,
  jobs: planJobs,
  daily: [{ name: settleDailyJob, hour: 0 }, ...reminderDaily, ...propagationDaily],
  menu: (person, locale) => {
    const plansEntry = { href: '/plans', label: sayFor({ locale })('menu-plans'), icon: 'list' } as const
    const say = taskSay({ locale })
    const tasksEntry = {
      href: '/tasks',
      label: say('menu-tasks'),
      icon: 'tasks',
      search: say('tasks-search'),
    } as const
    return [
      ...deskMenu(person, locale),
      ...(maySeePlans(person) ? [plansEntry] : []),
      ...(maySeeIssuedPlans(person) ? [tasksEntry] : []),
      ...propagationMenu(person, locale),
      ...steeringMenu(person, locale),
    ]
  },
  running: {
    href: '/plans',
    count: async (tx, person) => (maySeePlans(person) ? countReadingsUnderWay(tx, person) : 0),
  },
  waiting: {
    href: '/work',
    count: (tx, person, most) => countWaiting(tx, person, deskDays(today()), most),
  },
  filesInUse,
  // A worker that has read a plan waits ready for the next one.
  stop: closeReadingWorkers,
  scopes: { vi: scopesVi, en: scopesEn },
  schemas: contractSchemas,
  permissions: {
    subjects: planSubjects,
    sentences: {
      vi: { ...sentences.vi, ...propagationSentences.vi, ...steeringSentences.vi },
      en: { ...sentences.en, ...propagationSentences.en, ...steeringSentences.en },
    },
  },
  problems: {
    vi: { ...vi, ...propagationProblems.vi, ...steeringProblems.vi },
    en: { ...en, ...propagationProblems.en, ...steeringProblems.en },
  },
}
