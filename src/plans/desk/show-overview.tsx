/** The leader's page, its tables, and the list behind each number. */
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { withQuery } from '../../platform/ui/address.ts'
import { unitTyped } from '../show-tasks.tsx'
import { exportedMax, listCsv, listFileName, listXlsx } from './exports.ts'
import type { AsOf, Keeper } from './kept.ts'
import { planNames, unitNames } from './queries/around.ts'
import { causesOf } from './queries/causes.ts'
import { countFigures, type Figures } from './queries/figures.ts'
import { pagesOf, rowsReached, workOnPage } from './queries/inbox.ts'
import { type OverviewScope, overviewScope } from './queries/scope.ts'
import { countWork, listWork } from './queries/work-list.ts'
import { deskDays } from './rules/days.ts'
import { lastMonths, standings, toFigure } from './rules/standing.ts'
import { ListPage, listTitle } from './views/list-page.tsx'
import { OverviewPage, standingsShown } from './views/overview-page.tsx'
import type { ListQuery, OverviewQuery, StandingQuery } from './views/queries.ts'
import { StandingPage, sortOf } from './views/standing-page.tsx'
import { deskSay } from './views/words.ts'

const styles = ['plan.css', 'desk.css']

/** What is late the longest, on the page itself. */
const latestShown = 5

/** What the pages of a leader keep for some seconds. */
export interface OverviewKeepers {
  readonly figures: Keeper<Figures>
  readonly counts: Keeper<{ readonly rows: number }>
}

type OverviewVisit<Query> = Visit<Person, unknown, Query, unknown>

function scopeOf({ database }: Services, person: Person): Promise<OverviewScope> {
  return database.transaction(tx => overviewScope(tx, person))
}

function figuresFor(
  { database }: Services,
  keep: OverviewKeepers,
  scope: OverviewScope,
  plan: string | null,
): Promise<AsOf<Figures>> {
  const days = deskDays(today())
  const since = `${lastMonths(days.today)[0]}-01`
  return keep.figures(JSON.stringify([scope.key, days.today, plan]), () =>
    database.transaction(tx => countFigures(tx, scope, days, { plan, since })),
  )
}

/** The leader's page. */
export async function showOverview(
  services: Services,
  keep: OverviewKeepers,
  visit: OverviewVisit<OverviewQuery>,
): Promise<Response> {
  const { view, person, query } = visit
  const days = deskDays(today())
  const scope = await scopeOf(services, person)
  const { value: figures, at } = await figuresFor(services, keep, scope, query.plan)
  const all = query.plan === null ? figures : (await figuresFor(services, keep, scope, null)).value
  const found = await services.database.transaction(async tx => {
    const asked = { what: 'late', q: '', plan: query.plan, unit: null, month: null } as const
    const page = { limit: latestShown, offset: 0 }
    const latest = figures.total.late === 0 ? [] : await listWork(tx, scope, days, asked, page)
    const shown = standings(figures.units).slice(0, standingsShown)
    return {
      latest,
      causes: await causesOf(tx, latest, days.today),
      units: await unitNames(
        tx,
        shown.map(({ id }) => id),
      ),
      plans: await planNames(tx, [...all.plans.keys()]),
    }
  })
  const name = query.plan === null ? undefined : found.plans.get(query.plan)
  const plan = query.plan !== null && name !== undefined ? { id: query.plan, name } : null
  return visit.page(
    <OverviewPage view={view} plan={plan} figures={figures} at={at} today={days.today} {...found} />,
    { title: deskSay(view)('overview-title'), styles },
  )
}

