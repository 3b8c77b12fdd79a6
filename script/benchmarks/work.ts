/** The inbox and the leader's page among very much work: on PostgreSQL a country's, embedded an office's. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/platform/db/index.ts'
import { duration, median, percentile, plainRow } from './figures.ts'
import { newDatabaseOn, type Served, serveData } from './office.ts'
import type { Row } from './report.ts'
import { fillWork, type WorkPerson, type WorkShape } from './work-data.ts'
import { type AskedPage, askSteadily } from './work-load.ts'

const country: WorkShape = {
  provinces: 34,
  communes: 3_321,
  departments: 40,
  plans: 60,
  ownTasks: 100,
  classTasks: 85,
}
const office: WorkShape = {
  provinces: 2,
  communes: 138,
  departments: 10,
  plans: 10,
  ownTasks: 20,
  classTasks: 67,
}
/** A country's people ask more often than one office's. */
const rates = { postgres: { perSecond: 50, seconds: 20 }, embedded: { perSecond: 10, seconds: 30 } }
const memoryMax = 512

/** Rows of the report. PostgreSQL's stand there when `NHIPCAU_TEST_DATABASE_URL` names a server. */
export async function workRows(): Promise<Row[]> {
  const server = process.env.NHIPCAU_TEST_DATABASE_URL || null
  return [
    ...(server === null ? [] : await rowsOf('PostgreSQL, 300,000 work items', country, server, 150)),
    ...(await rowsOf('Embedded, 10,000 work items', office, null, 100)),
  ]
}

async function rowsOf(where: string, shape: WorkShape, server: string | null, most: number): Promise<Row[]> {
  const rate = server === null ? rates.embedded : rates.postgres
  const once = await measured(shape, server)
  const twice = await measured({ ...shape, plans: shape.plans * 2, classTasks: shape.classTasks * 2 }, server)
  const pages = [...once.times].map(([page, times]): Row => {
    const more = twice.times.get(page) ?? []
    return {
      measure: `${where}: ${page}`,
      target: `p95 ≤ ${most} ms at ${rate.perSecond} a second`,
      value: `p50 ${duration(median(times))}, p95 ${duration(percentile(times, 0.95))}, p99 ${duration(percentile(times, 0.99))}; with twice as much p95 ${duration(percentile(more, 0.95))}`,
      met: percentile(times, 0.95) <= most,
    }
  })
  const memory: Row = {
    measure: `${where}: memory of the server while it is asked, at most`,
    target: server === null ? `under ${memoryMax} MB` : '—',
    value: `${memoryWords(once.most)}; with twice as much ${memoryWords(twice.most)}`,
    met: server === null ? once.most < memoryMax : null,
  }
  const starting = plainRow(
    `${where}: memory of the server for a moment, as it opens the database`,
    `${memoryWords(once.starting)}; with twice as much ${memoryWords(twice.starting)}`,
  )
  return [
    ...pages,
    memory,
    starting,
    plainRow(`${where}: written`, `${once.items} items; twice: ${twice.items}`),
  ]
}

const memoryWords = (megabytes: number): string => `${megabytes.toFixed(0)} MB`

interface Measured {
  readonly times: ReadonlyMap<string, readonly number[]>
  /** Megabytes of the server: the most while it was asked, and the most until it was up. */
  readonly most: number
  readonly starting: number
  readonly items: number
}

async function measured(shape: WorkShape, server: string | null): Promise<Measured> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  const place = server === null ? null : await newDatabaseOn(server)
  let served: Served | undefined
  try {
    const config = {
      databaseUrl: place?.url,
      dataFolder,
      databaseConnectionsMax: 5,
      transactionSecondsMax: 600,
    }
    const database = await openDatabase(config)
    const people = await fillWork(database, shape)
    await database.close()
    served = await serveData(dataFolder, place?.url)
    const starting = (await served.memory()).peak
    const pages = pagesOf(people)
    // Warm, as a server is that has run since the morning.
    await askSteadily(served.address, pages, { perSecond: 10, seconds: 5 })
    const rate = place === null ? rates.embedded : rates.postgres
    const most = watchMemory(served)
    const times = await askSteadily(served.address, pages, rate)
    return { times: together(times), most: await most(), starting, items: itemsOf(shape) }
  } finally {
    await served?.end()
    await place?.drop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

/** Looks every half second until it is asked for the most that it saw. */
function watchMemory(served: Served): () => Promise<number> {
  const seen: number[] = []
  const look = async () => seen.push((await served.memory()).now)
  const timer = setInterval(look, 500)
  return async () => {
    clearInterval(timer)
    await look()
    return Math.max(...seen)
  }
}

const itemsOf = ({ plans, ownTasks, classTasks, communes }: WorkShape): number =>
  plans * ownTasks * 3 + classTasks * (communes + 1)

function pagesOf(people: readonly WorkPerson[]): readonly AskedPage[] {
  return people.flatMap(({ name, cookie }) => [
    { name: `inbox of ${name}`, path: '/work', cookie },
    { name: `leader's page of ${name}`, path: '/overview', cookie },
  ])
}

/** Each page, and before them all inboxes and all leader's pages. */
function together(times: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, readonly number[]> {
  const all = (start: string) => [...times].flatMap(([name, some]) => (name.startsWith(start) ? some : []))
  return new Map([['inbox', all('inbox')], ["leader's page", all('leader')], ...times])
}
