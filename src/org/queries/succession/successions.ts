/** Successions as they were carried out. */
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Succession, SuccessionLine } from '../../rules/succession/model.ts'
import { isSuccessionId } from '../../rules/succession/model.ts'
import type { MoveReason } from '../../rules/succession/mover.ts'
import type { DatedLine } from '../../rules/succession/resolve.ts'
import type { SuccessionTables } from '../../succession-tables.ts'
import type { SuccessionLineRow, SuccessionRow } from '../../tables.ts'

/** A succession of the list. */
export interface SuccessionSummary {
  readonly id: string
  readonly kind: SuccessionRow['kind']
  readonly effectiveOn: string
  readonly legalBasis: string
  readonly note: string
  readonly carriedOutAt: Date
  readonly carriedOutBy: string
  /** How many units end or change, and how many take over. */
  readonly from: number
  readonly to: number
}

export const successionsOnPage = 50

/** A page of all that was carried out, the newest day first. */
export async function listSuccessions(
  tx: Tx,
  wanted: number,
): Promise<{
  readonly successions: readonly SuccessionSummary[]
  readonly total: number
  readonly page: number
  readonly pages: number
}> {
  const tables = tx.withTables<SuccessionTables>()
  const counted = await tables
    .selectFrom('org_successions')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / successionsOnPage))
  const page = Math.min(wanted, pages)
  const rows = await tables
    .selectFrom('org_successions as succession')
    .selectAll()
    .select([
      sql<number>`(select count(distinct from_id)::int from org_succession_lines where succession_id = succession.id)`.as(
        'givers',
      ),
      sql<number>`(select count(distinct to_id)::int from org_succession_lines where succession_id = succession.id)`.as(
        'takers',
      ),
    ])
    .orderBy('effective_on', 'desc')
    .orderBy('id', 'desc')
    .limit(successionsOnPage)
    .offset((page - 1) * successionsOnPage)
    .execute()
  return {
    successions: rows.map(row => ({
      id: row.id,
      kind: row.kind,
      effectiveOn: row.effective_on,
      legalBasis: row.legal_basis,
      note: row.note,
      carriedOutAt: row.carried_out_at,
      carriedOutBy: row.carried_out_by,
      from: row.givers,
      to: row.takers,
    })),
    total,
    page,
    pages,
  }
}

/** One that was carried out, with when and by whom; undefined where there is none. */
export interface CarriedOut extends Succession {
  readonly carriedOutAt: Date
  readonly carriedOutBy: string
}

/** The succession of an id; undefined where it was not carried out. */
export async function findSuccession(tx: Tx, id: string): Promise<CarriedOut | undefined> {
  if (!isSuccessionId(id)) return undefined
  return (await findSuccessions(tx, [id]))[0]
}

/** Successions by their ids, by their days and then as they were made. */
export async function findSuccessions(tx: Tx, ids: readonly string[]): Promise<readonly CarriedOut[]> {
  if (ids.length === 0) return []
  const tables = tx.withTables<SuccessionTables>()
  const among = sql<string>`any(${ids}::uuid[])`
  const rows = await tables
    .selectFrom('org_successions')
    .selectAll()
    .where('id', '=', among)
    .orderBy('effective_on')
    .orderBy('id')
    .execute()
  const lines = await tables
    .selectFrom('org_succession_lines')
    .selectAll()
    .where('succession_id', '=', among)
    .orderBy('succession_id')
    .orderBy('position')
    .execute()
  const choices = await tables
    .selectFrom('org_succession_choices')
    .selectAll()
    .where('succession_id', '=', among)
    .execute()
  const linesOf = Map.groupBy(lines, line => line.succession_id)
  const choicesOf = Map.groupBy(choices, choice => choice.succession_id)
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effective_on,
    legalBasis: row.legal_basis,
    note: row.note,
    carriedOutAt: row.carried_out_at,
    carriedOutBy: row.carried_out_by,
    lines: (linesOf.get(row.id) ?? []).map(lineOf),
    choices: (choicesOf.get(row.id) ?? []).map(({ mover, item, to_id }) => ({ mover, item, toId: to_id })),
    // What it made is there by now.
    newUnits: [],
    newFunctions: [],
    renamings: [],
  }))
}

function lineOf(row: Selectable<SuccessionLineRow>): SuccessionLine {
  return { fromId: row.from_id, toId: row.to_id, main: row.main, functionId: row.function_id }
}

/** Every line that leads to or from these units, or from what they became, the oldest first; with its succession. */
export async function linesOfUnits(
  tx: Tx,
  unitIds: readonly string[],
): Promise<readonly (DatedLine & { readonly successionId: string; readonly legalBasis: string })[]> {
  const wanted = unitIds.filter(isId)
  if (wanted.length === 0) return []
  const { rows } = await sql<
    SuccessionLineRow & { effective_on: string; legal_basis: string }
  >`with recursive reached as (
      select unnest(${wanted}::uuid[]) as id
      union
      select line.to_id from org_succession_lines as line join reached on line.from_id = reached.id
      where line.to_id is not null
    )
    select line.*, succession.effective_on, succession.legal_basis
    from org_succession_lines as line join org_successions as succession on succession.id = line.succession_id
    where line.from_id in (select id from reached) or line.to_id = any(${wanted}::uuid[])
    order by succession.effective_on, line.succession_id, line.position`.execute(tx)
  return rows.map(row => ({
    ...lineOf(row),
    effectiveOn: row.effective_on,
    successionId: row.succession_id,
    legalBasis: row.legal_basis,
  }))
}

/** The successions that take from these units, or from what they became, after a day; in the order of their days. */
export async function successionsFrom(
  tx: Tx,
  unitIds: readonly string[],
  after: string | null,
): Promise<readonly CarriedOut[]> {
  const lines = await linesOfUnits(tx, unitIds)
  const later = lines.filter(line => after === null || line.effectiveOn > after)
  return findSuccessions(tx, [...new Set(later.map(({ successionId }) => successionId))])
}

/** What moved, by mover: sums of the movers' own. */
export interface MovedSum {
  readonly mover: string
  readonly fromId: string
  readonly toId: string
  readonly why: MoveReason
  readonly count: number
}

/** All that a succession has moved until now. */
export async function movedBy(tx: Tx, successionId: string): Promise<readonly MovedSum[]> {
  const rows = await tx
    .withTables<SuccessionTables>()
    .selectFrom('org_succession_moves')
    .selectAll()
    .where('succession_id', '=', successionId)
    .orderBy('mover')
    .orderBy('from_id')
    .orderBy('to_id')
    .execute()
  return rows.map(row => ({
    mover: row.mover,
    fromId: row.from_id,
    toId: row.to_id,
    why: row.why,
    count: row.moved,
  }))
}
