/** The calendar through its pages and its feed, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import ical, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelEvent } from '../src/activities/calendar/actions/cancel-event.ts'
import { changeEvent, enterEvent } from '../src/activities/calendar/actions/write-event.ts'
import { calendarEntries, type EntriesAsked } from '../src/activities/calendar/queries/entries.ts'
import type { EventFacts } from '../src/activities/calendar/rules/event.ts'
import { webOptions } from '../src/app.ts'
import { createUnit } from '../src/org/index.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { type TestClock, useTestClock } from '../src/platform/clock.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { Problem } from '../src/platform/errors.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { forBothDatabases } from './databases.ts'
import { anotherOfficer, testOfficer } from './issued-plan.ts'
import { grantOn } from './people.ts'
import { addPlan, type UnitRef } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

const festival: EventFacts = {
  kind: 'observance',
  title: 'Lễ hội Kỳ yên',
  place: 'Đình Cồn Phượng',
  note: '',
  beginsOn: '2026-04-26',
  endsOn: '2026-04-26',
  recurs: 'lunar',
  unitId: null,
  visibility: 'public',
}

forBothDatabases((_kind, open) => {
  let database: Database
  let config: Config
  let folder: string
  let web: Hono
  let officer: Person
  let session = ''
  let unit: UnitRef
  let other: UnitRef
  let itemId = ''
  let clock: TestClock

  beforeAll(async () => {
    clock = useTestClock('2026-04-01T03:00:00Z')
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-calendar-'))
    config = readConfig({ NHIPCAU_DATA: folder })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    officer = await testOfficer(database)
    session = (await database.transaction(tx => startSession(tx, officer.id, config))).token
    await database.transaction(async tx => {
      unit = await department(tx, 'Sở Ngoại vụ')
      other = await department(tx, 'Sở Tài chính')
      const plan = await addPlan(tx, {
        title: 'Kế hoạch 2026',
        recordedBy: officer.id,
        symbol: '18/KH-UBND',
        tasks: [
          {
            text: 'Tổ chức gặp mặt',
            units: [
              [unit, 'lead'],
              [other, 'coordinate'],
            ],
            dueOn: '2026-04-29',
          },
        ],
      })
      const taskId = plan.taskIds[0] ?? ''
      itemId = await addWork(tx, { taskId })
      await addWork(tx, { taskId, position: 1, state: 'accepted' })
    })
  })
  afterAll(async () => {
    clock.restore()
    await rm(folder, { recursive: true, force: true })
  })

  const department = async (tx: Tx, name: string): Promise<UnitRef> => {
    const place = { kind: 'department', level: 'province', collective: false, parentId: null } as const
    return { id: (await createUnit(tx, officer, { ...place, name })).id, name }
  }
  const asked = (change: Partial<EntriesAsked> = {}): EntriesAsked => ({
    from: '2026-04-20',
    to: '2026-05-03',
    kind: null,
    unitId: null,
    planId: null,
    ...change,
  })
  const entries = (person: Person, change?: Partial<EntriesAsked>) =>
    database.transaction(tx => calendarEntries(tx, person, asked(change), 'vi'))
  const enter = (person: Person, facts: EventFacts, id = newId()) =>
    database.transaction(async tx => {
      await enterEvent(tx, person, id, facts)
      return id
    })
  const of = (unitRef: UnitRef): Person => ({
    ...officer,
    grants: [grantOn(unitRef.id, 'officer')],
  })
  const facts = () =>
    database.transaction(tx =>
      sql<{ kind: string }>`select kind from audit_facts where kind like 'event.%' order by number`.execute(
        tx,
      ),
    )
  const headers = () => ({ cookie: `session=${session}; locale=vi`, accept: 'text/html' })
  const get = (path: string, more: Readonly<Record<string, string>> = {}) =>
    web.request(`http://localhost${path}`, { headers: { ...headers(), ...more } })
  const post = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    web.request(`http://localhost${path}`, {
      method: 'POST',
      headers: headers(),
      body: new URLSearchParams({ _csrf: csrfToken(session), ...fields }),
    })

  test('has what falls due, holidays, observances and what officers enter, each with its lunar date', async () => {
    const id = await enter(officer, festival)
    const found = await entries(officer)
    expect(found.map(({ from, kind, title }) => `${from} ${kind} ${title}`)).toEqual([
      '2026-04-21 observance Ngày Sách và Văn hóa đọc Việt Nam',
      '2026-04-26 holiday Giỗ Tổ Hùng Vương',
      '2026-04-26 observance Lễ hội Kỳ yên',
      '2026-04-27 holiday Nghỉ bù Giỗ Tổ Hùng Vương',
      '2026-04-29 work Tổ chức gặp mặt',
      '2026-04-30 holiday Ngày Giải phóng miền Nam, thống nhất đất nước',
      '2026-05-01 holiday Ngày Quốc tế Lao động',
    ])
    expect(found[1]?.details).toEqual(['mùng 10 tháng 3 năm Bính Ngọ'])
    expect(found[4]).toMatchObject({ href: `/work/${itemId}`, details: ['Sở Ngoại vụ', '18/KH-UBND'] })
    const next = await entries(officer, { from: '2027-04-16', to: '2027-04-16', kind: 'observance' })
    expect(next.map(({ key }) => key)).toEqual([`event-${id}-2027`])
  })

  test('has only what one may see, and what the filters let through', async () => {
    const title = 'Họp giao ban'
    const meeting = { ...festival, title, recurs: null, kind: 'event', visibility: 'internal' } as const
    await enter(officer, { ...meeting, unitId: unit.id })
    const titles = async (person: Person, change?: Partial<EntriesAsked>) =>
      (await entries(person, change)).map(one => one.title)
    expect(await titles(of(unit))).toEqual(expect.arrayContaining([title, 'Tổ chức gặp mặt']))
    expect(await titles(of(other))).not.toContain(title)
    expect(await titles(of(other))).not.toContain('Tổ chức gặp mặt')
    expect(await titles({ ...officer, grants: [] }, { kind: 'event' })).toEqual([])
    expect(await titles(officer, { unitId: unit.id, kind: 'event' })).toEqual([title])
    expect(await titles(officer, { unitId: other.id, kind: 'event' })).toEqual([])
    expect(await titles(officer, { unitId: other.id, kind: 'work' })).toEqual([])
    expect(await titles(officer, { planId: newId() })).toEqual([])
  })

  test('shows the lead what its helpers owe, and a helper only its own', async () => {
    await database.transaction(async tx => {
      const units = [[unit, 'lead'] as const, [other, 'coordinate'] as const]
      const task = { text: 'Cùng làm', units, dueOn: '2026-05-20' }
      const plan = await addPlan(tx, { title: 'Kế hoạch chung', recordedBy: officer.id, tasks: [task] })
      for (const position of [0, 1]) await addWork(tx, { taskId: plan.taskIds[0] ?? '', position })
    })
    const day = { from: '2026-05-20', to: '2026-05-20', kind: 'work' } as const
    expect((await entries(of(unit), day)).map(one => one.details[0])).toEqual(['2 đơn vị'])
    expect((await entries(of(other), day)).map(one => one.details[0])).toEqual(['Sở Tài chính'])
  })

  test('keeps one event of a form that was sent twice, and one fact', async () => {
    const before = (await facts()).rows.length
    const id = newId()
    await enter(officer, { ...festival, title: 'Hai lần' }, id)
    await enter(officer, { ...festival, title: 'Hai lần' }, id)
    expect((await facts()).rows.slice(before).map(({ kind }) => kind)).toEqual(['event.entered'])
  })

  test('refuses an event of another unit, and hides it from whoever may not change it', async () => {
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (error instanceof Problem ? error.code : String(error)),
      )
    expect(await codeOf(enter(of(unit), { ...festival, unitId: other.id }))).toBe('event-not-your-unit')
    expect(await codeOf(enter(of(unit), festival))).toBe('event-not-your-unit')
    const id = await enter(of(unit), { ...festival, unitId: unit.id })
    const change = (person: Person, seen: number, change: Partial<EventFacts>) =>
      codeOf(
        database.transaction(tx =>
          changeEvent(tx, person, id, seen, { ...festival, unitId: unit.id, ...change }),
        ),
      )
    expect(await change(of(other), 0, { title: 'Khác' })).toBe('not-found')
    expect(await change(of(unit), 0, { unitId: other.id })).toBe('event-not-your-unit')
    expect(await change(of(unit), 0, { title: 'Khác' })).toBe('done')
    expect(await change(officer, 0, { title: 'Chậm hơn' })).toBe('event-changed-meanwhile')
    expect(await codeOf(database.transaction(tx => cancelEvent(tx, of(other), id, 'mưa')))).toBe('not-found')
  })

  describe('by its pages', () => {
    const form = {
      kind: 'campaign',
      title: 'Bầu cử đại biểu HĐND',
      begins_on: '1/4/2026',
      ends_on: '20/5/2026',
      recurs: 'none',
      visibility: 'public',
      place: 'Toàn huyện cũ',
    }

    test('enters a campaign, changes it, cancels it and takes that back', async () => {
      const entered = await post('/calendar/events', form)
      expect(entered.status).toBe(303)
      const path = entered.headers.get('location') ?? ''
      expect(await (await get('/calendar?day=2026-04-10')).text()).toContain('Bầu cử đại biểu HĐND')
      const changed = await post(`${path}/edit`, { ...form, seen: '0', place: 'Toàn tỉnh' })
      expect(changed.headers.get('location')).toBe(path)
      expect((await post(`${path}/edit`, { ...form, seen: '0', place: 'Xã' })).status).toBe(422)
      expect((await post(`${path}/cancel`)).status).toBe(422)
      await post(`${path}/cancel`, { reason: 'Hoãn' })
      expect(await (await get(path)).text()).toContain('Hoãn')
      await post(`${path}/restore`)
      const page = await (await get(path)).text()
      expect(page).toContain('Toàn tỉnh')
      expect(page).not.toContain('Hoãn')
    })

    test.each([
      ['no title', { title: '' }, 'Nhập tên'],
      ['no day', { begins_on: '' }, 'Nhập ngày'],
      ['a day that is none', { begins_on: '31/2/2026' }, 'Không có ngày này'],
      ['an end before its beginning', { ends_on: '1/3/2026' }, 'trước ngày bắt đầu'],
      ['an unknown unit', { unit: 'Sở Không Có' }, 'Không có đơn vị'],
      ['no kind', { kind: 'x' }, 'Chọn loại'],
    ])('shows the form again with %s, and what was typed', async (_, change, words) => {
      const answer = await post('/calendar/events', { ...form, ...change })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(words)
      expect(page).toContain('Toàn huyện cũ')
    })

    test('takes any day and any filter that is nonsense for today and none', async () => {
      expect((await get('/calendar?day=31/2/2026&kind=x&unit=1&view=y')).status).toBe(200)
      expect((await get('/calendar?view=list&day=2199-12-31')).status).toBe(200)
      expect((await get('/calendar?day=1900-01-01')).status).toBe(200)
      expect((await get(`/calendar/events/${newId()}`)).status).toBe(404)
    })

    test('says of a year to come that its days off are not announced', async () => {
      expect(await (await get('/calendar?day=2040-02-01')).text()).toContain('chưa công bố')
      expect(await (await get('/calendar?day=2026-09-01')).text()).not.toContain('chưa công bố')
    })
  })

  describe('by a secret link', () => {
    const addressIn = (page: string) =>
      /http:\/\/localhost(\/calendar\/feed\/[\w-]{43}\.ics)/u.exec(page)?.[1] ?? ''
    const feed = (path: string, more: Readonly<Record<string, string>> = {}) =>
      web.request(`http://localhost${path}`, { headers: more })

    test('gives what its maker may see, to whoever has it, again only when it changed', async () => {
      const path = addressIn(await (await post('/calendar/subscribe')).text())
      const answer = await feed(path)
      expect(answer.headers.get('content-type')).toContain('text/calendar')
      const events = Object.values(ical.sync.parseICS(await answer.text())).filter(
        (item): item is VEvent => item?.type === 'VEVENT',
      )
      expect(events.map(({ summary }) => summary)).toEqual(
        expect.arrayContaining(['Tổ chức gặp mặt', 'Giỗ Tổ Hùng Vương', 'Lễ hội Kỳ yên']),
      )
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
      const tag = answer.headers.get('etag') ?? ''
      const again = await feed(path, { 'if-none-match': tag })
      expect([again.status, await again.text()]).toEqual([304, ''])
      await enter(officer, { ...festival, title: 'Mới' })
      clock.advance(61_000)
      expect(await (await feed(path, { 'if-none-match': tag })).text()).toContain('SUMMARY:Mới')
    })

    test('of one unit gives only what is its own, and holidays', async () => {
      const page = await (await post('/calendar/subscribe', { unit: 'Sở Tài chính' })).text()
      const text = await (await feed(addressIn(page))).text()
      expect(text).toContain('X-WR-CALNAME:Nhịp Cầu: Sở Tài chính')
      expect(text).not.toContain('Tổ chức gặp mặt')
      expect(text).toContain('Giỗ Tổ Hùng Vương')
      expect((await post('/calendar/subscribe', { unit: 'Sở Không Có' })).status).toBe(422)
    })

    test('gives nothing once it is revoked; nobody else can revoke it', async () => {
      const path = addressIn(await (await post('/calendar/subscribe')).text())
      expect((await feed(path)).status).toBe(200)
      const id = /subscribe\/([0-9a-f-]{36})\/revoke/u.exec(
        await (await get('/calendar/subscribe')).text(),
      )?.[1]
      expect((await post(`/calendar/subscribe/${newId()}/revoke`)).status).toBe(404)
      expect((await post(`/calendar/subscribe/${id}/revoke`)).status).toBe(303)
      expect((await feed(path)).status).toBe(404)
    })

    test('is kept as a hash, and there are at most twenty', async () => {
      const { rows } = await database.transaction(tx =>
        sql<{ bytes: number }>`select octet_length(token_hash) as bytes from activity_calendar_feeds`.execute(
          tx,
        ),
      )
      expect(new Set(rows.map(({ bytes }) => Number(bytes)))).toEqual(new Set([32]))
      const statuses: number[] = []
      for (let made = 0; made < 20; made += 1) statuses.push((await post('/calendar/subscribe')).status)
      expect(statuses).toContain(422)
    })

    test('is counted when it is wrong, until one must wait', async () => {
      const wrong = `/calendar/feed/${'x'.repeat(43)}.ics`
      const statuses: number[] = []
      for (let tries = 0; tries < 22; tries += 1) statuses.push((await feed(wrong)).status)
      expect(statuses[0]).toBe(404)
      expect(statuses.at(-1)).toBe(429)
    })

    test('of somebody who has left gives nothing', async () => {
      clock.advance(3_700_000)
      const leaver = await anotherOfficer(database, officer, 'Lý Thị Rời', 'roi.ly')
      const own = (await database.transaction(tx => startSession(tx, leaver.id, config))).token
      const answer = await web.request('http://localhost/calendar/subscribe', {
        method: 'POST',
        headers: { cookie: `session=${own}; locale=vi` },
        body: new URLSearchParams({ _csrf: csrfToken(own) }),
      })
      const path = addressIn(await answer.text())
      expect((await feed(path)).status).toBe(200)
      await database.transaction(tx =>
        sql`update org_people set left_at = now() where id = ${leaver.id}`.execute(tx),
      )
      expect((await feed(path)).status).toBe(404)
    })
  })
})
