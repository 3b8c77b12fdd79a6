/** Brings the tasks of a plan and their units to what the next version says. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import type { PlanTables } from '../../tables.ts'
import type { NextTask, VersionTask, VersionUnit } from '../rules/model.ts'

/** More than any plan has tasks: numbers are moved out of the way by it, and back to their new places. */
const outOfTheWay = 1_000_000

const rowsAtOnce = 2000

/** Tasks that stay keep their id, parts that stay keep their position: the work hangs on both. */
export async function writeTasks(
  tx: Tx,
  planId: string,
  version: number,
  tasks: readonly VersionTask[],
  next: readonly NextTask[],
): Promise<void> {
  const kept = new Set(next.map(({ id }) => id))
  await drop(
    tx,
    version,
    tasks.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  )
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_tasks')
    .set(eb => ({ number: eb('number', '+', outOfTheWay) }))
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .execute()
  const rows = next.map((task, number) => taskRow(task, number))
  await update(
    tx,
    rows.filter((_row, number) => next[number]?.id != null),
  )
  await insert(
    tx,
    planId,
    rows.filter((_row, number) => next[number]?.id == null),
  )
  await writeUnits(
    tx,
    version,
    rows.map(({ id }, number) => ({ taskId: id, units: next[number]?.units ?? [] })),
  )
}

/** A task that goes takes all its parts with it. */
async function drop(tx: Tx, version: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const tables = tx.withTables<PlanTables>()
  await tables.updateTable('plan_tasks').set({ dropped_in: version }).where('id', 'in', ids).execute()
  await tables
    .updateTable('plan_assignments')
    .set({ ended_in: version })
    .where('task_id', 'in', ids)
    .where('ended_in', 'is', null)
    .execute()
}

function taskRow(task: NextTask, number: number) {
  const names = task.units.flatMap(({ written, name }) => [written, name])
  return {
    id: task.id ?? newId(),
    number,
    path: task.path,
    kind: task.kind,
    modality: task.modality,
    text: task.text,
    output: task.output,
    span_start: task.span[0],
    span_end: task.span[1],
    section_path: task.sectionPath,
    section_title: task.sectionTitle,
    schedule: task.schedule,
    begins_on: task.beginsOn,
    due_on: task.dueOn,
    search: searchColumn(task.text, task.output, ...names),
  }
}

type Row = ReturnType<typeof taskRow>

async function update(tx: Tx, rows: readonly Row[]): Promise<void> {
  for (const some of parts(rows)) {
    await sql`
      update plan_tasks as task set number = next.number, path = next.path, kind = next.kind,
        modality = next.modality, text = next.text, output = next.output, span_start = next.span_start,
        span_end = next.span_end, section_path = next.section_path, section_title = next.section_title,
        schedule = nullif(next.schedule, 'null'::jsonb), begins_on = next.begins_on, due_on = next.due_on,
        search = next.search
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as next (id uuid, number integer, path text, kind text,
        modality text, text text, output text, span_start integer, span_end integer, section_path text,
        section_title text, schedule jsonb, begins_on date, due_on date, search text)
      where task.id = next.id`.execute(tx)
  }
}

async function insert(tx: Tx, planId: string, rows: readonly Row[]): Promise<void> {
  for (const some of parts(rows)) {
    const values = some.map(row => ({
      ...row,
      plan_id: planId,
      schedule: row.schedule && JSON.stringify(row.schedule),
    }))
    await tx.withTables<PlanTables>().insertInto('plan_tasks').values(values).execute()
  }
}

interface TaskUnits {
  readonly taskId: string
  readonly units: readonly VersionUnit[]
}

/**
 * A unit that stays keeps its position, even in another role: its work is the same work. Who comes is added behind
 * all that ever were, who goes is marked.
 */
async function writeUnits(tx: Tx, version: number, wanted: readonly TaskUnits[]): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  const ids = wanted.map(({ taskId }) => taskId)
  const there = await tables
    .selectFrom('plan_assignments')
    .selectAll()
    .where('task_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('task_id')
    .orderBy('position')
    .execute()
  const byTask = Map.groupBy(there, row => row.task_id)
  const changes = wanted.map(({ taskId, units }) => {
    const all = byTask.get(taskId) ?? []
    const standing = all.filter(row => row.ended_in === null)
    const { stay, come, go } = pair(standing, units)
    const free = Math.max(-1, ...all.map(row => row.position)) + 1
    return {
      changed: stay
        .filter(({ row, unit }) => row.role !== unit.role || row.written !== unit.written)
        .map(({ row, unit }) => ({ ...keyOf(row), role: unit.role, written: unit.written })),
      come: come.map((unit, index) => ({
        task_id: taskId,
        position: free + index,
        unit_id: unit.unitId,
        role: unit.role,
        written: unit.written,
      })),
      go: go.map(keyOf),
    }
  })
  await end(
    tx,
    version,
    changes.flatMap(({ go }) => go),
  )
  await change(
    tx,
    changes.flatMap(({ changed }) => changed),
  )
  for (const some of parts(changes.flatMap(({ come }) => come))) {
    await tables.insertInto('plan_assignments').values(some).execute()
  }
}

interface Standing {
  readonly task_id: string
  readonly position: number
  readonly unit_id: string
  readonly role: string
  readonly written: string
}

const keyOf = ({ task_id, position }: Standing) => ({ task_id, position })

/** Which standing part each unit has: the same unit in the same role first, then the same unit. */
function pair<Part extends Standing>(standing: readonly Part[], units: readonly VersionUnit[]) {
  const left = new Set(standing)
  const found = new Map<VersionUnit, Part>()
  for (const sameRole of [true, false]) {
    for (const unit of units) {
      if (found.has(unit)) continue
      const row = [...left].find(one => one.unit_id === unit.unitId && (!sameRole || one.role === unit.role))
      if (!row) continue
      found.set(unit, row)
      left.delete(row)
    }
  }
  return {
    stay: [...found].map(([unit, row]) => ({ row, unit })),
    come: units.filter(unit => !found.has(unit)),
    go: [...left],
  }
}

type Key = ReturnType<typeof keyOf>

async function end(tx: Tx, version: number, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    update plan_assignments as part set ended_in = ${version}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as gone (task_id uuid, position integer)
    where part.task_id = gone.task_id and part.position = gone.position`.execute(tx)
}

async function change(
  tx: Tx,
  rows: readonly (Key & { readonly role: string; readonly written: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update plan_assignments as part set role = next.role, written = next.written
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as next (task_id uuid, position integer, role text, written text)
    where part.task_id = next.task_id and part.position = next.position`.execute(tx)
}

function* parts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce)
}
