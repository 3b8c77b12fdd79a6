/** Lists of units and what is found while typing, as of a day. */
import { sql } from 'kysely'
import { unitKey } from '../../documents/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import type { UnitKind } from '../kinds.ts'
import { searchedAs } from '../rules/searched-as.ts'
import type { OrgTables, UnitLevel } from '../tables.ts'
import type { Unit } from '../units.ts'
import { findUnitsAsOf } from './as-of.ts'
import { thereOn } from './days.ts'

/** Which units of a list: those that are there on the day, those that are no more by then, or both. */
export const presences = ['there', 'ended', 'all'] as const

export type Presence = (typeof presences)[number]

/** What a list of units is narrowed by; null where anything is welcome. */
export interface UnitFilter {
  /** Words of any name, with or without marks; empty for all. */
  readonly q: string
  readonly kind?: UnitKind | null
  readonly level?: UnitLevel | null
  /** Only those that stood right below this unit in the administrative hierarchy. */
  readonly parentId?: string | null
  /** Those that are there where it is left out. */
  readonly presence?: Presence
}

/** At most `limit` units that are there on the day and have the typed words in one of their names: the best first. */
export async function searchUnits(
  tx: Tx,
  typed: string,
  limit: number,
  day: CivilDate = today(),
): Promise<readonly Unit[]> {
  return inOrder(
    tx,
    await matching(tx, day, { q: typed }).select('title.unit_id as id').limit(limit).execute(),
    day,
  )
}

/** How many units stand on a page. */
export const unitsOnPage = 50

/** One page of a list: which one it is of how many, counted from 1, and how many units there are in all. */
export interface UnitPart {
  readonly units: readonly Unit[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** One page of today's units that the filter lets through; the last one where fewer are there. */
export function listUnits(tx: Tx, filter: UnitFilter & { readonly page: number }): Promise<UnitPart> {
  return unitsAsOf(tx, today(), filter)
}

/** The same as of a day: with the names and parents of that day, in the order of those names. */
export async function unitsAsOf(
  tx: Tx,
  day: CivilDate,
  { page: wanted, ...filter }: UnitFilter & { readonly page: number },
): Promise<UnitPart> {
  const counted = await matching(tx, day, filter)
    .clearOrderBy()
    .select(count => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / unitsOnPage))
  const page = Math.min(wanted, pages)
  const rows = await matching(tx, day, filter)
    .select('title.unit_id as id')
    .limit(unitsOnPage)
    .offset((page - 1) * unitsOnPage)
    .execute()
  return { units: await inOrder(tx, rows, day), total, page, pages }
}

/**
 * Titles of the units that fit, the best first: a name typed in full, then one typed with its marks, then by the
 * dictionary. A title is there on the days of its unit and on no other, so that it alone tells who is there; what
 * narrows further is asked by "in", one pass each, whatever the database believes of the sizes of its tables.
 */
function matching(tx: Tx, day: CivilDate, filter: UnitFilter) {
  const titles = tx
    .withTables<OrgTables>()
    .selectFrom('org_unit_titles as title')
    .where(presentOn(day, filter.presence ?? 'there'))
    .where(narrowedBy(day, filter))
  const ranked = named(filter.q)
  return (
    ranked
      ? titles
          .innerJoin(ranked.as('named'), join => join.onRef(sql`named.unit_id`, '=', 'title.unit_id'))
          .orderBy(sql`named.rank`, 'desc')
      : titles
  )
    .orderBy('title.sort_key')
    .orderBy('title.unit_id')
}

/** The title of the day for units that are there, the last one for those that are no more by then. */
function presentOn(day: CivilDate, presence: Presence) {
  const there = thereOn('title', day)
  const last = sql<boolean>`(title.unit_id, title.valid_to) in (
    select id, valid_to from org_units where valid_to <= ${day}::date)`
  if (presence === 'there') return there
  return presence === 'ended' ? last : sql<boolean>`((${there}) or ${last})`
}

function narrowedBy(day: CivilDate, { kind = null, level = null, parentId = null }: UnitFilter) {
  const sorts = sql`(select id from org_units where (${kind}::text is null or kind = ${kind}::text)
    and (${level}::text is null or level = ${level}::text))`
  const ofSort = kind === null && level === null ? sql`true` : sql`title.unit_id in ${sorts}`
  if (parentId === null) return sql<boolean>`${ofSort}`
  // Of a unit that is no more the last parent counts: it ended with the unit.
  return sql<boolean>`${ofSort} and title.unit_id in (select above.unit_id from org_unit_parents as above
    where above.parent_id = ${parentId} and above.hierarchy = 'administrative'
      and ((${thereOn('above', day)}) or (above.unit_id, above.valid_to) in (
        select id, valid_to from org_units where valid_to <= ${day}::date)))`
}

/** Ids of the units that have a name with these words, each with its rank; null where nothing was typed. */
function named(typed: string) {
  const ways = searchedAs(typed).flatMap(text => searchQuery(text) ?? [])
  if (ways.length === 0) return null
  const wanted = ways.map(way => `(${way.wanted})`).join(' | ')
  const exact = ways.map(way => `(${way.exact ?? way.wanted})`).join(' | ')
  return sql<{ unit_id: string; rank: number }>`(
    select unit_id, max(
        (name_key = ${unitKey(typed)})::int * 2 + (words @@ to_tsquery('simple', ${exact}))::int
      ) as rank
    from org_unit_names where words @@ to_tsquery('simple', ${wanted}) group by unit_id)`
}

async function inOrder(
  tx: Tx,
  rows: readonly { readonly id: string }[],
  day: CivilDate,
): Promise<readonly Unit[]> {
  const ids = rows.map(({ id }) => id)
  const units = await findUnitsAsOf(tx, ids, day)
  return ids.flatMap(id => units.get(id) ?? [])
}
