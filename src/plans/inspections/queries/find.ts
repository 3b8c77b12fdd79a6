/** Inspections and findings as plain values. */
import { sql } from 'kysely'
import { findUnits, personNames } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type {
  FindingChangeKind,
  FindingState,
  FindingWeight,
  InspectionChangeKind,
  InspectionKind,
  InspectionState,
} from '../rules.ts'
import type { InspectionTables } from '../tables.ts'

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

export interface AboutTask {
  readonly id: string
  readonly path: string
  readonly text: string
}

export interface Inspection {
  readonly id: string
  readonly kind: InspectionKind
  readonly title: string
  readonly plan: { readonly id: string; readonly name: string }
  readonly by: readonly NamedUnit[]
  readonly of: readonly NamedUnit[]
  /** Empty where it is about the plan as a whole. */
  readonly tasks: readonly AboutTask[]
  readonly plannedOn: CivilDate
  readonly heldOn: CivilDate | null
  readonly state: InspectionState
  /** Empty before it is concluded. */
  readonly conclusions: string
  readonly version: number
}

/** What was done, to an inspection or to a finding. */
export interface Change<Kind> {
  readonly version: number
  readonly kind: Kind
  readonly text: string
  readonly madeAt: Date
  readonly madeBy: string
}

export interface Finding {
  readonly id: string
  readonly inspectionId: string
  /** Within its inspection, from 1. */
  readonly number: number
  readonly unit: NamedUnit
  readonly task: AboutTask | null
  readonly what: string
  readonly weight: FindingWeight
  readonly dueOn: CivilDate | null
  readonly state: FindingState
  readonly version: number
}

interface Row {
  readonly id: string
  readonly kind: InspectionKind
  readonly title: string
  readonly plan_id: string
  readonly document_type: string
  readonly symbol: string | null
  readonly planned_on: CivilDate
  readonly held_on: CivilDate | null
  readonly state: InspectionState
  readonly conclusions: string
  readonly version: number
}

/** Inspections by their ids, in the order of the ids; what is none is left out. */
export async function findInspections(tx: Tx, ids: readonly string[]): Promise<readonly Inspection[]> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return []
  const { rows } = await sql<Row>`
    select inspection.id, inspection.kind, inspection.title, inspection.plan_id, plan.document_type, plan.symbol,
      inspection.planned_on, inspection.held_on, inspection.state, inspection.conclusions, inspection.version
    from plan_inspections as inspection join plans as plan on plan.id = inspection.plan_id
    where inspection.id = any(${wanted}::uuid[])`.execute(tx)
  const units = await unitsOf(tx, wanted)
  const tasks = await tasksOf(tx, wanted)
  const found = new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        kind: row.kind,
        title: row.title,
        plan: { id: row.plan_id, name: [row.document_type, row.symbol].filter(Boolean).join(' ') },
        by: units.get(`by ${row.id}`) ?? [],
        of: units.get(`of ${row.id}`) ?? [],
        tasks: tasks.get(row.id) ?? [],
        plannedOn: row.planned_on,
        heldOn: row.held_on,
        state: row.state,
        conclusions: row.conclusions,
        version: row.version,
      },
    ]),
  )
  return wanted.flatMap(id => found.get(id) ?? [])
}

/** One inspection; undefined when there is none. */
export async function findInspection(tx: Tx, id: string): Promise<Inspection | undefined> {
  return (await findInspections(tx, [id]))[0]
}

/** Units by side and inspection. */
async function unitsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly NamedUnit[]>> {
  const { rows } = await sql<{ inspection_id: string; side: string; unit_id: string }>`
    select inspection_id, side, unit_id from plan_inspection_units
    where inspection_id = any(${[...ids]}::uuid[]) order by position`.execute(tx)
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const grouped = Map.groupBy(rows, row => `${row.side} ${row.inspection_id}`)
  return new Map(
    [...grouped].map(([key, parts]) => [
      key,
      parts.map(({ unit_id }) => ({ id: unit_id, name: units.get(unit_id)?.name ?? '' })),
    ]),
  )
}

