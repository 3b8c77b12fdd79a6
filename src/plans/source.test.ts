import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { planFile } from '../../tests/plan-file.ts'
import { planPdf, planScan } from '../../tests/plan-pages.ts'
import { closeReadingWorkers } from '../documents/index.ts'
import { readConfig } from '../platform/config.ts'
import { openFileStore } from '../platform/files/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { findJob, type JobContext } from '../platform/jobs/index.ts'
import { silentLog } from '../platform/log/index.ts'
import type { Services } from '../platform/room.ts'
import { deleteUpload } from './actions/change-upload.ts'
import { readPlan } from './actions/read-plan.ts'
import { drawPagesJob, drawUploadPages } from './actions/source/draw-pages.ts'
import { keepPictures } from './actions/source/keep-source.ts'
import { readPlanJob, uploadPlan } from './actions/upload-plan.ts'
import { findPagePicture, findSource } from './queries/source.ts'
import { filesInUse, findReading } from './queries/uploads.ts'

forBothDatabases((_kind, open) => {
  let services: Services
  let folder: string
  let actor: Person

  beforeAll(async () => {
    const database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-source-'))
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

  async function upload(name: string, bytes: Uint8Array): Promise<string> {
    return (await uploadPlan(services, actor, { name, bytes }, new AbortController().signal)).id
  }
  const find = (id: string) => services.database.transaction(tx => findSource(tx, id))
  const jobOf = (name: string, id: string) => services.database.transaction(tx => findJob(tx, name, id))

  async function contextOf(name: string, id: string): Promise<JobContext> {
    const job = await jobOf(name, id)
    if (!job) throw new Error(`the upload has no job ${name}`)
    const { database, log } = services
    const { signal } = new AbortController()
    return { job, database, log, signal, report: () => {}, finish: async () => {} }
  }
  const read = async (id: string) => readPlan(services, await contextOf(readPlanJob, id), id)
  const draw = async (id: string) => drawUploadPages(services, await contextOf(drawPagesJob, id), id)

  test('the layout of a source is kept with its reading', async () => {
    const id = await upload('ke-hoach.txt', planFile('Giữ bố cục.'))
    expect(await find(id)).toBeUndefined()
    await read(id)
    const plan = await services.database.transaction(tx => findReading(tx, id))
    const source = await find(id)
    expect(source?.pictures).toEqual([])
    expect(source?.layout.format).toBe('text')
    const lines = source?.layout.paragraphs.map(({ span }) => plan?.text.slice(...span))
    expect(lines).toContain('KẾ HOẠCH')
    expect(await jobOf(drawPagesJob, id)).toBeUndefined()
  })

  // Its page is recognised twice, at the door and to be read: three seconds each where nothing else runs.
  const slow = { timeout: 120_000 }
  test('of a scan every page is kept as a picture, and its words with their places', slow, async () => {
    const id = await upload('ke-hoach.png', await planScan('Trang quét.'))
    await read(id)
    const source = await find(id)
    expect(source?.layout.format).toBe('scan')
    expect(source?.layout.words.length).toBeGreaterThan(100)
    expect(source?.pictures).toMatchObject([{ page: 1, width: 1240, height: 1754 }])
    const [picture] = source?.pictures ?? []
    const bytes = await services.files.get(picture?.sha256 ?? '')
    expect(new TextDecoder('latin1').decode(bytes.slice(8, 12))).toBe('WEBP')
    expect(await jobOf(drawPagesJob, id)).toBeUndefined()
  })

  test('the pages of a text PDF are drawn after it was read, once however often the job runs', async () => {
    const id = await upload('ke-hoach.pdf', planPdf('Trang vẽ.'))
    await read(id)
    expect((await find(id))?.pictures).toEqual([])
    await draw(id)
    const once = (await find(id))?.pictures
    expect(once?.map(({ page }) => page)).toEqual([2])
    await draw(id)
    expect((await find(id))?.pictures).toEqual(once)
    const hash = once?.[0]?.sha256 ?? ''
    const { transaction } = services.database
    expect(await transaction(tx => filesInUse(tx, [hash]))).toEqual(new Set([hash]))
    expect(await transaction(tx => filesInUse(tx, 'all'))).toContain(hash)
  })

  test('of a deleted upload no picture is drawn or shown', async () => {
    const id = await upload('ke-hoach.pdf', planPdf('Trang xóa.'))
    await read(id)
    await services.database.transaction(tx => deleteUpload(tx, actor, id))
    await draw(id)
    expect((await find(id))?.pictures).toEqual([])
    const picture = { page: 1, sha256: 'a'.repeat(64), width: 1, height: 1 }
    await services.database.transaction(tx => keepPictures(tx, id, [picture]))
    expect(await services.database.transaction(tx => findPagePicture(tx, id, 1))).toBeUndefined()
  })

  test('drawing that was stopped keeps nothing, and is done when the job runs again', async () => {
    const id = await upload('ke-hoach.pdf', planPdf('Trang dừng.'))
    await read(id)
    const context = await contextOf(drawPagesJob, id)
    await expect(drawUploadPages(services, { ...context, signal: AbortSignal.abort() }, id)).rejects.toThrow()
    expect((await find(id))?.pictures).toEqual([])
    await draw(id)
    expect((await find(id))?.pictures).toHaveLength(1)
  })

  test('of a document that turns out secret neither layout nor picture stays', async () => {
    const id = await upload('ke-hoach.txt', planFile('Rồi hóa mật.'))
    await read(id)
    const { hash } = await services.files.put(new TextEncoder().encode('hình trang'), 100)
    await services.database.transaction(tx =>
      keepPictures(tx, id, [{ page: 1, sha256: hash, width: 10, height: 10 }]),
    )
    const secret = new TextEncoder().encode(`TỐI MẬT\n\n${new TextDecoder().decode(planFile('Mật.'))}`)
    const stored = await services.files.put(secret, 1_000_000)
    await services.database.transaction(tx =>
      sql`update plan_uploads set sha256 = ${stored.hash}, state = 'reading' where id = ${id}`.execute(tx),
    )
    await read(id)
    expect(await find(id)).toBeUndefined()
    expect(await services.database.transaction(tx => findPagePicture(tx, id, 1))).toBeUndefined()
    expect(await services.files.has(hash)).toBe(false)
    expect(await services.files.has(stored.hash)).toBe(false)
  })
})
