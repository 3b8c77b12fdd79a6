/** An office with two people, for tests of signing in: services, the web side, and a worker where one is asked for. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hono } from 'hono'
import { allJobs, webOptions } from '../../src/app.ts'
import { addPerson } from '../../src/org/actions/add-person.ts'
import { setEmail } from '../../src/org/actions/set-email.ts'
import { setUpOffice } from '../../src/org/actions/set-up-office.ts'
import { findPerson } from '../../src/org/index.ts'
import { hashPassword, issueSetupToken } from '../../src/platform/auth/index.ts'
import { now } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Database, Tx } from '../../src/platform/db/index.ts'
import { openFileStore } from '../../src/platform/files/index.ts'
import { createWeb, loadAssets, type Person } from '../../src/platform/http/index.ts'
import { listJobs, runWorker } from '../../src/platform/jobs/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import type { Services } from '../../src/platform/room.ts'
import { PageClient } from '../page-client.ts'

export const password = 'một câu dễ nhớ'

export interface TestOffice {
  readonly services: Services
  readonly web: Hono
  readonly administrator: Person
  readonly officer: Person
  /** A new visitor, from this address. */
  readonly visitor: (address?: string) => PageClient
  /** The administrator, signed in. */
  readonly signedIn: (name?: string, address?: string) => Promise<PageClient>
  /** Does the jobs that wait, in order. */
  readonly work: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Sets an office up: mau.tran administers it, do.van (do.van@benlua.example.vn) is an officer. */
export async function openOffice(
  database: Database,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-office-'))
  const files = await openFileStore(join(folder, 'files'))
  const config = readConfig({ NHIPCAU_DATA: folder, NHIPCAU_TRUST_PROXY: 'true', ...environment })
  const services = { database, files, config, log: silentLog }
  const web = createWeb(webOptions(services, loadAssets(), () => true))
  const origin = config.publicUrl ?? 'http://localhost:8700'
  const visitor = (address?: string) => new PageClient(web, origin, address)
  return {
    services,
    web,
    ...(await settlePeople(database)),
    visitor,
    signedIn: async (name = 'mau.tran', address) => {
      const client = visitor(address)
      const answer = await client.post('/sign-in', { sign_in_name: name, password, next: '/account' })
      if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`)
      return client
    },
    work: async () => {
      const worker = await runWorker(database, allJobs(services), { log: silentLog, atOnce: 1 })
      while (await database.transaction(isWorkWaiting)) await wait(20)
      await worker.stop()
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function settlePeople(database: Database) {
  const passwordHash = await hashPassword(password)
  return database.transaction(async tx => {
    const person = { person: 'Trần Thị Mẫu', signInName: 'mau.tran', passwordHash }
    const token = (await issueSetupToken(tx)) ?? ''
    const office = 'Ủy ban nhân dân xã Bến Lúa'
    const id = await setUpOffice(tx, { token, office, place: 'Bến Lúa', ...person })
    const administrator = await findPerson(tx, id)
    if (!administrator) throw new Error('the first person is there')
    const second = { name: 'Đỗ Văn Mẫu', signInName: 'do.van', roles: ['officer'] as const, passwordHash }
    const officerId = await addPerson(tx, administrator, second)
    await setEmail(tx, administrator, officerId, 'Do.Van@BenLua.example.vn')
    const officer = await findPerson(tx, officerId)
    if (!officer) throw new Error('the second person is there')
    return { administrator, officer }
  })
}

async function isWorkWaiting(tx: Tx): Promise<boolean> {
  const jobs = await listJobs(tx)
  // What is to run later (mail after the night) is not waited for.
  const isDue = ({ tries, runAfter }: (typeof jobs)[number]) => tries === 0 && runAfter <= now()
  return jobs.some(job => job.state === 'running' || (job.state === 'queued' && isDue(job)))
}
