import type { Tx } from '../platform/db/index.ts'
import type { NamedThing, Telling } from '../platform/room.ts'
import { unitKinds } from './kinds.ts'
import { personNames } from './queries/people.ts'
import { findUnits } from './queries/units.ts'
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
  },
  nouns: { unit: unitNames, person: personThings },
}

async function unitNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const units = await findUnits(tx, ids)
  return new Map([...units].map(([id, { name }]) => [id, { name, href: `/units/${id}` }] as const))
}

async function personThings(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedThing>> {
  const names = await personNames(tx, ids)
  return new Map([...names].map(([id, name]) => [id, { name, href: null }] as const))
}
