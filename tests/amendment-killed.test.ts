/** kill -9 while a plan is amended: a version is there whole, with its work, or not at all. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyChain } from '../src/audit/index.ts'
import { currentTasks, findVersion, listVersions } from '../src/plans/amendments/queries/versions.ts'
import { settleWork } from '../src/plans/work/actions/settle-work.ts'
import { openDatabase, type Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { startChild } from './children.ts'
import { forBothDatabases, newTestDatabase } from './databases.ts'
import { addPlan, addUnit } from './plan-rows.ts'

/** How long after what it said it is killed, in milliseconds. */
const moments = [
  ['issues', 15],
  ['made', 5],
  ['issues', 120],
  ['made', 90],
] as const

/** A plan of 40 tasks with two units each, and its work. */
async function settle(tx: Tx, personId: string): Promise<string> {
  await sql`insert into org_people values (${personId}, 'Trần Thị Mẫu', 'mau', now(), null)`.execute(tx)
  await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
    values (${newId()}, ${personId}, 'officer', null, '2020-01-01', now())`.execute(tx)
  const units = [await addUnit(tx, 'Phòng Văn hóa'), await addUnit(tx, 'Công an xã')] as const
  const plan = await addPlan(tx, {
    title: 'Kế hoạch bị ngắt giữa chừng',
    recordedBy: personId,
    tasks: Array.from({ length: 40 }, (_, index) => ({
      text: `Nhiệm vụ thứ ${index + 1}.`,
      units: index % 2 === 0 ? [[units[0], 'lead'] as const] : [[units[1], 'lead'] as const],
      dueOn: '2026-12-31',
    })),
  })
  await settleWork(tx, [plan.id])
  return plan.id
}

/** Work of parts that ended and parts without work, neither of which may ever be; tasks, and how many the plan says. */
async function loose(tx: Tx, planId: string) {
  const { rows } = await sql<{ open: number; missing: number; tasks: number; counted: number }>`select
    (select count(*)::int from plan_work_items item
      join plan_assignments part on part.task_id = item.task_id and part.position = item.position
      where item.plan_id = ${planId} and item.state <> 'cancelled' and part.ended_in is not null) as open,
    (select count(*)::int from plan_assignments part join plan_tasks task on task.id = part.task_id
      where task.plan_id = ${planId} and task.dropped_in is null and part.ended_in is null and not exists (
        select from plan_work_items item where item.task_id = part.task_id and item.position = part.position
          and item.state <> 'cancelled')) as missing,
    (select count(*)::int from plan_tasks where plan_id = ${planId} and dropped_in is null) as tasks,
    (select task_count from plans where id = ${planId}) as counted`.execute(tx)
  return rows[0]
}

forBothDatabases(kind => {
  test(`over ${moments.length} kills every version is whole and none that was acknowledged is lost`, {
    timeout: 300_000,
  }, async () => {
    const { config, drop } = await newTestDatabase(kind)
    const personId = newId()
    const first = await openDatabase(config)
    const planId = await first.transaction(tx => settle(tx, personId))
    await first.close()
    let acknowledged = 1
    for (const [said, milliseconds] of moments) {
      const officer = startChild('amend-plan', config.databaseUrl ?? '', config.dataFolder, planId, personId)
      const found = Number((await officer.line('found')).split(' ')[1])
      expect(found).toBeGreaterThanOrEqual(acknowledged)
      await officer.line(said)
      await wait(milliseconds)
      await officer.kill()
      const made = officer.lines.filter(line => line.startsWith('made')).at(-1)
      acknowledged = made ? Number(made.split(' ')[1]) : found
    }
    const database = await openDatabase(config)
    await database.transaction(async tx => {
      const versions = await listVersions(tx, planId)
      expect(versions.length).toBeGreaterThanOrEqual(acknowledged)
      // Two officers lived to say that they had issued one.
      expect(versions.length).toBeGreaterThan(2)
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1))
      const last = await findVersion(tx, planId, versions.length)
      expect(last?.tasks).toEqual(await currentTasks(tx, planId))
      const left = await loose(tx, planId)
      expect(left).toMatchObject({ open: 0, missing: 0, counted: left?.tasks })
      expect(await verifyChain(tx)).toMatchObject({ whole: true })
    })
    await database.close()
    await drop()
  })
})
