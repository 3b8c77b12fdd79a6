/** The audit chain of a million facts: checked in the database and in a file, exported, listed, added to. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type Actor,
  appendFact,
  appendFacts,
  exportChain,
  type Fact,
  verifyExport,
  verifyWholeChain,
} from '../../src/audit/index.ts'
import { type FactFilter, factChoices, listFacts } from '../../src/audit/queries/list-facts.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { type DatabaseKind, newTestDatabase } from '../../tests/databases.ts'
import { duration, plainRow, size, spreadRow } from './figures.ts'
import { timeOnce } from './measure.ts'
import type { Row } from './report.ts'

const halfFacts = 500_000
const minuteFacts = 1_000_000

/** Rows of the report: on the embedded database, and on PostgreSQL where one is given for tests. */
export async function auditRows(): Promise<Row[]> {
  const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
    ? ['embedded', 'postgres']
    : ['embedded']
  const rows: Row[] = []
  for (const kind of kinds) rows.push(...(await rowsOn(kind)))
  return rows
}

async function rowsOn(kind: DatabaseKind): Promise<Row[]> {
  const place = await newTestDatabase(kind)
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-audit-'))
  const database = await openDatabase({ ...place.config, transactionSecondsMax: 60 })
  const on = kind === 'embedded' ? 'embedded database' : 'PostgreSQL'
  try {
    await fill(database, 0, halfFacts)
    const half = await checked(database, folder)
    const filling = await timeOnce(() => fill(database, halfFacts, minuteFacts))
    const whole = await checked(database, folder)
    return [
      minuteRow(`${on}: every fact checked in the database`, whole.database, half.database),
      minuteRow(`${on}: the exported file checked by itself`, whole.file, half.file),
      plainRow(`${on}: exported to that file`, `${duration(whole.exporting)}, ${size(whole.bytes)}`),
      spreadRow(`${on}: a question of a page while the chain is checked`, whole.meanwhile, 100),
      ...(await listRows(database, on)),
      spreadRow(`${on}: one fact added in a transaction of its own`, await appendTimes(database), 20),
      plainRow(
        `${on}: facts added 500 at once`,
        `${Math.round((minuteFacts - halfFacts) / (filling / 1000)).toLocaleString('en')} a second`,
      ),
    ]
  } finally {
    await database.close()
    await place.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

function minuteRow(measure: string, whole: number, half: number): Row {
  return {
    measure: `${measure}, ${minuteFacts.toLocaleString('en')} facts`,
    target: '≤ 60 s',
    value: `${duration(whole)}; half as many ${duration(half)}, so twice the data took ${(whole / half).toFixed(1)} times as long`,
    met: whole <= 60_000,
  }
}

interface Checked {
  readonly database: number
  readonly exporting: number
  readonly file: number
  readonly bytes: number
  /** Milliseconds of each small question that was asked during the check. */
  readonly meanwhile: readonly number[]
}

async function checked(database: Database, folder: string): Promise<Checked> {
  const meanwhile: number[] = []
  const asking = setInterval(() => void timeOnce(() => ask(database)).then(took => meanwhile.push(took)), 200)
  const checking = await timeOnce(async () => {
    const check = await verifyWholeChain(database)
    if (!check.whole) throw new Error(`broken at ${check.brokenAt}: ${check.why}`)
  })
  clearInterval(asking)
  const path = join(folder, 'chain.jsonl')
  const exporting = await timeOnce(() =>
    pipeline(Readable.from(exportChain(database), { highWaterMark: 1 }), createWriteStream(path)),
  )
  const file = await timeOnce(async () => {
    const { check } = await verifyExport(createReadStream(path, { highWaterMark: 1 << 18 }))
    if (!check.whole) throw new Error(`broken at ${check.brokenAt}: ${check.why}`)
  })
  return { database: checking, exporting, file, bytes: (await stat(path)).size, meanwhile }
}

const ask = (database: Database): Promise<unknown> =>
  database.transaction(tx => tx.selectFrom('jobs').selectAll().limit(1).execute())

const people = Array.from({ length: 40 }, () => newId())
const kinds = [
  'task.progressed',
  'unit.changed',
  'plan.review-changed',
  'document.corrected',
  'person.signed-in',
]

function actorOf(index: number): Actor {
  return { kind: 'person', id: people[index % people.length] ?? '' }
}

function factOf(index: number): Fact {
  const id = `0198aaaa-0000-7000-8000-${String(index % 20_000).padStart(12, '0')}`
  return {
    kind: kinds[index % kinds.length] ?? '',
    subject: `task:${id}`,
    details: {
      before: { state: 'open', progress: index % 100, note: 'Đang phối hợp với Sở Văn hóa' },
      after: { state: 'done', progress: 100, note: 'Đã hoàn thành đúng hạn' },
    },
  }
}

/** Facts from one number to another, as the product itself chains them. */
async function fill(database: Database, from: number, to: number): Promise<void> {
  const step = 5000
  for (let at = from; at < to; at += step) {
    const facts = Array.from({ length: step }, (_, index) => factOf(at + index))
    await database.transaction(tx => appendFacts(tx, actorOf(at / step), facts))
  }
}

async function appendTimes(database: Database): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < 300; index += 1) {
    times.push(
      await timeOnce(() => database.transaction(tx => appendFact(tx, actorOf(index), factOf(index)))),
    )
  }
  return times
}

async function listRows(database: Database, on: string): Promise<Row[]> {
  const all: FactFilter = { who: null, kind: null, subject: null, from: null, to: null }
  const asked: readonly (readonly [string, FactFilter, number])[] = [
    ['the first page', all, 1],
    ['page 15,000', all, 15_000],
    ['of one kind', { ...all, kind: 'unit.changed' }, 1],
    ['of one person and kind', { ...all, who: people[3] ?? '', kind: 'unit.changed' }, 1],
    ['about one task', { ...all, subject: factOf(7).subject }, 1],
    ['of a day without facts', { ...all, from: '2020-01-01', to: '2020-01-02' }, 1],
  ]
  const rows: Row[] = []
  for (const [name, filter, page] of asked) {
    const times: number[] = []
    for (let round = -2; round < 20; round += 1) {
      const took = await timeOnce(() =>
        database.transaction(async tx => {
          await listFacts(tx, filter, page)
          await factChoices(tx)
        }),
      )
      if (round >= 0) times.push(took)
    }
    rows.push(
      spreadRow(
        `${on}: the auditor's list of ${minuteFacts.toLocaleString('en')} facts, ${name}`,
        times,
        200,
      ),
    )
  }
  return rows
}

// Run by itself, it prints its rows.
if (process.argv[1]?.endsWith('audit.ts')) {
  for (const { measure, value, met } of await auditRows()) {
    console.log(`${met === false ? 'NOT MET ' : ''}${measure}: ${value}`)
  }
}
