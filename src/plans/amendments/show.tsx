/** The pages of amendments that are only looked at. */
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary } from '../queries/plans.ts'
import type { PlanSummary } from '../rules/plan/model.ts'
import { planName } from '../views/plan/plan-words.ts'
import { compareXlsx } from './compare-xlsx.ts'
import type { compareQuery, versionParams, versionQuery } from './forms.ts'
import { mayAmendPlan, mayAskAmendment } from './policy.ts'
import { findDraft } from './queries/draft.ts'
import { executionOf } from './queries/execution.ts'
import { listRequests } from './queries/requests.ts'
import { findVersion, listVersions } from './queries/versions.ts'
import { compareVersions, countsOf, taskOf } from './rules/compare.ts'
import { AmendmentsPage } from './views/amendments-page.tsx'
import { ComparePage } from './views/compare-page.tsx'
import { VersionPage } from './views/version-page.tsx'
import { amendmentSay } from './views/words.ts'

export type PlanVisit<Query = unknown, Params = { id: string }, Form = unknown> = Visit<
  Person,
  Params,
  Query,
  Form
>

export const amendmentStyles = ['plan.css', 'amendments.css']

/** Tasks on a page of a version. */
const tasksOnPage = 100

/** Tasks on a page of a comparison; most have fewer. */
const rowsOnPage = 200

/** Draws a page under a plan. */
export function answer(
  visit: Pick<PlanVisit, 'page'>,
  plan: PlanSummary,
  title: string,
  body: ComponentChildren,
  status = 200,
): Promise<Response> {
  return visit.page(body, { title: `${title} · ${planName(plan)}`, styles: amendmentStyles }, status)
}

/** The plan, or 404. */
export async function reachPlan(tx: Tx, id: string): Promise<PlanSummary> {
  const plan = await findPlanSummary(tx, id)
  if (!plan) throw new Problem('not-found', 'not-found')
  return plan
}

/** Versions and requests of a plan. */
export async function showAmendments({ database }: Services, visit: PlanVisit): Promise<Response> {
  const { id } = visit.params
  const found = await database.transaction(async tx => {
    const plan = await reachPlan(tx, id)
    const versions = await listVersions(tx, id)
    const place = await placeOfPlan(tx, id)
    const { changes } = await findDraft(tx, id, versions.at(-1)?.number ?? 1)
    return {
      plan,
      versions,
      requests: await listRequests(tx, id),
      drafted: changes.length,
      mayAsk: place !== undefined && mayAskAmendment(visit.person, place),
      mayAmend: place !== undefined && mayAmendPlan(visit.person, place),
    }
  })
  const title = amendmentSay(visit.view)('amendments-title')
  return answer(visit, found.plan, title, <AmendmentsPage view={visit.view} {...found} />)
}

type CompareQuery = z.output<typeof compareQuery>

/** Two versions side by side, in one text. */
export async function showComparison(
  { database }: Services,
  visit: PlanVisit<CompareQuery>,
): Promise<Response> {
  const { rows, ...found } = await database.transaction(tx => compared(tx, visit.params.id, visit.query))
  const { from, to } = found
  const { all, task, page } = visit.query
  const title = amendmentSay(visit.view)('compare-title', { from, to })
  const listed = all === null ? rows.filter(({ kind }) => kind !== 'same') : rows
  const pages = Math.max(1, Math.ceil(listed.length / rowsOnPage))
  const at = listed.findIndex(row => taskOf(row).id === task)
  const shown = Math.min(at < 0 ? page : Math.floor(at / rowsOnPage) + 1, pages)
  const few = listed.slice((shown - 1) * rowsOnPage, shown * rowsOnPage)
  const more = { counts: countsOf(rows), rows: few, page: shown, pages, all: all !== null, today: today() }
  const body = <ComparePage view={visit.view} {...found} {...more} />
  return answer(visit, found.plan, title, body)
}

/** The comparison as a workbook. */
export async function sendComparison(
  { database }: Services,
  visit: PlanVisit<CompareQuery>,
): Promise<Response> {
  const found = await database.transaction(tx => compared(tx, visit.params.id, visit.query))
  const body = await compareXlsx({ ...found, today: today() }, visit.locale)
  const name = [found.plan.symbol ?? found.plan.title, `${found.from}-${found.to}`].join(' ')
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(`${name.replaceAll('/', '-')}.xlsx`),
      'cache-control': 'no-store',
    },
  })
}

/** Without `to` the version that holds now; a version that is not there is 404. */
async function compared(tx: Tx, planId: string, query: CompareQuery) {
  const plan = await reachPlan(tx, planId)
  const versions = await listVersions(tx, planId)
  const to = query.to ?? versions.at(-1)?.number ?? 1
  const [before, after] = [await findVersion(tx, planId, query.from), await findVersion(tx, planId, to)]
  if (!before || !after) throw new Problem('not-found', 'not-found')
  return {
    plan,
    versions,
    from: query.from,
    to,
    rows: compareVersions(before.tasks, after.tasks),
    executions: await executionOf(tx, planId),
  }
}

/** A plan as one of its versions was. */
export async function showVersion(
  { database }: Services,
  visit: PlanVisit<z.output<typeof versionQuery>, z.output<typeof versionParams>>,
): Promise<Response> {
  const { id, number } = visit.params
  const found = await database.transaction(async tx => ({
    plan: await reachPlan(tx, id),
    version: await findVersion(tx, id, number),
    current: (await listVersions(tx, id)).at(-1)?.number ?? 1,
  }))
  const { plan, version, current } = found
  if (!version) throw new Problem('not-found', 'not-found')
  const pages = Math.max(1, Math.ceil(version.tasks.length / tasksOnPage))
  const page = Math.min(visit.query.page, pages)
  const tasks = version.tasks.slice((page - 1) * tasksOnPage, page * tasksOnPage)
  const title = amendmentSay(visit.view)('version-title', { number })
  return answer(
    visit,
    plan,
    title,
    <VersionPage view={visit.view} {...{ plan, version, current, tasks, page, pages }} />,
  )
}
