import { sql } from 'kysely'
import { unitKey } from '../../../documents/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import {
  endedUnits,
  fromUnits,
  mainSuccessors,
  type Succession,
  toUnits,
} from '../../rules/succession/model.ts'
import type { SuccessionMover } from '../../rules/succession/mover.ts'
import type { WordRule } from '../../rules/succession/places.ts'
import type { AroundSuccession, OtherLine, UnitInLine } from '../../rules/succession/refusals.ts'
import { wordRules } from '../../rules/succession/rules.ts'
import type { OrgTables } from '../../tables.ts'

/** What `successionRefusals` must know. */
export async function aroundSuccession(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<AroundSuccession> {
  const named = [
    ...fromUnits(succession),
    ...toUnits(succession),
    ...succession.newUnits.flatMap(({ parentId }) => parentId ?? []),
    ...succession.renamings.map(({ unitId }) => unitId),
  ].filter(isId)
  return {
    units: await unitsInLines(tx, named),
    others: await otherLines(tx, succession, named),
    openDuties: await dutiesLeft(tx, succession, movers),
    namesTaken: await namesTaken(tx, succession),
  }
}

async function unitsInLines(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, UnitInLine>> {
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('org_units')
    .select(['id', 'name', 'collective', 'valid_from', 'valid_to'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      { name: row.name, collective: row.collective, validFrom: row.valid_from, validTo: row.valid_to },
    ]),
  )
}

async function otherLines(
  tx: Tx,
  { id, effectiveOn }: Succession,
  unitIds: readonly string[],
): Promise<readonly OtherLine[]> {
  const { rows } = await sql<OtherLine>`
    select succession.effective_on as "effectiveOn", succession.legal_basis as "legalBasis",
      line.from_id as "fromId", line.to_id as "toId"
    from org_succession_lines as line join org_successions as succession on succession.id = line.succession_id
    where succession.effective_on >= ${effectiveOn} and succession.id <> ${id}
      and (line.from_id = any(${unitIds}::uuid[]) or line.to_id = any(${unitIds}::uuid[]))
    order by succession.effective_on, succession.id, line.position`.execute(tx)
  return rows
}

/** Open duties of the units that nobody succeeds. */
async function dutiesLeft(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<ReadonlyMap<string, number>> {
  const mains = mainSuccessors(succession)
  const alone = endedUnits(succession).filter(id => mains.get(id) === null)
  const left = new Map<string, number>()
  if (alone.length === 0) return left
  for (const mover of movers.filter(({ duties }) => duties)) {
    for (const { fromId, toId, count } of await mover.preview(tx, succession)) {
      if (toId === null) left.set(fromId, (left.get(fromId) ?? 0) + count)
    }
  }
  return left
}

/** Names of the new units that a unit which goes on has under the same parent. */
async function namesTaken(tx: Tx, succession: Succession): Promise<readonly string[]> {
  if (succession.newUnits.length === 0) return []
  const wanted = succession.newUnits.map(({ id, name, parentId }) => ({ id, key: unitKey(name), parentId }))
  const { rows } = await sql<{ id: string }>`
    select wanted.id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (id uuid, key text, "parentId" uuid)
    join org_unit_names as named on named.name_key = wanted.key
    join org_units as unit on unit.id = named.unit_id and unit.name = named.name
    where unit.parent_id is not distinct from wanted."parentId" and not unit.collective
      and (unit.valid_to is null or unit.valid_to > ${succession.effectiveOn})
      and unit.id <> all(${[...endedUnits(succession), ...succession.newUnits.map(({ id }) => id)]}::uuid[])`.execute(
    tx,
  )
  const taken = new Set(rows.map(({ id }) => id))
  return succession.newUnits.filter(({ id }) => taken.has(id)).map(({ name }) => name)
}

/** What the words of a duty send elsewhere than to the main successor (`rules/succession/rules.ts`). */
export async function successionRules(tx: Tx, succession: Succession): Promise<readonly WordRule[]> {
  const units = await unitsInLines(tx, [...fromUnits(succession), ...toUnits(succession)].filter(isId))
  const functionIds = succession.lines.flatMap(({ functionId }) => functionId ?? [])
  const functions = await tx
    .withTables<OrgTables>()
    .selectFrom('org_functions')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${functionIds}::uuid[])`)
    .execute()
  const names = new Map([
    ...[...units].map(([id, { name }]) => [id, name] as const),
    ...functions.map(({ id, name }) => [id, name] as const),
    ...succession.newUnits.map(({ id, name }) => [id, name] as const),
    ...succession.newFunctions.map(({ id, name }) => [id, name] as const),
    ...succession.renamings.map(({ unitId, name }) => [unitId, name] as const),
  ])
  const nameOf = (id: string): string => names.get(id) ?? ''
  return wordRules(succession, nameOf, nameOf)
}
