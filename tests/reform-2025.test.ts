/** The reform of 1 July 2025, in a fictional province and in the whole country, with duties that were open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { successionMovers, unitCommandLines } from '../src/app.ts'
import { verifyWholeChain } from '../src/audit/index.ts'
import { setUpOffice } from '../src/org/actions/set-up-office.ts'
import { reformDay } from '../src/org/country/model.ts'
import type { CountryLine } from '../src/org/index.ts'
import { assignments, ownedBy } from '../src/plans/succession/owned.ts'
import { hashPassword, issueSetupToken } from '../src/platform/auth/index.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { forBothDatabases } from './databases.ts'
import { addPlan } from './plan-rows.ts'
import { lamGiangPlaces, openDuties } from './world/reform-2025.ts'

const folder = mkdtempSync(join(tmpdir(), 'nhipcau-reform-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'lam-giang.json')
writeFileSync(file, JSON.stringify(lamGiangPlaces))

async function run(database: Database, query: Readonly<Record<string, string>>): Promise<CountryLine[]> {
  const lines: CountryLine[] = []
  for await (const line of unitCommandLines(database, new URLSearchParams(query)))
    lines.push(JSON.parse(line) as CountryLine)
  return lines
}

async function setUp(database: Database): Promise<string> {
  const passwordHash = await hashPassword('nhịp cầu nối những bờ vui')
  const token = (await database.transaction(issueSetupToken)) ?? ''
  const office = { office: 'Sở VHTTDL', place: 'Lam Giang', person: 'Lê Thu Vân', signInName: 'van.le' }
  return database.transaction(tx => setUpOffice(tx, { ...office, token, passwordHash }))
}

/** The name of whoever answers for each open task on a day, by the task's text. */
async function owners(tx: Tx, day: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: units } = await sql<{ id: string }>`select id from org_units`.execute(tx)
  const owned = ownedBy(
    assignments,
    units.map(({ id }) => id),
    day,
  )
  const { rows } = await sql<{ text: string; name: string }>`
    select task.text, unit.name from ${owned} as owned
    join plan_tasks as task on task.id = owned.task_id join org_units as unit on unit.id = owned.owner_id`.execute(
    tx,
  )
  return new Map(
    [...Map.groupBy(rows, ({ text }) => text)].map(([text, of]) => [text, of.map(({ name }) => name)]),
  )
}

