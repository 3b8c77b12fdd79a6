/** Answering without an account: made, mailed, opened, used once, taken back, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { mailLinks } from '../src/activities/links/actions/mail-links.ts'
import { mailLinksJob } from '../src/activities/links/actions/make-links.ts'
import { type AnswerLink, linksOfItem } from '../src/activities/links/queries.ts'
import { webOptions } from '../src/app.ts'
import { listFactsAbout } from '../src/audit/index.ts'
import { addPerson } from '../src/org/actions/add-person.ts'
import { createUnit, type Unit } from '../src/org/index.ts'
import { changesOfWork, changeWork, findWorkItem } from '../src/plans/index.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { type TestClock, useTestClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { findJob } from '../src/platform/jobs/index.ts'
import { createLog } from '../src/platform/log/index.ts'
import type { Services } from '../src/platform/room.ts'
import { photoBytes } from './answers.ts'
import { forBothDatabases } from './databases.ts'
import { testOfficer } from './issued-plan.ts'
import { openMailServer, type TestMailServer } from './mail-server.ts'
import { addPlan } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

type Fields = readonly (readonly [string, string])[]

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let services: Services
  let mail: TestMailServer
  let clock: TestClock | undefined
  let department: Unit
  let commune: Unit
  let officer = { id: '', session: '' }
  let logged = ''

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-links-'))
    mail = await openMailServer()
    const config = readConfig({
      NHIPCAU_DATA: folder,
      NHIPCAU_SMTP_URL: mail.url,
      NHIPCAU_PUBLIC_URL: 'http://localhost:8700',
      NHIPCAU_TRUST_PROXY: 'true',
    })
    const sink = new Writable({
      write(chunk, _encoding, done) {
        logged += String(chunk)
        done()
      },
    })
    const files = await openFileStore(join(folder, 'files'))
    services = { database, files, config, log: createLog({ logLevel: 'info' }, sink) }
    web = createWeb(webOptions(services, loadAssets(), () => true))
    const chief = await testOfficer(database)
    const unit = (name: string) =>
      database.transaction(tx =>
        createUnit(tx, chief, { name, kind: 'other', level: 'commune', collective: false, parentId: null }),
      )
    department = await unit('Sở Văn hóa')
    commune = await unit('Ủy ban nhân dân xã Bến Lúa')
    officer = await database.transaction(async tx => {
      const wanted = { name: 'Người của Sở', signInName: 'nguoi.so', roles: ['officer'] as const }
      const id = await addPerson(tx, chief, { ...wanted, unitId: department.id, passwordHash: null })
      return { id, session: (await startSession(tx, id, config)).token }
    })
  })
  afterEach(() => {
    clock?.restore()
    clock = undefined
  })
  afterAll(async () => {
    await mail.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const newItem = (): Promise<string> =>
    database.transaction(async tx => {
      const units = [[department, 'lead'] as const, [commune, 'coordinate'] as const]
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: officer.id,
        issuers: [department],
        tasks: [{ text: 'Tuyên truyền trên truyền thanh.', units, dueOn: '2026-12-15' }],
      })
      const taskId = plan.taskIds[0] ?? ''
      await addWork(tx, { taskId })
      return addWork(tx, { taskId, position: 1 })
    })
  const item = (id: string) => database.transaction(tx => findWorkItem(tx, id))
  const links = (itemId: string): Promise<readonly AnswerLink[]> =>
    database.transaction(tx => linksOfItem(tx, itemId))

  /** As the officer of the department. */
  const asOfficer = (path: string, fields?: Fields) => {
    const headers = { cookie: `session=${officer.session}; locale=vi` }
    const body =
      fields && new URLSearchParams([['_csrf', csrfToken(officer.session)], ...fields.map(one => [...one])])
    return web.request(`http://localhost:8700${path}`, body ? { method: 'POST', headers, body } : { headers })
  }
  /** As somebody without an account, from an address of their own. */
  const asAnybody = (path: string, address = '198.51.100.7') =>
    web.request(`http://localhost:8700${path}`, {
      headers: { 'accept-language': 'vi', 'x-forwarded-for': address },
    })
  const sendAs = (path: string, fields: Fields, files: readonly File[] = []) => {
    const body = new FormData()
    body.append('_csrf', csrfToken('visitor-cookie'))
    for (const [name, value] of fields) body.append(name, value)
    for (const file of files) body.append('photos', file)
    const headers = {
      cookie: 'visitor=visitor-cookie',
      'accept-language': 'vi',
      'x-forwarded-for': '198.51.100.7',
    }
    return web.request(`http://localhost:8700${path}`, { method: 'POST', headers, body })
  }
  const pathIn = (text: string): string => /\/answer\/[\w-]{43}/u.exec(text)?.[0] ?? ''
  const makeLink = async (itemId: string, days = '7'): Promise<string> => {
    const made = await asOfficer(`/work/${itemId}/links`, [
      ['email', 'xa@benlua.example'],
      ['days', days],
    ])
    expect(made.status).toBe(200)
    return pathIn(await made.text())
  }
  const answered = (id: string, fields: Fields = []): Fields => [
    ['client_id', id],
    ['do', 'send'],
    ['_seen', '0'],
    ['said', 'Đã phát ba lần'],
    ...fields,
  ]

  test('a link opens the form of its own work item, as often as it is looked at, and nothing else', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    for (let times = 0; times < 3; times += 1) {
      const page = await asAnybody(path)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Tuyên truyền trên truyền thanh.')
    }
    expect(await item(itemId)).toMatchObject({ state: 'issued', version: 0 })
    expect(await links(itemId)).toMatchObject([{ state: 'waiting', email: 'xa@benlua.example' }])
    expect((await asAnybody(`/work/${itemId}`)).headers.get('location')).toMatch(/^\/sign-in/u)
    const html = await (await asAnybody(path)).text()
    expect(html).not.toContain('Người của Sở')
    expect(html).not.toContain(`/work/${itemId}"`)
    expect(html).not.toContain('value="progress"')
  })

  test('its answer claims the work in the link’s name, once; sent again it is told that it arrived', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const id = newId()
    const photo = new File([new Uint8Array(await photoBytes(20))], 'anh.jpg')
    const sent = await sendAs(path, answered(id), [photo])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path])
    expect(await item(itemId)).toMatchObject({ state: 'claimed', evidenceCount: 1, version: 1 })
    const [link] = await links(itemId)
    expect(link?.state).toBe('used')
    const [change] = await database.transaction(tx => changesOfWork(tx, itemId))
    expect(change).toMatchObject({ kind: 'claim', madeBy: null, byLink: true })
    const facts = await database.transaction(tx => listFactsAbout(tx, `work:${itemId}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['answer.link-made', 'work.claimed', 'answer.sent'])
    expect(facts[2]).toMatchObject({ actor: { kind: 'system' }, details: { link: link?.id } })
    expect((await sendAs(path, answered(id))).headers.get('location')).toBe(path)
    const after = await asAnybody(path)
    expect([after.status, (await after.text()).includes('Báo cáo đã được gửi')]).toEqual([200, true])
    // Another answer by the same link does not go in.
    await sendAs(path, answered(newId()))
    expect(await item(itemId)).toMatchObject({ version: 1 })
    expect(await (await asOfficer(`/work/${itemId}`)).text()).toContain('xa@benlua.example, qua liên kết')
  })

  test('two answers by one link at the same moment are one', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const both = await Promise.all([newId(), newId()].map(id => sendAs(path, answered(id))))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await item(itemId)).toMatchObject({ version: 1 })
  })

  test('a draft and its photo are seen by this link alone', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const photo = new File([new Uint8Array(await photoBytes(21))], 'anh.jpg')
    await sendAs(
      path,
      [
        ['client_id', newId()],
        ['do', 'save'],
        ['said', 'Đang viết'],
      ],
      [photo],
    )
    const html = await (await asAnybody(path)).text()
    expect(html).toContain('Đang viết')
    const thumbnail = /src="([^"]+thumbnail)"/u.exec(html)?.[1] ?? ''
    expect((await asAnybody(thumbnail)).headers.get('content-type')).toBe('image/webp')
    const evidence = /evidence\/([0-9a-f-]{36})/u.exec(thumbnail)?.[1] ?? ''
    const other = await makeLink(await newItem())
    expect((await asAnybody(`${other}/evidence/${evidence}/thumbnail`)).status).toBe(404)
    expect((await asOfficer(`/work/${itemId}/evidence/${evidence}`)).status).toBe(404)
    expect(await item(itemId)).toMatchObject({ state: 'issued' })
  })

  test('taken back, or after its days, it opens nothing; nor does one from a clock that ran ahead', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const [link] = await links(itemId)
    const again = await asOfficer(`/work/${itemId}/links/${link?.id}/revoke`, [])
    expect(again.status).toBe(303)
    expect((await asAnybody(path)).status).toBe(404)
    expect((await sendAs(path, answered(newId()))).status).toBe(404)
    const late = await makeLink(itemId, '3')
    clock = useTestClock(new Date(Date.now() + 2.9 * 86_400_000))
    expect((await asAnybody(late)).status).toBe(200)
    clock.advance(0.2 * 86_400_000)
    expect((await asAnybody(late)).status).toBe(404)
    clock.set(new Date(Date.now() - 86_400_000))
    expect((await asAnybody(late)).status).toBe(404)
    expect(await item(itemId)).toMatchObject({ state: 'issued', version: 0 })
  })

  test('a newer link to the same address takes the place of the older', async () => {
    const itemId = await newItem()
    const [older, newer] = [await makeLink(itemId), await makeLink(itemId)]
    expect([(await asAnybody(older)).status, (await asAnybody(newer)).status]).toEqual([404, 200])
  })

  test('when the work changed meanwhile the form comes back with what was typed, and the link still holds', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const by = { kind: 'person', id: officer.id } as const
    await database.transaction(tx => changeWork(tx, by, itemId, { kind: 'cancel', reason: 'Không làm nữa' }))
    const late = await sendAs(path, answered(newId()))
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Đã phát ba lần')
    expect(await links(itemId)).toMatchObject([{ state: 'waiting' }])
  })

  test('only officers of the lead or of the plan make links, and only where there is something to answer', async () => {
    const itemId = await newItem()
    const wrong = await asOfficer(`/work/${itemId}/links`, [['email', 'không phải']])
    expect([wrong.status, (await wrong.text()).includes('chưa đúng')]).toEqual([422, true])
    const by = { kind: 'person', id: officer.id } as const
    await database.transaction(tx => changeWork(tx, by, itemId, { kind: 'cancel', reason: 'Thôi' }))
    expect((await asOfficer(`/work/${itemId}/links`, [['email', 'xa@benlua.example']])).status).toBe(409)
    expect((await asOfficer(`/work/${newId()}/links`)).status).toBe(404)
    expect(await links(itemId)).toEqual([])
  })

  test('who guesses must wait; who has a link is not counted; no secret stands in the log', async () => {
    const itemId = await newItem()
    const path = await makeLink(itemId)
    const guess = () => asAnybody(`/answer/${'x'.repeat(43)}`, '203.0.113.5')
    const statuses: number[] = []
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await guess()).status)
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
    expect((await asAnybody(path, '203.0.113.5')).status).toBe(200)
    expect(logged).toContain('/answer/…')
    expect(logged).not.toContain(path.slice('/answer/'.length))
  })

  test('the mail has a link of its own for each task, good once; a server that is down is tried again', async () => {
    const [first, second] = [await newItem(), await newItem()]
    const plan = (await item(first))?.planId
    const page = await asOfficer(`/work/links?plan=${plan}&unit=${commune.id}`)
    expect(await page.text()).toContain(`value="${first}"`)
    expect(
      (await asOfficer(`/work/links?plan=${plan}&unit=${commune.id}`, [['email', 'a@b.example']])).status,
    ).toBe(422)
    const made = await asOfficer(`/work/links?plan=${plan}&unit=${commune.id}`, [
      ['email', 'Xa@BenLua.example'],
      ['items[]', first],
      ['items[]', second],
    ])
    const shown = pathIn(await made.text())
    const [link] = await links(first)
    const batchId = link?.batchId ?? ''
    expect(await database.transaction(tx => findJob(tx, mailLinksJob, batchId))).toMatchObject({
      triesMax: 30,
    })
    await mail.stop()
    await expect(mailLinks(services, batchId)).rejects.toThrow()
    await mail.start()
    await mailLinks(services, batchId)
    const received = mail.received.at(-1)
    expect(received?.to).toBe('xa@benlua.example')
    expect(received?.text).toContain('2 việc cần báo kết quả')
    const mailed = [...(received?.text ?? '').matchAll(/\/answer\/[\w-]{43}/gu)].map(([path]) => path)
    expect(mailed).toHaveLength(2)
    expect(mailed).not.toContain(shown)
    expect((await asAnybody(mailed[0] ?? '')).status).toBe(200)
    expect((await links(first))[0]?.mailedAt).not.toBeNull()
    // Whichever of the two is used, the other is used up with it.
    await sendAs(shown, answered(newId()))
    expect(await (await asAnybody(mailed[0] ?? '')).text()).toContain('Báo cáo đã được gửi')
    // What was used up meanwhile is not mailed again.
    const before = mail.received.length
    for (const { itemId, id } of [...(await links(second))])
      await asOfficer(`/work/${itemId}/links/${id}/revoke`, [])
    await mailLinks(services, batchId)
    expect(mail.received.length).toBe(before)
  })
})
