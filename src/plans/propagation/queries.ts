/** Propagations as plain values. */
import { type RawBuilder, sql } from 'kysely'
import {
  classRoot,
  classUnits,
  coveredUnits,
  findUnits,
  grantedUnits,
  personNames,
  type Unit,
  unitLines,
  unitShapesOn,
} from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { findDocuments } from '../../registry/index.ts'
import type { DueAsked } from '../calendar/due-between.ts'
import type { PropagationPlace } from './policy.ts'
import type { AskedUnit, PropagationFacts, PropagationSum } from './rules.ts'
import type { PropagationTables } from './tables.ts'

/** A propagation in a list. */
export interface ListedPropagation extends PropagationFacts {
  readonly id: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly closedAt: Date | null
  readonly documentIds: readonly string[]
  /** Of the units that the person may see it for: all of them for whoever leads it. */
  readonly sum: PropagationSum
}

interface Row {
  readonly id: string
  readonly title: string
  readonly instructions: string
  readonly due_on: string
  readonly keeper_id: string | null
  readonly plan_id: string | null
  readonly created_at: Date
  readonly created_by: string
  readonly closed_at: Date | null
  readonly document_ids: readonly string[]
  readonly units: number
  readonly done: number
  readonly people: number
}

const perPage = 30

/** One page of those that the person may see: those that go on first, by their day. */
export async function listPropagations(
  tx: Tx,
  person: Person,
  page: number,
): Promise<{ readonly list: readonly ListedPropagation[]; readonly total: number; readonly pages: number }> {
  const visible = isVisible(person)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from plan_propagations as one where ${visible}`.execute(tx)
  const total = counted[0]?.total ?? 0
  const rows = await propagationRows(
    tx,
    sql`${visible} order by one.closed_at is not null, one.due_on, one.id
      limit ${perPage} offset ${(page - 1) * perPage}`,
  )
  return { list: rows, total, pages: Math.max(1, Math.ceil(total / perPage)) }
}

/** Those that go on, that the person may see, and whose day lies between these; of a unit, those that ask it or one below it. */
export async function propagationsDueBetween(
  tx: Tx,
  person: Person,
  { from, to, unitId, planId }: DueAsked,
): Promise<readonly ListedPropagation[]> {
  const ofUnit =
    unitId === null
      ? sql`true`
      : sql`one.id in (select propagation_id from plan_propagation_units
          where unit_id in (select id from ${coveredUnits([unitId])} as covered))`
  return propagationRows(
    tx,
    sql`${isVisible(person)} and ${ofUnit} and one.closed_at is null
      and (${planId}::uuid is null or one.plan_id = ${planId}::uuid)
      and one.due_on between ${from}::date and ${to}::date order by one.due_on, one.id`,
  )
}

/** One; undefined when there is none. */
export async function findPropagation(tx: Tx, id: string): Promise<ListedPropagation | undefined> {
  return isId(id) ? (await propagationRows(tx, sql`one.id = ${id}`))[0] : undefined
}

async function propagationRows(tx: Tx, where: RawBuilder<unknown>): Promise<ListedPropagation[]> {
  const { rows } = await sql<Row>`
    select one.id, one.title, one.instructions, one.due_on, one.keeper_id, one.plan_id, one.created_at,
      one.created_by, one.closed_at,
      array(select document_id from plan_propagation_documents where propagation_id = one.id
        order by position, document_id) as document_ids,
      coalesce(sum.units, 0) as units, coalesce(sum.done, 0) as done, coalesce(sum.people, 0) as people
    from plan_propagations as one
    left join lateral (
      select count(*)::int as units, count(acknowledged_at)::int as done, sum(people_count)::int as people
      from plan_propagation_units where propagation_id = one.id) as sum on true
    where ${where}`.execute(tx)
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    instructions: row.instructions,
    dueOn: row.due_on,
    keeperId: row.keeper_id,
    planId: row.plan_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    closedAt: row.closed_at,
    documentIds: row.document_ids,
    sum: { units: row.units, done: row.done, people: row.people },
  }))
}

function isVisible(person: Person): RawBuilder<boolean> {
  const units = grantedUnits(person)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`(one.keeper_id in (select id from ${units} as granted) or one.id in (
    select propagation_id from plan_propagation_units
    where unit_id in (select id from ${units} as granted)))`
}

/** The units that are asked, in the order of the alphabet, with what each said. */
export async function askedUnits(tx: Tx, id: string): Promise<readonly AskedUnit[]> {
  const rows = await tx
    .withTables<PropagationTables>()
    .selectFrom('plan_propagation_units')
    .selectAll()
    .where('propagation_id', '=', id)
    .execute()
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const people = await personNames(
    tx,
    rows.flatMap(row => row.acknowledged_by ?? []),
  )
  return rows
    .map(row => {
      const { held_on: heldOn, people_count: peopleCount, acknowledged_at: at } = row
      const said =
        heldOn === null || peopleCount === null || at === null
          ? null
          : {
              heldOn,
              peopleCount,
              note: row.note,
              link: row.link,
              at,
              by: people.get(row.acknowledged_by ?? '') ?? '',
            }
      return { unitId: row.unit_id, name: units.get(row.unit_id)?.name ?? '', said }
    })
    .map(unit => ({ unit, key: sortKey(unit.name) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ unit }) => unit)
}

/** The documents of a propagation, in their order. */
export async function documentsOf(tx: Tx, { documentIds }: Pick<ListedPropagation, 'documentIds'>) {
  const found = await findDocuments(tx, documentIds)
  return documentIds.flatMap(id => found.get(id) ?? [])
}

/** Where a propagation stands; undefined when there is none. */
export async function placeOfPropagation(tx: Tx, id: string): Promise<PropagationPlace | undefined> {
  const found = await findPropagation(tx, id)
  if (!found) return undefined
  const rows = await tx
    .withTables<PropagationTables>()
    .selectFrom('plan_propagation_units')
    .select('unit_id')
    .where('propagation_id', '=', id)
    .execute()
  const ids = rows.map(row => row.unit_id)
  const lines = await unitLines(
    tx,
    [...ids, found.keeperId].flatMap(one => one ?? []),
  )
  const line = (unitId: string) => lines.get(unitId) ?? [unitId]
  return { keeper: found.keeperId === null ? [] : line(found.keeperId), units: ids.map(line) }
}

/** For the line of a route whose `:id` is a propagation's. */
export const propagationAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfPropagation(tx, id))

/** Of these units those for which the person may speak: whose officer or leader they are. */
export async function ownUnits(
  tx: Tx,
  person: Person,
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const units = grantedUnits(person, ['officer', 'leader'])
  if (units === 'all') return new Set(unitIds)
  if (units === null || unitIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from ${units} as granted where id = any(${[...unitIds]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** How the units of a propagation are chosen: one, those right below it and further down, or those that a class's name means. */
export const unitChoices = ['unit', 'below', 'class'] as const

export type UnitChoice = (typeof unitChoices)[number]

/** The single units that there are today by such a choice. */
export async function unitsChosen(tx: Tx, unit: Unit, choice: UnitChoice): Promise<readonly string[]> {
  if (choice === 'class') {
    const units = await unitShapesOn(tx, today())
    const rootId = classRoot(unit.parentId, units)
    return classUnits(unit.name, { rootId, units }).map(({ id }) => id)
  }
  if (choice === 'unit') return unit.collective ? [] : [unit.id]
  const { rows } = await sql<{ id: string }>`
    select unit.id from ${coveredUnits([unit.id])} as covered join org_units as unit on unit.id = covered.id
    where unit.id <> ${unit.id} and not unit.collective
      and (unit.valid_from is null or unit.valid_from <= ${today()}::date)
      and (unit.valid_to is null or unit.valid_to > ${today()}::date)`.execute(tx)
  return rows.map(({ id }) => id)
}
