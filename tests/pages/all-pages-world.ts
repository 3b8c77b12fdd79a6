/** The demo world, and beside it whatever a page shows in a state of its own: uploads, people, tokens, links. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { cancelEvent } from '../../src/activities/calendar/actions/cancel-event.ts'
import { enterEvent } from '../../src/activities/calendar/actions/write-event.ts'
import { closeReadingWorkers } from '../../src/documents/index.ts'
import { createApiToken } from '../../src/org/actions/api-tokens.ts'
import { endPerson } from '../../src/org/actions/change-person.ts'
import { listUnits } from '../../src/org/index.ts'
import { listPeople } from '../../src/org/queries/people.ts'
import { cancelReading, deleteUpload } from '../../src/plans/actions/change-upload.ts'
import { addPlanLink } from '../../src/plans/actions/issue/change-links.ts'
import { changeReview } from '../../src/plans/actions/review/change-review.ts'
import { uploadPlan } from '../../src/plans/actions/upload-plan.ts'
import { enterTaskDocument } from '../../src/plans/bases/actions/task-document.ts'
import { planJobs } from '../../src/plans/jobs.ts'
import { acknowledge } from '../../src/plans/propagation/actions/acknowledge.ts'
import { askUnits } from '../../src/plans/propagation/actions/change.ts'
import { startPropagation } from '../../src/plans/propagation/actions/start.ts'
import { planTasks } from '../../src/plans/queries/plans.ts'
import { findReview } from '../../src/plans/queries/reviews.ts'
import type { ReviewCommand } from '../../src/plans/rules/review/model.ts'
import { startSession } from '../../src/platform/auth/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type DatabaseConfig, openDatabase, type Tx } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { runWorker } from '../../src/platform/jobs/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { listDocuments } from '../../src/registry/index.ts'
import { planFile } from '../plan-file.ts'
import { planScan } from '../plan-pages.ts'
import { acceptAndIssue, sendAndRead, settleWorld } from '../world/settle.ts'
import { settleAmendments, type WalkedAmendments } from './all-pages-amendments.ts'
import { settleAnswers, type WalkedAnswers } from './all-pages-answers.ts'
import { settleDrafts, type WalkedDrafts } from './all-pages-drafts.ts'
import { type Imports, settleImports } from './all-pages-imports.ts'
import { settleMessages, type WalkedMessages } from './all-pages-messages.ts'
import { type Reforms, settleReforms } from './all-pages-reform.ts'
import { settleSignIn, type WalkedSignIn } from './all-pages-sign-in.ts'
import { settleSteering, type WalkedSteering } from './all-pages-steering.ts'

/** What the visits need to know of the world: ids, and the cookie by which the officer is signed in. */
export interface WalkedWorld
  extends WalkedAnswers,
    WalkedSignIn,
    WalkedMessages,
    WalkedAmendments,
    WalkedDrafts {
  readonly session: string
  /** Uploads by what became of them. */
  readonly uploads: Readonly<
    Record<
      'issued' | 'reviewed' | 'small' | 'untouched' | 'scan' | 'waiting' | 'failed' | 'cancelled' | 'deleted',
      string
    >
  >
  readonly planId: string
  readonly otherPlanId: string
  /** A task, and the unit that leads it. */
  readonly taskId: string
  readonly unitId: string
  /** A group of units that the plan gives work to. */
  readonly groupId: string
  readonly documentId: string
  readonly personId: string
  readonly eventId: string
  readonly cancelledEventId: string
  readonly propagationId: string
  readonly reforms: Reforms
  readonly imports: Imports
  readonly steering: WalkedSteering
}

