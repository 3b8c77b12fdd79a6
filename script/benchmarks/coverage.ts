/** How quickly the coverage of one plan is read, and counted anew, with every commune of a country and with fewer. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { countCoverage } from '../../src/plans/cascade/actions/count-coverage.ts'
import {
  cellsOfTask,
  cellsOfUnit,
  coverageByTask,
  coverageByUnit,
  unitsOfTask,
} from '../../src/plans/cascade/queries/coverage.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { addPerson, addPlan } from '../../tests/plan-rows.ts'
import { duration, plainRow, spreadRow } from './figures.ts'
import { timeOnce } from './measure.ts'
import { newDatabaseOn } from './office.ts'
import type { Row } from './report.ts'

const tasks = 100
const communes = { embedded: 150, postgres: 3321 }
const asked = 30
const boundP95 = 150
/** Units on a page of the coverage of one task. */
const cellsOnPage = 100

/** Rows of the report; PostgreSQL's where NHIPCAU_TEST_DATABASE_URL names a server. */
export async function coverageRows(): Promise<Row[]> {
  const rows = await rowsOn('the embedded database', null, communes.embedded)
  const server = process.env.NHIPCAU_TEST_DATABASE_URL
  return server ? [...rows, ...(await rowsOn('PostgreSQL', server, communes.postgres))] : rows
}

async function rowsOn(where: string, server: string | null, units: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-coverage-'))
  const made = server === null ? null : await newDatabaseOn(server)
  const database = await openDatabase({
    databaseUrl: made?.url,
    dataFolder: folder,
    databaseConnectionsMax: 4,
    transactionSecondsMax: 300,
  })
  try {
    return await measured(database, where, units)
  } finally {
    await database.close()
    await made?.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(database: Database, where: string, units: number): Promise<Row[]> {
  const doing = <T>(work: Parameters<typeof database.transaction<T>>[0]) => database.transaction(work)
  const personId = await doing(addPerson)
  const plan = await doing(tx =>
    addPlan(tx, {
      title: 'Kế hoạch',
      recordedBy: personId,
      tasks: Array.from({ length: tasks }, (_, at) => ({ text: `Việc thứ ${at + 1}` })),
    }),
  )
  for (let part = 0; part < tasks; part += 10) await addShares(database, plan.id, personId, units, part)
  await sql`analyze`.execute(database.kysely)
  const counted = await timeOnce(() => doing(tx => countCoverage(tx, plan.id)))
  const [first] = await doing(tx => coverageByUnit(tx, plan.id))
  const one = await spread(() => doing(tx => countCoverage(tx, plan.id, [first?.unitId ?? ''])))
  const size = `${units.toLocaleString('en')} communes × ${tasks} tasks on ${where}`
  const task = plan.taskIds[7] ?? ''
  return [
    spreadRow(
      `Coverage by unit: ${size}`,
      await spread(() => doing(tx => coverageByUnit(tx, plan.id))),
      boundP95,
    ),
    spreadRow('By task', await spread(() => doing(tx => coverageByTask(tx, plan.id))), boundP95),
    spreadRow(
      'One unit in all its tasks',
      await spread(() => doing(tx => cellsOfUnit(tx, plan.id, first?.unitId ?? ''))),
      boundP95,
    ),
    spreadRow(
      'One task, a page of its units',
      await spread(() =>
        doing(async tx => {
          const all = await unitsOfTask(tx, plan.id, 7)
          return cellsOfTask(tx, plan.id, task, all.slice(0, cellsOnPage))
        }),
      ),
      boundP95,
    ),
    spreadRow('Counted anew for a unit, with every change of its draft', one, boundP95),
    plainRow('Counted anew for the whole plan, after its work was settled', duration(counted)),
  ]
}

/** Milliseconds of each of some calls. */
async function spread(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = -2; round < asked; round += 1) {
    const took = await timeOnce(work)
    if (round >= 0) times.push(took)
  }
  return times
}

/** Every commune is to do every task of this part of the plan; two of three have said what they do about it. */
async function addShares(
  database: Database,
  planId: string,
  personId: string,
  units: number,
  part: number,
): Promise<void> {
  const some = sql`task.plan_id = ${planId}::uuid and task.number >= ${part} and task.number < ${part + 10}`
  await database.transaction(async tx => {
    if (part === 0) {
      await sql`insert into org_units (id, name, sort_key, kind, collective, created_at)
        select gen_random_uuid(), 'Ủy ban nhân dân xã thứ ' || n, lpad(n::text, 6, '0'), 'other', false, now()
        from generate_series(1, ${units}::int) as n`.execute(tx)
    }
    await sql`insert into plan_assignments (task_id, position, unit_id, role, written)
      select task.id, 0, (select id from org_units limit 1), 'lead', '' from plan_tasks as task
      where ${some}`.execute(tx)
    await sql`insert into plan_task_instances (id, task_id, plan_id, period, made_at)
      select task.id, task.id, task.plan_id, '', now() from plan_tasks as task where ${some}`.execute(tx)
    await sql`insert into plan_work_items (id, instance_id, task_id, plan_id, position, planned_unit_id, unit_id,
        role, state, state_since)
      select gen_random_uuid(), task.id, task.id, task.plan_id, 0, unit.id, unit.id, 'lead', 'issued', now()
      from plan_tasks as task cross join org_units as unit where ${some}`.execute(tx)
    await sql`insert into plan_task_sources (id, parent_plan_id, parent_task_id, planned_unit_id, reason, made_at,
        made_by)
      select gen_random_uuid(), item.plan_id, item.task_id, item.planned_unit_id, 'Không thuộc phạm vi.', now(),
        ${personId}::uuid
      from plan_work_items as item join plan_tasks as task on task.id = item.task_id
      join org_units as unit on unit.id = item.planned_unit_id
      where ${some} and unit.sort_key::int % 3 > 0`.execute(tx)
  })
}
