import { sql } from 'kysely'
import type { CivilDate } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { endedUnits, type Succession } from '../../../rules/succession/model.ts'
import { standsBelow } from '../../../rules/succession/tree.ts'
import type { Hierarchy } from '../../../tables.ts'
import { moverSay } from '../../../views/succession/movers/words.ts'
import { storeParents } from '../../store-parent.ts'
import { type HeldThing, type MovingThing, moverOf } from './held-things.ts'

interface UnitBelow extends HeldThing {
  readonly childId: string
  readonly hierarchy: Hierarchy
}

/** Units below one that is no more stand below its main successor, in each hierarchy. */
export const unitsBelowMover = moverOf<UnitBelow>({
  name: 'org.units-below',
  label: locale => moverSay(locale)('units-below'),
  find: findBelow,
  settle: placesOf,
  write: writeParents,
})

async function findBelow(tx: Tx, unitIds: readonly string[], day: CivilDate): Promise<readonly UnitBelow[]> {
  const { rows } = await sql<UnitBelow>`
    select stands.id as key, stands.parent_id as "unitId", child.name as text, '' as detail,
      '/units/' || child.id as href, stands.valid_from as since, child.id as "childId", stands.hierarchy
    from org_unit_parents as stands join org_units as child on child.id = stands.unit_id
    where stands.parent_id = any(${unitIds}::uuid[])
      and (stands.valid_from is null or stands.valid_from <= ${day})
      and (stands.valid_to is null or stands.valid_to > ${day})
      and (child.valid_to is null or child.valid_to > ${day})
    order by child.sort_key, stands.id`.execute(tx)
  return rows
}

/** A unit never comes to stand below itself: then it stands where the old parent stood. */
async function placesOf(
  tx: Tx,
  all: readonly MovingThing<UnitBelow>[],
  succession: Succession,
): Promise<readonly MovingThing<UnitBelow>[]> {
  const gone = new Set(endedUnits(succession))
  const moving = all.filter(({ thing }) => !gone.has(thing.childId))
  if (moving.length === 0) return moving
  const above = await parentsOn(tx, succession.effectiveOn)
  return moving.map(one => {
    const { childId, hierarchy, unitId } = one.thing
    const key = (id: string): string => `${hierarchy} ${id}`
    const parentOf = (id: string): string | null => above.get(key(id)) ?? null
    const choices = [one.toId, parentOf(unitId)]
    const toId =
      choices.find(id => id !== null && id !== unitId && !standsBelow(id, childId, parentOf)) ?? null
    above.set(key(childId), toId)
    return { ...one, toId }
  })
}

/** Who stands below whom, as far as it is known on the day or was last: by hierarchy and unit. */
async function parentsOn(tx: Tx, day: CivilDate): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ hierarchy: string; unit_id: string; parent_id: string }>`
    select hierarchy, unit_id, parent_id from org_unit_parents
    where (valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to >= ${day})
    order by valid_to nulls last`.execute(tx)
  return new Map(rows.map(row => [`${row.hierarchy} ${row.unit_id}`, row.parent_id]))
}

async function writeParents(
  tx: Tx,
  moving: readonly MovingThing<UnitBelow>[],
  { effectiveOn }: Succession,
): Promise<void> {
  await storeParents(
    tx,
    moving.map(({ thing, toId }) => ({
      unitId: thing.childId,
      hierarchy: thing.hierarchy,
      from: effectiveOn,
      parentId: toId,
    })),
  )
}
