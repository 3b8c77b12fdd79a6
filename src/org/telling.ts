import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import type { NamedThing, Telling } from '../platform/room.ts'
import { unitKinds } from './kinds.ts'
import { personNames } from './queries/people.ts'
import { findUnits } from './queries/units.ts'
import type { OrgTables } from './tables.ts'
import { words } from './views/telling/words.ts'
import { unitKindName } from './views/units/words.ts'

const kindsIn = (locale: 'vi' | 'en') =>
  Object.fromEntries(unitKinds.map(kind => [`value.kind.${kind}`, unitKindName(kind, locale)]))

/** How what was done with units and people is told. */
export const orgTelling: Telling = {
  words: { vi: { ...kindsIn('vi'), ...words.vi }, en: { ...kindsIn('en'), ...words.en } },
  namedFields: {
    parentId: 'unit',
    unit: 'unit',
    unitId: 'unit',
    committeeId: 'unit',
    areaId: 'unit',
    units: 'unit',
    person: 'person',
    personId: 'person',
    person_id: 'person',
    delegatedFrom: 'person',
    unit_id: 'unit',
    committee_id: 'unit',
    area_id: 'unit',
    fromId: 'unit',
    toId: 'unit',
    ended: 'unit',
    function_id: 'function',
    functionId: 'function',
  },
  nouns: { unit: unitNames, person: personThings, function: functionNames, succession: successionNames },
}

async function unitNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const units = await findUnits(tx, ids)
  return new Map([...units].map(([id, { name }]) => [id, { name, href: `/units/${id}` }] as const))
}

async function personThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const names = await personNames(tx, ids)
  return new Map([...names].map(([id, name]) => [id, { name, href: null }] as const))
}

async function functionNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_functions')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, { name, href: null }] as const))
}

/** By its legal basis; one that is still being written has none here. */
async function successionNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const { rows } = await sql<{ id: string; legal_basis: string }>`
    select id, legal_basis from org_successions where id = any(${ids}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ id, legal_basis }) => [id, { name: legal_basis, href: `/successions/${id}` }] as const),
  )
}
