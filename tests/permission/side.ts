/** What stands on one unit, one of everything that an address can name: for asking every route as every role. */
import { sql } from 'kysely'
import { enterEvent } from '../../src/activities/calendar/actions/write-event.ts'
import { addPerson } from '../../src/org/actions/add-person.ts'
import { createUnit } from '../../src/org/index.ts'
import { beginDraft } from '../../src/plans/cascade/actions/begin-draft.ts'
import { writeComment } from '../../src/plans/comments/actions/write-comment.ts'
import { raiseDifficulty } from '../../src/plans/difficulties/actions/raise-difficulty.ts'
import { addFinding } from '../../src/plans/inspections/actions/add-finding.ts'
import { changeInspection } from '../../src/plans/inspections/actions/change-inspection.ts'
import { planInspection } from '../../src/plans/inspections/actions/plan-inspection.ts'
import { askUnits } from '../../src/plans/propagation/actions/change.ts'
import { startPropagation } from '../../src/plans/propagation/actions/start.ts'
import { planTasks } from '../../src/plans/queries/plans.ts'
import { itemsOfTask } from '../../src/plans/work/queries/work-items.ts'
import { today } from '../../src/platform/clock.ts'
import type { Database, Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { addReadUpload, issueUpload } from '../issued-plan.ts'

/** What stands on a unit, or belongs to it, by its id. */
export interface Side {
  readonly unit: string
  readonly upload: string
  readonly plan: string
  readonly task: string
  readonly work: string
  readonly person: string
  readonly draft: string
  readonly difficulty: string
  /** One that the unit carries out. */
  readonly inspection: string
  /** Of an inspection of the unit. */
  readonly finding: string
  /** By somebody else, on the task. */
  readonly comment: string
  readonly propagation: string
  readonly event: string
  /** Of the registry, which belongs to everybody. */
  readonly document: string
}

/** Which of them the `:id` of an address is, the first that fits; a unit where none does. */
export const things: readonly (readonly [RegExp, keyof Side])[] = [
  [/^(\/api\/v1)?\/(plans\/)?uploads\//, 'upload'],
  [/^\/plans\/drafts\//, 'draft'],
  [/^(\/api\/v1)?\/plans\//, 'plan'],
  [/^(\/api\/v1)?\/tasks\//, 'task'],
  [/^\/work\//, 'work'],
  [/^\/people\//, 'person'],
  [/^\/difficulties\//, 'difficulty'],
  [/^\/inspections\//, 'inspection'],
  [/^\/findings\//, 'finding'],
  [/^\/comments\//, 'comment'],
  [/^\/propagation\//, 'propagation'],
  [/^\/calendar\/events\//, 'event'],
  [/^\/documents\//, 'document'],
]

/** A unit with one of everything: a plan under way, an issued one with its work, somebody who works there … */
export async function addSide(database: Database, chief: Person, name: string): Promise<Side> {
  const upload = await addReadUpload(database, chief)
  const issued = await addReadUpload(database, chief)
  const plan = await issueUpload(database, chief, issued)
  return database.transaction(async tx => {
    const wanted = { name, level: 'commune', collective: false, parentId: null } as const
    const { id: unit } = await createUnit(tx, chief, { ...wanted, kind: 'peoples-committee' })
    const clerk = { name: `Người ${name}`, signInName: `nguoi.${unit}`, roles: ['press'] as const }
    const person = await addPerson(tx, chief, { ...clerk, unitId: unit, passwordHash: null })
    const task = (await planTasks(tx, plan)).find(({ units }) => units.length > 0)?.id ?? ''
    const work = await addWork(tx, task, unit)
    const document = await anyDocument(tx)
    const known = { unit, upload, plan, task, work, person, document }
    const around = await addAround(tx, chief, known)
    // Until now the office kept the plan: to it the difficulty goes.
    await sql`update plan_uploads set unit_id = ${unit} where id in (${upload}, ${issued})`.execute(tx)
    return { ...known, ...around }
  })
}

type Known = Pick<Side, 'unit' | 'plan' | 'task' | 'work' | 'document'>

async function addAround(tx: Tx, chief: Person, { unit, plan, task, work, document }: Known) {
  const day = today()
  const [difficulty, propagation, event, comment] = [newId(), newId(), newId(), newId()]
  const owner = { kind: 'unit', id: null } as const
  const wanted = { id: difficulty, planId: plan, taskId: task, workItemId: work, raiserId: unit, owner }
  const words = { what: 'Thiếu người dịch.', asksFor: 'Cử người hỗ trợ.', since: day, dueOn: null }
  await raiseDifficulty(tx, chief, { ...wanted, ...words })
  await writeComment(tx, chief, { id: comment, taskId: task, text: 'Xin ý kiến.', mentions: [] })
  const facts = { title: 'Quán triệt Kết luận', instructions: '', dueOn: day, keeperId: unit, planId: plan }
  await startPropagation(tx, chief, propagation, facts, [document])
  await askUnits(tx, chief, propagation, [unit])
  await enterEvent(tx, chief, event, {
    kind: 'event',
    title: 'Lễ hội đình làng',
    place: '',
    note: '',
    beginsOn: day,
    endsOn: day,
    recurs: null,
    unitId: unit,
    visibility: 'public',
  })
  const stranger = await anotherUnit(tx, chief)
  const inspection = await inspect(tx, chief, plan, unit, stranger)
  const finding = await find(tx, chief, await inspect(tx, chief, plan, stranger, unit), unit)
  return {
    difficulty,
    propagation,
    event,
    inspection,
    finding,
    comment,
    draft: await beginDraft(tx, chief, plan, unit),
  }
}

/** What the unit owes in a task of its plan. */
async function addWork(tx: Tx, taskId: string, unit: string): Promise<string> {
  const [item] = await itemsOfTask(tx, taskId)
  if (!item) throw new Error('a task of the plan has work')
  await sql`update plan_work_items set unit_id = ${unit} where id = ${item.id}`.execute(tx)
  return item.id
}

async function anyDocument(tx: Tx): Promise<string> {
  const { rows } = await sql<{ readonly id: string }>`select id from registry_documents limit 1`.execute(tx)
  return rows[0]?.id ?? ''
}

async function anotherUnit(tx: Tx, chief: Person): Promise<string> {
  const wanted = { name: `Đoàn kiểm tra ${newId()}`, level: 'province', collective: false } as const
  return (await createUnit(tx, chief, { ...wanted, parentId: null, kind: 'other' })).id
}

async function inspect(tx: Tx, chief: Person, planId: string, by: string, of: string): Promise<string> {
  const id = newId()
  const wanted = {
    id,
    planId,
    taskIds: [],
    kind: 'inspection',
    title: 'Kiểm tra',
    plannedOn: today(),
  } as const
  await planInspection(tx, chief, { ...wanted, by: [by], of: [of] })
  return id
}

/** What was found when it was held. */
async function find(tx: Tx, chief: Person, inspection: string, unitId: string): Promise<string> {
  const id = newId()
  await changeInspection(tx, chief, inspection, { kind: 'hold', heldOn: today() }, 1)
  const what = 'Chưa công khai người phát ngôn.'
  await addFinding(tx, chief, inspection, id, { unitId, taskId: null, what, weight: 'remark', dueOn: null })
  return id
}
