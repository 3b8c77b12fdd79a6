/** Who sees which plan: the list's rule in SQL and the policy's sentence must agree for everybody. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../tests/people.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../tests/plan-rows.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import type { Grant } from '../platform/permission/index.ts'
import { maySeeIssuedPlan, maySeeUpload } from './policy.ts'
import { placeOfPlan, placeOfTask, placeOfUpload } from './queries/place.ts'
import { listPlans } from './queries/plans.ts'
import { listTasks } from './queries/tasks.ts'
import { listUploads } from './queries/uploads.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let province: UnitRef
  let culture: UnitRef
  let sea: UnitRef
  let hill: UnitRef
  let dissolved: UnitRef
  let member: UnitRef
  let plans: { readonly office: Added; readonly sea: Added; readonly dissolved: Added }

  type Added = Awaited<ReturnType<typeof addPlan>>
  const read = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const person = (...grants: readonly Grant[]): Person => ({ id: newId(), name: 'Trần Thị Mẫu', grants })

  async function under(tx: Tx, unit: UnitRef, parent: UnitRef): Promise<void> {
    await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
      values (${newId()}, ${unit.id}, 'administrative', ${parent.id})`.execute(tx)
  }

  beforeAll(async () => {
    database = await open()
    await database.transaction(async tx => {
      const recordedBy = await addPerson(tx)
      province = await addUnit(tx, 'Ủy ban nhân dân tỉnh')
      culture = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
      sea = await addUnit(tx, 'Ủy ban nhân dân xã Biển')
      hill = await addUnit(tx, 'Ủy ban nhân dân xã Đồi')
      dissolved = await addUnit(tx, 'Ủy ban nhân dân xã Cũ')
      for (const unit of [culture, sea, hill]) await under(tx, unit, province)
      plans = {
        office: await addPlan(tx, {
          title: 'Của cả cơ quan',
          recordedBy,
          tasks: [{ text: 'Họp báo', units: [[culture, 'lead']] }, { text: 'Không của ai' }],
        }),
        sea: await addPlan(tx, { title: 'Của xã Biển', recordedBy, issuers: [sea] }),
        dissolved: await addPlan(tx, {
          title: 'Của xã Cũ',
          recordedBy,
          tasks: [{ text: 'Việc của xã Cũ', units: [[dissolved, 'lead']] }],
        }),
      }
      await sql`update plan_uploads set unit_id = ${sea.id} where id = ${plans.sea.uploadId}`.execute(tx)
      await becomes(tx, dissolved, hill, recordedBy)
      const communes = await addUnit(tx, 'Ủy ban nhân dân các xã', true)
      member = await addUnit(tx, 'Ủy ban nhân dân xã Hội Viên')
      for (const [unit, excluded] of [
        [member, false],
        [sea, true],
      ] as const) {
        await sql`insert into plan_class_members
          (plan_id, class_id, unit_id, why, excluded, changed_at, changed_by)
          values (${plans.office.id}, ${communes.id}, ${unit.id}, 'rule', ${excluded}, now(), ${recordedBy})`.execute(
          tx,
        )
      }
    })
  })

  /** The old unit ended long ago; the new one is its main successor. */
  async function becomes(tx: Tx, old: UnitRef, heir: UnitRef, by: string): Promise<void> {
    const id = newId()
    await sql`update org_units set valid_to = '2020-07-01' where id = ${old.id}`.execute(tx)
    await sql`insert into org_successions
      (id, kind, effective_on, legal_basis, request_key, carried_out_at, carried_out_by)
      values (${id}, 'merge', '2020-07-01', 'Nghị quyết 1/NQ', ${id}, now(), ${by})`.execute(tx)
    await sql`insert into org_succession_lines (succession_id, position, from_id, to_id, main)
      values (${id}, 0, ${old.id}, ${heir.id}, true)`.execute(tx)
  }

  const everybody = (): Readonly<Record<string, readonly [Person, readonly string[]]>> => ({
    'an officer of the whole office': [person(...wholeOffice('officer')), ['office', 'sea', 'dissolved']],
    'a leader of the province': [person(grantOn(province.id, 'leader')), ['office', 'sea', 'dissolved']],
    'an editor of the department with a task': [person(grantOn(culture.id, 'editor')), ['office']],
    'an officer of the commune that sent it': [person(grantOn(sea.id, 'officer')), ['sea']],
    'an officer of the heir of a dissolved commune': [person(grantOn(hill.id, 'officer')), ['dissolved']],
    'a leader of one of the units that a group means': [person(grantOn(member.id, 'leader')), ['office']],
    'somebody of two units': [
      person(grantOn(hill.id, 'press'), grantOn(sea.id, 'press')),
      ['sea', 'dissolved'],
    ],
    'somebody without any role': [person(), []],
  })

  test('each sees the issued plans of their units, in lists, counts and one by one', async () => {
    for (const [who, [someone, expected]] of Object.entries(everybody())) {
      const listed = await read(tx => listPlans(tx, someone))
      const names = new Map(Object.entries(plans).map(([name, { id }]) => [id, name]))
      expect(listed.plans.map(({ id }) => names.get(id)).sort(), who).toEqual([...expected].sort())
      expect(listed.total, who).toBe(expected.length)
      for (const [name, { id, taskIds }] of Object.entries(plans)) {
        const place = await read(tx => placeOfPlan(tx, id))
        if (!place) throw new Error('the plan is there')
        expect(maySeeIssuedPlan(someone, place), `${who}: ${name}`).toBe(expected.includes(name))
        for (const taskId of taskIds) expect(await read(tx => placeOfTask(tx, taskId))).toEqual(place)
      }
    }
  })

  test('tasks, found or counted, are those of the plans one sees', async () => {
    for (const [who, [someone, expected]] of Object.entries(everybody())) {
      const tasks = (expected.includes('office') ? 2 : 0) + (expected.includes('dissolved') ? 1 : 0)
      const all = await read(tx => listTasks(tx, someone))
      expect([all.tasks.length, all.total], who).toEqual([tasks, tasks])
      const found = await read(tx => listTasks(tx, someone, { q: 'họp báo' }))
      expect(found.total, who).toBe(expected.includes('office') ? 1 : 0)
    }
  })

  test('what was sent is for those who work on plans there, not for whoever has a task', async () => {
    const seen = async (someone: Person) => {
      const { uploads, total } = await read(tx => listUploads(tx, someone, 1))
      expect(uploads.length).toBe(total)
      for (const { uploadId } of Object.values(plans)) {
        const place = await read(tx => placeOfUpload(tx, uploadId))
        if (!place) throw new Error('the upload is there')
        expect(maySeeUpload(someone, place)).toBe(uploads.some(({ id }) => id === uploadId))
      }
      return total
    }
    expect(await seen(person(...wholeOffice('auditor')))).toBe(3)
    expect(await seen(person(...wholeOffice('editor')))).toBe(0)
    expect(await seen(person(grantOn(province.id, 'leader')))).toBe(1)
    expect(await seen(person(grantOn(sea.id, 'officer')))).toBe(1)
    expect(await seen(person(grantOn(culture.id, 'officer')))).toBe(0)
  })
})
