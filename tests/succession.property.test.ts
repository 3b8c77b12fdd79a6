/**
 * Whatever units are reformed in whatever order: every open duty has exactly one owner on every day, sums stay,
 * what was there is still there as it was, and nobody stands below itself.
 */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { carryOutSuccession, orgMovers, type Succession } from '../src/org/index.ts'
import { linesOfUnits } from '../src/org/queries/succession/successions.ts'
import { linesOf } from '../src/org/rules/succession/draft.ts'
import { successorOn } from '../src/org/rules/succession/resolve.ts'
import { standsBelow } from '../src/org/rules/succession/tree.ts'
import { planMovers } from '../src/plans/index.ts'
import { planTasks } from '../src/plans/queries/plans.ts'
import type { Database, Tx } from '../src/platform/db/index.ts'
import { Problem } from '../src/platform/errors.ts'
import { newId } from '../src/platform/ids.ts'
import { forBothDatabases } from './databases.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from './plan-rows.ts'

const movers = [...orgMovers, ...planMovers]
const unitCount = 7
const days = Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-01`)
const daysLooked = ['2025-12-31', ...days, '2026-12-31']

/** A reform by numbers: which of the units that have ever been there, counted round. */
interface Step {
  readonly kind: 'merge' | 'split' | 'dissolve' | 'rename'
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly isNew: boolean
  readonly day: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'split', 'dissolve', 'rename'),
  from: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  to: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  isNew: fc.boolean(),
  day: fc.nat(days.length - 1),
})
const world = fc.record({
  parents: fc.array(fc.option(fc.nat(unitCount - 1)), { minLength: unitCount, maxLength: unitCount }),
  steps: fc.array(step, { minLength: 1, maxLength: 7 }),
})

forBothDatabases((_kind, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  test('random trees and successions', { timeout: 300_000 }, async () => {
    let carried = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(world, async ({ parents, steps }) => {
        await inTransaction(database, async tx => {
          const office = await settle(tx, parents)
          for (const one of steps) {
            if (await reform(tx, office, one)) carried += 1
            else refused += 1
          }
        })
      }),
      { numRuns: 25 },
    )
    // Both ways were gone: a generator that only makes what is refused would prove nothing.
    expect(Math.min(carried, refused)).toBeGreaterThan(0)
  })
})

const rollBack = new Error('rolled back on purpose')

/** The work in a transaction that is never kept: the next world begins with nothing. */
async function inTransaction(database: Database, work: (tx: Tx) => Promise<void>): Promise<void> {
  const ended = database.transaction(async tx => {
    await work(tx)
    throw rollBack
  })
  await ended.catch((error: unknown) => {
    if (error !== rollBack) throw error
  })
}

interface Office {
  readonly actorId: string
  readonly planId: string
  /** Every unit that has ever been there. */
  readonly units: UnitRef[]
}

async function settle(tx: Tx, parents: readonly (number | null)[]): Promise<Office> {
  const actorId = await addPerson(tx)
  const units: UnitRef[] = []
  for (let at = 0; at < unitCount; at += 1) units.push(await addUnit(tx, `Đơn vị ${at}`))
  for (const [at, unit] of units.entries()) {
    const parent = units[parents[at] ?? at]
    // Only below one that was made before: a tree.
    if (!parent || parent.id >= unit.id) continue
    await sql`update org_units set parent_id = ${parent.id} where id = ${unit.id}`.execute(tx)
    await sql`insert into org_unit_parents values (${newId()}, ${unit.id}, 'administrative', ${parent.id})`.execute(
      tx,
    )
  }
  const tasks = units.flatMap((unit, at) => [
    { text: `Không hạn ${at}`, units: [[unit, 'lead']] as const },
    { text: `Giữa năm ${at}`, units: [[unit, 'lead']] as const, dueOn: '2026-05-15' },
  ])
  const { id: planId } = await addPlan(tx, { title: 'Kế hoạch', recordedBy: actorId, tasks })
  return { actorId, planId, units }
}

/** Carries a reform out, or has it refused; either way everything holds afterwards. Gives whether it was. */
async function reform(tx: Tx, office: Office, one: Step): Promise<boolean> {
  const succession = successionOf(office, one)
  const before = await snapshot(tx, office)
  const ownersBefore = await ownersOn(tx, office, dayBefore(succession.effectiveOn))
  let carried = true
  try {
    await carryOutSuccession(tx, { id: office.actorId, name: '', grants: [] }, succession, movers)
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'refused')) throw error
    carried = false
  }
  if (carried) office.units.push(...succession.newUnits)
  const after = await snapshot(tx, office)
  expectAdded(before, after, carried)
  expect(await ownersOn(tx, office, dayBefore(succession.effectiveOn))).toEqual(ownersBefore)
  await expectOneOwner(tx, office)
  await expectTree(tx)
  return carried
}

function successionOf({ units }: Office, { kind, from, to, isNew, day }: Step): Succession {
  const idOf = (at: number): string => units[at % units.length]?.id ?? ''
  const made = isNew
    ? to.map((_, at) => ({
        id: newId(),
        name: `Đơn vị mới ${units.length} ${at}`,
        abbreviation: '',
        kind: 'other',
        level: null,
        parentId: null,
        code: null,
      }))
    : []
  const toIds = [...new Set(isNew ? made.map(({ id }) => id) : to.map(idOf))]
  const fromIds = [...new Set(from.map(idOf))].slice(0, kind === 'merge' ? 3 : 1)
  const taking = kind === 'rename' ? fromIds : toIds.slice(0, kind === 'merge' ? 1 : 3)
  const successors = taking.map(unitId => ({ unitId, functionId: null }))
  const used = new Set(taking)
  return {
    id: newId(),
    kind,
    effectiveOn: days[day] ?? '',
    legalBasis: 'Nghị quyết',
    note: '',
    lines: linesOf({ kind, fromIds, successors, mainId: taking[0] ?? null }),
    newUnits: made.filter(({ id }) => used.has(id)),
    newFunctions: [],
    renamings:
      kind === 'rename' ? fromIds.map(unitId => ({ unitId, name: `Tên ${newId()}`, abbreviation: '' })) : [],
    choices: [],
  }
}

/** Who answers for each task on a day. */
async function ownersOn(tx: Tx, { planId }: Office, day: string): Promise<readonly (string | undefined)[]> {
  return (await planTasks(tx, planId, day)).map(({ units }) => units[0]?.unitId)
}

interface Rows {
  readonly [table: string]: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

/** Every row by its key; `org_units` without what is only the newest of its history. */
async function snapshot(tx: Tx, { planId }: Office): Promise<Rows> {
  const read = async (query: ReturnType<typeof sql<{ key: string }>>) =>
    new Map((await query.execute(tx)).rows.map(({ key, ...row }) => [key, row]))
  return {
    units: await read(sql`select id as key, kind, collective, valid_from, valid_to from org_units`),
    titles: await read(sql`select id as key, unit_id, name, valid_from, valid_to from org_unit_titles`),
    stands: await read(sql`select id as key, unit_id, parent_id, valid_from, valid_to from org_unit_parents`),
    parts: await read(sql`select task_id || ':' || position as key, part.unit_id, part.written
      from plan_assignments as part join plan_tasks as task on task.id = part.task_id where plan_id = ${planId}`),
    transfers:
      await read(sql`select task_id || ':' || position || ':' || since as key, from_id, to_id, succession_id
      from plan_assignment_transfers`),
    lines: await read(
      sql`select succession_id || ':' || position as key, from_id, to_id, main from org_succession_lines`,
    ),
  }
}

/** Rows are only added; of those that were there nothing changes but an end that is set. */
function expectAdded(before: Rows, after: Rows, carried: boolean): void {
  for (const [table, rows] of Object.entries(before)) {
    const now = after[table] ?? new Map()
    for (const [key, row] of rows) {
      // What was told of days after the end of its unit is told no more: there are no such days.
      if (!now.has(key) && isAfterEnd(row, after)) continue
      const { valid_to: end, ...rest } = now.get(key) ?? {}
      const { valid_to: was, ...kept } = row
      expect(rest, `${table} ${key}`).toEqual(kept)
      if (end !== was) expect(end, `${table} ${key}`).not.toBeNull()
    }
    if (!carried) expect(now.size, table).toBe(rows.size)
  }
}

function isAfterEnd(row: Readonly<Record<string, unknown>>, { units }: Rows): boolean {
  const end = units?.get(String(row.unit_id))?.valid_to
  return typeof end === 'string' && typeof row.valid_from === 'string' && row.valid_from >= end
}

/** On every day the owner of an open duty is there, and is who the chain of main lines leads to. */
async function expectOneOwner(tx: Tx, office: Office): Promise<void> {
  const { rows } = await sql<{ id: string; valid_from: string | null; valid_to: string | null }>`
    select id, valid_from, valid_to from org_units`.execute(tx)
  const lives = new Map(rows.map(row => [row.id, row]))
  const lines = await linesOfUnits(
    tx,
    office.units.map(({ id }) => id),
  )
  const allUnits = office.units.map(({ id }) => id)
  const [taskMover] = planMovers
  for (const day of daysLooked) {
    // The plan runs on all these days: a task whose own day is over is late, and still somebody's.
    const tasks = await planTasks(tx, office.planId, day)
    for (const task of tasks) {
      const [part, more] = task.units
      expect(more).toBeUndefined()
      const life = lives.get(part?.unitId ?? '')
      expect(life && (life.valid_from === null || life.valid_from <= day)).toBe(true)
      expect(life && (life.valid_to === null || life.valid_to > day)).toBe(true)
      const named = part?.planned?.unitId ?? part?.unitId ?? ''
      expect(part?.unitId).toBe(successorOn(lines, named, day))
    }
    const held = (await taskMover?.held(tx, allUnits, day)) ?? new Map<string, number>()
    expect(
      [...held.values()].reduce((all, count) => all + count, 0),
      day,
    ).toBe(tasks.length)
  }
}

async function expectTree(tx: Tx): Promise<void> {
  for (const day of daysLooked) {
    const { rows } = await sql<{ unit_id: string; parent_id: string }>`
      select unit_id, parent_id from org_unit_parents where hierarchy = 'administrative'
        and (valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to > ${day})`.execute(
      tx,
    )
    const above = new Map(rows.map(row => [row.unit_id, row.parent_id]))
    for (const [unit, parent] of above) {
      expect(standsBelow(parent, unit, id => above.get(id) ?? null)).toBe(false)
    }
    expect(above.size, 'one parent').toBe(rows.length)
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
