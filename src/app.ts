/** The list of rooms, and what they make together: routes, jobs, menus, words. */
import manifest from '../package.json' with { type: 'json' }
import { activities } from './activities/room.ts'
import { auditRoom } from './audit/room.ts'
import {
  contactsOf,
  countryLines,
  findOffice,
  findPerson,
  maySeeUndelivered,
  orgMovers,
} from './org/index.ts'
import { focalPointRoutes, org, permissionRoutes, successionRoutes, tokenRoutes } from './org/room.ts'
import { issuingUnits, openWork, planMovers } from './plans/index.ts'
import { plans } from './plans/room.ts'
import type { Database, Tx } from './platform/db/index.ts'
import { Problem } from './platform/errors.ts'
import { descriptionRoutes, type Json, scopesOf } from './platform/http/api/index.ts'
import { type Assets, type Person, type Route, route, type WebOptions } from './platform/http/index.ts'
import type { Locale } from './platform/i18n/locale.ts'
import type { JobHandler } from './platform/jobs/index.ts'
import { countMax, countUnread, messageDaily, messageJobs, messageRoutes } from './platform/messages/index.ts'
import type { DailyJob, Room, Services } from './platform/room.ts'
import { uiRoutes } from './platform/ui/routes.tsx'
import type { Frame } from './platform/ui/view.ts'
import { uploadFilesInUse, uploadRoutes, uploadWords } from './platform/uploads/index.ts'
import { registry } from './registry/room.ts'

/** What the process and the command line ask of the rooms. */
export { auditExportLines, auditInspectLines } from './audit/index.ts'
export { closeReadingWorkers } from './documents/index.ts'
export { type ResetLinkLine, resetLinkLines } from './org/index.ts'
export { importPlan } from './plans/index.ts'

/** Every room, in the order of the menu. A room that is not here does not exist. */
export const rooms: readonly Room[] = withAudit([plans, activities, registry, org])

/** The audit tells what was done in the others, in their own words. */
function withAudit(others: readonly Room[]): readonly Room[] {
  return [...others, auditRoom(others.flatMap(({ telling }) => telling ?? []))]
}

/** Everything that moves when units are succeeded, units themselves first. */
export const successionMovers = [...orgMovers, ...planMovers]

/** What `nhipcau units …` asks of the process that holds the database. */
export function unitCommandLines(database: Database, query: URLSearchParams): AsyncIterable<string> {
  return countryLines(database, successionMovers, query)
}

/** All that the web side is made of, from the rooms. */
export function webOptions(services: Services, assets: Assets, workerRuns: () => boolean): WebOptions {
  return {
    ...services,
    assets,
    routes: allRoutes(services),
    findPerson,
    frame,
    problemBooks: [uploadWords, ...rooms.map(room => room.problems)],
    workerRuns,
  }
}

/** Every URL: the rooms' own, and what is made of all of them together. */
function allRoutes(services: Services): readonly Route[] {
  const own = [
    startRoute,
    ...uiRoutes(services),
    ...messageRoutes(services, { contacts: contactsOf, maySeeUndelivered }),
    ...uploadRoutes(services),
    ...rooms.flatMap(room => room.routes(services)),
    ...successionRoutes(services, successionMovers),
    ...focalPointRoutes(services, { openWork, issuers: issuingUnits }),
    ...permissionRoutes(
      services,
      rooms.flatMap(room => room.permissions.subjects),
      rooms.map(room => room.permissions.sentences),
    ),
  ]
  const meaning = (locale: Locale, name: string): string =>
    rooms.map(room => room.scopes?.[locale][name]).find(words => words !== undefined) ?? name
  const scopes = scopesOf(own).map(name => ({
    name,
    meaning: { vi: meaning('vi', name), en: meaning('en', name) },
  }))
  const description = {
    routes: own,
    product: 'Nhịp Cầu',
    version: manifest.version,
    publicUrl: services.config.publicUrl ?? null,
    tokensHref: '/tokens',
    schemas: Object.assign({}, ...rooms.map(room => room.schemas ?? {})) as Json,
  }
  return [...own, ...tokenRoutes(services, scopes), ...descriptionRoutes(description)]
}

/** The background jobs of all rooms, by name. */
export function allJobs(services: Services): Readonly<Record<string, JobHandler>> {
  const own = rooms.map(room => room.jobs(services))
  return Object.assign(messageJobs(services, contactsOf), ...own) as Record<string, JobHandler>
}

/** The jobs of all rooms that run every day. */
export const dailyJobs: readonly DailyJob[] = [...messageDaily, ...rooms.flatMap(({ daily }) => daily ?? [])]

/** Which of these stored files (or of all) any room still needs, or belong to what is being sent in parts. */
export async function filesInUse(tx: Tx, hashes: readonly string[] | 'all'): Promise<ReadonlySet<string>> {
  const used = new Set(await uploadFilesInUse(tx, hashes))
  for (const room of rooms) for (const hash of await room.filesInUse(tx, hashes)) used.add(hash)
  return used
}

/** The first page is the first entry of the person's menu. */
const startRoute: Route = route('GET', '/', { access: 'signed-in' }, visit =>
  visit.redirect(firstPage(visit.person, visit.locale)),
)

/** Throws `forbidden`, code `no-roles`, for whoever holds none today: there is nothing to show. */
function firstPage(person: Person, locale: Locale): string {
  const [first] = menuOf(person, locale)
  if (!first) throw new Problem('forbidden', 'no-roles')
  return first.href
}

function menuOf(person: Person, locale: Locale): Frame['menu'] {
  return rooms.flatMap(room => room.menu(person, locale))
}

async function frame(tx: Tx, person: Person | null, locale: Locale): Promise<Frame> {
  const office = await findOffice(tx)
  const nobody = { person: null, menu: [], personMenu: [], running: null, messages: null, search: null }
  if (!person) return { office: office?.name ?? null, ...nobody }
  const menu = menuOf(person, locale)
  return {
    office: office?.name ?? null,
    person: person.name,
    menu: await withWaiting(tx, person, menu),
    personMenu: rooms.flatMap(room => room.personMenu?.(locale) ?? []),
    running: await runningOf(tx, person),
    messages: { count: await countUnread(tx, person.id), most: countMax, href: '/messages' },
    search: searchOf(menu),
  }
}

/** Up to here what waits is counted, around every page: whoever has more has enough. */
const waitingMax = 100

/** The entries with how much waits behind them. */
async function withWaiting(tx: Tx, person: Person, menu: Frame['menu']): Promise<Frame['menu']> {
  const counts = new Map<string, number>()
  for (const { waiting } of rooms) {
    if (!waiting || !menu.some(({ href }) => href === waiting.href)) continue
    counts.set(waiting.href, await waiting.count(tx, person, waitingMax))
  }
  return menu.map(entry => {
    const count = counts.get(entry.href) ?? 0
    return count > 0 ? { ...entry, waiting: { count, most: waitingMax } } : entry
  })
}

/** The search of the frame: the first page of the menu that answers one. */
function searchOf(menu: Frame['menu']): Frame['search'] {
  const entry = menu.find(({ search }) => search !== undefined)
  return entry?.search === undefined ? null : { action: entry.href, label: entry.search }
}

/** The first room with work under way; its link leads to where the work is. */
async function runningOf(tx: Tx, person: Person): Promise<Frame['running']> {
  for (const { running } of rooms) {
    const count = running ? await running.count(tx, person) : 0
    if (running && count > 0) return { count, href: running.href }
  }
  return null
}
