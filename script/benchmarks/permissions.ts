/** What permission costs in a country of 14,000 units with 1,000 people and 60 plans of 500 tasks; and in two. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { unitLines } from '../../src/org/index.ts'
import { findPerson } from '../../src/org/queries/people.ts'
import { listPeopleFor } from '../../src/org/queries/people-list.ts'
import { maySeeIssuedPlan } from '../../src/plans/policy.ts'
import { placeOfPlan } from '../../src/plans/queries/place.ts'
import { listPlans } from '../../src/plans/queries/plans.ts'
import { isVisiblePlan } from '../../src/plans/queries/visible.ts'
import { type Database, openDatabase, type Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { addPlan, addPerson as addRecorder, type UnitRef } from '../../tests/plan-rows.ts'
import { duration, percentile, plainRow, spreadRow } from './figures.ts'
import type { Row } from './report.ts'

const unitsOfCountry = 14_000
const peopleOfCountry = 1_000
const plansOfCountry = 60
const provinces = 40
const millisecondsMax = 50
const rounds = 20

/** Rows of the report. */
export async function permissionRows(): Promise<Row[]> {
  const once = await measured(1)
  const twice = await measured(2)
  return Object.entries(once).flatMap(([measure, times]) => {
    const double = percentile(twice[measure] ?? [], 0.95)
    return [
      spreadRow(measure, times, millisecondsMax),
      plainRow(
        'The same with twice as many units, people, plans and tasks',
        `p95 ${duration(double)}, ${(double / percentile(times, 0.95)).toFixed(1)} times as long`,
      ),
    ]
  })
}

type Times = Readonly<Record<string, readonly number[]>>

async function measured(countries: number): Promise<Times> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-permissions-'))
  const database = await openDatabase({
    databaseUrl: undefined,
    dataFolder,
    databaseConnectionsMax: 1,
    transactionSecondsMax: 120,
  })
  try {
    return await timesIn(database, await settle(database, countries))
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

interface Settled {
  readonly planId: string
  readonly clerkId: string
  /** People with a role on a commune, on a province, and on the unit above all. */
  readonly clerk: Person
  readonly chief: Person
  readonly minister: Person
}

async function timesIn(
  database: Database,
  { planId, clerkId, clerk, chief, minister }: Settled,
): Promise<Times> {
  const all = { q: '', unitId: null, role: null, asOf: '2026-11-21', page: 1 } as const
  const work: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    'Who somebody is, with their roles of today': tx => findPerson(tx, clerkId),
    'Whether one may see a plan that concerns hundreds of units': async tx => {
      const place = await placeOfPlan(tx, planId)
      return place && maySeeIssuedPlan(clerk, place)
    },
    'Tasks counted, of the plans that a commune sees': tx => countTasks(tx, clerk),
    'Tasks counted, of the plans that a province sees': tx => countTasks(tx, chief),
    'Tasks counted, of the plans that the unit above all others sees': tx => countTasks(tx, minister),
    'The list of plans for the unit above all others': tx => listPlans(tx, minister),
    'The list of people for the administrator of a province': tx => listPeopleFor(tx, chief, all),
  }
  const times: Record<string, number[]> = {}
  for (const [measure, deed] of Object.entries(work)) {
    times[measure] = []
    for (let round = -5; round < rounds; round += 1) {
      const start = performance.now()
      await database.transaction(deed)
      if (round >= 0) times[measure].push(performance.now() - start)
    }
  }
  return times
}

function countTasks(tx: Tx, person: Person): Promise<unknown> {
  return sql`select coalesce(sum(task_count), 0) from plans where ${isVisiblePlan(person, 'plans.id')}`.execute(
    tx,
  )
}

async function settle(database: Database, countries: number): Promise<Settled> {
  const recorder = await database.transaction(addRecorder)
  const { top, province, commune, units } = await database.transaction(tx => addUnits(tx, countries))
  const clerkId = await database.transaction(tx => addPeople(tx, countries, recorder))
  for (let plan = 0; plan < plansOfCountry * countries; plan += 1) {
    await database.transaction(tx => onePlan(tx, plan, recorder, units))
  }
  const { id: planId } = await database.transaction(tx => onePlan(tx, -1, recorder, units))
  await sql`analyze`.execute(database.kysely)
  const held = (unitId: string, role: string): Person => ({
    id: newId(),
    name: 'Trần Thị Mẫu',
    grants: [{ id: newId(), role, unitId, delegatedFrom: null }],
  })
  // Each finds the lines of the units warm, as a server that runs has them.
  await database.transaction(tx => unitLines(tx, [commune]))
  return {
    planId,
    clerkId,
    clerk: held(commune, 'officer'),
    chief: held(province, 'administrator'),
    minister: held(top, 'leader'),
  }
}

/** A unit above all, provinces under it, the rest under those. */
async function addUnits(tx: Tx, countries: number) {
  const count = unitsOfCountry * countries
  const ids = Array.from({ length: count }, () => newId())
  const [top = '', ...rest] = ids
  const heads = rest.slice(0, provinces * countries)
  const rows = ids.map((id, index) => ({
    id,
    name: `Ủy ban nhân dân đơn vị ${index}`,
    parent: index === 0 ? null : index <= heads.length ? top : (heads[index % heads.length] ?? top),
  }))
  const all = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as unit (id uuid, name text, parent uuid)`
  await sql`insert into org_units (id, name, sort_key, kind, collective, parent_id, created_at)
    select id, name, name, 'peoples-committee', false, parent, now() from ${all}`.execute(tx)
  await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
    select gen_random_uuid(), id, 'administrative', parent from ${all} where parent is not null`.execute(tx)
  const units: UnitRef[] = rows.slice(heads.length + 1).map(({ id, name }) => ({ id, name }))
  return { top, province: heads[3] ?? '', commune: units[7]?.id ?? '', units }
}

/** People with a role each, spread over the units. Gives one of them. */
async function addPeople(tx: Tx, countries: number, grantedBy: string): Promise<string> {
  const { rows } = await sql<{ readonly id: string }>`
    with unit as (select id, row_number() over (order by id) as number from org_units),
    made as (
      insert into org_people (id, name, sign_in_name, created_at)
      select gen_random_uuid(), 'Người Thứ ' || number, 'nguoi.' || number, '2026-01-01'
      from generate_series(1, ${peopleOfCountry * countries}::int) number returning id
    ),
    numbered as (select id, row_number() over (order by id) as number from made)
    insert into org_grants (id, person_id, role, unit_id, valid_from, granted_by, granted_at)
    select gen_random_uuid(), numbered.id, 'officer', unit.id, '2026-01-01', ${grantedBy}, now()
    from numbered join unit on unit.number = numbered.number * 13 returning person_id as id`.execute(tx)
  return rows[0]?.id ?? ''
}

const tasksOfPlan = 500

function onePlan(tx: Tx, plan: number, recordedBy: string, units: readonly UnitRef[]) {
  const unit = (index: number): UnitRef => units[Math.abs(index) % units.length] ?? { id: '', name: '' }
  const tasks = Array.from({ length: tasksOfPlan }, (_, index) => ({
    text: `Nhiệm vụ ${index} của kế hoạch ${plan}`,
    units: [
      [unit(plan * 97 + index * 7), 'lead'] as const,
      [unit(plan * 31 + index * 11), 'coordinate'] as const,
    ],
  }))
  return addPlan(tx, { title: `Kế hoạch thứ ${plan}`, recordedBy, tasks })
}
