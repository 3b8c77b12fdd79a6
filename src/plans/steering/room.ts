/** What steers the work beside its course, as the room takes it: difficulties, inspections, comments. */
import type { Person, Route } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Services, Telling } from '../../platform/room.ts'
import type { MenuEntry } from '../../platform/ui/view.ts'
import { maySeeDifficulties } from '../difficulties/policy.ts'
import { problems as difficultyProblems } from '../difficulties/problems/words.ts'
import { difficultyRoutes } from '../difficulties/routes.tsx'
import { telling as difficultyTelling } from '../difficulties/telling/words.ts'
import { difficultyThings } from '../difficulties/telling.ts'
import { difficultySay } from '../difficulties/views/words.ts'

/** Their addresses. */
export function steeringRoutes(services: Services): readonly Route[] {
  return [...difficultyRoutes(services)]
}

/** Their entries in the menu. */
export function steeringMenu(person: Person, locale: Locale): readonly MenuEntry[] {
  const difficulties = {
    href: '/difficulties',
    label: difficultySay({ locale })('menu'),
    icon: 'alert',
  } as const
  return maySeeDifficulties(person) ? [difficulties] : []
}

/** Words for what they refuse. */
export const steeringProblems = {
  vi: { ...difficultyProblems.vi },
  en: { ...difficultyProblems.en },
}

/** How what was done with them is told. */
export const steeringTelling = {
  words: { vi: { ...difficultyTelling.vi }, en: { ...difficultyTelling.en } },
  namedFields: { owner: 'unit' },
  nouns: { difficulty: difficultyThings },
} as const satisfies Telling
