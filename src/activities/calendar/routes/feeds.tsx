import { z } from 'zod'
import { findOffice, findPerson, findUnits } from '../../../org/index.ts'
import { addressSubject, admitTry, forgetTries } from '../../../platform/auth/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import { makeFeed, revokeFeed } from '../actions/feeds.ts'
import { maySeeCalendar } from '../policy.ts'
import { calendarEntries } from '../queries/entries.ts'
import { type Feed, feedsOf, findFeed } from '../queries/feeds.ts'
import { daysOfFeed, FeedShelf, feedOf, hasTag, tagOf } from '../rules/feed.ts'
import { SubscribePage } from '../views/subscribe-page.tsx'
import { sayFor } from '../views/words.ts'
import { refusalsAt, styles, unitMeant } from './shared.ts'

const line = z.string().max(4000).trim().default('')
const subscribeForm = z.object({ unit: line, unit_id: line })
const params = z.object({ id: z.string().refine(isId) })
/** A secret as `newToken` makes it. */
const feedParams = z.object({ file: z.string().regex(/^[\w-]{43}\.ics$/u) })

type Visited = Visit<Person, unknown, unknown, unknown>
type FeedVisit = Visit<Person | null, z.output<typeof feedParams>, unknown, unknown>

/** Addresses of a person's secret links, and of what a calendar program asks by one. */
export function feedRoutes(services: Services): readonly Route[] {
  const own = { access: 'signed-in', may: maySeeCalendar } as const
  const shelf = new FeedShelf()
  return [
    route('GET', '/calendar/subscribe', own, visit => showLinks(services, visit)),
    route('POST', '/calendar/subscribe', { ...own, form: subscribeForm }, visit =>
      makeLink(services, visit, visit.form),
    ),
    route('POST', '/calendar/subscribe/:id/revoke', { ...own, params }, async visit => {
      await services.database.transaction(tx => revokeFeed(tx, visit.person, visit.params.id))
      return visit.redirectSaying('/calendar/subscribe', { words: sayFor(visit.view)('toast-revoked') })
    }),
    route('GET', '/calendar/feed/:file', { access: 'anyone', params: feedParams }, visit =>
      sendFeed(services, shelf, visit),
    ),
  ]
}

interface Shown {
  readonly made: string | null
  readonly unit: string
  readonly errors: readonly FieldError[]
}

async function showLinks(
  { database }: Services,
  visit: Visited,
  shown: Shown = { made: null, unit: '', errors: [] },
): Promise<Response> {
  const { feeds, units } = await database.transaction(async tx => {
    const feeds = await feedsOf(tx, visit.person.id)
    return {
      feeds,
      units: await findUnits(
        tx,
        feeds.flatMap(({ unitId }) => unitId ?? []),
      ),
    }
  })
  const body = <SubscribePage view={visit.view} feeds={feeds} units={units} {...shown} />
  const options = { title: sayFor(visit.view)('subscribe-title'), styles }
  return visit.page(body, options, shown.errors.length > 0 ? 422 : 200)
}

async function makeLink(
  services: Services,
  visit: Visited,
  { unit, unit_id }: z.output<typeof subscribeForm>,
): Promise<Response> {
  const { database, config } = services
  try {
    const { token, errors } = await database.transaction(async tx => {
      const meant = await unitMeant(tx, unit, unit_id, sayFor(visit.view))
      const made =
        meant.errors.length > 0 ? null : await makeFeed(tx, visit.person, meant.unitId, visit.locale)
      return { token: made, errors: meant.errors }
    })
    if (token === null) return await showLinks(services, visit, { made: null, unit, errors })
    const address = new URL(`/calendar/feed/${token}.ics`, config.publicUrl ?? visit.request.url)
    return await showLinks(services, visit, { made: address.href, unit: '', errors: [] })
  } catch (error) {
    const errors = refusalsAt(error, visit.locale, () => 'unit')
    return showLinks(services, visit, { made: null, unit, errors })
  }
}

/** The calendar of whoever made the link, as they may see it now. Wrong secrets are counted by the network they come from. */
async function sendFeed(
  { database, config }: Services,
  shelf: FeedShelf,
  visit: FeedVisit,
): Promise<Response> {
  const token = visit.params.file.slice(0, -'.ics'.length)
  const tries = [addressSubject('secret', visit.from.address ?? '')]
  await database.transaction(tx => admitTry(tx, tries))
  const { feed, text } = await database.transaction(async tx => {
    const feed = await findFeed(tx, token)
    const person = feed && (await findPerson(tx, feed.personId))
    if (!feed || !person || !maySeeCalendar(person)) return { feed: undefined, text: '' }
    await forgetTries(tx, tries)
    const kept = shelf.get(feed.id)
    if (kept !== undefined) return { feed, text: kept }
    const made = await textOf(tx, person, feed, config.publicUrl)
    shelf.put(feed.id, made)
    return { feed, text: made }
  })
  if (!feed) throw new Problem('not-found', 'not-found')
  const tag = tagOf(text)
  const headers = { etag: tag, 'cache-control': 'private, no-cache' }
  if (hasTag(visit.request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
}

async function textOf(
  tx: Tx,
  person: Person,
  { unitId, locale }: Feed,
  address: string | undefined,
): Promise<string> {
  const asked = { ...daysOfFeed(today()), kind: null, unitId, planId: null }
  const entries = await calendarEntries(tx, person, asked, locale)
  const unit = unitId === null ? undefined : (await findUnits(tx, [unitId])).get(unitId)
  const name = unit?.name ?? (await findOffice(tx))?.name ?? person.name
  return feedOf(entries, sayFor({ locale })('feed-name', { name }), address)
}
