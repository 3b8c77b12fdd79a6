import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { NamedThing, Telling } from '../platform/room.ts'
import { draftThings } from './cascade/telling.ts'
import { propagationTelling } from './propagation/room.ts'
import { steeringTelling } from './steering/room.ts'
import type { PlanTables } from './tables.ts'
import { words } from './views/telling/words.ts'

/** How what was done with plans is told. */
export const planTelling: Telling = {
  words: {
    vi: { ...words.vi, ...propagationTelling.words.vi, ...steeringTelling.words.vi },
    en: { ...words.en, ...propagationTelling.words.en, ...steeringTelling.words.en },
  },
  namedFields: {
    ...propagationTelling.namedFields,
    ...steeringTelling.namedFields,
    upload: 'upload',
    planId: 'plan',
  },
  nouns: {
    ...propagationTelling.nouns,
    ...steeringTelling.nouns,
    plan: planThings,
    upload: uploadThings,
    draft: draftThings,
  },
}

async function planThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['id', 'title', 'symbol'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, title, symbol }) => [id, { name: symbol ?? title, href: `/plans/${id}` }] as const),
  )
}

async function uploadThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_uploads')
    .select(['id', 'file_name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, file_name }) => [id, { name: file_name, href: `/plans/uploads/${id}` }] as const),
  )
}
