/** Documents that are spread and reviewed, as the room takes it. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Person, Route } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { subject } from '../../platform/permission/index.ts'
import type { NamedThing, Services } from '../../platform/room.ts'
import type { MenuEntry } from '../../platform/ui/view.ts'
import { basisRoutes } from '../bases/routes.tsx'
import {
  mayAcknowledgePropagation,
  maySeePropagation,
  maySeePropagations,
  mayStartPropagation,
  maySteerPropagation,
  type PropagationPlace,
} from './policy.ts'
import { findPropagation, placeOfPropagation } from './queries.ts'
import { propagationRoutes } from './routes.tsx'
import { telling } from './telling/words.ts'
import { propagationSay } from './words/words.ts'

export { problems as propagationProblems } from './problems/words.ts'
export { sentences as propagationSentences } from './sentences/words.ts'

/** Their addresses. */
export function documentWorkRoutes(services: Services): readonly Route[] {
  return [...propagationRoutes(services), ...basisRoutes(services)]
}

/** Their entry in the menu. */
export function propagationMenu(person: Person, locale: Locale): readonly MenuEntry[] {
  if (!maySeePropagations(person)) return []
  return [{ href: '/propagation', label: propagationSay({ locale })('menu'), icon: 'book' }]
}

/** What may be asked about them. */
export const propagationSubjects = [
  subject<undefined>({
    kind: 'propagations',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeePropagations, mayStartPropagation],
  }),
  subject<PropagationPlace>({
    kind: 'propagation',
    path: /^\/propagation\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const found = await findPropagation(tx, id)
      const place = await placeOfPropagation(tx, id)
      return found && place && { name: found.title, thing: place }
    },
    permissions: [maySeePropagation, maySteerPropagation, mayAcknowledgePropagation],
  }),
]

/** How what was done with them is told. */
export const propagationTelling = {
  words: telling,
  namedFields: { documentId: 'document', replacedById: 'document' },
  nouns: { propagation: propagationThings },
} as const

async function propagationThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from plan_propagations where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, title }) => [id, { name: title, href: `/propagation/${id}` }]))
}