/** Fills a new database with it. The product that is started on it runs no jobs: what waits goes on waiting. */
export async function settleWalkedWorld(config: DatabaseConfig): Promise<WalkedWorld> {
  const folder = config.dataFolder
  await mkdir(folder, { recursive: true })
  const database = await openDatabase(config)
  const files = await openFileStore(join(folder, 'files'))
  const services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
  try {
    const { officer, uploadIds, planIds } = await settleWorld(services)
    const [issued = '', reviewed = ''] = uploadIds
    const [planId = ''] = planIds
    await reviewSome(services, officer, reviewed)
    const uploads = { issued, reviewed, ...(await settleUploads(services, officer)) }
    const otherPlanId = await acceptAndIssue(services, officer, uploads.small)
    const link = { kind: 'integrates-with', planId, documentId: null } as const
    await database.transaction(tx => addPlanLink(tx, officer, otherPlanId, link))
    const found = await database.transaction(tx => findInWorld(tx, planId))
    const events = await settleEvents(services, officer)
    const round = await settlePropagation(services, officer, planId, found.documentId)
    const session = await settlePeople(services, officer, found.personId)
    const where = { planId, ...found }
    const steering = await database.transaction(tx => settleSteering(tx, officer, where))
    const reforms = await database.transaction(tx => settleReforms(tx, officer, found.unitId))
    const imports = await database.transaction(tx => settleImports(tx, officer))
    const signIn = await settleSignIn(services, officer)
    const messages = await settleMessages(services, officer)
    const drafts = await settleDrafts(services, officer, planId)
    const amendments = await settleAmendments(services, officer, otherPlanId, uploads.untouched)
    const answers = await settleAnswers(services, officer, planId)
    const shown = {
      ...answers,
      ...found,
      ...events,
      ...round,
      ...signIn,
      ...messages,
      ...amendments,
      ...drafts,
    }
    return { session, uploads, planId, otherPlanId, reforms, imports, steering, ...shown }
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}

/** Some tasks are accepted, one is corrected, one removed; one is open still. */
async function reviewSome({ database }: Services, officer: Person, uploadId: string): Promise<void> {
  const deeds: readonly ReviewCommand[] = [
    { kind: 'accept', tasks: [0, 1, 2] },
    { kind: 'edit-task', task: 3, text: 'Xây dựng bộ nhận diện hình ảnh của tỉnh.' },
    { kind: 'remove-task', task: 5 },
  ]
  for (const deed of deeds) {
    await database.transaction(async tx => {
      const review = await findReview(tx, uploadId)
      await changeReview(tx, officer, uploadId, review?.version ?? 0, deed)
    })
  }
}

type Settled = Omit<WalkedWorld['uploads'], 'issued' | 'reviewed'>

/** What is read is read by a worker that then stops; what is sent afterwards nobody reads. */
async function settleUploads(services: Services, officer: Person): Promise<Settled> {
  const { database } = services
  const worker = await runWorker(database, planJobs(services), { log: silentLog, atOnce: 1 })
  const read = (name: string, bytes: Uint8Array) => sendAndRead(services, officer, name, bytes)
  const leave = async (name: string, mark: string): Promise<string> => {
    const file = { name, bytes: planFile(mark) }
    return (await uploadPlan(services, officer, file, new AbortController().signal)).id
  }
  const small = await read('ke-hoach-07-ben-lua.txt', planFile(''))
  const untouched = await read('ke-hoach-chua-xem.txt', planFile('Chưa ai xem.'))
  const scan = await read('ke-hoach-ban-quet.png', await planScan(''))
  await worker.stop()
  const [waiting, failed] = [
    await leave('ke-hoach-cho-doc.txt', 'Chờ.'),
    await leave('ke-hoach-loi.txt', 'Lỗi.'),
  ]
  const [cancelled, deleted] = [
    await leave('ke-hoach-dung.txt', 'Dừng.'),
    await leave('gui-nham.txt', 'Nhầm.'),
  ]
  await database.transaction(async tx => {
    await sql`update jobs set state = 'failed', finished_at = now() where key = ${failed}`.execute(tx)
    await cancelReading(tx, officer, cancelled)
    await deleteUpload(tx, officer, deleted)
  })
  return { small, untouched, scan, waiting, failed, cancelled, deleted }
}

/** The ids that some pages need in their addresses. */
async function findInWorld(tx: Tx, planId: string) {
  const tasks = await planTasks(tx, planId)
  const task = tasks.find(({ units, schedule }) => units.some(({ role }) => role === 'lead') && schedule)
  const lead = task?.units.find(({ role, collective }) => role === 'lead' && !collective)
  const { documents } = await listDocuments(tx, { q: '', page: 1 })
  const { id: personId } = (await listPeople(tx)).find(({ name }) => name === 'Trần Quốc Dũng') ?? { id: '' }
  const group = tasks.flatMap(({ units }) => units).find(({ collective }) => collective)
  const groupId = group?.unitId ?? ''
  return {
    taskId: task?.id ?? '',
    groupId,
    unitId: lead?.unitId ?? '',
    documentId: documents[0]?.id ?? '',
    personId,
  }
}

/** Documents that all communes spread; two of them did, one with a proof. */
async function settlePropagation(
  { database }: Services,
  officer: Person,
  planId: string,
  documentId: string,
): Promise<Pick<WalkedWorld, 'propagationId'>> {
  const propagationId = newId()
  const facts = { title: 'Quán triệt Nghị quyết 47/NQ-CP', instructions: 'Tổ chức hội nghị hoặc phát thanh.' }
  await database.transaction(async tx => {
    const plan = { ...facts, dueOn: '2030-04-30', keeperId: null, planId }
    await startPropagation(tx, officer, propagationId, plan, [documentId])
    const { units } = await listUnits(tx, { q: '', level: 'commune', page: 1 })
    const ids = units.filter(({ collective }) => !collective).map(({ id }) => id)
    await askUnits(tx, officer, propagationId, ids)
    const said = { heldOn: '2026-03-31', peopleCount: 1200, note: 'Hội nghị tại nhà văn hóa xã' }
    await acknowledge(tx, officer, propagationId, ids.slice(0, 2), {
      ...said,
      link: 'https://lamgiang.example',
    })
    await enterTaskDocument(tx, officer, (await planTasks(tx, planId))[0]?.id ?? '', {
      symbol: '15/2026/QĐ-UBND',
      type: 'Quyết định',
      issuer: null,
      issuedOn: '2026-03-15',
      subject: 'Quy chế quản lý hoạt động thông tin đối ngoại',
    })
  })
  return { propagationId }
}

/** A festival that the place keeps by the lunar calendar, and a conference that does not take place. */
async function settleEvents(
  { database }: Services,
  officer: Person,
): Promise<Pick<WalkedWorld, 'eventId' | 'cancelledEventId'>> {
  const [eventId, cancelledEventId] = [newId(), newId()]
  const facts = { place: 'Đình Cồn Phượng', note: '', unitId: null, visibility: 'public' } as const
  await database.transaction(async tx => {
    await enterEvent(tx, officer, eventId, {
      ...facts,
      kind: 'observance',
      title: 'Lễ hội Kỳ yên Cồn Phượng',
      beginsOn: '2026-05-01',
      endsOn: '2026-05-03',
      recurs: 'lunar',
    })
    const conference = { ...facts, kind: 'event', title: 'Hội nghị xúc tiến đầu tư', recurs: null } as const
    const days = { beginsOn: '2026-12-10', endsOn: '2026-12-10' }
    await enterEvent(tx, officer, cancelledEventId, { ...conference, ...days })
    await cancelEvent(tx, officer, cancelledEventId, 'Chuyển sang quý I năm sau.')
  })
  return { eventId, cancelledEventId }
}

/** One has left the office, the officer has a token, and is signed in: gives the session's token. */
async function settlePeople({ database, config }: Services, officer: Person, gone: string): Promise<string> {
  return database.transaction(async tx => {
    await endPerson(tx, officer, gone)
    await createApiToken(tx, officer, { name: 'Máy tổng hợp của Sở', scopes: ['plans:read'], days: 90 })
    return (await startSession(tx, officer.id, config)).token
  })
}
