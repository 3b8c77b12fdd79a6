/** The page of what waits for a person, and what they do there with several work items at once. */
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { withQuery } from '../../platform/ui/address.ts'
import { unitTyped } from '../show-tasks.tsx'
import type { Keeper } from './kept.ts'
import { hasUnitsBelow, planNames, unitNames } from './queries/around.ts'
import { countInbox, countsOf, type InboxCounts, listInbox, pagesOf, rowsReached } from './queries/inbox.ts'
import { answeredUnits, inboxScope } from './queries/scope.ts'
import { receiveWork } from './receive.ts'
import { deskDays } from './rules/days.ts'
import type { Section } from './rules/model.ts'
import { InboxPage, type NamedUnit, type PlanChoice } from './views/inbox-page.tsx'
import type { InboxQuery } from './views/queries.ts'
import { deskSay } from './views/words.ts'

/** The inbox; a unit that was typed into the form becomes the address of its work. */
export async function showInbox(
  { database }: Services,
  keep: Keeper<InboxCounts>,
  visit: Visit<Person, unknown, InboxQuery, unknown>,
): Promise<Response> {
  const { query, view, person } = visit
  const typed = query.unit_name ? await database.transaction(tx => unitTyped(tx, query)) : null
  if (query.unit_name === '' || typed) {
    return visit.redirect(withQuery(view.address, { unit: typed, unit_name: null, unit_name_id: null }))
  }
  const days = deskDays(today())
  const scope = await database.transaction(tx => inboxScope(tx, person, query.below))
  const key = JSON.stringify([scope.key, days.today, query.q, query.unit, query.from, query.to])
  const { value } = await keep(key, () => database.transaction(tx => countInbox(tx, scope, days, query)))
  const counts = countsOf(value, query.plan)
  const total = counts[query.section]
  const pages = pagesOf(total)
  const found = await database.transaction(async tx => ({
    rows:
      total === 0 ? [] : await listInbox(tx, scope, days, { ...query, page: Math.min(query.page, pages) }),
    plans: await plansToChoose(tx, value, query.section),
    ...(await aroundPerson(tx, person, query.unit)),
  }))
  const say = deskSay(view)
  return visit.page(
    <InboxPage
      view={view}
      query={query}
      days={days}
      counts={counts}
      pages={pages}
      beyond={total > rowsReached ? rowsReached : null}
      {...found}
    />,
    {
      title:
        query.section === 'todo'
          ? say('inbox-title')
          : `${say(`section-${query.section}`)} · ${say('inbox-title')}`,
      styles: ['plan.css', 'desk.css'],
    },
  )
}

/** Plans with work in this section, those with most first. */
async function plansToChoose(
  tx: Tx,
  { plans }: InboxCounts,
  section: Section,
): Promise<readonly PlanChoice[]> {
  const names = await planNames(tx, [...plans.keys()])
  return [...plans]
    .map(([id, counts]) => ({ id, name: names.get(id) ?? '', count: counts[section] }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}

async function aroundPerson(tx: Tx, person: Person, unitId: string | null) {
  const held = answeredUnits(person)
  const own = held === 'all' ? [] : (held ?? [])
  const names = await unitNames(tx, [...own, ...(unitId === null ? [] : [unitId])])
  const named = (id: string): NamedUnit => ({ id, name: names.get(id) ?? '' })
  return {
    units: held === 'all' ? null : own.map(named),
    unit: unitId !== null && names.has(unitId) ? named(unitId) : null,
    hasBelow: await hasUnitsBelow(tx, own),
  }
}

/** The chosen work items are received; the page tells how many. */
export async function receiveSeveral(
  { database }: Services,
  visit: Visit<Person, unknown, unknown, { readonly rows: readonly string[]; readonly back: string }>,
): Promise<Response> {
  const { rows, back } = visit.form
  const say = deskSay(visit.view)
  const path = back.startsWith('/work') ? back : '/work'
  if (rows.length === 0) return visit.redirectSaying(path, { words: say('received-none-chosen') })
  const { received, left } = await database.transaction(tx => receiveWork(tx, visit.person, rows))
  return visit.redirectSaying(path, { words: say('received', { count: received, left }) })
}
