/** Messages by mail: a real mail server, stopped and started; the clock of the tests. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { openMailServer, type TestMailServer } from '../../../tests/mail-server.ts'
import { now, type TestClock, useTestClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../db/index.ts'
import { newId } from '../ids.ts'
import { listJobs } from '../jobs/index.ts'
import { choiceByDefault, chooseMessages } from './choices.ts'
import { cleanMessages } from './clean.ts'
import { deliverMessages } from './deliver.ts'
import { type NewMessage, putMessage, putMessages } from './put.ts'
import { countUnread } from './queries.ts'
import type { MessageTables } from './tables.ts'
import { channelStates, handOverAgain, unreachedReaders } from './undelivered.ts'
import { deliverJob } from './wake.ts'

const minute = 60_000
const hour = 60 * minute
/** A Monday morning. */
const monday = '2026-11-23T09:00:00+07:00'

forBothDatabases((_kind, open) => {
  let database: Database
  let mail: TestMailServer
  let clock: TestClock
  let people: Map<string, { name: string; email: string | null }>

  beforeAll(async () => {
    database = await open()
    mail = await openMailServer()
  })
  beforeEach(async () => {
    clock = useTestClock(monday)
    people = new Map()
    mail.received.length = 0
    mail.onMail = async () => {}
    await database.transaction(async tx => {
      const tables = tx.withTables<MessageTables>()
      for (const table of ['message_deliveries', 'message_parcels', 'messages', 'message_choices'] as const) {
        await tables.deleteFrom(table).execute()
      }
      await tables
        .updateTable('message_channels')
        .set({ failed_at: null, wait_seconds: 0, fault: null })
        .execute()
      await tx.deleteFrom('jobs').execute()
    })
  })
  afterEach(() => clock.restore())
  afterAll(() => mail.stop())

  const settings = (more: Readonly<Record<string, string>> = {}) =>
    readConfig({
      NHIPCAU_SMTP_URL: mail.url,
      NHIPCAU_PUBLIC_URL: 'http://nhipcau.example.vn',
      ...more,
    })
  /** What a worker does: takes the job that is due, and runs it. */
  const deliver = async (more: Readonly<Record<string, string>> = {}) => {
    await database.transaction(tx => tx.deleteFrom('jobs').where('run_after', '<=', now()).execute())
    const contacts = async () => people
    return deliverMessages({ database, config: settings(more), contacts }, new AbortController().signal)
  }
  /** When the job wants to be called again, soonest first. */
  const nextWake = async () => {
    const jobs = await database.transaction(tx => listJobs(tx, { name: deliverJob, state: 'queued' }))
    const times = jobs.map(({ runAfter }) => runAfter.getTime())
    return times.length === 0 ? null : new Date(Math.max(Math.min(...times), now().getTime()))
  }
  const someone = (name: string, email: string | null = `${name}@benlua.example.vn`) => {
    const id = newId()
    people.set(id, { name, email })
    return id
  }
  let keys = 0
  const message = (accountId: string, title: string, more: Partial<NewMessage> = {}): NewMessage => {
    keys += 1
    const basics = { key: `test:${keys}`, kind: 'test', title, text: `${title}, chi tiết.`, href: '/work/1' }
    return { ...basics, accountId, ...more } as NewMessage
  }
  const put = (...messages: readonly NewMessage[]) => database.transaction(tx => putMessages(tx, messages))
  const subjects = () => mail.received.map(({ text }) => /^subject: (.*)$/imu.exec(text)?.[1] ?? '')

  test('a message is in the application at once, and in the mail with its link; twice is once', async () => {
    const mai = someone('mai')
    const told = message(mai, 'Trả lại: bộ tài liệu giới thiệu xã')
    expect(await database.transaction(tx => putMessage(tx, told))).toBe(true)
    expect(await database.transaction(tx => putMessage(tx, told))).toBe(false)
    expect(await database.transaction(tx => countUnread(tx, mai))).toBe(1)
    await deliver()
    await deliver()
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]).toMatchObject({ to: 'mai@benlua.example.vn' })
    expect(subjects()).toEqual(['Trả lại: bộ tài liệu giới thiệu xã'])
    expect(mail.received[0]?.text).toContain('http://nhipcau.example.vn/work/1')
    expect(mail.received[0]?.text).toContain('/account/messages')
    expect(mail.received[0]?.id).toMatch(/^[0-9a-f-]{36}@nhipcau\.example\.vn$/u)
  })

  test('what is rolled back is never told', async () => {
    const mai = someone('mai')
    const change = database.transaction(async tx => {
      await putMessage(tx, message(mai, 'Không có gì'))
      throw new Error('the change fails')
    })
    await expect(change).rejects.toThrow('the change fails')
    await deliver()
    expect(mail.received).toEqual([])
    expect(await database.transaction(tx => countUnread(tx, mai))).toBe(0)
  })

  test('long words are cut, and an address elsewhere is refused', async () => {
    const mai = someone('mai')
    await put(message(mai, `${'Rất dài '.repeat(40)}`, { text: 'x'.repeat(10_000) }))
    const rows = await database.transaction(tx =>
      tx.withTables<MessageTables>().selectFrom('messages').select(['title', 'text']).execute(),
    )
    expect(rows[0]?.title).toMatch(/^Rất dài .*(?:dài|Rất)…$/u)
    expect(rows[0]?.title.length).toBeLessThanOrEqual(200)
    expect(rows[0]?.text.length).toBe(4000)
    await expect(put(message(mai, 'Xấu', { href: '//elsewhere.example' }))).rejects.toThrow(RangeError)
    await expect(put(message(mai, 'Xấu', { key: 'k'.repeat(201) }))).rejects.toThrow(RangeError)
  })

  test('each is told as they chose: at once, once a day together, or not by mail; in the language they chose', async () => {
    const [now_, daily, none] = [someone('ngay'), someone('gop'), someone('khong')]
    await database.transaction(async tx => {
      await chooseMessages(tx, daily, { ...choiceByDefault, email: 'daily' })
      await chooseMessages(tx, none, { ...choiceByDefault, email: 'none' })
    })
    for (const id of [now_, daily, none]) await put(message(id, 'Một'), message(id, 'Hai', { locale: 'en' }))
    await deliver()
    expect(mail.received.map(({ to }) => to)).toEqual(['ngay@benlua.example.vn'])
    expect(await nextWake()).toEqual(new Date('2026-11-24T07:00:00+07:00'))
    clock.advance(3 * hour)
    await put(message(daily, 'Ba'))
    await deliver()
    clock.set('2026-11-24T07:00:00+07:00')
    await deliver()
    const last = mail.received.at(-1)
    expect(mail.received).toHaveLength(2)
    expect(last?.to).toBe('gop@benlua.example.vn')
    expect(last?.text).toMatch(/Có 3 tin.*Một.*Hai.*Ba/su)
    expect(await database.transaction(tx => countUnread(tx, none))).toBe(2)
  })

  test('nothing leaves at night, on Saturday or over Tết; it comes together when the quiet ends; what is urgent passes', async () => {
    const mai = someone('mai')
    clock.set('2026-02-13T22:00:00+07:00')
    await put(message(mai, 'Đêm trước Tết'))
    await deliver()
    clock.set('2026-02-17T10:00:00+07:00')
    await put(message(mai, 'Mồng một'), message(mai, 'Gấp', { urgency: 'urgent' }))
    await deliver()
    expect(subjects()).toEqual(['Gấp'])
    expect(await database.transaction(tx => countUnread(tx, mai))).toBe(3)
    expect(await nextWake()).toEqual(new Date('2026-02-23T07:00:00+07:00'))
    clock.set('2026-02-23T07:00:00+07:00')
    await deliver()
    expect(subjects()).toEqual(['Gấp', 'Có 2 tin dành cho bạn'])
    expect(mail.received[1]?.text).toMatch(/Đêm trước Tết.*Mồng một/su)
  })

  test('what was read in the application before the morning is not mailed; what is for later is not seen before', async () => {
    const mai = someone('mai')
    clock.set('2026-11-23T22:00:00+07:00')
    const later = new Date('2026-11-24T10:00:00+07:00')
    await put(message(mai, 'Đọc rồi'), message(mai, 'Mai mới xem', { notBefore: later }))
    await deliver()
    expect(await database.transaction(tx => countUnread(tx, mai))).toBe(1)
    await database.transaction(tx =>
      tx
        .withTables<MessageTables>()
        .updateTable('messages')
        .set({ read_at: now() })
        .where('title', '=', 'Đọc rồi')
        .execute(),
    )
    clock.set('2026-11-24T08:00:00+07:00')
    await deliver()
    expect(mail.received).toEqual([])
    expect(await nextWake()).toEqual(later)
    clock.set(later)
    await deliver()
    expect(subjects()).toEqual(['Mai mới xem'])
  })

  test('a server that is down for a day: nothing is lost, and everything comes after it, in order and not at once', async () => {
    const limited = { NHIPCAU_MESSAGES_PER_MINUTE_MAX: '5' }
    const first = someone('dau')
    const others = Array.from({ length: 12 }, (_, index) =>
      someone(`nguoi-${String(index).padStart(2, '0')}`),
    )
    await mail.stop()
    await put(message(first, 'Trước một'))
    await deliver(limited)
    const [state] = await database.transaction(channelStates)
    expect(state).toMatchObject({ channel: 'email', waiting: 1 })
    expect(state?.fault).toMatch(/ECONNREFUSED/u)
    let tries = 0
    const end = new Date('2026-11-24T09:00:00+07:00').getTime()
    for (const [index, id] of others.entries()) if (index < 6) await put(message(id, `Tin ${index}`))
    while (now().getTime() < end) {
      clock.set((await nextWake()) ?? new Date(end))
      if (now().getTime() >= end) break
      await deliver(limited)
      tries += 1
    }
    // Asked again at most every ten minutes, by day only.
    expect(tries).toBeGreaterThan(60)
    expect(tries).toBeLessThan(110)
    clock.set(new Date(end))
    for (const [index, id] of others.entries()) if (index >= 6) await put(message(id, `Tin ${index}`))
    await put(message(first, 'Sau một'), message(first, 'Sau hai'))
    await mail.start()
    const byMinute: number[] = []
    for (let turn = 0; turn < 40 && (await nextWake()); turn += 1) {
      clock.set((await nextWake()) ?? now())
      const before = mail.received.length
      await deliver(limited)
      byMinute.push(mail.received.length - before)
    }
    expect(Math.max(...byMinute)).toBe(5)
    const of = (name: string) => mail.received.filter(({ to }) => to.startsWith(name)).map(({ text }) => text)
    expect(of('dau')).toHaveLength(2)
    expect(of('dau')[0]).toContain('Trước một')
    expect(of('dau')[1]).toMatch(/Sau một.*Sau hai/su)
    expect(mail.received.slice(1, 7).map(({ to }) => to.slice(0, 8))).toEqual(
      Array.from({ length: 6 }, (_, index) => `nguoi-0${index}`),
    )
    expect(mail.received).toHaveLength(14)
    expect(new Set(mail.received.map(({ id }) => id)).size).toBe(14)
    const [well] = await database.transaction(channelStates)
    expect(well).toMatchObject({ failedAt: null, waiting: 0 })
  })

  test('a refused address holds nobody up, is shown, and is sent again when asked', async () => {
    const gone = someone('nobody')
    const mai = someone('mai')
    await put(message(gone, 'Một'), message(mai, 'Hai'))
    await deliver()
    expect(mail.received.map(({ to }) => to)).toEqual(['mai@benlua.example.vn'])
    const [unreached] = await database.transaction(unreachedReaders)
    expect(unreached).toMatchObject({
      accountId: gone,
      sentTo: 'nobody@benlua.example.vn',
      parcels: 1,
      fault: expect.stringContaining('no such mailbox'),
    })
    people.set(gone, { name: 'nobody', email: 'moi@benlua.example.vn' })
    const again = () => database.transaction(tx => handOverAgain(tx, unreached?.parcelId ?? ''))
    expect(await again()).toBe(1)
    expect(await again()).toBe(0)
    await deliver()
    expect(mail.received.at(-1)?.to).toBe('moi@benlua.example.vn')
    expect(await database.transaction(unreachedReaders)).toEqual([])
    await expect(database.transaction(tx => handOverAgain(tx, newId()))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('an address that is put off waits alone; after five days it counts as refused', async () => {
    const slow = someone('later')
    const mai = someone('mai')
    await put(message(slow, 'Một'), message(mai, 'Hai'))
    await deliver()
    expect(mail.received.map(({ to }) => to)).toEqual(['mai@benlua.example.vn'])
    expect(await database.transaction(unreachedReaders)).toEqual([])
    for (let turn = 0; turn < 100 && (await nextWake()); turn += 1) {
      clock.set((await nextWake()) ?? now())
      await deliver()
    }
    expect(await database.transaction(unreachedReaders)).toMatchObject([{ accountId: slow, parcels: 1 }])
    expect(now().getTime() - new Date(monday).getTime()).toBeGreaterThan(5 * 24 * hour)
  })

  test('who has no address is told in the application only, and the administrator sees it', async () => {
    const mai = someone('mai', null)
    await put(message(mai, 'Một'))
    await deliver()
    expect(mail.received).toEqual([])
    expect(await database.transaction(unreachedReaders)).toMatchObject([{ accountId: mai, sentTo: null }])
  })

  test('an address of somebody without an account is written to', async () => {
    await put({
      key: 'x',
      address: 'don-vi@benlua.example.vn',
      kind: 'test',
      title: 'Việc',
      text: 'Có việc.',
      href: '/answer/x',
    })
    await deliver()
    expect(mail.received[0]).toMatchObject({ to: 'don-vi@benlua.example.vn' })
    expect(mail.received[0]?.text).toContain('http://nhipcau.example.vn/answer/x')
  })

  test('over a day’s measure the rest comes in one mail the next morning', async () => {
    const mai = someone('mai')
    const few = { NHIPCAU_MESSAGES_PER_DAY_MAX: '2' }
    for (const title of ['Một', 'Hai', 'Ba', 'Bốn']) {
      await put(message(mai, title))
      await deliver(few)
      clock.advance(10 * minute)
    }
    expect(subjects()).toEqual(['Một', 'Hai'])
    await put(message(mai, 'Gấp', { urgency: 'urgent' }))
    await deliver(few)
    clock.advance(hour)
    await deliver(few)
    expect(subjects()).toEqual(['Một', 'Hai', 'Gấp'])
    clock.set('2026-11-24T07:00:00+07:00')
    await put(message(mai, 'Năm'))
    await deliver(few)
    expect(subjects().slice(3)).toEqual(['Có 3 tin dành cho bạn'])
    expect(mail.received[3]?.text).toMatch(/Ba.*Bốn.*Năm/su)
  })

  test('several workers at once send each mail once', async () => {
    const readers = Array.from({ length: 20 }, (_, index) => someone(`ban-${index}`))
    await put(...readers.map(id => message(id, 'Cùng lúc')))
    await Promise.all([deliver(), deliver(), deliver()])
    expect(mail.received.map(({ to }) => to).sort()).toEqual(
      readers.map(id => people.get(id)?.email ?? '').sort(),
    )
  })

  test('a worker that dies while it hands over: another one does so again, as the same mail', async () => {
    const mai = someone('mai')
    await put(message(mai, 'Một'))
    mail.onMail = async () => {
      // Taken in by the server, but nobody is left to hear of it: what a kill -9 leaves behind.
      await database.transaction(tx =>
        tx.withTables<MessageTables>().updateTable('message_parcels').set({ lease: newId() }).execute(),
      )
    }
    await deliver()
    mail.onMail = async () => {}
    expect(mail.received).toHaveLength(1)
    await deliver()
    expect(mail.received).toHaveLength(1)
    expect(await nextWake()).not.toBeNull()
    clock.advance(6 * minute)
    await deliver()
    await deliver()
    expect(mail.received).toHaveLength(2)
    expect(mail.received[1]?.id).toBe(mail.received[0]?.id)
  })

  test('a clock that jumps ahead and back sends nothing twice and keeps nothing back', async () => {
    const mai = someone('mai')
    await put(message(mai, 'Một'))
    clock.set('2027-11-23T09:00:00+07:00')
    await mail.stop()
    await deliver()
    await mail.start()
    await put(message(mai, 'Năm sau'))
    clock.set(monday)
    await deliver()
    // The first had its parcel already; what was put in while the clock was wrong is seen at once.
    expect(subjects()).toEqual(['Một', 'Năm sau'])
    await put(message(mai, 'Hai'))
    await deliver()
    clock.set('2027-11-23T09:00:00+07:00')
    await deliver()
    expect(subjects()).toEqual(['Một', 'Năm sau', 'Hai'])
  })

  test('what was read a year ago is removed, what nobody read stays', async () => {
    const mai = someone('mai')
    await put(message(mai, 'Đọc rồi'), message(mai, 'Chưa đọc'))
    await deliver()
    await database.transaction(tx =>
      tx
        .withTables<MessageTables>()
        .updateTable('messages')
        .set({ read_at: now() })
        .where('title', '=', 'Đọc rồi')
        .execute(),
    )
    const titles = async () => {
      await database.transaction(cleanMessages)
      const rows = await database.transaction(tx =>
        tx.withTables<MessageTables>().selectFrom('messages').select('title').execute(),
      )
      return rows.map(({ title }) => title).sort()
    }
    clock.set('2027-11-22T09:00:00+07:00')
    expect(await titles()).toEqual(['Chưa đọc', 'Đọc rồi'])
    clock.set('2027-11-24T09:00:00+07:00')
    expect(await titles()).toEqual(['Chưa đọc'])
  })
})
