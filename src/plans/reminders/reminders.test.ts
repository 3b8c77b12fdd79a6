import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { addPerson, addPlan, addUnit, type TaskToAdd, type UnitRef } from '../../../tests/plan-rows.ts'
import { addWork } from '../../../tests/work-rows.ts'
import type { Role } from '../../org/index.ts'
import { type TestClock, useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { choiceByDefault, chooseMessages } from '../../platform/messages/choices.ts'
import type { MessageTables } from '../../platform/messages/tables.ts'
import { changeWork } from '../work/actions/change-work.ts'
import type { WorkCommand } from '../work/rules/model.ts'
import type { ReminderTables } from './tables.ts'
import { tellAssigned } from './tell/assigned.ts'
import { tellClaims } from './tell/claims.ts'
import { tellLateUnits } from './tell/digest.ts'
import { remind } from './tell/remind.ts'
import { tellWork } from './tell/tell-work.ts'

const never = new AbortController().signal
/** A Wednesday. */
const due = '2026-11-25'

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  let province: UnitRef
  let department: UnitRef
  let commune: UnitRef
  let lonely: UnitRef
  let people: Record<'provinceLeader' | 'officer' | 'otherOfficer' | 'communeOfficer' | 'keeper', string>

  const within = <T>(work: Parameters<typeof database.transaction<T>>[0]) => database.transaction(work)

  /** A small province: a leader above, a department with two officers, a commune, a unit of nobody. */
  beforeEach(async () => {
    database = await open()
    clock = useTestClock(`${due}T08:00:00+07:00`)
    await within(async tx => {
      province = await addUnit(tx, 'Ủy ban nhân dân tỉnh Sông Mẫu')
      department = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
      lonely = await addUnit(tx, 'Ủy ban nhân dân xã Bãi Dài')
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
      people = {
        provinceLeader: await grant('Lê Văn Mẫu', 'leader', province.id),
        officer: await grant('Trần Thị Mẫu', 'officer', department.id),
        otherOfficer: await grant('Đỗ Văn Mẫu', 'officer', department.id),
        communeOfficer: await grant('Thạch Thị Mẫu', 'officer', commune.id),
        keeper: await grant('Lý Văn Mẫu', 'officer', null),
      }
    })
    return () => clock.restore()
  })
  afterAll(() => clock?.restore())

  const plan = async (tasks: readonly TaskToAdd[]) =>
    within(async tx => {
      const recordedBy = await addPerson(tx)
      return addPlan(tx, { title: 'Thông tin đối ngoại năm 2026', recordedBy, tasks })
    })
  const task = (text: string, unit: UnitRef, more: Partial<TaskToAdd> = {}): TaskToAdd => ({
    text,
    units: [[unit, 'lead']],
    dueOn: due,
    ...more,
  })
  const work = (taskId: string | undefined, more: object = {}) =>
    within(tx => addWork(tx, { taskId: taskId ?? '', ...more }))
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
  const titles = async (accountId: string) => (await told(accountId)).map(({ title }) => title)
  const on = async (day: string) => {
    clock.set(`${day}T06:00:00+07:00`)
    await within(remind)
  }

  test('one message a day lists what is late, due and coming, in words for an order and for a request', async () => {
    const { taskIds } = await plan([
      task('Xây dựng bộ tài liệu giới thiệu tỉnh', department, { dueOn: '2026-11-24' }),
      task('Tổ chức gian hàng tại hội chợ', department),
      task('Cung cấp ảnh tư liệu', department, { dueOn: '2026-11-26', modality: 'request' }),
      task('Việc còn xa', department, { dueOn: '2026-12-31' }),
      task('Việc không có hạn', department, { dueOn: null }),
    ])
    for (const id of taskIds) await work(id)
    await on(due)
    const [message, ...more] = await told(people.officer)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'work-reminder',
      title: 'Nhắc việc: 1 việc quá hạn, 1 việc đến hạn hôm nay, 1 việc sắp đến hạn',
      href: '/work',
    })
    expect(message?.text).toContain(
      '- Tổ chức gian hàng tại hội chợ (Sở Văn hóa, Thể thao và Du lịch), hạn 25/11/2026',
    )
    expect(message?.text).toContain(
      '- Đề nghị: Cung cấp ảnh tư liệu (Sở Văn hóa, Thể thao và Du lịch), mong hoàn thành chậm nhất ngày 26/11/2026',
    )
    expect(message?.text).not.toMatch(/còn xa|không có hạn/u)
    expect(await titles(people.otherOfficer)).toHaveLength(1)
    expect(await titles(people.communeOfficer)).toEqual([])
  })

  test('a hundred items are one message; what is too much for it is counted', async () => {
    const { taskIds } = await plan(
      Array.from({ length: 100 }, (_, index) => task(`Việc số ${index}`, department)),
    )
    for (const id of taskIds) await work(id)
    await on(due)
    const [message, ...more] = await told(people.officer)
    expect(more).toEqual([])
    expect(message?.title).toBe('Nhắc việc: 100 việc đến hạn hôm nay')
    expect(message?.text).toContain('… và 80 việc nữa.')
    expect(message?.text.length).toBeLessThan(4000)
  })

  test('each step is said once: a second run, two at once, and a clock that jumps say nothing twice and miss nothing', async () => {
    const { taskIds } = await plan([task('Tổ chức gian hàng', department)])
    await work(taskIds[0])
    const count = async () => (await titles(people.officer)).length
    await on('2026-11-13')
    expect(await count()).toBe(0)
    await on('2026-11-16')
    await within(remind)
    expect(await count()).toBe(1)
    // Ahead by days, and back.
    await on('2026-11-24')
    expect(await count()).toBe(2)
    await on('2026-11-17')
    expect(await count()).toBe(2)
    clock.set('2026-11-25T06:00:00+07:00')
    await Promise.all([within(remind), within(remind)])
    expect(await count()).toBe(3)
    // Slept over: the latest step is caught up, no more.
    await on('2026-12-03')
    expect(await titles(people.officer)).toEqual([
      'Nhắc việc: 1 việc sắp đến hạn',
      'Nhắc việc: 1 việc sắp đến hạn',
      'Nhắc việc: 1 việc đến hạn hôm nay',
      'Nhắc việc: 1 việc quá hạn',
    ])
    // A day off: the Monday after it does.
    await on('2026-12-05')
    expect(await count()).toBe(4)
    await on('2026-12-07')
    await on('2026-12-08')
    expect(await count()).toBe(5)
  })

  test('done, claimed, given back and cancelled work is not reminded of; another last day is', async () => {
    const { taskIds } = await plan(['a', 'b', 'c', 'd', 'e'].map(text => task(`Việc ${text}`, department)))
    const states = ['claimed', 'accepted', 'refused', 'cancelled', 'in-progress'] as const
    const items: string[] = []
    for (const [index, state] of states.entries()) {
      items.push(await work(taskIds[index], { state, claimedOn: state === 'claimed' ? due : null }))
    }
    await on(due)
    const [message] = await told(people.officer)
    expect(message?.title).toBe('Nhắc việc: 1 việc đến hạn hôm nay')
    expect(message?.text).toContain('Việc e')
    const later: WorkCommand = { kind: 'set-due', dueOn: '2026-12-02', reason: 'Hội chợ lùi ngày' }
    await within(tx => changeWork(tx, { kind: 'person', id: people.keeper }, items[4] ?? '', later))
    await on('2026-12-02')
    expect((await titles(people.officer)).at(-1)).toBe('Nhắc việc: 1 việc đến hạn hôm nay')
  })

  test('a year that was missed does not keep the next one’s reminders back', async () => {
    const { taskIds } = await plan([task('Việc hằng năm', department, { dueOn: null })])
    await work(taskIds[0], { period: '2025', dueOn: '2026-01-15' })
    await work(taskIds[0], { period: '2026', dueOn: due })
    await on('2026-11-16')
    expect((await told(people.officer)).at(-1)?.title).toBe('Nhắc việc: 1 việc quá hạn, 1 việc sắp đến hạn')
    await on(due)
    expect((await told(people.officer)).at(-1)?.title).toBe(
      'Nhắc việc: 1 việc quá hạn, 1 việc đến hạn hôm nay',
    )
  })

  test('after five working days the unit above and the plan’s officers are told, and who is the cause', async () => {
    const units = [
      [department, 'lead'],
      [commune, 'coordinate'],
    ] as const
    const { taskIds } = await plan([task('Xây dựng bộ ảnh', department, { units })])
    await work(taskIds[0])
    await work(taskIds[0], { position: 1 })
    await on('2026-12-01')
    expect(await titles(people.provinceLeader)).toEqual([])
    await on('2026-12-02')
    const [message, ...more] = await told(people.provinceLeader)
    expect(more).toEqual([])
    expect(message?.title).toBe('Nhắc việc: 2 việc quá hạn của đơn vị khác')
    expect(message?.text).toContain(
      '(Sở Văn hóa, Thể thao và Du lịch), hạn 25/11/2026; đang chờ Ủy ban nhân dân xã Bến Lúa',
    )
    expect(await titles(people.keeper)).toHaveLength(1)
    await on('2026-12-03')
    expect(await titles(people.provinceLeader)).toHaveLength(1)
  })

  test('a plan’s settings count; a plan that is switched off reminds nobody', async () => {
    const first = await plan([task('Việc một', department)])
    const second = await plan([task('Việc hai', department)])
    await work(first.taskIds[0])
    await work(second.taskIds[0])
    const keep = (planId: string, active: boolean) =>
      within(tx =>
        tx
          .withTables<ReminderTables>()
          .insertInto('plan_reminder_settings')
          .values({
            plan_id: planId,
            active,
            before_days: [3],
            after_days: [],
            escalate_after: null,
            version: 1,
            changed_at: new Date(),
            changed_by: people.keeper,
          })
          .execute(),
      )
    await keep(first.id, false)
    await keep(second.id, true)
    await on('2026-11-16')
    expect(await titles(people.officer)).toEqual([])
    await on('2026-11-20')
    const [message] = await told(people.officer)
    expect(message?.text).toContain('Việc hai')
    expect(message?.text).not.toContain('Việc một')
    await on('2026-12-20')
    expect(await titles(people.provinceLeader)).toEqual([])
  })

  test('a unit without anybody is told at its address, and without one it is kept that nobody was reached', async () => {
    const { taskIds } = await plan([task('Việc của xã', lonely)])
    const item = await work(taskIds[0])
    await on('2026-11-24')
    const said = () =>
      within(tx =>
        tx
          .withTables<ReminderTables>()
          .selectFrom('plan_reminders')
          .select(['step', 'message_keys'])
          .where('item_id', '=', item)
          .orderBy('said_at')
          .execute(),
      )
    expect(await said()).toEqual([{ step: 'before-1', message_keys: [] }])
    await within(tx =>
      sql`insert into org_focal_points (id, unit_id, role, name, email)
        values (${newId()}, ${lonely.id}, 'officer', 'Văn phòng', 'bai.dai@example.vn')`.execute(tx),
    )
    await on(due)
    expect((await said())[1]?.message_keys).toHaveLength(1)
    const rows = await within(tx =>
      tx.withTables<MessageTables>().selectFrom('messages').select(['address', 'href']).execute(),
    )
    expect(rows).toEqual([{ address: 'bai.dai@example.vn', href: '' }])
  })

  test('people read in the language they chose', async () => {
    await within(tx => chooseMessages(tx, people.officer, { ...choiceByDefault, locale: 'en' }))
    const { taskIds } = await plan([task('Tổ chức gian hàng', department)])
    await work(taskIds[0])
    await on(due)
    expect(await told(people.officer)).toMatchObject([{ locale: 'en', title: 'Reminder: 1 due today' }])
    expect(await told(people.otherOfficer)).toMatchObject([{ locale: 'vi' }])
  })

  test('a unit is told once what a plan gives it; what comes later is told later', async () => {
    const { id, taskIds } = await plan([
      task('Xây dựng bộ ảnh', department),
      task('Cung cấp tư liệu', department, { modality: 'request' }),
      task('Việc đã qua', department, { dueOn: '2026-01-10' }),
    ])
    for (const taskId of taskIds) await work(taskId)
    await tellAssigned(database, id, never)
    await tellAssigned(database, null, never)
    const [message, ...more] = await told(people.officer)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'plan-assigned',
      title: 'Kế hoạch mới giao 2 việc cho Sở Văn hóa, Thể thao và Du lịch',
    })
    expect(message?.text).toContain('trong đó 1 việc là đề nghị phối hợp')
    expect(message?.text).toContain('kế hoạch 07/KH-UBND “Thông tin đối ngoại năm 2026”')
    await work(taskIds[0], { period: '2027', dueOn: '2027-11-25' })
    await tellAssigned(database, null, never)
    expect(await titles(people.officer)).toHaveLength(2)
  })

  test('what is done to work is told to its unit, not to whoever did it; many at once in one message', async () => {
    const { taskIds } = await plan(['một', 'hai', 'ba'].map(text => task(`Việc ${text}`, department)))
    const items: string[] = []
    for (const id of taskIds) items.push(await work(id))
    const change = (personId: string, index: number, command: WorkCommand) =>
      within(tx => changeWork(tx, { kind: 'person', id: personId }, items[index] ?? '', command))
    await change(people.officer, 0, { kind: 'receive' })
    await change(people.officer, 0, { kind: 'refuse', reason: 'Không thuộc chức năng của Sở' })
    await tellWork(database, never)
    expect(await told(people.keeper)).toMatchObject([
      { kind: 'work-refused', title: 'Đơn vị trả lại việc: Việc một', href: `/work/${items[0]}` },
    ])
    expect((await told(people.keeper))[0]?.text).toContain('Không thuộc chức năng của Sở')
    expect(await titles(people.officer)).toEqual([])
    await change(people.keeper, 0, { kind: 'hand-over', unitId: commune.id, reason: 'Đúng chức năng' })
    await tellWork(database, never)
    expect(await titles(people.communeOfficer)).toEqual(['Việc mới được chuyển đến: Việc một'])
    expect(await titles(people.officer)).toEqual(['Việc được chuyển đi: Việc một'])
    for (const index of [1, 2]) await change(people.officer, index, { kind: 'claim', evidence: 1 })
    for (const index of [1, 2]) {
      await change(people.keeper, index, { kind: 'return', reason: `Thiếu ảnh ${index}` })
    }
    await tellWork(database, never)
    await tellWork(database, never)
    const returned = (await told(people.officer)).at(-1)
    expect(returned).toMatchObject({ title: '2 phần việc cần bổ sung', href: '/work' })
    expect(returned?.text).toContain('- Việc hai (Sở Văn hóa, Thể thao và Du lịch): Thiếu ảnh 1')
    expect(await titles(people.officer)).toHaveLength(2)
  })

  test('one of two officers of a unit who changes something is not told; the other is', async () => {
    const { taskIds } = await plan([task('Việc', department)])
    const item = await work(taskIds[0])
    const change = (command: WorkCommand) =>
      within(tx => changeWork(tx, { kind: 'person', id: people.officer }, item, command))
    await change({ kind: 'set-due', dueOn: '2026-12-10', reason: 'Lùi ngày' })
    await tellWork(database, never)
    expect(await titles(people.officer)).toEqual([])
    expect(await titles(people.otherOfficer)).toEqual(['Đổi thời hạn: Việc'])
  })

  test('leaders are told once a week which units below theirs are late; what waits for helpers counts for them', async () => {
    const units = [
      [department, 'lead'],
      [commune, 'coordinate'],
    ] as const
    const { taskIds } = await plan([
      task('Xây dựng bộ ảnh', department, { units }),
      task('Việc của xã', commune),
    ])
    await work(taskIds[0])
    await work(taskIds[0], { position: 1 })
    await work(taskIds[1])
    clock.set('2026-11-30T06:00:00+07:00')
    await within(tx => tellLateUnits(tx, '2026-11-30'))
    await within(tx => tellLateUnits(tx, '2026-11-30'))
    const [message, ...more] = await told(people.provinceLeader)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'late-units',
      title: 'Tuần này: 2 việc quá hạn ở 1 đơn vị',
      href: '/overview',
    })
    expect(message?.text).toContain('- Ủy ban nhân dân xã Bến Lúa: 2 việc, lâu nhất từ ngày 25/11/2026')
    expect(await titles(people.officer)).toEqual([])
  })

  test('who judges is told in the morning of new claims, on the first day of a week of all that wait; others never', async () => {
    const units = [
      [department, 'lead'],
      [commune, 'coordinate'],
      [lonely, 'coordinate'],
    ] as const
    const { taskIds } = await plan([
      task('Xây dựng bộ ảnh', department, { units }),
      task('Việc của xã', commune),
    ])
    const claimed = (day: string) =>
      ({ state: 'claimed', claimedOn: day, stateSince: new Date(`${day}T10:00:00+07:00`) }) as const
    await work(taskIds[0])
    await work(taskIds[0], { position: 1, ...claimed('2026-11-23') })
    await work(taskIds[0], { position: 2, ...claimed('2026-11-24') })
    await work(taskIds[1], claimed('2026-11-24'))
    const morning = async (day: string) => {
      clock.set(`${day}T06:00:00+07:00`)
      await within(tellClaims)
      await within(tellClaims)
    }
    await morning(due)
    const [message, ...more] = await told(people.officer)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'work-to-accept',
      title: 'Chờ chấp nhận: 2 báo cáo, 1 báo cáo mới',
      href: '/work/to-accept',
    })
    expect(message?.text).toContain('“Thông tin đối ngoại năm 2026”: 2 báo cáo, lâu nhất từ ngày 23/11/2026')
    expect(await titles(people.keeper)).toEqual(['Chờ chấp nhận: 1 báo cáo, 1 báo cáo mới'])
    expect(await titles(people.communeOfficer)).toEqual([])
    // Nothing is new on Thursday and Friday, nobody works on Saturday, on Monday all that waits is told.
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-28']) await morning(day)
    expect(await titles(people.officer)).toHaveLength(1)
    await morning('2026-11-30')
    expect((await titles(people.officer))[1]).toBe('Chờ chấp nhận: 2 báo cáo')
    expect(await titles(people.keeper)).toHaveLength(2)
  })
})
