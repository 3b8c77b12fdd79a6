import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { planFile } from '../../tests/plan-file.ts'
import { appendFact, listFactsAbout } from '../audit/index.ts'
import { closeReadingWorkers } from '../documents/index.ts'
import { readConfig } from '../platform/config.ts'
import { openFileStore } from '../platform/files/index.ts'
import { attachment, type Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { findJob, type JobContext, runWorker, type Worker } from '../platform/jobs/index.ts'
import { silentLog } from '../platform/log/index.ts'
import type { Services } from '../platform/room.ts'
import { cancelReading, deleteUpload, restoreUpload, retryReading } from './actions/change-upload.ts'
import { readPlan } from './actions/read-plan.ts'
import { readPlanJob, shownName, uploadPlan } from './actions/upload-plan.ts'
import { planJobs } from './jobs.ts'
import {
  countReadingsUnderWay,
  findFindings,
  findReading,
  findUpload,
  listUploads,
} from './queries/uploads.ts'

const neverAborted = new AbortController().signal

forBothDatabases((_kind, open) => {
  let services: Services
  let folder: string
  let actor: Person
  let copies = 0

  beforeAll(async () => {
    const database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-plans-'))
    const files = await openFileStore(folder)
    services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
    actor = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }
    await database.transaction(tx =>
      sql`insert into org_people values (${actor.id}, ${actor.name}, 'mau', now(), null)`.execute(tx),
    )
  })
  afterAll(async () => {
    await closeReadingWorkers()
    await rm(folder, { recursive: true, force: true })
  })

  /** Uploads a plan that no test before has sent. */
  async function upload(): Promise<string> {
    copies += 1
    const file = { name: `kế hoạch ${copies}.txt`, bytes: planFile(`Bản số ${copies}.`) }
    return (await uploadPlan(services, actor, file, neverAborted)).id
  }
  const look = (id: string) => services.database.transaction(tx => findUpload(tx, id))
  const change = (id: string, what: typeof deleteUpload) =>
    services.database.transaction(tx => what(tx, actor, id))

  async function withWorker(work: (worker: Worker) => Promise<void>): Promise<void> {
    const worker = await runWorker(services.database, planJobs(services), { pollMilliseconds: 100 })
    try {
      await work(worker)
    } finally {
      await worker.stop()
    }
  }
  async function until(id: string, status: string): Promise<void> {
    await expect.poll(async () => (await look(id))?.status, { timeout: 15_000, interval: 50 }).toBe(status)
  }

  test('a plan is taken in, read by its job, and shown with what was read', async () => {
    const id = await upload()
    expect(await look(id)).toMatchObject({
      status: 'received',
      uploadedBy: 'Trần Thị Mẫu',
      format: 'text',
      reading: null,
    })
    expect(await services.database.transaction(tx => countReadingsUnderWay(tx, actor))).toBeGreaterThan(0)
    await withWorker(() => until(id, 'read'))
    const plan = await services.database.transaction(tx => findReading(tx, id))
    expect(plan?.tasks.length).toBeGreaterThan(1)
    expect(await look(id)).toMatchObject({ reading: { taskCount: plan?.tasks.length, symbol: '07/KH-UBND' } })
    const list = await services.database.transaction(tx => listUploads(tx, actor, 1))
    expect(list.uploads.map(found => found.id)).toContain(id)
    const facts = await services.database.transaction(tx => listFactsAbout(tx, `upload:${id}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['plan.uploaded', 'plan.read'])
  })

  test('what the check found is kept with the reading, which says that it was checked', async () => {
    const bytes = planFile('Theo Nghị định số 88/2012/NĐ-CP ngày 23/12/2012 của Chính phủ.')
    const { id } = await uploadPlan(services, actor, { name: 'sai ngày.txt', bytes }, neverAborted)
    expect(await services.database.transaction(tx => findFindings(tx, id))).toBeNull()
    await withWorker(() => until(id, 'read'))
    const findings = await services.database.transaction(tx => findFindings(tx, id))
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'wrong-date',
        severity: 'error',
        correction: expect.objectContaining({ replacement: expect.stringContaining('23/10/2012') }),
      }),
    )
    expect(await look(id)).toMatchObject({ reading: { checked: true } })
  })

  test('a reading of the first reader has no findings, and does not pass for a sound one', async () => {
    const id = await upload()
    await withWorker(() => until(id, 'read'))
    await services.database.transaction(tx =>
      sql`update plan_readings set reader_version = '1', findings = default where upload_id = ${id}`.execute(
        tx,
      ),
    )
    expect(await look(id)).toMatchObject({ reading: { checked: false } })
    expect(await services.database.transaction(tx => findFindings(tx, id))).toBeNull()
  })

  test('the same file sent twice at once is one upload', async () => {
    const file = { name: 'cùng lúc.txt', bytes: planFile('Bản được gửi cùng lúc.') }
    // The log is held shut, so that both look for the same file before either can write its row.
    const held = services.database.transaction(async tx => {
      await appendFact(tx, { kind: 'system', name: 'test' }, { kind: 'held', subject: 'log', details: {} })
      await wait(1000)
    })
    const sent = await Promise.all([1, 2].map(() => uploadPlan(services, actor, file, neverAborted)))
    await held
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(sent.map(({ already }) => already).sort()).toEqual([false, true])
  })

  test('the same file is there once, until it is deleted', async () => {
    const file = { name: 'một.txt', bytes: planFile('Bản được gửi hai lần.') }
    const first = await uploadPlan(services, actor, file, neverAborted)
    expect(await uploadPlan(services, actor, file, neverAborted)).toEqual({ id: first.id, already: true })
    await change(first.id, deleteUpload)
    expect((await uploadPlan(services, actor, file, neverAborted)).already).toBe(false)
  })

  test('a secret document is refused before anything is stored', async () => {
    const before = await services.database.transaction(tx => listUploads(tx, actor, 1))
    const bytes = new TextEncoder().encode(`MẬT\n\n${new TextDecoder().decode(planFile(''))}`)
    const sent = uploadPlan(services, actor, { name: 'bí mật.txt', bytes }, neverAborted)
    await expect(sent).rejects.toMatchObject({ kind: 'refused', code: 'secret' })
    expect((await services.database.transaction(tx => listUploads(tx, actor, 1))).total).toBe(before.total)
    const stored = []
    for await (const hash of services.files.storedBefore(new Date(Date.now() + 60_000))) {
      stored.push(new TextDecoder().decode(await services.files.get(hash)))
    }
    expect(stored.join('')).not.toContain('MẬT\n')
  })

  test("what is no document is refused with the reader's own reason", async () => {
    const empty = uploadPlan(services, actor, { name: 'rỗng.docx', bytes: new Uint8Array() }, neverAborted)
    await expect(empty).rejects.toMatchObject({ kind: 'refused', code: 'empty' })
  })

  test('reading twice gives one reading', async () => {
    const id = await upload()
    const context = await fakeContext(id)
    await readPlan(services, context, id)
    const once = await services.database.transaction(tx => findReading(tx, id))
    await readPlan(services, context, id)
    expect(await services.database.transaction(tx => findReading(tx, id))).toEqual(once)
  })

  test('a reading that was cancelled stays so, and can be tried again', async () => {
    const id = await upload()
    await change(id, cancelReading)
    expect(await look(id)).toMatchObject({ status: 'cancelled' })
    await withWorker(async () => {
      await change(id, retryReading)
      await until(id, 'read')
    })
    await expect(change(id, retryReading)).rejects.toMatchObject({ code: 'cannot-retry' })
  })

  test('a job that gave up shows as failed', async () => {
    const id = await upload()
    const hash = (await look(id))?.sha256 ?? ''
    await services.files.remove(hash)
    await withWorker(() => until(id, 'failed'))
    expect(await services.database.transaction(tx => findReading(tx, id))).toBeUndefined()
  })

  test('a deleted upload is out of the list and comes back whole', async () => {
    const id = await upload()
    await withWorker(() => until(id, 'read'))
    await change(id, deleteUpload)
    await change(id, deleteUpload)
    const ids = async () =>
      (await services.database.transaction(tx => listUploads(tx, actor, 1))).uploads.map(found => found.id)
    expect(await ids()).not.toContain(id)
    await change(id, restoreUpload)
    expect(await ids()).toContain(id)
    expect(await look(id)).toMatchObject({ status: 'read', deleted: false })
  })

  test('a secret that is found only while reading leaves neither file nor name', async () => {
    const id = await upload()
    const secret = new TextEncoder().encode(
      `TUYỆT MẬT\n\n${new TextDecoder().decode(planFile('Trang sau.'))}`,
    )
    const { hash } = await services.files.put(secret, 1_000_000)
    await services.database.transaction(tx =>
      sql`update plan_uploads set sha256 = ${hash} where id = ${id}`.execute(tx),
    )
    await withWorker(() => until(id, 'refused'))
    await expect.poll(async () => (await look(id))?.sha256, { timeout: 5000 }).toBeNull()
    expect(await look(id)).toMatchObject({ fileName: '—', refusal: { code: 'secret' }, reading: null })
    expect(await services.files.has(hash)).toBe(false)
  })

  async function fakeContext(id: string): Promise<JobContext> {
    const { database } = services
    const job = await database.transaction(tx => findJob(tx, readPlanJob, id))
    if (!job) throw new Error('the upload has a job')
    return { job, database, log: silentLog, signal: neverAborted, report: () => {}, finish: async () => {} }
  }
})

test('a name from outside is shown, never used as a path', () => {
  expect(shownName('C:\\Users\\hoa\\Kế hoạch.docx')).toBe('Kế hoạch.docx')
  expect(shownName('../../etc/passwd')).toBe('passwd')
  expect(shownName('..')).toBe('ke-hoach')
  expect(shownName('a\u202Efdp.exe\n')).toBe('afdp.exe')
})

test('a saved file keeps its Vietnamese name, and cannot break out of the header', () => {
  expect(attachment('Kế hoạch "1".docx')).toBe(
    `attachment; filename="Ke hoach 1.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%221%22.docx`,
  )
  expect(attachment('a\r\nb')).not.toMatch(/[\r\n]/)
})
