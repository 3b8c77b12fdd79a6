/** The coverage of a plan: who took up which of its tasks. */
import { findUnits } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { slug } from '../../platform/text/search.ts'
import { planClasses } from '../classes/queries.ts'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary } from '../queries/plans.ts'
import { findTask } from '../queries/tasks.ts'
import type { PlanSummary } from '../rules/plan/model.ts'
import { planName } from '../views/plan/plan-words.ts'
import { remindUnits } from './actions/remind-units.ts'
import { coverageXlsx } from './coverage-xlsx.ts'
import { mayRemindOfPlans } from './policy.ts'
import { cellsOfTask, cellsOfUnit, coverageByTask, coverageByUnit, unitsOfTask } from './queries/coverage.ts'
import { CellsPage } from './views/cells-page.tsx'
import { CoveragePage, type CoverageQuery } from './views/coverage-page.tsx'
import { cascadeSay } from './views/words.ts'

type CoverageVisit<Params = { id: string }, Query = unknown> = Visit<Person, Params, Query, unknown>

const styles = ['plan.css', 'cascade.css']
const cellsOnPage = 100

/** How far units took the plan's tasks up, by unit or by task. */
export async function showCoverage(
  { database }: Services,
  visit: CoverageVisit<{ id: string }, CoverageQuery>,
): Promise<Response> {
  const { params, query, view, person } = visit
  const found = await database.transaction(async tx => {
    const place = await placeOfPlan(tx, params.id)
    return {
      plan: await reach(tx, params.id),
      units: await coverageByUnit(tx, params.id, query.class),
      tasks: query.by === 'task' ? await coverageByTask(tx, params.id, query.class) : [],
      classes: (await planClasses(tx, params.id)).map(({ unit }) => ({ id: unit.id, name: unit.name })),
      mayRemind: place !== undefined && mayRemindOfPlans(person, place),
    }
  })
  return visit.page(<CoveragePage view={view} query={query} {...found} />, {
    title: `${cascadeSay(view)('coverage')} · ${planName(found.plan)}`,
    styles,
  })
}

/** One unit's tasks, each with what it did about it. */
export async function showUnitCells(
  { database }: Services,
  visit: CoverageVisit<{ id: string; unitId: string }, { page: number }>,
): Promise<Response> {
  const { id, unitId } = visit.params
  const { plan, unit, cells } = await database.transaction(async tx => ({
    plan: await reach(tx, id),
    unit: (await findUnits(tx, [unitId])).get(unitId),
    cells: await cellsOfUnit(tx, id, unitId),
  }))
  if (!unit || cells.length === 0) throw new Problem('not-found', 'not-found')
  const count = (state: string) => cells.filter(cell => cell.state === state).length
  const counts = {
    total: cells.length,
    issued: count('issued'),
    drafted: count('drafted'),
    leftOut: count('left-out'),
  }
  const pages = Math.max(1, Math.ceil(cells.length / cellsOnPage))
  const page = Math.min(visit.query.page, pages)
  const shown = cells.slice((page - 1) * cellsOnPage, page * cellsOnPage)
  return visit.page(
    <CellsPage
      view={visit.view}
      plan={plan}
      of={{ kind: 'unit', name: unit.name }}
      counts={counts}
      cells={shown}
      page={page}
      pages={pages}
    />,
    { title: `${unit.name} · ${cascadeSay(visit.view)('coverage')} · ${planName(plan)}`, styles },
  )
}

/** The units of one task, each with what it did about it, a page of them. */
export async function showTaskCells(
  { database }: Services,
  visit: CoverageVisit<{ id: string; taskId: string }, { page: number }>,
): Promise<Response> {
  const { id, taskId } = visit.params
  const { plan, task, counts, cells, page, pages } = await database.transaction(async tx => {
    const found = await findTask(tx, taskId)
    const all = found ? await unitsOfTask(tx, id, found.number) : []
    const last = Math.max(1, Math.ceil(all.length / cellsOnPage))
    const at = Math.min(visit.query.page, last)
    const some = all.slice((at - 1) * cellsOnPage, at * cellsOnPage)
    return {
      plan: await reach(tx, id),
      task: found?.planId === id ? found : undefined,
      counts: (await coverageByTask(tx, id)).find(one => one.taskId === taskId),
      cells: await cellsOfTask(tx, id, taskId, some),
      page: at,
      pages: last,
    }
  })
  if (!task || !counts) throw new Problem('not-found', 'not-found')
  const of = { kind: 'task', path: task.path, text: task.text, href: `/tasks/${task.id}` } as const
  return visit.page(
    <CellsPage
      view={visit.view}
      plan={plan}
      of={of}
      counts={counts}
      cells={cells}
      page={page}
      pages={pages}
    />,
    { title: `${task.path} · ${cascadeSay(visit.view)('coverage')} · ${planName(plan)}`, styles },
  )
}

/** The figures as a workbook. */
export async function sendCoverage({ database }: Services, visit: CoverageVisit): Promise<Response> {
  const { id } = visit.params
  const { plan, ...rows } = await database.transaction(async tx => ({
    plan: await reach(tx, id),
    units: await coverageByUnit(tx, id),
    tasks: await coverageByTask(tx, id),
  }))
  // Made after the transaction, which would otherwise hold up everybody.
  const bytes = await coverageXlsx(rows, visit.locale)
  const name = slug([plan.symbol ?? '', cascadeSay({ locale: 'vi' })('coverage')].join(' '))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(`${name}.xlsx`),
      'cache-control': 'no-store',
    },
  })
}

/** Reminds who has made no plan. */
export async function remind({ database }: Services, visit: CoverageVisit): Promise<Response> {
  const { id } = visit.params
  const count = await database.transaction(tx => remindUnits(tx, visit.person, id))
  const words = cascadeSay(visit.view)('reminded', { count })
  return visit.redirectSaying(`/plans/${id}/coverage`, { words })
}

async function reach(tx: Tx, id: string): Promise<PlanSummary> {
  const plan = await findPlanSummary(tx, id)
  if (!plan) throw new Problem('not-found', 'not-found')
  return plan
}
