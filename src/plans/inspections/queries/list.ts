/** Lists of inspections and of findings, each person's own. */
import { type RawBuilder, sql } from 'kysely'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { searchQuery } from '../../../platform/text/search-column.ts'
import type { InspectionKind, InspectionState } from '../rules.ts'
import { type Finding, findFindings, findInspections, type Inspection, type NamedUnit } from './find.ts'
import { isVisibleInspection } from './place.ts'

/** What a list of inspections is narrowed by; null where anything is welcome. */
export interface InspectionFilter {
  readonly q: string
  readonly kind: InspectionKind | null
  readonly state: InspectionState | null
  readonly plan: string | null
}

export const inspectionsOnPage = 50

/** An inspection in a list: how many findings it has that are not settled, and how many of them are late. */
export type ListedInspection = Inspection & { readonly unsettled: number; readonly late: number }

export interface InspectionPage {
  readonly inspections: readonly ListedInspection[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** One page of the inspections that the person may see, the latest first. */
export async function listInspections(
  tx: Tx,
  person: Person,
  filter: InspectionFilter,
  wanted = 1,
): Promise<InspectionPage> {
  const matching = matchingOf(person, filter)
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from plan_inspections as inspection where ${matching}`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / inspectionsOnPage))
  const page = Math.min(wanted, pages)
  const { rows } = await sql<{ id: string; unsettled: number; late: number }>`
    select inspection.id,
      (select count(*)::int from plan_inspection_findings as finding where finding.inspection_id = inspection.id
        and finding.state in ('open', 'answered')) as unsettled,
      (select count(*)::int from plan_inspection_findings as finding where finding.inspection_id = inspection.id
        and ${isLate()}) as late
    from plan_inspections as inspection where ${matching}
    order by inspection.planned_on desc, inspection.id desc
    limit ${inspectionsOnPage} offset ${(page - 1) * inspectionsOnPage}`.execute(tx)
  const found = await findInspections(
    tx,
    rows.map(({ id }) => id),
  )
  const counts = new Map(rows.map(row => [row.id, row]))
  const inspections = found.map(one => {
    const { unsettled = 0, late = 0 } = counts.get(one.id) ?? {}
    return { ...one, unsettled, late }
  })
  return { inspections, total, page, pages }
}

function matchingOf(person: Person, { q, kind, state, plan }: InspectionFilter): RawBuilder<boolean> {
  const search = searchQuery(q)
  const found = search
    ? sql`inspection.found @@ to_tsquery('simple', ${search.wanted})`
    : sql`${q.trim() === ''}`
  return sql<boolean>`(${isVisibleInspection(person)} and ${found}
    and (${kind}::text is null or inspection.kind = ${kind}::text)
    and (${state}::text is null or inspection.state = ${state}::text)
    and (${plan}::uuid is null or inspection.plan_id = ${plan}::uuid))`
}

function isLate(): RawBuilder<boolean> {
  return sql<boolean>`(finding.state = 'open' and finding.due_on < ${today()}::date)`
}

/** open: not settled; late: its remedy is overdue; all: settled ones too. */
export const findingShows = ['open', 'late', 'all'] as const

export type FindingShow = (typeof findingShows)[number]

/** What a list of findings is narrowed by. */
export interface FindingFilter {
  readonly show: FindingShow
  readonly unit: string | null
}

/** A unit with its findings that are not settled, and how many of them are late. */
export interface UnitFindings {
  readonly unit: NamedUnit
  readonly open: number
  readonly late: number
}

export interface FindingPage {
  readonly findings: readonly Finding[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

const findingFrom = sql`plan_inspection_findings as finding
  join plan_inspections as inspection on inspection.id = finding.inspection_id`

/** One page of the findings that the person may see: those due first. */
export async function listFindings(
  tx: Tx,
  person: Person,
  { show, unit }: FindingFilter,
  wanted = 1,
): Promise<FindingPage> {
  const shown = { open: sql`finding.state in ('open', 'answered')`, late: isLate(), all: sql`true` }[show]
  const matching = sql`${isVisibleInspection(person)} and ${shown}
    and (${unit}::uuid is null or finding.unit_id = ${unit}::uuid)`
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from ${findingFrom} where ${matching}`.execute(tx)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / inspectionsOnPage))
  const page = Math.min(wanted, pages)
  const { rows } = await sql<{ id: string }>`
    select finding.id from ${findingFrom} where ${matching}
    order by finding.due_on nulls last, finding.id
    limit ${inspectionsOnPage} offset ${(page - 1) * inspectionsOnPage}`.execute(tx)
  const findings = await findFindings(
    tx,
    rows.map(({ id }) => id),
  )
  return { findings, total, page, pages }
}

/** How many rows a table of units shows; with more, the worst are shown. */
const unitsShownMax = 100

/** Units with findings that are not settled, those with most late ones first. */
export async function findingsByUnit(tx: Tx, person: Person): Promise<readonly UnitFindings[]> {
  const { rows } = await sql<{ id: string; name: string; open: number; late: number }>`
    select unit.id, unit.name, count(*)::int as open, count(*) filter (where ${isLate()})::int as late
    from ${findingFrom} join org_units as unit on unit.id = finding.unit_id
    where ${isVisibleInspection(person)} and finding.state in ('open', 'answered')
    group by unit.id, unit.name, unit.sort_key
    order by late desc, open desc, unit.sort_key limit ${unitsShownMax}`.execute(tx)
  return rows.map(({ id, name, open, late }) => ({ unit: { id, name }, open, late }))
}

/** The findings about a task that the person may see and that were not withdrawn, in order. */
export async function findingsAbout(tx: Tx, person: Person, taskId: string): Promise<readonly Finding[]> {
  const { rows } = await sql<{ id: string }>`
    select finding.id from ${findingFrom}
    where ${isVisibleInspection(person)} and finding.state <> 'withdrawn' and finding.task_id = ${taskId}::uuid
    order by finding.id limit ${inspectionsOnPage}`.execute(tx)
  return findFindings(
    tx,
    rows.map(({ id }) => id),
  )
}
