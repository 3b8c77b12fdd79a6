import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import ical from 'node-ical'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { readPlan } from '../src/documents/index.ts'
import { planClasses } from '../src/plans/classes/queries.ts'
import { planTasks } from '../src/plans/queries/plans.ts'
import type { PlanTask } from '../src/plans/rules/plan/model.ts'
import { startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { issueTestPlan } from './issued-plan.ts'

const corpus = (name: string) => new URL(`./corpus/${name}`, import.meta.url)

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let planId: string
  let tasks: readonly PlanTask[]
  let cookie: string
  /** Sở Ngoại vụ, and the groups of units that it belongs to. */
  let leaders: readonly string[]

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-exports-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const reading = await readPlan(await readFile(corpus('annual-province.txt')))
    if (!reading.ok) throw new Error(reading.refusal.code)
    const issued = await issueTestPlan(database, reading.plan)
    planId = issued.planId
    tasks = await database.transaction(tx => planTasks(tx, planId))
    const groups = await database.transaction(tx => planClasses(tx, planId))
    const mine = groups.filter(({ members }) => members.some(({ id }) => id === leader().unitId))
    leaders = [leader().unitId, ...mine.map(({ unit }) => unit.id)]
    cookie = await sessionOf(issued.person.id)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const sessionOf = (personId: string) =>
    database.transaction(
      async tx => `session=${(await startSession(tx, personId, readConfig({ NHIPCAU_DATA: folder }))).token}`,
    )
  // As a program asks: a refusal then needs no page.
  const get = (path: string, cookies = cookie) =>
    web.request(`http://localhost${path}`, { headers: { accept: 'application/json', cookie: cookies } })
  const exported = (ending: string, query = '') => get(`/plans/${planId}/export.${ending}${query}`)
  /** A unit that leads tasks of the plan. */
  function leader(): { readonly unitId: string; readonly name: string } {
    const unit = tasks.flatMap(task => task.units).find(({ name }) => name === 'Sở Ngoại vụ')
    if (!unit) throw new Error('the plan names Sở Ngoại vụ')
    return unit
  }

  test('the workbook has every task of the plan, named after the plan', async () => {
    const response = await exported('xlsx')
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const name = '27-kh-ubnd-hoat-dong-thong-tin-doi-ngoai-tinh-truong-linh-nam-2024.xlsx'
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    )
    const [sheet] = await readExcelFile(Buffer.from(await response.arrayBuffer()))
    expect(sheet?.data.slice(1).map(row => row[3])).toEqual(tasks.map(task => task.text))
  })

  test('CSV, calendar and Word table come with their types', async () => {
    const csv = await exported('csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(Buffer.from(await csv.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const calendar = await exported('ics')
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const days = Object.values(ical.sync.parseICS(await calendar.text())).map(event =>
      event?.type === 'VEVENT' ? event.summary : '',
    )
    expect(days.filter(words => String(words).startsWith('Hạn báo cáo: '))).toHaveLength(3)
    const table = await readPlan(new Uint8Array(await (await exported('docx')).arrayBuffer()))
    expect(table.ok && table.plan.tasks.length).toBe(tasks.length)
  })

  test('the JSON is the contract', async () => {
    const schema = JSON.parse(await readFile(new URL('../docs/plan.schema.json', import.meta.url), 'utf8'))
    const valid = new Ajv2020({ strict: false }).compile(schema)
    const whole = await (await exported('json')).json()
    expect(valid(whole), JSON.stringify(valid.errors)).toBe(true)
    expect(whole.tasks).toHaveLength(tasks.length)
    const part = await (await exported('json', `?unit=${leader().unitId}`)).json()
    expect(valid(part), JSON.stringify(valid.errors)).toBe(true)
    expect(part.text).toBe(whole.text)
    expect(part.tasks.length).toBe(tasks.filter(task => task.units.some(isLeader)).length)
  })

  const isLeader = ({ unitId }: { unitId: string }) => leaders.includes(unitId)

  test("an agency gets its own table, and the agency's name in the file's", async () => {
    const response = await exported('xlsx', `?unit=${leader().unitId}`)
    expect(response.headers.get('content-disposition')).toContain('27-kh-ubnd-so-ngoai-vu-hoat-dong')
    const [sheet] = await readExcelFile(Buffer.from(await response.arrayBuffer()))
    const own = tasks.filter(task => task.units.some(isLeader))
    expect(own.length).toBeGreaterThan(0)
    expect(sheet?.data.slice(1).map(row => row[3])).toEqual(own.map(task => task.text))
    const table = await exported('docx', `?unit=${leader().unitId}&by=unit`)
    const reading = await readPlan(new Uint8Array(await table.arrayBuffer()))
    expect(reading.ok && reading.plan.text).toContain('CỦA SỞ NGOẠI VỤ')
  })

  test('titles are in the language of the visitor, the plan in its own', async () => {
    const text = await (await get(`/plans/${planId}/export.csv`, `${cookie}; lang=en`)).text()
    expect(text.startsWith('No.,Place,Section,Task,')).toBe(true)
    expect(text).toContain('Sở Ngoại vụ')
  })

  test.each(['xlsx', 'csv', 'json', 'ics', 'docx'])('.%s of what is not there is not found', async ending => {
    const missing = [
      `/plans/${newId()}/export.${ending}`,
      `/plans/nowhere/export.${ending}`,
      `/plans/${planId}/export.${ending}?unit=${newId()}`,
      `/plans/${planId}/export.${ending}?unit=nobody`,
    ]
    for (const path of missing) expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  test.each(['xlsx', 'csv', 'json', 'ics', 'docx'])('.%s is for those who may see the plan', async ending => {
    expect((await exported(ending)).status).toBe(200)
    const signedOut = await get(`/plans/${planId}/export.${ending}`, '')
    expect(signedOut.status).toBe(401)
    const id = newId()
    await database.transaction(tx =>
      sql`insert into org_people values (${id}, 'Lê Văn Khách', ${`khach.${id}`}, now(), null)`.execute(tx),
    )
    const other = await get(`/plans/${planId}/export.${ending}`, await sessionOf(id))
    expect(other.status).toBe(404)
  })
})
