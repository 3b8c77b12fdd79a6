import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { keepFigures } from './kept.ts'
import { maySeeInbox, maySeeOverview } from './policy.ts'
import type { Figures } from './queries/figures.ts'
import type { InboxCounts } from './queries/inbox.ts'
import { receivedMax } from './receive.ts'
import { receiveSeveral, showInbox } from './show-inbox.tsx'
import { type OverviewKeepers, sendList, showList, showOverview, showStandings } from './show-overview.tsx'
import { inboxQuery, listQuery, overviewQuery, standingQuery } from './views/queries.ts'

const receiveForm = z.object({
  rows: z.array(z.string().refine(isId)).max(receivedMax).default([]),
  back: z.string().max(2000).catch('/work').default('/work'),
})

/**
 * An inbox tells at once what its own person has just done, unless it is of the work of a whole province; a leader's
 * page may be some seconds old, and says so.
 */
const inboxKeptFrom = 20_000
const overviewKeptFrom = 5_000

/** Addresses of what waits for a person, and of how the work stands. */
export function deskRoutes(services: Services): readonly Route[] {
  const inbox = { access: 'signed-in', may: maySeeInbox } as const
  const overview = { access: 'signed-in', may: maySeeOverview } as const
  const list = { ...overview, query: listQuery } as const
  const standing = { ...overview, query: standingQuery } as const
  const waiting = keepFigures<InboxCounts>(inboxKeptFrom)
  const keep: OverviewKeepers = {
    figures: keepFigures<Figures>(overviewKeptFrom),
    counts: keepFigures(overviewKeptFrom),
  }
  return [
    route('GET', '/work', { ...inbox, query: inboxQuery }, visit => showInbox(services, waiting, visit)),
    route('POST', '/work/receive', { ...inbox, form: receiveForm }, visit => receiveSeveral(services, visit)),
    route('GET', '/overview', { ...overview, query: overviewQuery }, visit =>
      showOverview(services, keep, visit),
    ),
    route('GET', '/overview/units', standing, visit => showStandings(services, keep, visit, 'units')),
    route('GET', '/overview/plans', standing, visit => showStandings(services, keep, visit, 'plans')),
    route('GET', '/overview/list', list, visit => showList(services, keep, visit)),
    route('GET', '/overview/list/export.xlsx', list, visit => sendList(services, visit, 'xlsx')),
    route('GET', '/overview/list/export.csv', list, visit => sendList(services, visit, 'csv')),
  ]
}