forBothDatabases((_kind, open) => {
  describe('a fictional province', () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
      const person = await setUp(database)
      await run(database, { command: 'import', side: 'before', data: file })
      await database.transaction(async tx => {
        const { rows } = await sql<{ id: string; name: string }>`select id, name from org_units`.execute(tx)
        await addPlan(tx, {
          title: 'Kế hoạch thông tin đối ngoại năm 2025',
          recordedBy: person,
          tasks: openDuties.map(({ text, holder }) => {
            const unit = rows.find(({ name }) => name === holder)
            if (!unit) throw new Error(`no ${holder}`)
            return { text, units: [[unit, 'lead']], dueOn: '2025-12-31' }
          }),
        })
      })
    })

    const reorganise = (more: Readonly<Record<string, string>> = {}) =>
      run(database, { command: 'reorganise', data: file, ...more })

    test('a trial tells the sums and writes nothing', async () => {
      const before = await database.transaction(
        async tx =>
          (await sql<{ count: number }>`select count(*)::int as count from org_units`.execute(tx)).rows[0]
            ?.count,
      )
      const [line] = await reorganise({ 'dry-run': 'yes' })
      expect(line).toMatchObject({
        reorganised: { done: { already: false, before: { 'plans.tasks': 7 }, after: { 'plans.tasks': 7 } } },
      })
      const after = await database.transaction(
        async tx =>
          (await sql<{ count: number }>`select count(*)::int as count from org_units`.execute(tx)).rows[0]
            ?.count,
      )
      expect(after).toBe(before)
    })

    test('every open duty finds whoever answers for it', async () => {
      const lines = await reorganise()
      expect(lines.at(-1)).toEqual({ end: true })
      expect(lines[0]).toMatchObject({
        reorganised: { done: { already: false, ended: 31, moved: { 'plans.tasks': 6 } } },
      })
      const held = await database.transaction(tx => owners(tx, reformDay))
      expect(Object.fromEntries(held)).toEqual(
        Object.fromEntries(openDuties.map(({ text, after }) => [text, [after]])),
      )
    })

    test('the day before reads as it was', async () => {
      const held = await database.transaction(tx => owners(tx, '2025-06-30'))
      expect(Object.fromEntries(held)).toEqual(
        Object.fromEntries(openDuties.map(({ text, holder }) => [text, [holder]])),
      )
    })

    test('a second run changes nothing', async () => {
      const [line] = await reorganise()
      expect(line).toMatchObject({ reorganised: { done: { already: true, imported: { made: 0 } } } })
    })

    test.each([
      ['an unknown province', { province: 'Gia Lai' }, 'province-unknown'],
      ['somebody unknown', { as: 'khong.co' }, 'no-such-person'],
      ['a file that is not there', { data: '/nowhere/at-all.json' }, 'places-missing'],
    ])('%s is refused', async (_what, more, code) => {
      expect((await reorganise(more)).at(-1)).toMatchObject({ problem: { code } })
    })
  })

  describe('the whole country', () => {
    let database: Database
    let person = ''
    beforeAll(async () => {
      database = await open()
      person = await setUp(database)
      await run(database, { command: 'import', side: 'before' })
      await database.transaction(tx => giveEveryUnitDuties(tx, person))
    }, 240_000)

    test('10,794 old units become 3,355, and each of their duties has exactly one owner', async () => {
      const lines = await run(database, { command: 'reorganise' })
      const done = lines.flatMap(line => ('reorganised' in line ? [line.reorganised.done] : []))
      expect(done).toHaveLength(34)
      for (const { province, before, after } of done) {
        for (const { name, duties } of successionMovers) {
          if (duties) expect(after[name], `${name} of ${province}`).toBe(before[name])
        }
      }
      const { total, owned, ended } = await database.transaction(countOwners)
      expect({ owned, ended }).toEqual({ owned: total, ended: 0 })
      expect(await verifyWholeChain(database)).toMatchObject({ whole: true })
    }, 240_000)
  })
})

/** Two open tasks for each committee of before, in plans of a thousand. */
async function giveEveryUnitDuties(tx: Tx, person: string): Promise<void> {
  const { id } = await addPlan(tx, { title: 'Kế hoạch năm 2025', recordedBy: person })
  await sql`
    with given as (
      select gen_random_uuid() as id, unit_id, (row_number() over (order by place_key, half) - 1)::int as number
      from org_unit_places cross join generate_series(1, 2) as half
    ), written as (
      insert into plan_tasks (id, plan_id, number, path, kind, modality, text, span_start, span_end,
        section_path, section_title, search, due_on)
      select id, ${id}::uuid, number, 'I', 'assignment', 'order', 'Việc số ' || number, 0, 1, '', '', '', '2025-12-31'
      from given
    )
    insert into plan_assignments (task_id, position, unit_id, role, written)
    select id, 0, unit_id, 'lead', '' from given`.execute(tx)
}

/** How many duties there are, how many have one owner on the day of the reform, and how many one who ended. */
async function countOwners(tx: Tx): Promise<{ total: number; owned: number; ended: number }> {
  const { rows: units } = await sql<{ id: string }>`select id from org_units`.execute(tx)
  const owned = ownedBy(
    assignments,
    units.map(({ id }) => id),
    reformDay,
  )
  const { rows } = await sql<{ total: number; owned: number; ended: number }>`
    with held as (
      select owned.task_id, count(*) as owners, bool_or(unit.valid_to is not null) as ended
      from ${owned} as owned join org_units as unit on unit.id = owned.owner_id group by owned.task_id
    )
    select (select count(*)::int from plan_assignments) as total,
      (select count(*)::int from held where owners = 1) as owned,
      (select count(*)::int from held where ended) as ended`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('no row')
  return row
}
