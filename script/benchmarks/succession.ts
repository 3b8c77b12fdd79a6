/** The reform of a province with ten thousand open duties, and with twice as many, on each database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carryOutSuccession, orgMovers, type Succession } from '../../src/org/index.ts'
import { planMovers } from '../../src/plans/index.ts'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../tests/plan-rows.ts'
import { duration, plainRow } from './figures.ts'
import { timeOnce } from './measure.ts'
import { newDatabaseOn } from './office.ts'
import type { Row } from './report.ts'

const successionMovers = [...orgMovers, ...planMovers]
const secondsMax = 10
const duties = 10_000
const tasksOfPlan = 500
/** Communes before, and into how few they merge; a department is split by the function that its tasks name. */
const communes = { before: 150, after: 50 }

/** Rows of the report; PostgreSQL's where NHIPCAU_TEST_DATABASE_URL names a server. */
export async function successionRows(): Promise<Row[]> {
  const rows = await rowsOn('the embedded database', null)
  const server = process.env.NHIPCAU_TEST_DATABASE_URL
  return server ? [...rows, ...(await rowsOn('PostgreSQL', server))] : rows
}

async function rowsOn(where: string, server: string | null): Promise<Row[]> {
  const once = await reform(server, duties)
  const twice = await reform(server, 2 * duties)
  return [
    {
      measure: `The reform of a province with ${duties.toLocaleString('en')} open duties, on ${where}`,
      target: `< ${secondsMax} s`,
      value: `${duration(once.carried)} (its preview: ${duration(once.previewed)})`,
      met: once.carried < secondsMax * 1000,
    },
    plainRow(
      'With twice as many',
      `${duration(twice.carried)}, ${(twice.carried / once.carried).toFixed(1)} times as long`,
    ),
  ]
}

interface Reform {
  readonly carried: number
  readonly previewed: number
}

async function reform(server: string | null, count: number): Promise<Reform> {
  const place = await newPlace(server)
  try {
    return await measured(place.database, count)
  } finally {
    await place.remove()
  }
}

async function measured(database: Database, count: number): Promise<Reform> {
  const personId = await database.transaction(addPerson)
  const actor = { id: personId, name: 'Trần Thị Mẫu', grants: [] }
  const units = await database.transaction(async tx => {
    const before: UnitRef[] = []
    for (let at = 0; at < communes.before; at += 1)
      before.push(await addUnit(tx, `Ủy ban nhân dân xã Số ${at}`))
    return { before, department: await addUnit(tx, 'Sở Thông tin và Truyền thông') }
  })
  for (let from = 0; from < count; from += tasksOfPlan) {
    await database.transaction(tx => addPlanOf(tx, personId, units, from))
  }
  const succession = reformOf(units)
  const previewed = await timeOnce(() =>
    database.transaction(async tx => {
      for (const mover of successionMovers) await mover.preview(tx, succession)
    }),
  )
  const carried = await timeOnce(() =>
    database.transaction(async tx => {
      const { moved } = await carryOutSuccession(tx, actor, succession, successionMovers)
      if (moved['plans.tasks'] !== count) throw new Error(`${moved['plans.tasks']} of ${count} duties moved`)
    }),
  )
  return { carried, previewed }
}

interface Units {
  readonly before: readonly UnitRef[]
  readonly department: UnitRef
}

/** A fifth of the duties is the department's, half of them name the function that goes elsewhere. */
async function addPlanOf(
  tx: Parameters<typeof addPlan>[0],
  recordedBy: string,
  { before, department }: Units,
  from: number,
): Promise<void> {
  const tasks = Array.from({ length: tasksOfPlan }, (_, at) => {
    const index = from + at
    const unit = index % 5 === 0 ? department : before[index % before.length]
    const what = index % 2 === 0 ? 'thông tin đối ngoại' : 'chuyển đổi số'
    return {
      text: `Tổ chức thực hiện công tác ${what} trên địa bàn, báo cáo kết quả theo quy định (nhiệm vụ ${index + 1})`,
      units: unit ? [[unit, 'lead'] as const] : [],
      dueOn: '2026-12-31',
    }
  })
  await addPlan(tx, { title: `Kế hoạch ${from}`, recordedBy, tasks })
}

function reformOf({ before, department }: Units): Succession {
  const made = (name: string) => ({
    id: newId(),
    name,
    abbreviation: '',
    kind: 'peoples-committee',
    level: null,
    parentId: null,
    code: null,
  })
  const after = Array.from({ length: communes.after }, (_, at) => made(`Ủy ban nhân dân phường Mới ${at}`))
  const [science, culture] = [made('Sở Khoa học và Công nghệ'), made('Sở Văn hóa, Thể thao và Du lịch')]
  const information = { id: newId(), name: 'Thông tin đối ngoại' }
  return {
    id: newId(),
    kind: 'reorganisation',
    effectiveOn: '2026-07-01',
    legalBasis: 'Nghị quyết số 1/NQ-HĐND',
    note: '',
    newUnits: [...after, science, culture],
    newFunctions: [information],
    renamings: [],
    choices: [],
    lines: [
      ...before.map(({ id }, at) => ({
        fromId: id,
        toId: after[at % after.length]?.id ?? null,
        main: true,
        functionId: null,
      })),
      { fromId: department.id, toId: science.id, main: true, functionId: null },
      { fromId: department.id, toId: culture.id, main: true, functionId: information.id },
    ],
  }
}

async function newPlace(server: string | null): Promise<{ database: Database; remove: () => Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  const limits = { databaseConnectionsMax: 5, transactionSecondsMax: 120 }
  const place = server === null ? null : await newDatabaseOn(server)
  const database = await openDatabase({ databaseUrl: place?.url, dataFolder, ...limits })
  return {
    database,
    async remove() {
      await database.close()
      await rm(dataFolder, { recursive: true, force: true })
      await place?.drop()
    },
  }
}
