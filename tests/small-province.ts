/** A small province whose people are told of work: rows written anew before each test, at a moment that stands still. */
import { sql } from 'kysely'
import { afterAll, beforeEach } from 'vitest'
import type { Role } from '../src/org/index.ts'
import { type TestClock, useTestClock } from '../src/platform/clock.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { MessageTables } from '../src/platform/messages/tables.ts'
import { addPerson, addPlan, addUnit, type TaskToAdd, type UnitRef } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

/** A Wednesday: the moment of each test is eight o'clock, and work falls due that day unless told otherwise. */
export const due = '2026-11-25'

/** Who and what is there. */
interface Settled {
  readonly database: Database
  readonly clock: TestClock
  /** With two officers. */
  readonly department: UnitRef
  readonly commune: UnitRef
  /** Of nobody. */
  readonly lonely: UnitRef
  readonly people: Readonly<
    Record<'provinceLeader' | 'officer' | 'otherOfficer' | 'communeOfficer' | 'keeper', string>
  >
}

/** The province of the test that runs, and what is done in it. */
export function smallProvince(open: () => Promise<Database>) {
  let settled: Settled | undefined
  const now = (): Settled => {
    if (!settled) throw new Error('only in a test')
    return settled
  }
  beforeEach(async () => {
    const database = await open()
    const clock = useTestClock(`${due}T08:00:00+07:00`)
    settled = { database, clock, ...(await database.transaction(addProvince)) }
    return () => clock.restore()
  })
  afterAll(() => settled?.clock.restore())
  const within = <T>(work: (tx: Tx) => Promise<T>) => now().database.transaction(work)
  const told = (accountId: string) =>
    within(async tx =>
      tx
        .withTables<MessageTables>()
        .selectFrom('messages')
        .select(['kind', 'title', 'text', 'href', 'locale'])
        .where('account_id', '=', accountId)
        .orderBy('id')
        .execute(),
    )
  return {
    here: now,
    within,
    plan: (tasks: readonly TaskToAdd[]) =>
      within(async tx => {
        const recordedBy = await addPerson(tx)
        return addPlan(tx, { title: 'Thông tin đối ngoại năm 2026', recordedBy, tasks })
      }),
    task: (text: string, unit: UnitRef, more: Partial<TaskToAdd> = {}): TaskToAdd => ({
      text,
      units: [[unit, 'lead']],
      dueOn: due,
      ...more,
    }),
    work: (taskId: string | undefined, more: object = {}) =>
      within(tx => addWork(tx, { taskId: taskId ?? '', ...more })),
    told,
    titles: async (accountId: string) => (await told(accountId)).map(({ title }) => title),
  }
}

/** A leader above, a department with two officers, a commune, a unit of nobody. */
async function addProvince(tx: Tx) {
  const province = await addUnit(tx, 'Ủy ban nhân dân tỉnh Sông Mẫu')
  const department = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
  const commune = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
  const lonely = await addUnit(tx, 'Ủy ban nhân dân xã Bãi Dài')
  for (const { id } of [department, commune, lonely]) {
    await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
      values (${newId()}, ${id}, 'administrative', ${province.id})`.execute(tx)
  }
  const grant = async (name: string, role: Role, unitId: string | null) => {
    const id = newId()
    await sql`insert into org_people (id, name, sign_in_name, created_at)
      values (${id}, ${name}, ${`${id}`}, now())`.execute(tx)
    await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
      values (${newId()}, ${id}, ${role}, ${unitId}, '2026-01-01', now())`.execute(tx)
    return id
  }
  const people = {
    provinceLeader: await grant('Lê Văn Mẫu', 'leader', province.id),
    officer: await grant('Trần Thị Mẫu', 'officer', department.id),
    otherOfficer: await grant('Đỗ Văn Mẫu', 'officer', department.id),
    communeOfficer: await grant('Thạch Thị Mẫu', 'officer', commune.id),
    keeper: await grant('Lý Văn Mẫu', 'officer', null),
  }
  return { department, commune, lonely, people }
}
