/** Groups of units through the pages of an issued plan: shown, corrected, taken over after a reform. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { readPlan } from '../src/documents/index.ts'
import { createUnit } from '../src/org/index.ts'
import { type PlanClass, planClasses } from '../src/plans/classes/queries.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { today } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { issueTestPlan } from './issued-plan.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let session = ''
  let planId = ''
  let person: Person
  const made: string[] = []

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-classes-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const reading = await readPlan(await readFile(new URL('corpus/annual-province.txt', import.meta.url)))
    if (!reading.ok) throw new Error(reading.refusal.code)
    const issued = await issueTestPlan(database, reading.plan)
    planId = issued.planId
    person = issued.person
    session = (await database.transaction(tx => startSession(tx, person.id, config))).token
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const page = async (path: string) =>
    (await web.request(`http://localhost${path}`, { headers: headers() })).text()
  const post = (path: string, fields: readonly (readonly [string, string])[] = []) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      headers: headers(),
      body: new URLSearchParams([['_csrf', csrfToken(session)], ...fields.map(field => [...field])]),
    })
  const groups = (): Promise<readonly PlanClass[]> => database.transaction(tx => planClasses(tx, planId))
  /** The group of communes, below the committee that issued the plan. */
  async function communes(): Promise<PlanClass> {
    const found = (await groups()).find(({ unit }) => unit.kind === 'peoples-committee')
    if (!found) throw new Error('the plan names the committees of communes')
    return found
  }
  const addCommune = async (name: string, level: 'commune' | 'district'): Promise<void> => {
    const { rows } = await database.transaction(tx =>
      sql<{ unit_id: string }>`select unit_id from plan_issuers where plan_id = ${planId}`.execute(tx),
    )
    const unit = { kind: 'peoples-committee', level, collective: false, parentId: rows[0]?.unit_id ?? null }
    const { id } = await database.transaction(tx => createUnit(tx, person, { ...unit, name }))
    made.push(id)
  }

  test('units that came since are offered on the plan, and taken over', async () => {
    const { unit } = await communes()
    const level = unit.level === 'district' ? 'district' : 'commune'
    await addCommune('Ủy ban nhân dân xã Mẫu Một', level)
    await addCommune('Ủy ban nhân dân xã Mẫu Hai', level)
    expect(await page(`/plans/${planId}`)).toContain('2 đơn vị mới')
    const path = `/plans/${planId}/classes/${unit.id}`
    expect((await post(`${path}/accept`)).status).toBe(303)
    expect(await page(`/plans/${planId}`)).not.toContain('đơn vị mới')
    const shown = await page(`/plans/${planId}/units/${unit.id}`)
    expect(shown).toContain('Ủy ban nhân dân xã Mẫu Một')
    expect(await page(`/plans/${planId}/units/${made[0]}`)).toContain('giao chung cho')
  })

  test('an officer ticks one off, and types one more', async () => {
    const { unit, members } = await communes()
    const path = `/plans/${planId}/classes/${unit.id}`
    const kept = members.filter(({ id }) => id !== made[1]).map(({ id }) => ['member[]', id] as const)
    expect((await post(path, [...kept, ['add', 'Sở Ngoại vụ']])).status).toBe(303)
    const after = await communes()
    expect(after.members.map(({ name }) => name)).toContain('Sở Ngoại vụ')
    expect(after.excluded.map(({ id }) => id)).toEqual([made[1]])
    const wrong = await post(path, [...kept, ['add', 'Không có đơn vị này']])
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Không có đơn vị nào tên như vậy')
  })

  test('one that is no more is told, and belongs until its last day', async () => {
    const { unit } = await communes()
    await database.transaction(tx =>
      sql`update org_units set valid_to = ${today()} where id = ${made[0]}`.execute(tx),
    )
    expect(await page(`/plans/${planId}/units/${unit.id}`)).toContain('1 đơn vị không còn')
    expect((await post(`/plans/${planId}/classes/${unit.id}/accept`)).status).toBe(303)
    expect((await communes()).members.map(({ id }) => id)).not.toContain(made[0])
  })

  test('a group that the plan does not name is not there', async () => {
    expect((await post(`/plans/${planId}/classes/${made[0]}/accept`)).status).toBe(404)
  })
})