/** All units, or all plans, a page at a time. */
export async function showStandings(
  services: Services,
  keep: OverviewKeepers,
  visit: OverviewVisit<StandingQuery>,
  of: 'units' | 'plans',
): Promise<Response> {
  const { view, person, query } = visit
  const scope = await scopeOf(services, person)
  const { value: figures, at } = await figuresFor(services, keep, scope, of === 'plans' ? null : query.plan)
  const sort = sortOf(query)
  const all = standings(figures[of], toFigure(sort.key) ?? 'late', sort.descending)
  const pages = pagesOf(all.length)
  const from = (Math.min(query.page, pages) - 1) * workOnPage
  const shown = all.slice(from, from + workOnPage)
  const ids = shown.map(({ id }) => id)
  const names = await services.database.transaction(tx =>
    of === 'units' ? unitNames(tx, ids) : planNames(tx, ids),
  )
  return visit.page(
    <StandingPage
      view={view}
      of={of}
      query={query}
      rows={shown.map(one => ({ ...one, name: names.get(one.id) ?? '' }))}
      total={all.length}
      pages={pages}
      at={at}
    />,
    { title: deskSay(view)(`${of}-title`), styles },
  )
}

function countOf(
  { database }: Services,
  keep: OverviewKeepers,
  scope: OverviewScope,
  query: ListQuery,
): Promise<number> {
  const days = deskDays(today())
  const { what, q, plan, unit, month } = query
  return keep
    .counts(JSON.stringify([scope.key, days.today, what, q, plan, unit, month]), () =>
      database.transaction(tx => countWork(tx, scope, days, query)),
    )
    .then(({ value }) => value.rows)
}

/** The list behind a number; a unit that was typed into the form becomes the address of its list. */
export async function showList(
  services: Services,
  keep: OverviewKeepers,
  visit: OverviewVisit<ListQuery>,
): Promise<Response> {
  const { view, person, query } = visit
  const typed = query.unit_name ? await services.database.transaction(tx => unitTyped(tx, query)) : null
  if (query.unit_name === '' || typed) {
    return visit.redirect(withQuery(view.address, { unit: typed, unit_name: null, unit_name_id: null }))
  }
  const days = deskDays(today())
  const scope = await scopeOf(services, person)
  const total = await countOf(services, keep, scope, query)
  const all = (await figuresFor(services, keep, scope, null)).value
  const pages = pagesOf(total)
  const offset = (Math.min(query.page, pages) - 1) * workOnPage
  const found = await services.database.transaction(async tx => ({
    ...(await listed(tx, scope, query, { limit: workOnPage, offset })),
    plans: await planNames(tx, [...all.plans.keys()]),
    unit: await unitOf(tx, query.unit),
  }))
  return visit.page(
    <ListPage
      view={view}
      query={query}
      total={total}
      pages={pages}
      beyond={total > rowsReached ? rowsReached : null}
      tooLong={total > exportedMax ? exportedMax : null}
      today={days.today}
      {...found}
    />,
    { title: listTitle({ query, unit: found.unit }, deskSay(view)), styles },
  )
}

async function listed(
  tx: Tx,
  scope: OverviewScope,
  query: ListQuery,
  page: { readonly limit: number; readonly offset: number },
) {
  const days = deskDays(today())
  const rows = await listWork(tx, scope, days, query, page)
  return { rows, causes: await causesOf(tx, rows, days.today) }
}

async function unitOf(tx: Tx, id: string | null) {
  const name = id === null ? undefined : (await unitNames(tx, [id])).get(id)
  return id !== null && name !== undefined ? { id, name } : null
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
} as const

/** The same list as a file. Throws `invalid`, code `work-list-too-long`, beyond `exportedMax` rows. */
export async function sendList(
  { database }: Services,
  visit: OverviewVisit<ListQuery>,
  format: keyof typeof types,
): Promise<Response> {
  const { person, query, locale } = visit
  const content = await database.transaction(async tx =>
    listed(tx, await overviewScope(tx, person), query, { limit: exportedMax + 1, offset: 0 }),
  )
  if (content.rows.length > exportedMax) {
    throw new Problem('invalid', 'work-list-too-long', { max: exportedMax })
  }
  // Made after the transaction, which would otherwise hold up everybody.
  const body = format === 'xlsx' ? await listXlsx(content, locale) : listCsv(content, locale)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': types[format],
      'content-disposition': attachment(listFileName(query.what, today(), format)),
      'cache-control': 'no-store',
    },
  })
}
