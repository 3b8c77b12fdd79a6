/** What a plan gives, what is done to work, what is late and what is claimed: who is told of it, on both databases. */
import { expect, test } from 'vitest'
import { forBothDatabases } from '../../../../tests/databases.ts'
import { due, smallProvince } from '../../../../tests/small-province.ts'
import { changeWork } from '../../work/actions/change-work.ts'
import type { WorkCommand } from '../../work/rules/model.ts'
import { tellAssigned } from './assigned.ts'
import { tellClaims } from './claims.ts'
import { tellLateUnits } from './digest.ts'
import { tellWork } from './tell-work.ts'

const never = new AbortController().signal

forBothDatabases((_kind, open) => {
  const { here, within, plan, task, work, told, titles } = smallProvince(open)

  test('a unit is told once what a plan gives it; what comes later is told later', async () => {
    const { id, taskIds } = await plan([
      task('Xây dựng bộ ảnh', here().department),
      task('Cung cấp tư liệu', here().department, { modality: 'request' }),
      task('Việc đã qua', here().department, { dueOn: '2026-01-10' }),
    ])
    for (const taskId of taskIds) await work(taskId)
    await tellAssigned(here().database, id, never)
    await tellAssigned(here().database, null, never)
    const [message, ...more] = await told(here().people.officer)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'plan-assigned',
      title: 'Kế hoạch mới giao 2 việc cho Sở Văn hóa, Thể thao và Du lịch',
    })
    expect(message?.text).toContain('trong đó 1 việc là đề nghị phối hợp')
    expect(message?.text).toContain('kế hoạch 07/KH-UBND “Thông tin đối ngoại năm 2026”')
    await work(taskIds[0], { period: '2027', dueOn: '2027-11-25' })
    await tellAssigned(here().database, null, never)
    expect(await titles(here().people.officer)).toHaveLength(2)
  })

  test('what is done to work is told to its unit, not to whoever did it; many at once in one message', async () => {
    const { taskIds } = await plan(['một', 'hai', 'ba'].map(text => task(`Việc ${text}`, here().department)))
    const items: string[] = []
    for (const id of taskIds) items.push(await work(id))
    const change = (personId: string, index: number, command: WorkCommand) =>
      within(tx => changeWork(tx, { kind: 'person', id: personId }, items[index] ?? '', command))
    await change(here().people.officer, 0, { kind: 'receive' })
    await change(here().people.officer, 0, { kind: 'refuse', reason: 'Không thuộc chức năng của Sở' })
    await tellWork(here().database, never)
    expect(await told(here().people.keeper)).toMatchObject([
      { kind: 'work-refused', title: 'Đơn vị trả lại việc: Việc một', href: `/work/${items[0]}` },
    ])
    expect((await told(here().people.keeper))[0]?.text).toContain('Không thuộc chức năng của Sở')
    expect(await titles(here().people.officer)).toEqual([])
    await change(here().people.keeper, 0, {
      kind: 'hand-over',
      unitId: here().commune.id,
      reason: 'Đúng chức năng',
    })
    await tellWork(here().database, never)
    expect(await titles(here().people.communeOfficer)).toEqual(['Việc mới được chuyển đến: Việc một'])
    expect(await titles(here().people.officer)).toEqual(['Việc được chuyển đi: Việc một'])
    for (const index of [1, 2]) await change(here().people.officer, index, { kind: 'claim', evidence: 1 })
    for (const index of [1, 2]) {
      await change(here().people.keeper, index, { kind: 'return', reason: `Thiếu ảnh ${index}` })
    }
    await tellWork(here().database, never)
    await tellWork(here().database, never)
    const returned = (await told(here().people.officer)).at(-1)
    expect(returned).toMatchObject({ title: '2 phần việc cần bổ sung', href: '/work' })
    expect(returned?.text).toContain('- Việc hai (Sở Văn hóa, Thể thao và Du lịch): Thiếu ảnh 1')
    expect(await titles(here().people.officer)).toHaveLength(2)
  })

  test('one of two officers of a unit who changes something is not told; the other is', async () => {
    const { taskIds } = await plan([task('Việc', here().department)])
    const item = await work(taskIds[0])
    const change = (command: WorkCommand) =>
      within(tx => changeWork(tx, { kind: 'person', id: here().people.officer }, item, command))
    await change({ kind: 'set-due', dueOn: '2026-12-10', reason: 'Lùi ngày' })
    await tellWork(here().database, never)
    expect(await titles(here().people.officer)).toEqual([])
    expect(await titles(here().people.otherOfficer)).toEqual(['Đổi thời hạn: Việc'])
  })

  test('leaders are told once a week which units below theirs are late; what waits for helpers counts for them', async () => {
    const units = [
      [here().department, 'lead'],
      [here().commune, 'coordinate'],
    ] as const
    const { taskIds } = await plan([
      task('Xây dựng bộ ảnh', here().department, { units }),
      task('Việc của xã', here().commune),
    ])
    await work(taskIds[0])
    await work(taskIds[0], { position: 1 })
    await work(taskIds[1])
    here().clock.set('2026-11-30T06:00:00+07:00')
    await within(tx => tellLateUnits(tx, '2026-11-30'))
    await within(tx => tellLateUnits(tx, '2026-11-30'))
    const [message, ...more] = await told(here().people.provinceLeader)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'late-units',
      title: 'Tuần này: 2 việc quá hạn ở 1 đơn vị',
      href: '/overview',
    })
    expect(message?.text).toContain('- Ủy ban nhân dân xã Bến Lúa: 2 việc, lâu nhất từ ngày 25/11/2026')
    expect(await titles(here().people.officer)).toEqual([])
  })

  test('who judges is told in the morning of new claims, on the first day of a week of all that wait; others never', async () => {
    const units = [
      [here().department, 'lead'],
      [here().commune, 'coordinate'],
      [here().lonely, 'coordinate'],
    ] as const
    const { taskIds } = await plan([
      task('Xây dựng bộ ảnh', here().department, { units }),
      task('Việc của xã', here().commune),
    ])
    const claimed = (day: string) =>
      ({ state: 'claimed', claimedOn: day, stateSince: new Date(`${day}T10:00:00+07:00`) }) as const
    await work(taskIds[0])
    await work(taskIds[0], { position: 1, ...claimed('2026-11-23') })
    await work(taskIds[0], { position: 2, ...claimed('2026-11-24') })
    await work(taskIds[1], claimed('2026-11-24'))
    const morning = async (day: string) => {
      here().clock.set(`${day}T06:00:00+07:00`)
      await within(tellClaims)
      await within(tellClaims)
    }
    await morning(due)
    const [message, ...more] = await told(here().people.officer)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      kind: 'work-to-accept',
      title: 'Chờ chấp nhận: 2 báo cáo, 1 báo cáo mới',
      href: '/work/to-accept',
    })
    expect(message?.text).toContain('“Thông tin đối ngoại năm 2026”: 2 báo cáo, lâu nhất từ ngày 23/11/2026')
    expect(await titles(here().people.keeper)).toEqual(['Chờ chấp nhận: 1 báo cáo, 1 báo cáo mới'])
    expect(await titles(here().people.communeOfficer)).toEqual([])
    // Nothing is new on Thursday and Friday, nobody works on Saturday, on Monday all that waits is told.
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-28']) await morning(day)
    expect(await titles(here().people.officer)).toHaveLength(1)
    await morning('2026-11-30')
    expect((await titles(here().people.officer))[1]).toBe('Chờ chấp nhận: 2 báo cáo')
    expect(await titles(here().people.keeper)).toHaveLength(2)
  })
})
