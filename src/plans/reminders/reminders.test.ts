/** Reminders of work before, on and after its day, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { due, smallProvince } from '../../../tests/small-province.ts'
import { newId } from '../../platform/ids.ts'
import { choiceByDefault, chooseMessages } from '../../platform/messages/choices.ts'
import type { MessageTables } from '../../platform/messages/tables.ts'
import { changeWork } from '../work/actions/change-work.ts'
import type { WorkCommand } from '../work/rules/model.ts'
import type { ReminderTables } from './tables.ts'
import { remind } from './tell/remind.ts'

forBothDatabases((_kind, open) => {
  const { here, within, plan, task, work, told, titles } = smallProvince(open)
  const on = async (day: string) => {
    here().clock.set(`${day}T06:00:00+07:00`)
    await within(remind)
  }

  test('one message a day lists what is late, due and coming, in words for an order and for a request', async () => {
    const { taskIds } = await plan([
      task('Xây dựng bộ tài liệu giới thiệu tỉnh', here().department, { dueOn: '2026-11-24' }),
      task('Tổ chức gian hàng tại hội chợ', here().department),
      task('Cung cấp ảnh tư liệu', here().department, { dueOn: '2026-11-26', modality: 'request' }),
      task('Việc còn xa', here().department, { dueOn: '2026-12-31' }),
      task('Việc không có hạn', here().department, { dueOn: null }),
    ])
    for (const id of taskIds) await work(id)
    await on(due)
    const [message, ...more] = await told(here().people.officer)
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
    expect(await titles(here().people.otherOfficer)).toHaveLength(1)
    expect(await titles(here().people.communeOfficer)).toEqual([])
  })

  test('a hundred items are one message; what is too much for it is counted', async () => {
    const { taskIds } = await plan(
      Array.from({ length: 100 }, (_, index) => task(`Việc số ${index}`, here().department)),
    )
    for (const id of taskIds) await work(id)
    await on(due)
    const [message, ...more] = await told(here().people.officer)
    expect(more).toEqual([])
    expect(message?.title).toBe('Nhắc việc: 100 việc đến hạn hôm nay')
    expect(message?.text).toContain('… và 80 việc nữa.')
    expect(message?.text.length).toBeLessThan(4000)
  })

  test('each step is said once: a second run, two at once, and a clock that jumps say nothing twice and miss nothing', async () => {
    const { taskIds } = await plan([task('Tổ chức gian hàng', here().department)])
    await work(taskIds[0])
    const count = async () => (await titles(here().people.officer)).length
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
    here().clock.set('2026-11-25T06:00:00+07:00')
    await Promise.all([within(remind), within(remind)])
    expect(await count()).toBe(3)
    // Slept over: the latest step is caught up, no more.
    await on('2026-12-03')
    expect(await titles(here().people.officer)).toEqual([
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
    const { taskIds } = await plan(
      ['a', 'b', 'c', 'd', 'e'].map(text => task(`Việc ${text}`, here().department)),
    )
    const states = ['claimed', 'accepted', 'refused', 'cancelled', 'in-progress'] as const
    const items: string[] = []
    for (const [index, state] of states.entries()) {
      items.push(await work(taskIds[index], { state, claimedOn: state === 'claimed' ? due : null }))
    }
    await on(due)
    const [message] = await told(here().people.officer)
    expect(message?.title).toBe('Nhắc việc: 1 việc đến hạn hôm nay')
    expect(message?.text).toContain('Việc e')
    const later: WorkCommand = { kind: 'set-due', dueOn: '2026-12-02', reason: 'Hội chợ lùi ngày' }
    await within(tx => changeWork(tx, { kind: 'person', id: here().people.keeper }, items[4] ?? '', later))
    await on('2026-12-02')
    expect((await titles(here().people.officer)).at(-1)).toBe('Nhắc việc: 1 việc đến hạn hôm nay')
  })

  test('a year that was missed does not keep the next one’s reminders back', async () => {
    const { taskIds } = await plan([task('Việc hằng năm', here().department, { dueOn: null })])
    await work(taskIds[0], { period: '2025', dueOn: '2026-01-15' })
    await work(taskIds[0], { period: '2026', dueOn: due })
    await on('2026-11-16')
    expect((await told(here().people.officer)).at(-1)?.title).toBe(
      'Nhắc việc: 1 việc quá hạn, 1 việc sắp đến hạn',
    )
    await on(due)
    expect((await told(here().people.officer)).at(-1)?.title).toBe(
      'Nhắc việc: 1 việc quá hạn, 1 việc đến hạn hôm nay',
    )
  })

  test('after five working days the unit above and the plan’s officers are told, and who is the cause', async () => {
    const units = [
      [here().department, 'lead'],
      [here().commune, 'coordinate'],
    ] as const
    const { taskIds } = await plan([task('Xây dựng bộ ảnh', here().department, { units })])
    await work(taskIds[0])
    await work(taskIds[0], { position: 1 })
    await on('2026-12-01')
    expect(await titles(here().people.provinceLeader)).toEqual([])
    await on('2026-12-02')
    const [message, ...more] = await told(here().people.provinceLeader)
    expect(more).toEqual([])
    expect(message?.title).toBe('Nhắc việc: 2 việc quá hạn của đơn vị khác')
    expect(message?.text).toContain(
      '(Sở Văn hóa, Thể thao và Du lịch), hạn 25/11/2026; đang chờ Ủy ban nhân dân xã Bến Lúa',
    )
    expect(await titles(here().people.keeper)).toHaveLength(1)
    await on('2026-12-03')
    expect(await titles(here().people.provinceLeader)).toHaveLength(1)
  })

  test('a plan’s settings count; a plan that is switched off reminds nobody', async () => {
    const first = await plan([task('Việc một', here().department)])
    const second = await plan([task('Việc hai', here().department)])
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
            changed_by: here().people.keeper,
          })
          .execute(),
      )
    await keep(first.id, false)
    await keep(second.id, true)
    await on('2026-11-16')
    expect(await titles(here().people.officer)).toEqual([])
    await on('2026-11-20')
    const [message] = await told(here().people.officer)
    expect(message?.text).toContain('Việc hai')
    expect(message?.text).not.toContain('Việc một')
    await on('2026-12-20')
    expect(await titles(here().people.provinceLeader)).toEqual([])
  })

  test('a unit without anybody is told at its address, and without one it is kept that nobody was reached', async () => {
    const { taskIds } = await plan([task('Việc của xã', here().lonely)])
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
        values (${newId()}, ${here().lonely.id}, 'officer', 'Văn phòng', 'bai.dai@example.vn')`.execute(tx),
    )
    await on(due)
    expect((await said())[1]?.message_keys).toHaveLength(1)
    const rows = await within(tx =>
      tx.withTables<MessageTables>().selectFrom('messages').select(['address', 'href']).execute(),
    )
    expect(rows).toEqual([{ address: 'bai.dai@example.vn', href: '' }])
  })

  test('people read in the language they chose', async () => {
    await within(tx => chooseMessages(tx, here().people.officer, { ...choiceByDefault, locale: 'en' }))
    const { taskIds } = await plan([task('Tổ chức gian hàng', here().department)])
    await work(taskIds[0])
    await on(due)
    expect(await told(here().people.officer)).toMatchObject([
      { locale: 'en', title: 'Reminder: 1 due today' },
    ])
    expect(await told(here().people.otherOfficer)).toMatchObject([{ locale: 'vi' }])
  })
})
