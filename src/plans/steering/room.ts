/** What steers the work beside its course, as the room takes it: difficulties, inspections, comments. */
import type { Person, Route } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Services, Telling } from '../../platform/room.ts'
import type { MenuEntry } from '../../platform/ui/view.ts'
import { problems as commentProblems } from '../comments/problems/words.ts'
import { commentRoutes } from '../comments/routes.tsx'
import { telling as commentTelling } from '../comments/telling/words.ts'
import { commentThings } from '../comments/telling.ts'
import { maySeeDifficulties } from '../difficulties/policy.ts'
import { problems as difficultyProblems } from '../difficulties/problems/words.ts'
import { difficultyRoutes } from '../difficulties/routes.tsx'
import { telling as difficultyTelling } from '../difficulties/telling/words.ts'
import { difficultyThings } from '../difficulties/telling.ts'
import { difficultySay } from '../difficulties/views/words.ts'
import { maySeeInspections } from '../inspections/policy.ts'
import { problems as inspectionProblems } from '../inspections/problems/words.ts'
import { inspectionRoutes } from '../inspections/routes.tsx'
import { telling as inspectionTelling } from '../inspections/telling/words.ts'
import { inspectionThings } from '../inspections/telling.ts'
import { inspectionSay } from '../inspections/views/words.ts'

/** Their addresses. */
export function steeringRoutes(services: Services): readonly Route[] {
  return [...difficultyRoutes(services), ...inspectionRoutes(services), ...commentRoutes(services)]
}

/** Their entries in the menu. */
export function steeringMenu(person: Person, locale: Locale): readonly MenuEntry[] {
  const difficulties = {
    href: '/difficulties',
    label: difficultySay({ locale })('menu'),
    icon: 'alert',
  } as const
  const inspections = {
    href: '/inspections',
    label: inspectionSay({ locale })('menu'),
    icon: 'eye',
  } as const
  return [
    ...(maySeeDifficulties(person) ? [difficulties] : []),
    ...(maySeeInspections(person) ? [inspections] : []),
  ]
}

/** Words for what they refuse. */
export const steeringProblems = {
  vi: { ...difficultyProblems.vi, ...inspectionProblems.vi, ...commentProblems.vi },
  en: { ...difficultyProblems.en, ...inspectionProblems.en, ...commentProblems.en },
}

/** How what was done with them is told. */
export const steeringTelling = {
  words: {
    vi: { ...difficultyTelling.vi, ...inspectionTelling.vi, ...commentTelling.vi },
    en: { ...difficultyTelling.en, ...inspectionTelling.en, ...commentTelling.en },
  },
  namedFields: { owner: 'unit', inspectors: 'unit', inspected: 'unit', mentions: 'person' },
  nouns: { difficulty: difficultyThings, inspection: inspectionThings, comment: commentThings },
} as const satisfies Telling
