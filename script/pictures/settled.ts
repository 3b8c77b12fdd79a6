/** The built product on a new database with the world of tests/world.ts, a review and an issue half done. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { closeReadingWorkers } from '../../src/documents/index.ts'
import { startDraft } from '../../src/org/actions/succession/keep-draft.ts'
import { searchUnits } from '../../src/org/index.ts'
import { chooseName } from '../../src/plans/actions/issue/choose-name.ts'
import { changeReview } from '../../src/plans/actions/review/change-review.ts'
import { beginDraft } from '../../src/plans/cascade/actions/begin-draft.ts'
import { leaveOut, takeUp } from '../../src/plans/cascade/actions/change-tasks.ts'
import { offeredTasks } from '../../src/plans/cascade/queries/offer.ts'
import { findIssue } from '../../src/plans/queries/issue.ts'
import { planTasks } from '../../src/plans/queries/plans.ts'
import { findReview } from '../../src/plans/queries/reviews.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { settleAnswers } from '../../tests/pages/all-pages-answers.ts'
import { settleDrafts } from '../../tests/pages/all-pages-drafts.ts'
import { settleSteering } from '../../tests/pages/all-pages-steering.ts'
import { type SettledWorld, settleWorld } from '../../tests/world/settle.ts'

/** What the pictures show: the plan that waits for its review, the issued one, and two units. */
export interface Shown {
  readonly uploadId: string
  readonly planId: string
  /** A unit with tasks in several roles. */
  readonly unitId: string
  /** A unit that goes by several names. */
  readonly namedUnitId: string
  /** A reform that is being written: the one unit is to merge into the other. */
  readonly reformId: string
  readonly difficultyId: string
  readonly inspectionId: string
  /** A unit's own plan that is being composed from the issued one. */
  readonly draftId: string
  /** Work that waits for its unit, and work whose result is claimed with evidence of every kind. */
  readonly openWorkId: string
  readonly claimedWorkId: string
}

/** How far the officer of the pictures has come with the plan that is not issued yet. */
const tasksConfirmed = 9
const namesSettled = 6
const shownUnit = 'Sở Ngoại vụ'
const namedUnit = 'Sở Văn hóa, Thể thao và Du lịch'

/** Fills the folder with the world and takes review and issue half of the way. */
export async function settle(folder: string): Promise<Shown> {
  const config: Config = readConfig({ NHIPCAU_DATA: folder, NHIPCAU_LOG_LEVEL: 'warn' })
  await mkdir(folder, { recursive: true })
  const database = await openDatabase(config, { log: silentLog })
  try {
    const files = await openFileStore(join(folder, 'files'))
    const services: Services = { database, files, config, log: silentLog }
    const world = await settleWorld(services)
    const [planId = ''] = world.planIds
    const uploadId = world.uploadIds.at(-1) ?? ''
    await reviewSome(services, world, uploadId)
    await settleSomeNames(services, world, uploadId)
    const unitId = await idOfUnit(services, shownUnit)
    const namedUnitId = await idOfUnit(services, namedUnit)
    const reformId = await draftReform(services, world, unitId, namedUnitId)
    const work = await settleWorkPages(services, world, planId, namedUnitId)
    return { uploadId, planId, unitId, namedUnitId, reformId, ...work }
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}

/** What the pages around the work show: difficulties, inspections, a unit's own plan, answers. */
async function settleWorkPages(
  services: Services,
  { officer }: SettledWorld,
  planId: string,
  unitId: string,
) {
  const { database } = services
  const steering = await database.transaction(async tx => {
    const led = (await planTasks(tx, planId)).find(({ units }) =>
      units.some(part => part.unitId === unitId && part.role === 'lead'),
    )
    return settleSteering(tx, officer, { planId, taskId: led?.id ?? '', unitId })
  })
  await settleDrafts(services, officer, planId)
  const { answers } = await settleAnswers(services, officer, planId)
  return {
    difficultyId: steering.difficulty,
    inspectionId: steering.inspection,
    draftId: await composeDraft(services, officer, planId, unitId),
    openWorkId: answers.issued,
    claimedWorkId: answers.claimed,
  }
}

/** A unit's own plan that takes up all but the last of its tasks, which it leaves out. */
function composeDraft(
  { database }: Services,
  officer: Person,
  planId: string,
  unitId: string,
): Promise<string> {
  return database.transaction(async tx => {
    const draftId = await beginDraft(tx, officer, planId, unitId)
    const tasks = (await offeredTasks(tx, planId, unitId)).map(({ taskId }) => taskId)
    await takeUp(tx, officer, draftId, tasks.slice(0, -2), { onlyNew: true })
    await leaveOut(tx, officer, draftId, tasks.at(-1) ?? '', 'Đã làm xong trong năm trước.')
    return draftId
  })
}

function draftReform(
  { database }: Services,
  { officer }: SettledWorld,
  fromId: string,
  toId: string,
): Promise<string> {
  return database.transaction(tx =>
    startDraft(tx, officer, {
      effectiveOn: '2026-07-01',
      legalBasis: 'Nghị quyết số 12/NQ-HĐND ngày 10/6/2026',
      note: '',
      changes: [
        {
          kind: 'merge',
          fromIds: [fromId],
          successors: [{ unitId: toId, functionId: null }],
          mainId: toId,
        },
      ],
      newUnits: [],
      newFunctions: [],
      renamings: [],
    }),
  )
}

async function reviewSome(
  { database }: Services,
  { officer }: SettledWorld,
  uploadId: string,
): Promise<void> {
  await database.transaction(async tx => {
    const review = await findReview(tx, uploadId)
    const items = review?.items.filter(({ kind }) => kind === 'task') ?? []
    const tasks = items.slice(0, tasksConfirmed).map(({ number }) => number)
    await changeReview(tx, officer, uploadId, review?.version ?? 0, { kind: 'accept', tasks })
  })
}

async function settleSomeNames(
  { database }: Services,
  { officer }: SettledWorld,
  uploadId: string,
): Promise<void> {
  const issue = await findIssue(database, uploadId)
  for (const { key, suggested } of issue?.names.slice(0, namesSettled) ?? []) {
    await chooseName(database, officer, uploadId, issue?.version.draft ?? 0, key, suggested)
  }
}

async function idOfUnit({ database }: Services, name: string): Promise<string> {
  const found = await database.transaction(tx => searchUnits(tx, name, 1))
  if (found[0]?.name !== name) throw new Error(`${name} is no unit of the world`)
  return found[0].id
}

/** The product, running. */
export interface Server {
  readonly address: string
  stop(): Promise<void>
}

const tree = fileURLToPath(new URL(`../../${process.env.NHIPCAU_TEST_TREE ?? 'dist'}/`, import.meta.url))
const program = fileURLToPath(new URL('../../tests/children/serve.ts', import.meta.url))

/**
 * Starts the built product on this free port, with its data in the folder; its pages tell the address that an
 * installation has by default. Throws when it does not come up.
 */
export async function serve(folder: string, port: number): Promise<Server> {
  const child = spawn(process.execPath, [program, tree], {
    env: {
      ...process.env,
      PORT: String(port),
      NHIPCAU_DATA: folder,
      NHIPCAU_PUBLIC_URL: 'http://localhost:8700',
      NHIPCAU_LOG_LEVEL: 'warn',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('http://')) continue
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    return { address: `http://localhost:${port}`, stop }
  }
  throw new Error('The server did not come up; has script/bootstrap run?')
}