async function tasksOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AboutTask[]>> {
  const { rows } = await sql<AboutTask & { readonly inspection_id: string }>`
    select part.inspection_id, task.id, task.path, task.text from plan_inspection_tasks as part
    join plan_tasks as task on task.id = part.task_id
    where part.inspection_id = any(${[...ids]}::uuid[]) order by task.number`.execute(tx)
  return Map.groupBy(rows, row => row.inspection_id)
}

/** What was done to an inspection, in order. */
export async function changesOfInspection(
  tx: Tx,
  id: string,
): Promise<readonly Change<InspectionChangeKind>[]> {
  const rows = await tx
    .withTables<InspectionTables>()
    .selectFrom('plan_inspection_changes')
    .select(['version', 'kind', 'text', 'made_at', 'made_by'])
    .where('inspection_id', '=', id)
    .orderBy('version')
    .execute()
  return withNames(tx, rows)
}

async function withNames<Kind>(
  tx: Tx,
  rows: readonly {
    readonly version: number
    readonly kind: Kind
    readonly text: string
    readonly made_at: Date
    readonly made_by: string
  }[],
): Promise<readonly Change<Kind>[]> {
  const names = await personNames(
    tx,
    rows.map(row => row.made_by),
  )
  return rows.map(({ version, kind, text, made_at, made_by }) => ({
    version,
    kind,
    text,
    madeAt: made_at,
    madeBy: names.get(made_by) ?? '',
  }))
}

interface FindingRow {
  readonly id: string
  readonly inspection_id: string
  readonly number: number
  readonly unit_id: string
  readonly task_id: string | null
  readonly path: string | null
  readonly task_text: string | null
  readonly what: string
  readonly weight: FindingWeight
  readonly due_on: CivilDate | null
  readonly state: FindingState
  readonly version: number
}

/** Findings by their ids, in the order of the ids; what is none is left out. */
export async function findFindings(tx: Tx, ids: readonly string[]): Promise<readonly Finding[]> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return []
  const { rows } = await sql<FindingRow>`
    select finding.id, finding.inspection_id, finding.number, finding.unit_id, finding.task_id, task.path,
      task.text as task_text, finding.what, finding.weight, finding.due_on, finding.state, finding.version
    from plan_inspection_findings as finding left join plan_tasks as task on task.id = finding.task_id
    where finding.id = any(${wanted}::uuid[])`.execute(tx)
  const units = await findUnits(
    tx,
    rows.map(row => row.unit_id),
  )
  const found = new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        inspectionId: row.inspection_id,
        number: row.number,
        unit: { id: row.unit_id, name: units.get(row.unit_id)?.name ?? '' },
        task:
          row.task_id === null ? null : { id: row.task_id, path: row.path ?? '', text: row.task_text ?? '' },
        what: row.what,
        weight: row.weight,
        dueOn: row.due_on,
        state: row.state,
        version: row.version,
      },
    ]),
  )
  return wanted.flatMap(id => found.get(id) ?? [])
}

/** One finding; undefined when there is none. */
export async function findFinding(tx: Tx, id: string): Promise<Finding | undefined> {
  return (await findFindings(tx, [id]))[0]
}

/** All findings of an inspection, in order. */
export async function findingsOf(tx: Tx, inspectionId: string): Promise<readonly Finding[]> {
  const rows = await tx
    .withTables<InspectionTables>()
    .selectFrom('plan_inspection_findings')
    .select('id')
    .where('inspection_id', '=', inspectionId)
    .orderBy('number')
    .execute()
  return findFindings(
    tx,
    rows.map(({ id }) => id),
  )
}

/** What was said and done about each finding, in order, by the finding's id. */
export async function changesOfFindings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Change<FindingChangeKind>[]>> {
  const rows = await tx
    .withTables<InspectionTables>()
    .selectFrom('plan_finding_changes')
    .selectAll()
    .where('finding_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('version')
    .execute()
  const changes = await withNames(tx, rows)
  const told = rows.map((row, index) => ({ id: row.finding_id, change: changes[index] }))
  return new Map(
    [...Map.groupBy(told, ({ id }) => id)].map(([id, parts]) => [
      id,
      parts.flatMap(({ change }) => change ?? []),
    ]),
  )
}
