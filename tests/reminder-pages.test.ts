/** The page of a plan's reminders: when, to whom, who could not be reached. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listFactsAbout } from '../src/audit/index.ts'
import { addPerson as addAccount } from '../src/org/actions/add-person.ts'
import { remind } from '../src/plans/reminders/tell/remind.ts'
import { hashPassword } from '../src/platform/auth/index.ts'
import { type TestClock, useTestClock } from '../src/platform/clock.ts'
import { forBothDatabases } from './databases.ts'
import { addPerson, addPlan, addUnit } from './plan-rows.ts'
import { openOffice, password, type TestOffice } from './signing-in/office.ts'
import { addWork } from './work-rows.ts'

forBothDatabases((_kind, open) => {
  let office: TestOffice
  let clock: TestClock
  let path: string
  let planId: string

  beforeAll(async () => {
    clock = useTestClock('2026-11-25T06:00:00+07:00')
    office = await openOffice(await open())
    const passwordHash = await hashPassword(password)
    await office.services.database.transaction(async tx => {
      const [known, silent] = [await addUnit(tx, 'Phòng Văn hóa - Xã hội'), await addUnit(tx, 'Trạm Y tế xã')]
      await addAccount(tx, office.administrator, {
        name: 'Thạch Thị Mẫu',
        signInName: 'thach.thi',
        roles: ['officer'],
        unitId: known.id,
        passwordHash: 'không dùng',
      })
      await addAccount(tx, office.administrator, {
        name: 'Lê Thị Mẫu',
        signInName: 'le.thi',
        roles: ['auditor'],
        passwordHash,
      })
      const plan = await addPlan(tx, {
        title: 'Thông tin đối ngoại năm 2026',
        recordedBy: await addPerson(tx),
        tasks: [known, silent].map(unit => ({
          text: `Việc của ${unit.name}`,
          units: [[unit, 'lead']],
          dueOn: '2026-11-25',
        })),
      })
      for (const taskId of plan.taskIds) await addWork(tx, { taskId })
      planId = plan.id
      path = `/plans/${plan.id}/reminders`
      await remind(tx)
    })
  })
  beforeEach(() => clock.set('2026-11-25T09:00:00+07:00'))
  afterEach(() => clock.set('2026-11-25T09:00:00+07:00'))
  afterAll(async () => {
    clock.restore()
    await office.close()
  })

  const facts = () =>
    office.services.database.transaction(async tx =>
      (await listFactsAbout(tx, `plan:${planId}`)).map(({ kind }) => kind),
    )

  test('shows who was told and who could not be, and leads there from the plan', async () => {
    const client = await office.signedIn('do.van')
    const page = await client.get(path)
    expect(page.text).toContain('Thạch Thị Mẫu: chưa đọc')
    expect(page.text).toContain('Không có ai để báo')
    expect(page.text).toContain('1 đơn vị có việc trong kế hoạch')
    expect(page.text).toContain('value="7, 1"')
    expect((await client.get(`/plans/${planId}`)).text).toContain(`href="${path}"`)
    expect((await client.get(`${path}?page=7`)).status).toBe(200)
  })

  test('its officers set when; the same again changes nothing, and a form seen before another change is refused', async () => {
    const client = await office.signedIn('do.van')
    const wanted = { active: 'yes', before: '10; 3 ,1', after: '', escalate: '', version: '0' }
    expect((await client.post(path, wanted)).location).toBe(path)
    expect((await client.get(path)).text).toContain('value="10, 3, 1"')
    expect(await facts()).toEqual(['plan.reminders-changed'])
    expect((await client.post(path, { ...wanted, version: '1' })).status).toBe(303)
    expect(await facts()).toEqual(['plan.reminders-changed'])
    const late = await client.post(path, { ...wanted, before: '2', version: '0' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('vừa đổi cách nhắc việc')
  })

  test.each([
    ['before', '31', 'Mỗi số ngày phải từ 1 đến 30'],
    ['after', 'mai', 'Mỗi số ngày phải từ 1 đến 30'],
    ['after', '1,2,3,4,5,6', 'Nhiều nhất 5 lần'],
    ['escalate', '0', 'Mỗi số ngày phải từ 1 đến 30'],
  ])('%s %s is refused in place, and what was typed stays', async (field, typed, words) => {
    const client = await office.signedIn('do.van')
    const fields = { before: '7', after: '1', escalate: '5', version: '1', [field]: typed }
    const answer = await client.post(path, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain(`value="${typed}"`)
  })

  test('whoever only looks sees the days and no form; others see nothing', async () => {
    const auditor = await office.signedIn('le.thi')
    const page = await auditor.get(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain('ngày làm việc')
    expect(page.text).not.toContain('name="before"')
    expect((await auditor.post(path, { before: '', after: '', version: '1' })).status).toBe(404)
    expect((await office.visitor().get(path)).location).toContain('/sign-in')
    expect((await auditor.get('/plans/01a20621-ad00-7005-8e26-313f146e3c07/reminders')).status).toBe(404)
  })
})
