/** The auditor's pages, as the product serves them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allJobs, webOptions } from '../src/app.ts'
import { appendFact, personalValue, readHead, verifyExport } from '../src/audit/index.ts'
import { changeUnit } from '../src/org/actions/change-unit.ts'
import { onWholeOffice, storeGrants } from '../src/org/actions/store-grants.ts'
import { createUnit, findPerson, type NewUnit, type Role } from '../src/org/index.ts'
import type { OrgTables } from '../src/org/tables.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { runWorker } from '../src/platform/jobs/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import type { Services } from '../src/platform/room.ts'
import { forBothDatabases } from './databases.ts'

/** Somebody who holds a role on the whole office. */
async function addWithRole(tx: Tx, name: string, role: Role): Promise<Person> {
  const id = newId()
  const row = { id, name, sign_in_name: `${role}.${id}`, created_at: new Date(), left_at: null }
  await tx.withTables<OrgTables>().insertInto('org_people').values(row).execute()
  await storeGrants(tx, null, id, [onWholeOffice(role)])
  const person = await findPerson(tx, id)
  if (!person) throw new Error('the person is there')
  return person
}

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let services: Services
  let web: Hono
  let auditor: Person
  let officer: Person
  let administrator: Person
  let unitId: string
  const sessions = new Map<string, string>()

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-audit-'))
    const config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    services = { database, files, config, log: silentLog }
    web = createWeb(webOptions(services, loadAssets(), () => true))
    await database.transaction(async tx => {
      auditor = await addWithRole(tx, 'Đỗ Thị Kiểm', 'auditor')
      officer = await addWithRole(tx, 'Lê Văn Đầu Mối', 'officer')
      administrator = await addWithRole(tx, 'Lê Thu Vân', 'administrator')
      for (const { id } of [auditor, officer, administrator]) {
        sessions.set(id, (await startSession(tx, id, config)).token)
      }
      const wanted: NewUnit = {
        name: 'Sở Ngoại vụ',
        kind: 'department',
        level: 'province',
        collective: false,
        parentId: null,
      }
      const unit = await createUnit(tx, officer, wanted)
      unitId = unit.id
      await changeUnit(tx, officer, unitId, { ...wanted, name: 'Sở Ngoại vụ tỉnh' } as Parameters<
        typeof changeUnit
      >[3])
      await appendFact(
        tx,
        { kind: 'person', id: officer.id },
        {
          kind: 'person.added',
          subject: `person:${officer.id}`,
          details: { after: { name: personalValue(`person:${officer.id}`, 'Lê Văn Đầu Mối') } },
        },
      )
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const ask = async (path: string, who: Person, fields?: Readonly<Record<string, string>>) => {
    const session = sessions.get(who.id) ?? ''
    return web.request(`http://localhost${path}`, {
      headers: { cookie: `session=${session}; locale=vi`, accept: 'text/html' },
      ...(fields && {
        method: 'POST',
        body: new URLSearchParams({ _csrf: csrfToken(session), ...fields }),
      }),
    })
  }
  const page = async (path: string, who = auditor) => {
    const answer = await ask(path, who)
    // Marks and line breaks of the HTML say nothing here.
    return {
      status: answer.status,
      text: (await answer.text()).replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' '),
    }
  }
  const head = () => database.transaction(readHead)

  test('facts are told in plain words, before and after', async () => {
    const { text } = await page('/audit')
    expect(text).toContain('Sửa đơn vị')
    expect(text).toMatch(/Tên: Sở Ngoại vụ thành → Sở Ngoại vụ tỉnh/u)
    expect(text).toContain('Lê Văn Đầu Mối')
    const fact = await page(`/audit/${(await head()).number}`)
    expect(fact.text).toContain('Thêm người dùng')
    expect(fact.text).toContain((await head()).hash)
  })

  test('the list is narrowed by who, what, about what and when', async () => {
    const only = async (query: string) => (await page(`/audit?${query}`)).text
    expect(await only(`subject=unit:${unitId}&kind=unit.changed`)).toContain('Tìm thấy 1 dòng')
    expect(await only(`who=${officer.id}&kind=unit.created`)).toContain('Tìm thấy 1 dòng')
    expect(await only(`who=${auditor.id}`)).toContain('Không có dòng nào')
    expect(await only('from=1/1/1990&to=2/1/1990')).toContain('Không có dòng nào khớp')
    expect(await only('from=31/2/2025')).toContain('Không có ngày này')
    expect(await only('kind=%27or%201=1')).toContain('Không có dòng nào khớp')
    expect((await page('/audit?page=999999')).status).toBe(200)
  })

  test.each(['/audit', '/audit/1', '/audit/check', '/audit/check.json', '/audit/personal'])(
    '%s does not exist for an officer',
    async path => {
      expect((await page(path)).status).toBe(200)
      expect((await page(path, officer)).status).toBe(404)
    },
  )

  test('what an officer may not do does not exist, and changes nothing', async () => {
    const before = await head()
    for (const path of ['/audit/check', '/audit/export', '/audit/personal']) {
      const answer = await ask(path, officer, { since: '1', about: `person:${officer.id}` })
      expect(answer.status).toBe(404)
    }
    expect(await head()).toEqual(before)
  })

  test.each(['/audit/0', '/audit/99999', '/audit/x', '/audit/1.5'])('%s is no fact', async path => {
    expect((await page(path)).status).toBe(404)
  })

  test('a check asked for twice is one; its outcome is shown, and that it was asked for is on record', async () => {
    for (let pressed = 0; pressed < 2; pressed += 1) {
      expect((await ask('/audit/check', auditor, {})).status).toBe(303)
    }
    const waiting = await page('/audit/check')
    expect(waiting.text).toContain('Đang chờ đến lượt')
    const worker = await runWorker(database, allJobs(services), { log: silentLog, atOnce: 1 })
    try {
      await expect
        .poll(async () => (await page('/audit/check')).text, { timeout: 8000 })
        .toContain('Chuỗi toàn vẹn')
    } finally {
      await worker.stop()
    }
    expect(await (await ask('/audit/check.json', auditor)).json()).toBeNull()
    const { rows } = await sql<{ kind: string }>`
      select kind from audit_facts where subject like 'audit-check:%' order by number`.execute(
      database.kysely,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['audit.check-asked', 'audit.checked'])
  })

  test('a check finds a chain that was cut off since the last one', async () => {
    await database.transaction(async tx => {
      await sql`alter table audit_facts disable trigger user`.execute(tx)
      await sql`delete from audit_facts where number > 3`.execute(tx)
      await sql`alter table audit_facts enable trigger user`.execute(tx)
    })
    await ask('/audit/check', auditor, {})
    const worker = await runWorker(database, allJobs(services), { log: silentLog, atOnce: 1 })
    try {
      await expect
        .poll(async () => (await page('/audit/check')).text, { timeout: 8000 })
        .toContain('Chuỗi bị đứt tại dòng')
    } finally {
      await worker.stop()
    }
  })

  test('the export verifies, and who took it is on record', async () => {
    const answer = await ask('/audit/export', auditor, { since: '2' })
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="audit-.*-2\.jsonl"/u)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const report = await verifyExport(
      (async function* () {
        yield bytes
      })(),
    )
    expect(report).toMatchObject({ header: { first: 2 }, check: { whole: true } })
    expect((await page('/audit')).text).toContain('Tải bản xuất nhật ký')
    expect((await ask('/audit/export', auditor, { since: '0' })).status).toBe(422)
  })

  test('personal data is found, shown before it goes, erased once', async () => {
    await database.transaction(tx =>
      appendFact(
        tx,
        { kind: 'person', id: officer.id },
        {
          kind: 'person.added',
          subject: `person:${officer.id}`,
          details: { after: { name: personalValue(`person:${officer.id}`, 'Lê Văn Đầu Mối') } },
        },
      ),
    )
    const about = `person:${officer.id}`
    const fact = `/audit/${(await head()).number}`
    expect((await page(fact)).text).toContain('Dữ liệu cá nhân của người này')
    expect((await page(`/audit/personal?q=${encodeURIComponent('van dau')}`)).text).toContain(
      'Lê Văn Đầu Mối',
    )
    expect((await page(`/audit/personal?about=${about}`)).text).toContain('Sẽ xóa')
    expect((await ask('/audit/personal', auditor, { about })).status).toBe(404)
    for (let pressed = 0; pressed < 2; pressed += 1) {
      expect((await ask('/audit/personal', administrator, { about })).status).toBe(303)
    }
    expect((await page(`/audit/personal?about=${about}`)).text).toContain('Không còn gì để xóa')
    expect((await page(fact)).text).toContain('đã xóa theo yêu cầu')
    const { rows } = await sql`select 1 from audit_facts where kind = 'audit.personal-erased'`.execute(
      database.kysely,
    )
    expect(rows).toHaveLength(1)
    expect((await ask('/audit/personal', administrator, { about: 'no subject' })).status).toBe(422)
  })
})
