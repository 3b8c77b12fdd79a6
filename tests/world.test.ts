import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../src/audit/index.ts'
import { closeReadingWorkers } from '../src/documents/index.ts'
import { listUnits } from '../src/org/index.ts'
import { focalUnits } from '../src/org/queries/focal-points.ts'
import { functionAreas, listFunctions } from '../src/org/queries/functions.ts'
import { planSignature } from '../src/plans/exports/signature.ts'
import { issuingUnits, openWork } from '../src/plans/index.ts'
import { findPlan, planTasks, reportingDuties } from '../src/plans/queries/plans.ts'
import { findReview } from '../src/plans/queries/reviews.ts'
import { findUpload } from '../src/plans/queries/uploads.ts'
import { readConfig } from '../src/platform/config.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import type { Services } from '../src/platform/room.ts'
import { forBothDatabases } from './databases.ts'
import { type SettledWorld, settleWorld } from './world/settle.ts'
import { communes, units } from './world.ts'

forBothDatabases((_kind, open) => {
  let services: Services
  let world: SettledWorld
  let folder: string

  beforeAll(async () => {
    const database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-world-'))
    const files = await openFileStore(join(folder, 'files'))
    services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
    world = await settleWorld(services)
  })
  afterAll(async () => {
    await closeReadingWorkers()
    await rm(folder, { recursive: true, force: true })
  })

  test('one plan is issued to units of the world, the other waits for its review', async () => {
    const [first = '', second = ''] = world.uploadIds
    await services.database.transaction(async tx => {
      const plan = await findPlan(tx, world.planIds[0] ?? '')
      expect(plan).toMatchObject({ uploadId: first, kind: 'annual', symbol: '18/KH-UBND', taskCount: 42 })
      expect(plan?.issuers.map(({ name }) => name)).toEqual(['Ủy ban nhân dân tỉnh Lam Giang'])
      expect(await reportingDuties(tx, plan?.id ?? '')).toHaveLength(3)
      expect(await findUpload(tx, second)).toMatchObject({ status: 'read' })
      const review = await findReview(tx, second)
      expect(review?.items.filter(({ kind }) => kind === 'task').every(({ state }) => state === 'open')).toBe(
        true,
      )
    })
  })

  test('no unit of the world was made twice: the plan speaks of those that were there', async () => {
    const known = new Set(units.map(({ name }) => name))
    await services.database.transaction(async tx => {
      const tasks = await planTasks(tx, world.planIds[0] ?? '')
      const single = tasks.flatMap(task => task.units.filter(({ collective }) => !collective))
      const others = new Set(single.map(({ name }) => name).filter(name => !known.has(name)))
      expect([...others].sort()).toEqual(['Báo Nhân Dân', 'Thông tấn xã Việt Nam', 'Đài Tiếng nói Việt Nam'])
      for (const commune of communes) {
        expect((await listUnits(tx, { q: `UBND ${commune}`, page: 1 })).total, commune).toBe(1)
      }
    })
  })

  test('on each day the function is held by whoever held it then; who lacks one is told', async () => {
    await services.database.transaction(async tx => {
      const [one] = await listFunctions(tx, '2025-07-01')
      expect(one).toMatchObject({ areas: 13, gaps: 2, doubles: 0 })
      const holder = async (day: string) => {
        const found = await functionAreas(tx, one?.id ?? '', day, { state: 'all', page: 1 })
        const area = found.areas.find(({ area: { level } }) => level === 'province')
        return area?.holders.map(({ unit }) => unit.name)
      }
      expect(await holder('2025-02-28')).toEqual(['Sở Thông tin và Truyền thông'])
      expect(await holder('2025-03-01')).toEqual(['Sở Văn hóa, Thể thao và Du lịch'])
    })
  })

  test('units that are given work lack focal points, but for three', async () => {
    await services.database.transaction(async tx => {
      const work = { openWork, issuers: issuingUnits }
      const { units: gaps, counts } = await focalUnits(tx, '2026-03-01', work, { state: 'gap', page: 1 })
      expect(counts.complete).toBe(2)
      expect(gaps[0]?.openWork).toBeGreaterThan(0)
      expect(gaps.find(({ unit }) => unit.name === 'Công an tỉnh')?.points).toHaveLength(1)
    })
  })

  test('the plan is signed as it says, in the block of its issuer', async () => {
    await services.database.transaction(async tx => {
      const plan = await findPlan(tx, world.planIds[0] ?? '')
      expect(plan && (await planSignature(tx, plan))).toEqual({
        lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        name: 'Võ Thị Ngân Hà',
      })
    })
  })

  test('orders go to the province’s own, requests to the Party, the Front and the press of the capital', async () => {
    await services.database.transaction(async tx => {
      const tasks = await planTasks(tx, world.planIds[0] ?? '')
      const modality = (path: string) => tasks.find(task => task.path === path)?.modality
      expect(modality('IV.1.b')).toBe('order')
      expect(modality('IV.9.(1)')).toBe('request')
      expect(modality('IV.10.(1)')).toBe('request')
    })
  })

  test('all of it is on the record', async () => {
    expect(await services.database.transaction(tx => verifyChain(tx))).toMatchObject({ whole: true })
  })
})

const program = fileURLToPath(new URL('../script/demo.ts', import.meta.url))

test('the demo fills a new installation once, and never one that others reach', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-demo-'))
  const views = new URL('../script/jsx.ts', import.meta.url).href
  const run = (settings: Readonly<Record<string, string>>, ...words: string[]) => {
    const env = { ...process.env, DATABASE_URL: '', NHIPCAU_DATA: folder, ...settings }
    return spawnSync(process.execPath, ['--import', views, program, ...words], { env, encoding: 'utf8' })
  }
  const fill = (settings: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = run(settings)
    expect(status, stderr).toBe(0)
    return stdout
  }
  try {
    expect(fill({ HOST: '0.0.0.0' })).toContain('Không tạo dữ liệu mẫu')
    const first = fill()
    expect(first).toContain('Đang tạo dữ liệu mẫu')
    expect(first).toContain('van.le')
    const second = fill()
    expect(second).not.toContain('Đang tạo dữ liệu mẫu')
    expect(second).toContain('van.le')
    for (const words of [[], ['--empty']]) {
      const { status, stderr } = run({ HOST: '0.0.0.0' }, ...words)
      expect(status).toBe(1)
      expect(stderr).toContain('Set another NHIPCAU_DATA')
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
