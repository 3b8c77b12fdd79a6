/** New units, one or thousands, with all that is kept of each from its first day. */
import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import type { Validity } from '../rules/validity.ts'
import type { NewUnit } from '../units.ts'
import { refuseRings, refuseSelves, writeParents } from './store-parent.ts'
import { writeTitles } from './store-title.ts'
import { storeUnitNames } from './store-unit-name.ts'

/** A unit whose facts were looked at already (`tidyUnit`, `unitRefusals`). */
export interface UnitToStore extends NewUnit {
  readonly id: string
  /** The official short form of its first title. */
  readonly abbreviation?: string
  /** The document that made it. */
  readonly legalBasis?: string
  /** More names by which it is found. */
  readonly otherNames?: readonly string[]
}

/**
 * Writes units that are new, in a few statements for any number: the unit, its title, its administrative parent
 * (which may be among them) and its names. Throws `refused`, code `unit-parent-below`, where they stand in a ring.
 */
export async function storeNewUnits(
  tx: Tx,
  createdBy: string | null,
  units: readonly UnitToStore[],
): Promise<void> {
  await insertUnits(tx, createdBy, units)
  const lives = new Map(units.map(unit => [unit.id, lifeOf(unit)]))
  await writeTitles(tx, new Map(units.map(unit => [unit.id, [firstTitle(unit)]])), lives)
  const parents = units
    .map(unit => [unit.id, firstParent(unit)] as const)
    .filter(([, spans]) => spans.length > 0)
  await refuseSelves(
    tx,
    units.map(({ id, parentId }) => ({ unitId: id, parentId })),
  )
  await writeParents(tx, 'administrative', new Map(parents), lives)
  await refuseRings(
    tx,
    'administrative',
    parents.map(([id]) => id),
  )
  await storeUnitNames(tx, units.flatMap(namesOf))
  if (units.length >= manyUnits) await countRows(tx)
}

/** From so many units at once the database counts its rows anew. */
const manyUnits = 1000

/** The embedded database does not count by itself, and would go on reading large tables as if they were small. */
async function countRows(tx: Tx): Promise<void> {
  await sql`analyze org_units, org_unit_titles, org_unit_parents, org_unit_names`.execute(tx)
}

/** Inserted without parents: one that is among them may come after its unit. `writeParents` sets them. */
async function insertUnits(tx: Tx, createdBy: string | null, units: readonly UnitToStore[]): Promise<void> {
  const rows = units.map(unit => ({
    id: unit.id,
    name: unit.name,
    sort_key: sortKey(unit.name),
    kind: unit.kind,
    level: unit.level,
    collective: unit.collective,
    code: unit.code ?? null,
    valid_from: unit.validFrom ?? null,
    valid_to: unit.validTo ?? null,
  }))
  await sql`
    insert into org_units (id, name, sort_key, kind, level, collective, code, valid_from, valid_to,
      created_at, created_by)
    select id, name, sort_key, kind, level, collective, code, valid_from, valid_to,
      ${now()}::timestamptz, ${createdBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as unit (id uuid, name text, sort_key text,
      kind text, level text, collective boolean, code text, valid_from date, valid_to date)`.execute(tx)
}

function lifeOf({ validFrom = null, validTo = null }: NewUnit): Validity {
  return { from: validFrom, to: validTo }
}

function firstTitle(unit: UnitToStore) {
  const { name, abbreviation = '', legalBasis = '' } = unit
  return { id: newId(), value: { name, abbreviation, legalBasis }, ...lifeOf(unit) }
}

function firstParent(unit: UnitToStore) {
  return unit.parentId === null ? [] : [{ id: newId(), value: unit.parentId, ...lifeOf(unit) }]
}

function namesOf({ id, name, abbreviation = '', otherNames = [] }: UnitToStore) {
  return [name, abbreviation, ...otherNames].filter(one => one !== '').map(one => ({ unitId: id, name: one }))
}
