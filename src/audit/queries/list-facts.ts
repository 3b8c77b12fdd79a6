/** The auditor's list: what is narrowed by whom, what, to what and when; the newest first. */
import { sql } from 'kysely'
import { type CivilDate, startOfDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { factOf, type RecordedFact } from '../facts.ts'
import type { AuditTables } from '../tables.ts'
import { readHead } from './facts.ts'

/** What a list is narrowed by; null lets everything through. */
export interface FactFilter {
  /** Id of a person. */
  readonly who: string | null
  readonly kind: string | null
  readonly subject: string | null
  readonly from: CivilDate | null
  /** The last day that still counts. */
  readonly to: CivilDate | null
}

/** One page of the facts, counted from 1. */
export interface FactPart {
  readonly facts: readonly RecordedFact[]
  /** How many there are, or `countedMax` where there are at least so many. */
  readonly total: number
  readonly page: number
  readonly pages: number
}

const factsOnPage = 50
/** Of a narrowed list no more are counted, and none later can be turned to: whoever looks narrows further. */
export const countedMax = 10_000

/** One page of what the filter lets through; the last one where fewer are there. */
export async function listFacts(tx: Tx, filter: FactFilter, wanted: number): Promise<FactPart> {
  return isNarrowed(filter) ? listNarrowed(tx, filter, wanted) : listAll(tx, wanted)
}

/** Whether the filter leaves anything out. */
export function isNarrowed(filter: FactFilter): boolean {
  return Object.values(filter).some(value => value !== null)
}

/** Numbers have no gaps: any page of a million facts is found by its numbers. */
async function listAll(tx: Tx, wanted: number): Promise<FactPart> {
  const { number: total } = await readHead(tx)
  const { page, pages } = pageOf(total, wanted)
  const rows = await facts(tx)
    .selectAll()
    .where('number', '<=', total - (page - 1) * factsOnPage)
    .orderBy('number', 'desc')
    .limit(factsOnPage)
    .execute()
  return { facts: rows.map(factOf), total, page, pages }
}

async function listNarrowed(tx: Tx, filter: FactFilter, wanted: number): Promise<FactPart> {
  const some = narrowed(tx, filter).select('number').limit(countedMax)
  const { total } = await tx
    .selectFrom(some.as('some'))
    .select(count => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { page, pages } = pageOf(Number(total), wanted)
  const rows = await newestFirst(narrowed(tx, filter).selectAll(), filter)
    .limit(factsOnPage)
    .offset((page - 1) * factsOnPage)
    .execute()
  return { facts: rows.map(factOf), total: Number(total), page, pages }
}

/**
 * Of some days by time, of all days by number: each has an index in that order. Asked by number, a database without
 * statistics (the embedded one keeps none) would look at every fact to find those of one day.
 */
function newestFirst(found: ReturnType<typeof allColumns>, { from, to }: FactFilter) {
  return from === null && to === null
    ? found.orderBy('number', 'desc')
    : found.orderBy('at', 'desc').orderBy('number', 'desc')
}

function allColumns(tx: Tx) {
  return facts(tx).selectAll()
}

function pageOf(total: number, wanted: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(total / factsOnPage))
  return { page: Math.min(wanted, pages), pages }
}

function narrowed(tx: Tx, { who, kind, subject, from, to }: FactFilter) {
  let found = facts(tx)
  if (who !== null) found = found.where(sql`actor ->> 'id'`, '=', who)
  if (kind !== null) found = found.where('kind', '=', kind)
  if (subject !== null) found = found.where('subject', '=', subject)
  if (from !== null) found = found.where('at', '>=', startOfDay(from))
  if (to !== null) found = found.where('at', '<', dayAfter(to))
  return found
}

function dayAfter(day: CivilDate): Date {
  return new Date(startOfDay(day).getTime() + 24 * 3_600_000)
}

/** Everybody who did something, and everything that was done, for choosing among them. */
export async function factChoices(
  tx: Tx,
): Promise<{ readonly people: readonly string[]; readonly kinds: readonly string[] }> {
  const people = await distinct(tx, sql`(actor ->> 'id')`)
  return { people, kinds: await distinct(tx, sql`kind`) }
}

/** The values of an indexed expression, a step of the index each: a million facts have few of them. */
async function distinct(tx: Tx, value: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{ one: string }>`
    with recursive step (one) as (
      (select ${value} from audit_facts where ${value} is not null order by 1 limit 1)
      union all
      select (select ${value} from audit_facts where ${value} > step.one order by 1 limit 1)
      from step where step.one is not null
    ) select one from step where one is not null
  `.execute(tx)
  return rows.map(({ one }) => one)
}

function facts(tx: Tx) {
  return tx.withTables<AuditTables>().selectFrom('audit_facts')
}
