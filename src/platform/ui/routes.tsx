import { z } from 'zod'
import { type FormFault, type Person, type Route, route, type Visit } from '../http/index.ts'
import { columnsCookie } from '../http/remembered.ts'
import { optionalTypedDate } from '../i18n/dates.ts'
import { sayIfKnown } from '../i18n/words.ts'
import type { Services } from '../room.ts'
import { accountOwner, allSentFiles, uploadedField } from '../uploads/index.ts'
import { readSort } from './address.ts'
import { findFruits, sortKeys } from './gallery/fruits.ts'
import { GalleryPage, type GalleryState } from './gallery/gallery-page.tsx'
import { RenamePage } from './gallery/rename-page.tsx'
import { galleryWords, sayFor } from './gallery/words.ts'
import { offlineRoutes } from './offline/routes.tsx'

const name = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const columnsQuery = z.object({
  table: name,
  column: z.array(name).max(40).default([]),
  first: z.literal('yes').optional(),
  back: z.string().max(2000).default('/'),
})
const galleryQuery = z.object({
  sort: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  harvest: z.string().max(20).nullable().default(null),
  tab: z.string().max(20).default(''),
})
const fruitsQuery = z.object({ q: z.string().max(200).default('') })
const renameForm = z.object({ new_name: z.string().trim().min(1, 'missing').max(60) })
const gardenForm = z.object({
  garden: z.string().trim().min(1, 'missing').max(60),
  day: optionalTypedDate,
  fruit: z.string().max(60).default(''),
})

const harvestForm = z.object({
  harvest_note: z.string().trim().min(1, 'missing').max(2000),
  uploaded: uploadedField,
})

type GalleryQuery = z.output<typeof galleryQuery>
type AnyVisit = Visit<Person, unknown, unknown, unknown>

/** Addresses of the design system itself: the columns that a person chose, and the gallery of its parts. */
export function uiRoutes(services: Services): readonly Route[] {
  const { config } = services
  const signedIn = { access: 'signed-in' } as const
  return [
    ...offlineRoutes(),
    route('GET', '/columns', { ...signedIn, query: columnsQuery }, visit => {
      const { table, column, first, back } = visit.query
      const cookie = columnsCookie(table, first ? null : column, config)
      return visit.redirect(back, new Headers({ 'set-cookie': cookie }))
    }),
    route('GET', '/_ui', { ...signedIn, query: galleryQuery }, visit =>
      showGallery(visit, stateOf(visit.query)),
    ),
    route('POST', '/_ui', { ...signedIn, form: gardenForm, whenInvalid: showFaults }, visit =>
      say(visit, sayFor(visit.view)('sent', { garden: visit.form.garden })),
    ),
    route('GET', '/_ui/fruits.json', { ...signedIn, query: fruitsQuery }, visit => {
      const options = findFruits(visit.query.q).map(fruit => ({
        value: fruit.id,
        label: fruit.name,
        detail: fruit.english,
      }))
      return visit.json({ options })
    }),
    route('GET', '/_ui/rename', signedIn, visit => showRename(visit, stateOf({}))),
    route('POST', '/_ui/rename', { ...signedIn, form: renameForm, whenInvalid: showRenameFaults }, visit =>
      say(visit, sayFor(visit.view)('renamed', { name: visit.form.new_name })),
    ),
    route(
      'POST',
      '/_ui/offline',
      { ...signedIn, form: harvestForm, filesBytesMax: config.uploadBytesMax, whenInvalid: showFaults },
      async visit => {
        const owner = accountOwner(visit.person)
        const files = await allSentFiles(services, owner, visit.files, visit.form.uploaded)
        return say(visit, sayFor(visit.view)('harvest-sent', { count: files.length }))
      },
    ),
    route('POST', '/_ui/toast', signedIn, visit => say(visit, sayFor(visit.view)('toast'))),
    route('POST', '/_ui/undo', signedIn, visit =>
      visit.redirectSaying('/_ui', { words: sayFor(visit.view)('undone') }),
    ),
  ]
}

function say(visit: AnyVisit, words: string): Response {
  const undo = { action: '/_ui/undo', label: sayFor(visit.view)('button-quiet') }
  return visit.redirectSaying('/_ui', { words, undo })
}

function stateOf(query: Partial<GalleryQuery>): GalleryState {
  return {
    sort: readSort(query.sort, sortKeys, { key: 'name', descending: false }),
    page: query.page ?? 1,
    harvest: query.harvest ?? null,
    tab: query.tab ?? '',
    entered: {},
    errors: [],
  }
}

function showGallery(visit: AnyVisit, state: GalleryState, status = 200): Promise<Response> {
  const body = <GalleryPage view={visit.view} state={state} />
  const options = { title: sayFor(visit.view)('title'), styles: ['gallery.css'], offline: true }
  return visit.page(body, options, status)
}

function showRename(visit: AnyVisit, state: GalleryState, status = 200): Promise<Response> {
  const body = <RenamePage view={visit.view} state={state} />
  return visit.page(body, { title: sayFor(visit.view)('rename-title'), width: 'narrow' }, status)
}

type Entered = Readonly<Record<string, string>>

function showFaults(visit: AnyVisit, faults: readonly FormFault[], entered: Entered): Promise<Response> {
  return showGallery(visit, withFaults(visit, faults, entered), 422)
}

function showRenameFaults(
  visit: AnyVisit,
  faults: readonly FormFault[],
  entered: Entered,
): Promise<Response> {
  return showRename(visit, withFaults(visit, faults, entered), 422)
}

function withFaults(visit: AnyVisit, faults: readonly FormFault[], entered: Entered): GalleryState {
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(galleryWords, visit.locale, code) ?? code,
  }))
  return { ...stateOf({}), entered, errors }
}
