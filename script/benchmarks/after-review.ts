/** What the server does with 2,000 tasks after their review: issue them, export them; and lists of 30,000. */
import type { Page } from 'playwright-core'
import type { Database } from '../../src/platform/db/index.ts'
import { addPerson, addPlan, addUnit, type TaskToAdd, type UnitRef } from '../../tests/plan-rows.ts'
import { watchServer } from './chromium.ts'
import { duration, median, plainRow, size, spreadRow } from './figures.ts'
import { timeOnce } from './measure.ts'
import type { Office } from './office.ts'
import type { Row } from './report.ts'

/** Issues the plan of a review by its pages; gives the rows, and the path of the issued plan. */
export async function issueRows(
  page: Page,
  review: string,
): Promise<{ readonly rows: Row[]; readonly plan: string }> {
  const times = watchServer(page, request => request.method() === 'POST')
  await page.goto(`${review}/issue`)
  // By hand, because without names left the page has no such form.
  const [suggestions] = await page.locator('form[action$="/suggestions"]').all()
  await suggestions?.evaluate(async form => {
    if (!(form instanceof HTMLFormElement)) return
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) })
  })
  await page.goto(`${review}/issue/confirm`)
  // Not everything was reviewed, and the officer says that this is known.
  for (const box of await page.locator('.confirm input[type=checkbox]').all()) await box.check()
  times.length = 0
  await page.click('.confirm button.button-primary')
  await page.waitForURL(url => /\/plans\/[0-9a-f-]{36}$/.test(url.pathname), { timeout: 120_000 })
  const [issued = Number.NaN] = times
  return {
    rows: [plainRow('Issuing the plan: names, documents, tasks, one transaction', duration(issued))],
    plan: page.url(),
  }
}

/** Exports of the issued plan, from asking to the last byte; median of three. */
export async function exportRows(page: Page, plan: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const format of ['xlsx', 'docx', 'csv', 'json', 'ics']) {
    let bytes = 0
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const get = async (): Promise<void> => {
        const answer = await page.request.get(`${plan}/export.${format}`, { timeout: 120_000 })
        if (!answer.ok()) throw new Error(`export.${format} answered ${answer.status()}`)
        bytes = (await answer.body()).length
      }
      times.push(await timeOnce(get))
    }
    rows.push(plainRow(`Its export as ${format.toUpperCase()}`, `${duration(median(times))}, ${size(bytes)}`))
  }
  return rows
}

const manyPlans = 60
const tasksOfEach = 500
const listMillisecondsMax = 200

/** Puts 60 plans of 500 tasks each into an office. */
export async function addManyPlans(database: Database): Promise<void> {
  const { officer, units } = await database.transaction(async tx => ({
    officer: await addPerson(tx),
    units: await Promise.all(
      Array.from({ length: 40 }, (_, index) => addUnit(tx, `Phòng Nghiệp vụ số ${index}`)),
    ),
  }))
  for (let plan = 0; plan < manyPlans; plan += 1) {
    const tasks = Array.from({ length: tasksOfEach }, (_, index) =>
      taskToAdd(plan * tasksOfEach + index, units),
    )
    await database.transaction(tx =>
      addPlan(tx, { title: `Kế hoạch thứ ${plan}`, recordedBy: officer, tasks }),
    )
  }
}

const works = [
  'tổ chức tập huấn',
  'biên soạn ấn phẩm',
  'đón đoàn khách quốc tế',
  'duy trì trang tin tiếng Anh',
]

function taskToAdd(index: number, units: readonly UnitRef[]): TaskToAdd {
  const unit = (by: number): UnitRef => {
    const found = units[(index * by + by) % units.length]
    if (!found) throw new Error('There are units.')
    return found
  }
  const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10)
  return {
    text: `Chủ trì ${works[index % works.length]} về thông tin đối ngoại, nội dung ${index}`,
    units: [
      [unit(1), 'lead'],
      [unit(7), 'coordinate'],
    ],
    dueOn: index % 3 === 0 ? null : day,
  }
}

/** The list of all tasks as officers ask for it. */
export async function taskListRows(page: Page, office: Office): Promise<Row[]> {
  const [unit = ''] = await page.request
    .get(`${office.address}/tasks/units.json?q=${encodeURIComponent('Phòng Nghiệp vụ số 7')}`)
    .then(async answer => [/[0-9a-f-]{36}/.exec(await answer.text())?.[0]])
  const asked = [
    ['as it opens', ''],
    ['page 300', '?page=300'],
    ['by last day', '?sort=due'],
    ['two words without marks', `?q=${encodeURIComponent('tap huan')}`],
    ['two words with marks', `?q=${encodeURIComponent('ấn phẩm')}`],
    ["one unit's", `?unit=${unit}`],
  ] as const
  const rows: Row[] = []
  for (const [name, query] of asked) {
    const times: number[] = []
    for (let round = -2; round < 20; round += 1) {
      const took = await timeOnce(async () => {
        const answer = await page.request.get(`${office.address}/tasks${query}`)
        if (!answer.ok()) throw new Error(`/tasks${query} answered ${answer.status()}`)
        await answer.body()
      })
      if (round >= 0) times.push(took)
    }
    const all = `${manyPlans * tasksOfEach}`
    rows.push(
      spreadRow(
        `The list of ${all} tasks, ${name}: from asking to the last byte`,
        times,
        listMillisecondsMax,
      ),
    )
  }
  return rows
}
