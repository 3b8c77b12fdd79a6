/** Answering and judging through the pages, with plain forms, on both databases. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webOptions } from '../src/app.ts'
import { addPerson } from '../src/org/actions/add-person.ts'
import { createUnit, type Unit } from '../src/org/index.ts'
import { changeWork, findWorkItem } from '../src/plans/index.ts'
import { csrfToken, startSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { createWeb, loadAssets } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { photoBytes } from './answers.ts'
import { forBothDatabases } from './databases.ts'
import { testOfficer } from './issued-plan.ts'
import { addPlan } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

/** Somebody at a browser. */
interface Visitor {
  readonly id: string
  get(path: string): Promise<Response>
  page(path: string): Promise<string>
  /** A form as a browser sends it: `multipart` as soon as there is a file. */
  post(path: string, fields?: Fields, files?: readonly File[]): Promise<Response>
}

type Fields = readonly (readonly [string, string])[]

/** The words of a page, without its marks. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&quot;/gu, '"')
    .replace(/\s+/gu, ' ')

forBothDatabases((_kind, open) => {
  let database: Database
  let folder: string
  let web: Hono
  let communes: readonly Unit[]
  let department: Unit
  let officer: Visitor
  let neighbour: Visitor
  let judge: Visitor

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-answers-'))
    const config = readConfig({ NHIPCAU_DATA: folder, NHIPCAU_UPLOAD_BYTES_MAX: '3000000' })
    const files = await openFileStore(join(folder, 'files'))
    web = createWeb(webOptions({ database, files, config, log: silentLog }, loadAssets(), () => true))
    const chief = await testOfficer(database)
    const unit = (name: string) =>
      database.transaction(tx =>
        createUnit(tx, chief, { name, kind: 'other', level: 'commune', collective: false, parentId: null }),
      )
    department = await unit('Sở Văn hóa')
    communes = [await unit('Ủy ban nhân dân xã Bến Lúa'), await unit('Ủy ban nhân dân xã Tân Lam')]
    const visitor = async (name: string, signInName: string, unitId: string): Promise<Visitor> => {
      const session = await database.transaction(async tx => {
        const wanted = { name, signInName, roles: ['officer'] as const, unitId, passwordHash: null }
        const id = await addPerson(tx, chief, wanted)
        return { id, token: (await startSession(tx, id, config)).token }
      })
      const headers = { cookie: `session=${session.token}; locale=vi` }
      const get = async (path: string) => web.request(`http://localhost${path}`, { headers })
      return {
        id: session.id,
        get,
        page: async path => (await get(path)).text(),
        post: async (path, fields = [], sent = []) => {
          const body = new FormData()
          body.append('_csrf', csrfToken(session.token))
          for (const [field, value] of fields) body.append(field, value)
          for (const file of sent) body.append('photos', file)
          return web.request(`http://localhost${path}`, { method: 'POST', headers, body })
        },
      }
    }
    officer = await visitor('Người Bến Lúa', 'ben.lua', communes[0]?.id ?? '')
    neighbour = await visitor('Người Tân Lam', 'tan.lam', communes[1]?.id ?? '')
    judge = await visitor('Người của Sở', 'nguoi.so', department.id)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A task led by the department, with an item of each commune; gives the communes' items. */
  const newItems = (): Promise<readonly string[]> =>
    database.transaction(async tx => {
      const units = [department, ...communes].map(
        (unit, index) => [unit, index === 0 ? 'lead' : 'coordinate'] as const,
      )
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: judge.id,
        issuers: [department],
        tasks: [{ text: 'Tuyên truyền trên hệ thống truyền thanh.', units }],
      })
      const taskId = plan.taskIds[0] ?? ''
      await addWork(tx, { taskId })
      return [await addWork(tx, { taskId, position: 1 }), await addWork(tx, { taskId, position: 2 })]
    })
  const newItem = async (): Promise<string> => (await newItems())[0] ?? ''
  const item = (id: string) => database.transaction(tx => findWorkItem(tx, id))
  const jpeg = (name: string, bytes: Uint8Array) =>
    new File([Buffer.from(bytes)], name, { type: 'image/jpeg' })
  const entry = (fields: Fields, id = newId()): Fields => [['client_id', id], ...fields]

  test('a work item says what it is, what one can do, and to strangers nothing', async () => {
    const [id = '', other = ''] = await newItems()
    const own = wordsOf(await officer.page(`/work/${id}`))
    for (const words of [
      'Tuyên truyền trên hệ thống',
      'Mới giao',
      'Phối hợp',
      'Báo kết quả',
      'Đã nhận',
      'Chưa có báo cáo nào',
    ])
      expect(own).toContain(words)
    expect((await officer.get(`/work/${other}`)).status).toBe(404)
    expect((await officer.get(`/work/${other}/answer`)).status).toBe(404)
    expect(wordsOf(await judge.page(`/work/${id}`))).not.toContain('Báo kết quả')
    expect((await judge.get(`/work/${id}/answer`)).status).toBe(404)
    expect((await officer.post(`/work/${id}/accept`, [['version', '0']])).status).toBe(404)
  })

  test('a draft is saved with its photo, shown to its author alone, and sent', async () => {
    const id = await newItem()
    const photo = jpeg('IMG_1.jpg', await photoBytes(10, 400, 300))
    const clientId = newId()
    const saved = await officer.post(
      `/work/${id}/answer`,
      entry(
        [
          ['do', 'save'],
          ['_seen', '0'],
          ['said', 'Đã phát ba lần'],
          ['link[]', 'https://bao.example/tin'],
        ],
        clientId,
      ),
      [photo],
    )
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/work/${id}/answer`])
    const form = await officer.page(`/work/${id}/answer`)
    expect(form).toContain(`name="_draft" value="${clientId}"`)
    expect(form).toContain('Đã phát ba lần')
    expect(form).toContain('value="https://bao.example/tin"')
    const evidence = /\/evidence\/([0-9a-f-]{36})\/thumbnail/u.exec(form)?.[1] ?? ''
    const thumbnail = `/work/${id}/evidence/${evidence}/thumbnail`
    expect((await officer.get(thumbnail)).status).toBe(200)
    expect((await judge.get(thumbnail)).status).toBe(404)
    expect(await judge.page(`/work/${id}`)).not.toContain('Đã phát ba lần')
    const sent = await officer.post(`/work/${id}/answer`, [
      ...entry([
        ['do', 'send'],
        ['_draft', clientId],
        ['_seen', '0'],
        ['said', 'Đã phát ba lần'],
      ]),
    ])
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/work/${id}`])
    expect(await item(id)).toMatchObject({ state: 'claimed', evidenceCount: 1 })
    const seen = await judge.page(`/work/${id}`)
    expect(wordsOf(seen)).toContain('Đã phát ba lần')
    expect(seen).toContain(thumbnail)
    const shown = await judge.get(`/work/${id}/evidence/${evidence}/shown`)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    const file = await judge.get(`/work/${id}/evidence/${evidence}`)
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="IMG_1.jpg"')
    expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect((await sharp(await file.arrayBuffer()).metadata()).exif).toBeUndefined()
    // Evidence is found under its own work item only.
    expect((await judge.get(`/work/${await newItem()}/evidence/${evidence}`)).status).toBe(404)
  })

  test('the same form sent twice, at once or later, is one answer; a queue is told where to go', async () => {
    const id = await newItem()
    const fields = entry([
      ['do', 'send'],
      ['_seen', '0'],
      ['said', 'Đã phát'],
    ])
    const photo = jpeg('a.jpg', await photoBytes(11))
    const both = await Promise.all([1, 2].map(() => officer.post(`/work/${id}/answer`, fields, [photo])))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await officer.post(`/work/${id}/answer`, fields, [photo])).status).toBe(303)
    expect(await item(id)).toMatchObject({ state: 'claimed', version: 1, evidenceCount: 1 })
  })

  test('what is wrong is told beside its field; what is good is kept; nothing typed is lost', async () => {
    const id = await newItem()
    const answer = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['_seen', '0'],
        ['said', 'Đã làm'],
        ['link[]', 'không phải đường dẫn'],
        ['amount[]', 'mười'],
        ['unit[]', 'bài'],
        ['label[]', ''],
      ]),
      [jpeg('hong.jpg', Buffer.from('ff d8 ff')), jpeg('tot.jpg', await photoBytes(12))],
    )
    expect(answer.status).toBe(422)
    const html = await answer.text()
    const words = wordsOf(html)
    for (const said of [
      '“không phải đường dẫn” không phải là một đường dẫn',
      '“mười” không phải là một con số',
      'hong.jpg',
    ])
      expect(words).toContain(said)
    expect(html).toContain('value="mười"')
    expect(html).toContain('Bỏ tot.jpg')
    expect(await item(id)).toMatchObject({ state: 'issued' })
  })

  test('a photo of 200 megapixels, a secret document and one file too many are refused in words', async () => {
    const id = await newItem()
    const header = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    header.writeUInt32BE(20_000, 16)
    header.writeUInt32BE(10_000, 20)
    const secret = new File(['SỞ VĂN HÓA\n\nMẬT\n\nBÁO CÁO\nVề việc gì đó'], 'bao-cao.txt')
    const answer = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'x'],
      ]),
      [new File([header], 'lon.png'), secret],
    )
    const words = wordsOf(await answer.text())
    expect(answer.status).toBe(422)
    expect(words).toContain('bao-cao.txt')
    expect(words).toMatch(/lon\.png: Ảnh (bị hỏng|có 200 triệu)/u)
    const large = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'x'],
      ]),
      [jpeg('to.jpg', Buffer.alloc(3_200_000))],
    )
    expect(large.status).toBe(413)
  })

  test('of two colleagues the second is told who was quicker, and finds everything still there', async () => {
    const id = await newItem()
    await database.transaction(tx =>
      changeWork(tx, { kind: 'person', id: judge.id }, id, { kind: 'claim', evidence: 0 }),
    )
    const late = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['_seen', '0'],
        ['said', 'Tôi viết rất lâu'],
      ]),
      [jpeg('a.jpg', await photoBytes(13))],
    )
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(wordsOf(html)).toContain('Người của Sở đã nhanh hơn')
    expect(html).toContain('Tôi viết rất lâu')
    expect(html).toContain('Bỏ a.jpg')
    const draft = /name="_draft" value="([^"]+)"/u.exec(html)?.[1] ?? ''
    const seen = /name="_seen" value="([^"]+)"/u.exec(html)?.[1] ?? ''
    const again = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['_draft', draft],
        ['_seen', seen],
        ['said', 'Tôi viết rất lâu'],
      ]),
    )
    expect(again.status).toBe(303)
    expect(await item(id)).toMatchObject({ state: 'claimed', evidenceCount: 1 })
  })

  test('whoever judges sees where else the same file was used, and only of what they may see', async () => {
    const [first = '', second = ''] = await newItems()
    const photo = jpeg('chung.jpg', await photoBytes(14))
    await officer.post(
      `/work/${first}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'Của Bến Lúa'],
      ]),
      [photo],
    )
    await neighbour.post(
      `/work/${second}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'Của Tân Lam'],
      ]),
      [photo],
    )
    const seen = await judge.page(`/work/${first}`)
    expect(wordsOf(seen)).toContain('Cũng được dùng ở Ủy ban nhân dân xã Tân Lam')
    expect(seen).toContain(`href="/work/${second}"`)
    expect(wordsOf(await officer.page(`/work/${first}`))).not.toContain('Cũng được dùng ở')
  })

  test('one claim is accepted or returned with a reason; the unit answers again with what it had sent', async () => {
    const id = await newItem()
    await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'Đã phát'],
      ]),
      [jpeg('cu.jpg', await photoBytes(15))],
    )
    const without = await judge.post(`/work/${id}/return`, [
      ['version', '1'],
      ['reason', ' '],
    ])
    expect([without.status, wordsOf(await without.text()).includes('Hãy ghi lý do.')]).toEqual([422, true])
    expect(
      (
        await judge.post(`/work/${id}/return`, [
          ['version', '1'],
          ['reason', 'Chưa thấy rõ'],
        ])
      ).status,
    ).toBe(303)
    const form = await officer.page(`/work/${id}/answer`)
    expect(wordsOf(form)).toContain('Bị trả lại: Chưa thấy rõ')
    const again = /name="again\[\]" value="([^"]+)"/u.exec(form)?.[1] ?? ''
    await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['_seen', '2'],
        ['said', 'Nói rõ hơn'],
        ['again[]', again],
      ]),
    )
    expect(await item(id)).toMatchObject({ state: 'claimed', evidenceCount: 1, version: 3 })
    const stale = await judge.post(`/work/${id}/accept`, [['version', '1']])
    expect(stale.status).toBe(409)
    expect((await judge.post(`/work/${id}/accept`, [['version', '3']])).status).toBe(303)
    expect(await item(id)).toMatchObject({ state: 'accepted' })
    // What was accepted stays as it is: there is nothing to send any more.
    const more = await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['_seen', '4'],
        ['said', 'x'],
      ]),
    )
    expect(more.status).toBe(409)
    expect(wordsOf(await more.text())).toContain('đã được lưu nháp')
    expect(await item(id)).toMatchObject({ state: 'accepted', evidenceCount: 1 })
  })

  test('many are judged at once, each with its own result; sent again they stay as they are', async () => {
    const ids = [...(await newItems()), ...(await newItems())]
    for (const [index, id] of ids.entries()) {
      const who = index % 2 === 0 ? officer : neighbour
      await who.post(
        `/work/${id}/answer`,
        entry([
          ['do', 'send'],
          ['said', `Việc ${index}`],
        ]),
      )
    }
    const list = await judge.page('/work/to-accept')
    for (const id of ids) expect(list).toContain(`value="${id}.1"`)
    expect(wordsOf(list)).toContain('Chưa có minh chứng')
    expect((await judge.post('/work/to-accept', [['do', 'accept']])).status).toBe(422)
    expect(
      (
        await judge.post('/work/to-accept', [
          ['do', 'return'],
          ['rows[]', `${ids[0]}.1`],
        ])
      ).status,
    ).toBe(422)
    await officer.post(`/work/${ids[2]}/withdraw`, [['version', '1']])
    const rows: Fields = ids.slice(0, 3).map(id => ['rows[]', `${id}.1`])
    const some = await judge.post('/work/to-accept', [['do', 'accept'], ...rows])
    expect(some.status).toBe(409)
    const words = wordsOf(await some.text())
    expect(words).toContain('Đã chấp nhận 2 báo cáo.')
    expect(words).toContain('Người Bến Lúa vừa đổi phần việc này')
    const last: Fields = [
      ['do', 'return'],
      ['reason', 'Thiếu ảnh'],
      ['rows[]', `${ids[3]}.1`],
    ]
    for (let times = 0; times < 2; times += 1)
      expect((await judge.post('/work/to-accept', last)).status).toBe(303)
    const states = await Promise.all(ids.map(async id => (await item(id))?.state))
    expect(states).toEqual(['accepted', 'accepted', 'in-progress', 'returned'])
    // The commune judges nothing of its own.
    const stranger = await officer.post('/work/to-accept', [
      ['do', 'accept'],
      ['rows[]', `${ids[3]}.2`],
    ])
    expect(wordsOf(await stranger.text())).toContain('không còn thấy được')
  })

  test('a kept copy of a link is saved by the browser, and never shown by us', async () => {
    const id = await newItem()
    await officer.post(
      `/work/${id}/answer`,
      entry([
        ['do', 'send'],
        ['said', 'x'],
        ['link[]', 'https://bao.example/tin'],
      ]),
    )
    expect(wordsOf(await judge.page(`/work/${id}`))).toContain('Bản lưu sẽ có trong ít phút')
    const bytes = Buffer.from('<script>alert(1)</script>')
    const stored = await (await openFileStore(join(folder, 'files'))).put(bytes, 1000)
    const copy = newId()
    const { rows } = await sql<{ id: string }>`
      insert into activity_link_copies (id, evidence_id, tried_at, state, final_address, http_status, media_type, hash, size_bytes)
      select ${copy}, evidence.id, now(), 'kept', 'https://bao.example/tin', 200, 'text/html', ${stored.hash}, ${bytes.length}
      from activity_evidence evidence join activity_answers answer on answer.id = evidence.answer_id
      where answer.item_id = ${id} returning evidence_id as id`.execute(database.kysely)
    const path = `/work/${id}/evidence/${rows[0]?.id}/copies/${copy}`
    expect(await judge.page(`/work/${id}`)).toContain(path)
    const sent = await judge.get(path)
    expect(
      createHash('sha256')
        .update(Buffer.from(await sent.arrayBuffer()))
        .digest('hex'),
    ).toBe(stored.hash)
    expect(sent.headers.get('content-type')).toBe('application/octet-stream')
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment; /u)
    expect((await neighbour.get(path)).status).toBe(404)
  })
})
