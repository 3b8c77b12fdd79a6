import { sql } from 'kysely'
import { appendFact, takeTurn } from '../../audit/index.ts'
import { unitKey } from '../../documents/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { storeParents } from '../actions/store-parent.ts'
import { storeNewUnits, type UnitToStore } from '../actions/store-units.ts'
import { isThereOn } from '../rules/validity.ts'
import { isOnSide, type PlaceUnit, type ProvinceReform, reformDay, type Side } from './model.ts'
import { meantAlready, type TypedUnit, typedUnits, unitsOfPlaces } from './queries.ts'

/** What an import did, in units. */
export interface ImportedProvince {
  /** Made now. */
  readonly made: number
  /** Typed by somebody before, and now known to be the committee of its place. */
  readonly found: number
  /** Brought in by an import before. */
  readonly already: number
}

/**
 * Brings in the people's committees of a province before the reform, after it, or both, each with its days and its
 * parents. A committee that somebody typed before is found by name and parent and stays as it is; whatever was
 * brought in already changes nothing. One that ended is found among those typed only when nobody of today has its
 * name. A transaction of some seconds at most: the largest province has 800 units.
 */
export async function importProvince(
  tx: Tx,
  actor: Person,
  reform: ProvinceReform,
  side: Side,
): Promise<ImportedProvince> {
  await takeTurn(tx)
  const wanted = reform.units.filter(unit => isOnSide(unit, side))
  const known = await unitsOfPlaces(
    tx,
    reform.units.map(({ key }) => key),
  )
  const missing = wanted.filter(({ key }) => !known.has(key))
  const settled = settle(missing, known, await typedUnits(tx, missing))
  await storeNewUnits(tx, actor.id, settled.toMake)
  await storePlaces(tx, missing, settled.ids)
  await moveParents(tx, wanted, known, settled.ids)
  const done = {
    made: settled.toMake.length,
    found: missing.length - settled.toMake.length,
    already: wanted.length - missing.length,
  }
  if (missing.length > 0) await record(tx, actor, reform, side, done)
  return done
}

interface Settled {
  /** Ids of all committees, those known before included, by key. */
  readonly ids: ReadonlyMap<string, string>
  readonly toMake: readonly UnitToStore[]
}

/** Which of the missing ones are there under another hand, and which are to be made; those above come first. */
function settle(
  missing: readonly PlaceUnit[],
  known: ReadonlyMap<string, string>,
  typed: ReadonlyMap<string, readonly TypedUnit[]>,
): Settled {
  const ids = new Map(known)
  const claimed = new Set<string>()
  const toMake: UnitToStore[] = []
  const day = today()
  // "Ủy ban nhân dân tỉnh Gia Lai" that somebody typed is the one of today, if one of today has the name.
  const order = missing.toSorted((one, other) => rank(one, day) - rank(other, day))
  for (const unit of order) {
    const parentId = parentOf(unit, ids)
    const found = meantAlready(typed.get(unitKey(unit.name)), unit, parentId)
    const taken = found && !claimed.has(found.id) ? found.id : null
    if (taken !== null) claimed.add(taken)
    else toMake.push(toStore(unit, parentId, newId()))
    ids.set(unit.key, taken ?? toMake.at(-1)?.id ?? '')
  }
  return { ids, toMake }
}

const levels = ['province', 'district', 'commune'] as const

/** Those above before those below, and of one level those of the day before all others. */
function rank({ level, validity }: PlaceUnit, day: string): number {
  return levels.indexOf(level) * 2 + (isThereOn(validity, day) ? 0 : 1)
}

/** The first one that it stood under of those that are there. */
function parentOf({ above }: PlaceUnit, ids: ReadonlyMap<string, string>): string | null {
  return above.map(({ key }) => ids.get(key)).find(id => id !== undefined) ?? null
}

function toStore(unit: PlaceUnit, parentId: string | null, id: string): UnitToStore {
  return {
    id,
    name: unit.name,
    kind: 'peoples-committee',
    level: unit.level,
    collective: false,
    parentId,
    validFrom: unit.validity.from,
    validTo: unit.validity.to,
  }
}

async function storePlaces(
  tx: Tx,
  units: readonly PlaceUnit[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = units.map(({ key, placeCode }) => ({
    unit_id: ids.get(key),
    place_key: key,
    place_code: placeCode,
  }))
  await sql`
    insert into org_unit_places (unit_id, place_key, place_code)
    select unit_id, place_key, place_code from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as place (unit_id uuid, place_key text, place_code text)`.execute(tx)
}

/**
 * A commune that went on stood under its district until the reform, and under the province since. Said again when
 * a side is brought in later than the other: until then it seems to have stood under one of them always.
 */
async function moveParents(
  tx: Tx,
  units: readonly PlaceUnit[],
  known: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const moves = units.flatMap(({ key, above: [first, last] }) => {
    const unitId = ids.get(key)
    const [before, after] = [first && ids.get(first.key), last && ids.get(last.key)]
    const news = [key, first?.key, last?.key].some(one => one !== undefined && !known.has(one))
    if (!unitId || !before || !after || !news) return []
    const move = { unitId, hierarchy: 'administrative' } as const
    return [
      { ...move, parentId: before, from: null },
      { ...move, parentId: after, from: reformDay },
    ]
  })
  await storeParents(tx, moves)
}

async function record(
  tx: Tx,
  actor: Person,
  reform: ProvinceReform,
  side: Side,
  done: ImportedProvince,
): Promise<void> {
  const details = { province: reform.name, side, made: done.made, found: done.found }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'units.country-imported', subject: `place:${reform.code}`, details },
  )
}
