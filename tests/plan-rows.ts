/** Issued plans as bare rows, for tests of queries that must know every row; whole plans: `issued-plan.ts`. */
import { sql } from 'kysely'
import type { Schedule, UnitRole } from '../src/documents/index.ts'
import type { Modality, PlanKind, PlanTables } from '../src/plans/tables.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { searchColumn } from '../src/platform/text/search-column.ts'
import { sortKey } from '../src/platform/text/sort-key.ts'
import { smallPlan } from './small-plan.ts'

export interface UnitRef {
  readonly id: string
  readonly name: string
}

/** A person who may sign nothing: somebody must have recorded a plan. */
export async function addPerson(tx: Tx): Promise<string> {
  const id = newId()
  await sql`insert into org_people values (${id}, 'Trần Thị Mẫu', ${`mau.${id}`}, now(), null)`.execute(tx)
  return id
}

export async function addUnit(tx: Tx, name: string, collective = false): Promise<UnitRef> {
  const id = newId()
  await sql`insert into org_units (id, name, sort_key, kind, collective, created_at)
    values (${id}, ${name}, ${sortKey(name)}, 'other', ${collective}, now())`.execute(tx)
  return { id, name }
}

export interface TaskToAdd {
  readonly text: string
  readonly units?: readonly (readonly [UnitRef, UnitRole])[]
  readonly kind?: 'measure' | 'assignment'
  readonly modality?: Modality
  readonly schedule?: Schedule | null
  readonly beginsOn?: string | null
  readonly dueOn?: string | null
}

export interface PlanToAdd {
  readonly title: string
  readonly recordedBy: string
  readonly kind?: PlanKind
  readonly symbol?: string | null
  readonly issuers?: readonly UnitRef[]
  readonly tasks?: readonly TaskToAdd[]
}

/** Writes a plan whose document is the small plan, and these tasks; gives its id and theirs. */
export async function addPlan(
  tx: Tx,
  { title, recordedBy, kind = 'annual', symbol = '07/KH-UBND', issuers = [], tasks = [] }: PlanToAdd,
): Promise<{ readonly id: string; readonly uploadId: string; readonly taskIds: readonly string[] }> {
  const [id, uploadId, documentId] = [newId(), newId(), newId()]
  const tables = tx.withTables<PlanTables>()
  await sql`insert into plan_uploads (id, file_name, size_bytes, format, state, uploaded_by, uploaded_at)
    values (${uploadId}, 'ke-hoach.txt', 1, 'text', 'read', ${recordedBy}, now())`.execute(tx)
  await sql`insert into registry_documents (id, type, search, created_at)
    values (${documentId}, 'Kế hoạch', '', now())`.execute(tx)
  await tables
    .insertInto('plans')
    .values({
      id,
      upload_id: uploadId,
      kind,
      document_type: 'Kế hoạch',
      title,
      symbol,
      issued_on: '2026-01-20',
      period_from: '2026',
      period_to: '2026',
      document: JSON.stringify(smallPlan()),
      findings: '[]',
      registry_document_id: documentId,
      task_count: tasks.length,
      search: searchColumn(title, symbol, ...issuers.map(({ name }) => name)),
      recorded_at: new Date(),
      recorded_by: recordedBy,
    })
    .execute()
  if (issuers.length > 0) {
    await tables
      .insertInto('plan_issuers')
      .values(issuers.map((unit, position) => ({ plan_id: id, position, unit_id: unit.id })))
      .execute()
  }
  const taskIds = tasks.map(() => newId())
  const rows = tasks.map((task, number) => ({ task, number, taskId: taskIds[number] ?? '' }))
  for (let from = 0; from < rows.length; from += 500) await addTasks(tx, id, rows.slice(from, from + 500))
  return { id, uploadId, taskIds }
}

async function addTasks(
  tx: Tx,
  planId: string,
  rows: readonly { readonly task: TaskToAdd; readonly number: number; readonly taskId: string }[],
): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  await tables
    .insertInto('plan_tasks')
    .values(
      rows.map(({ task, number, taskId }) => ({
        id: taskId,
        plan_id: planId,
        number,
        path: `II.${number + 1}`,
        kind: task.kind ?? 'assignment',
        modality: task.modality ?? 'order',
        text: task.text,
        output: null,
        span_start: 0,
        span_end: 10,
        section_path: 'II',
        section_title: 'TỔ CHỨC THỰC HIỆN',
        schedule: task.schedule ? JSON.stringify(task.schedule) : null,
        begins_on: task.beginsOn ?? null,
        due_on: task.dueOn ?? null,
        search: searchColumn(task.text, ...(task.units ?? []).map(([unit]) => unit.name)),
      })),
    )
    .execute()
  const parts = rows.flatMap(({ task, taskId }) =>
    (task.units ?? []).map(([unit, role], position) => ({
      task_id: taskId,
      position,
      unit_id: unit.id,
      role,
      written: unit.name,
    })),
  )
  if (parts.length > 0) await tables.insertInto('plan_assignments').values(parts).execute()
}
