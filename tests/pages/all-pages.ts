/** Every page of the product: which addresses show it, in which states. */
import type { Page } from 'playwright-core'
import { nameKey } from '../../src/plans/rules/issue/named-units.ts'
import { worldPassword } from '../world.ts'
import { visitsOfAmendments } from './all-pages-amendments.ts'
import { visitsOfAnswers } from './all-pages-answers.ts'
import { visitsOfDrafts } from './all-pages-drafts.ts'
import { visitsOfSteering } from './all-pages-steering.ts'
import type { WalkedWorld } from './all-pages-world.ts'

/** One look at a page. */
export interface PageVisit {
  /** Path of the route that answers, as its line says it. */
  readonly route: string
  /** Says which state it is, for the report and for the name of a picture. */
  readonly name: string
  readonly path: string
  /** What the server answers; 200 unless told otherwise. */
  readonly status?: number
  /** What a visitor does there before the page is judged. */
  readonly act?: (page: Page) => Promise<void>
}

/** Why an address that is asked for with GET shows no page. */
export const notPages: readonly { readonly routes: RegExp; readonly because: string }[] = [
  { routes: /\.json$/u, because: 'answers behaviours and programs' },
  { routes: /^\/api\/v1\//u, because: 'answers programs' },
  { routes: /\/(?:export|compare)\.(?:xlsx|csv|ics|docx)$/u, because: 'gives a file' },
  { routes: /^\/plans\/uploads\/:id\/file$/u, because: 'gives the file that was sent' },
  { routes: /^\/plans\/uploads\/:id\/pages\/:page$/u, because: 'gives a picture' },
  { routes: /\/review\/source$/u, because: 'gives behaviours a part of a page' },
  { routes: /^\/$/u, because: 'leads to the first page of the menu' },
  { routes: /^\/sign-in\/openid/u, because: 'leads to the provider of the settings, and back' },
  { routes: /\/evidence\/:evidence(?:\/.*)?$/u, because: 'gives a file, a picture or a kept copy' },
  { routes: /^\/calendar\/feed\//u, because: 'gives calendar programs a file' },
  { routes: /^\/manifest\.webmanifest$/u, because: 'tells a phone what its home screen shows' },
  { routes: /^\/columns$/u, because: 'keeps a choice of columns and leads back' },
]

const visit = (route: string, name: string, path: string, more: Partial<PageVisit> = {}): PageVisit => ({
  route,
  name,
  path,
  ...more,
})

/** Of an office that nobody has set up, and of one where nothing has happened. */
export function visitsOfEmptyOffice(setUpLink: string): { before: PageVisit[]; after: PageVisit[] } {
  const { pathname, search } = new URL(setUpLink)
  return {
    before: [
      visit('/sign-in', 'not set up', '/sign-in'),
      visit('/set-up', 'first', `${pathname}${search}`),
      visit('/set-up', 'wrong', `${pathname}${search}`, {
        status: 200,
        act: page => send(page, 'main form'),
      }),
    ],
    after: [
      visit('/set-up', 'closed', '/set-up?token=x', { status: 404 }),
      visit('/plans', 'empty', '/plans'),
      visit('/plans/drafts', 'empty', '/plans/drafts'),
      visit('/tasks', 'empty', '/tasks'),
      visit('/work', 'empty', '/work'),
      visit('/overview', 'empty', '/overview'),
      visit('/overview/units', 'empty', '/overview/units'),
      visit('/overview/plans', 'empty', '/overview/plans'),
      visit('/overview/list', 'empty', '/overview/list'),
      visit('/units', 'empty', '/units'),
      visit('/documents', 'empty', '/documents'),
      visit('/propagation', 'empty', '/propagation'),
      visit('/calendar', 'empty', '/calendar?view=list&kind=work'),
      visit('/tokens', 'empty', '/tokens'),
    ],
  }
}

/** Before anybody has signed in. */
export const visitsOfStranger: readonly PageVisit[] = [
  visit('/sign-in', 'first', '/sign-in'),
  visit('/sign-in', 'wrong', '/sign-in', {
    act: async page => {
      await page.fill('#sign_in_name', 'khong.co')
      await page.fill('#password', 'không phải')
      await send(page, 'main form')
    },
  }),
  visit('/sign-in/code', 'first', '/sign-in', { act: beginWithApp }),
  visit('/sign-in/code', 'wrong', '/sign-in', {
    act: async page => {
      await beginWithApp(page)
      await page.fill('#code', '000000')
      await send(page, 'main form')
    },
  }),
  visit('/sign-in/forgotten', 'without mail', '/sign-in/forgotten'),
  visit('/sign-in/link', 'over', '/sign-in/link?token=x', { status: 404 }),
  visit('/api', 'page', '/api'),
]

/** Every page that the officer sees in the settled world. */
export function visitsOfOfficer(world: WalkedWorld): readonly PageVisit[] {
  return [
    ...ofUploads(world),
    ...ofReview(world),
    ...ofIssue(world),
    ...ofPlans(world),
    ...visitsOfSteering(visit, form => page => send(page, form), world),
    ...visitsOfAmendments(world),
    ...visitsOfDrafts(world),
    ...visitsOfAnswers(world),
    ...ofReforms(world),
    ...ofCalendar(world),
    ...ofPropagation(world),
    ...ofRest(world),
  ]
}

/** What waits for the officer, and how all of it stands. */
function ofDesk(unitId: string): PageVisit[] {
  return [
    visit('/work', 'to do', '/work'),
    visit('/work', 'waiting', '/work?section=waiting'),
    visit('/work', 'to accept', '/work?section=to-accept'),
    visit('/work', 'of a unit', `/work?section=doing&unit=${unitId}`),
    visit('/work', 'nothing found', '/work?q=khong-co-dau-nao'),
    visit('/work', 'unit unknown', '/work?unit_name=khong-co-dau-nao'),
    visit('/work', 'chosen', '/work', { act: page => page.locator('tbody input').first().check() }),
    visit('/overview', 'figures', '/overview'),
    visit('/overview/units', 'table', '/overview/units?sort=-open'),
    visit('/overview/plans', 'table', '/overview/plans'),
    visit('/overview/list', 'late', '/overview/list?what=late'),
    visit('/overview/list', 'of a unit', `/overview/list?what=open&unit=${unitId}`),
    visit('/overview/list', 'nothing found', '/overview/list?what=accepted&month=2020-01'),
  ]
}

function ofUploads({ uploads }: WalkedWorld): PageVisit[] {
  const upload = '/plans/uploads/:id'
  return [
    visit('/plans', 'list', '/plans'),
    visit('/plans', 'a plan was deleted', `/plans?deleted=${uploads.deleted}`),
    visit('/plans', 'nothing found', '/plans?q=khong-co-dau-nao&kind=stage'),
    visit('/plans', 'refused files', '/plans', { act: sendRefusedFiles }),
    visit(upload, 'waiting', `/plans/uploads/${uploads.waiting}`),
    visit(upload, 'failed', `/plans/uploads/${uploads.failed}`),
    visit(upload, 'cancelled', `/plans/uploads/${uploads.cancelled}`),
    visit(upload, 'deleted', `/plans/uploads/${uploads.deleted}`),
  ]
}

function ofReview({ uploads }: WalkedWorld): PageVisit[] {
  const route = '/plans/uploads/:id'
  const path = `/plans/uploads/${uploads.reviewed}`
  const lists = ['units', 'references', 'reporting', 'funding', 'notes', 'document']
  const item = `${route}/review/:kind/:number`
  return [
    visit(route, 'review', path),
    visit(route, 'review of a scan', `/plans/uploads/${uploads.scan}`),
    visit(route, 'review, read-only', `/plans/uploads/${uploads.issued}`),
    visit(route, 'review, nobody looked', `/plans/uploads/${uploads.untouched}`),
    ...lists.map(list => visit(route, `review, ${list}`, `${path}?show=${list}`)),
    visit(route, 'review, filtered', `${path}?order=look-first&state=open`),
    visit(route, 'review, removed', `${path}?state=removed`),
    visit(route, 'review, nothing found', `${path}?q=khong-co-dau-nao`),
    visit(route, 'review, form open', path, { act: openForm }),
    visit(item, 'task', `${path}/review/tasks/1`),
    visit(item, 'split', `${path}/review/tasks/1?deed=split`),
    visit(item, 'removed task', `${path}/review/tasks/5`),
    visit(item, 'reporting', `${path}/review/reporting/0`),
    visit(item, 'reference', `${path}/review/references/0`),
    visit(item, 'document', `${path}/review/document/0`),
    visit(`${route}/review/add`, 'add', `${path}/review/add`),
    visit(`${route}/review/add`, 'nothing found', `${path}/review/add?q=khong-co-dau-nao`),
  ]
}

function ofIssue({ uploads }: WalkedWorld): PageVisit[] {
  const route = '/plans/uploads/:id/issue'
  const path = `/plans/uploads/${uploads.reviewed}/issue`
  const key = encodeURIComponent(nameKey('Sở Ngoại vụ'))
  return [
    visit(route, 'open names', path),
    visit(route, 'issued already', `/plans/uploads/${uploads.issued}/issue`),
    visit(`${route}/confirm`, 'names open', `${path}/confirm`),
    visit(`${route}/name`, 'name', `${path}/name?key=${key}`),
    visit(`${route}/links`, 'links', `${path}/links`),
    visit(`${route}/links`, 'found', `${path}/links?q=2026`),
    visit(`${route}/links`, 'nothing found', `${path}/links?q=khong-co-dau-nao`),
  ]
}

function ofPlans({ planId, otherPlanId, unitId, groupId, taskId }: WalkedWorld): PageVisit[] {
  const route = '/plans/:id'
  const path = `/plans/${planId}`
  return [
    visit(route, 'overview', path),
    visit(route, 'overview, linked', `/plans/${otherPlanId}`),
    visit(`${route}/units`, 'units', `${path}/units`),
    visit(`${route}/units`, 'nothing found', `${path}/units?q=khong-co-dau-nao`),
    visit(`${route}/units/:unitId`, 'unit', `${path}/units/${unitId}`),
    visit(`${route}/units/:unitId`, 'group', `${path}/units/${groupId}`),
    visit(`${route}/units/:unitId`, 'unknown member', `${path}/units/${groupId}`, {
      act: async page => {
        await page.click('#members ~ details summary')
        await page.fill('#add', 'Không có đơn vị này')
        await send(page, '#members ~ details form')
      },
    }),
    visit(`${route}/sections`, 'sections', `${path}/sections`),
    visit(`${route}/sections`, 'nothing found', `${path}/sections?q=khong-co-dau-nao`),
    visit(`${route}/timeline`, 'timeline', `${path}/timeline`),
    visit(`${route}/timeline`, 'by section', `${path}/timeline?by=section`),
    visit(`${route}/documents`, 'documents', `${path}/documents`),
    visit(`${route}/findings`, 'findings', `${path}/findings`),
    visit(`${route}/text`, 'text', `${path}/text`),
    visit(`${route}/reminders`, 'page', `${path}/reminders`),
    visit(`${route}/reminders`, 'wrong', `${path}/reminders`, {
      act: async page => {
        await page.fill('#before', 'x')
        await send(page, 'main form[action$="/reminders"]')
      },
    }),
    visit(`${route}/links`, 'link', `${path}/links`),
    visit(`${route}/links`, 'nothing found', `${path}/links?q=khong-co-dau-nao`),
    ...ofDesk(unitId),
    visit('/tasks', 'list', '/tasks'),
    visit('/tasks', 'filtered', `/tasks?unit=${unitId}&role=lead`),
    visit('/tasks', 'nothing found', '/tasks?q=khong-co-dau-nao'),
    visit('/tasks/:id', 'task', `/tasks/${taskId}`),
  ]
}

function ofPropagation({ propagationId, planId, taskId }: WalkedWorld): PageVisit[] {
  const path = `/propagation/${propagationId}`
  const wrong = (form: string) => ({
    act: async (page: Page) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
      })
      await send(page, `main form[action*="${form}"]`)
    },
  })
  return [
    visit('/propagation', 'list', '/propagation'),
    visit('/propagation/new', 'form', `/propagation/new?plan=${planId}`),
    visit('/propagation/new', 'wrong', '/propagation/new', { act: page => send(page, 'main form') }),
    visit('/propagation/:id', 'round', path),
    visit('/propagation/:id', 'missing', `${path}?show=missing`),
    visit('/propagation/:id', 'answer, wrong', path, wrong('/acknowledge')),
    visit('/propagation/:id', 'units, wrong', path, wrong('/units')),
    visit('/plans/:id/bases', 'review', `/plans/${planId}/bases`),
    visit('/plans/:id/bases', 'another year', `/plans/${planId}/bases?year=2025`),
    visit('/plans/:id/bases', 'replaced by nothing', `/plans/${planId}/bases`, {
      act: async page => {
        await page.click('main .basis:last-of-type details summary')
        await page.check('main .basis:last-of-type input[value="replaced"]')
        await send(page, 'main .basis:last-of-type details form')
      },
    }),
    visit('/tasks/:id/documents', 'list', `/tasks/${taskId}/documents`),
    visit('/tasks/:id/documents', 'wrong', `/tasks/${taskId}/documents`, {
      act: page => send(page, 'main form[action$="/documents"]'),
    }),
  ]
}

function ofCalendar({ planId, unitId, eventId, cancelledEventId }: WalkedWorld): PageVisit[] {
  return [
    visit('/calendar', 'month', '/calendar'),
    visit('/calendar', 'month of Tết', '/calendar?day=2026-02-17'),
    visit('/calendar', 'week', '/calendar?view=week&day=2026-04-26'),
    visit('/calendar', 'list', `/calendar?view=list&day=2026-10-01&plan=${planId}`),
    visit('/calendar', 'nothing found', `/calendar?view=list&kind=work&day=2199-01-01&unit=${unitId}`),
    visit('/calendar/events/new', 'form', '/calendar/events/new'),
    visit('/calendar/events/new', 'wrong', '/calendar/events/new', { act: page => send(page, 'main form') }),
    visit('/calendar/events/:id', 'every year', `/calendar/events/${eventId}`),
    visit('/calendar/events/:id', 'no reason', `/calendar/events/${eventId}`, {
      act: async page => {
        await page.click('main details summary')
        await send(page, 'main form[action$="/cancel"]')
      },
    }),
    visit('/calendar/events/:id', 'cancelled', `/calendar/events/${cancelledEventId}`),
    visit('/calendar/events/:id/edit', 'form', `/calendar/events/${eventId}/edit`),
    visit('/calendar/subscribe', 'links', '/calendar/subscribe'),
    visit('/calendar/subscribe', 'made', '/calendar/subscribe', { act: page => send(page, 'main form') }),
  ]
}

function ofReforms({ reforms: { draft, stopped, done } }: WalkedWorld): PageVisit[] {
  const preview = `/successions/preview/${draft}`
  const kinds = ['merge', 'split', 'dissolve', 'rename', 'transfer']
  return [
    visit('/successions', 'list', '/successions'),
    visit('/successions/new', 'kinds', '/successions/new'),
    ...kinds.map(kind => visit('/successions/new', kind, `/successions/new?kind=${kind}`)),
    visit('/successions/new', 'wrong', '/successions/new?kind=split', {
      act: page => send(page, 'main form[method=post]'),
    }),
    visit('/successions/preview/:id', 'split', preview),
    visit('/successions/preview/:id', 'stopped', `/successions/preview/${stopped}`),
    visit('/successions/preview/:id', 'unconfirmed', preview, {
      act: page => send(page, 'main form[action$="/carry-out"]'),
    }),
    visit('/successions/preview/:id/edit', 'form', `${preview}/edit`),
    visit('/successions/preview/:id/changes/new', 'form', `${preview}/changes/new?kind=rename`),
    visit('/successions/preview/:id/changes/:at', 'form', `${preview}/changes/0`),
    visit('/successions/preview/:id/things', 'tasks', `${preview}/things?mover=plans.tasks`),
    visit('/successions/preview/:id/things', 'nothing', `${preview}/things?mover=org.memberships`),
    visit('/successions/:id', 'merger', `/successions/${done}`),
    visit('/successions/:id/things', 'nothing', `/successions/${done}/things?mover=plans.tasks`),
  ]
}

function ofRest({
  uploads,
  unitId,
  documentId,
  personId,
  imports,
  helpedId,
  messageId,
  invitation,
}: WalkedWorld): PageVisit[] {
  return [
    visit('/units/import', 'form', '/units/import'),
    visit('/units/import', 'nothing chosen', '/units/import', {
      act: page => send(page, 'main form[method=post]'),
    }),
    visit('/units/import/:id', 'faults', `/units/import/${imports.wrong}`),
    visit('/units/import/:id', 'new', `/units/import/${imports.ready}`),
    visit('/units/import/:id', 'changed', `/units/import/${imports.ready}?show=changed`),
    visit('/units/import/:id', 'done', `/units/import/${imports.done}`),
    visit('/units', 'list', '/units'),
    visit('/units', 'filtered', '/units?kind=department&q=so'),
    visit('/units', 'nothing found', '/units?q=khong-co-dau-nao'),
    visit('/units', 'as of a day', '/units?as-of=28/2/2025&presence=all'),
    visit('/units', 'a day that is none', '/units?as-of=31/2/2025'),
    visit('/units/tree', 'top', '/units/tree'),
    visit('/units/tree', 'level', `/units/tree?at=${unitId}`),
    visit('/units/tree', 'empty', '/units/tree?hierarchy=committee&as-of=1/1/1990'),
    visit('/units/:id', 'unit', `/units/${unitId}`),
    visit('/units/:id', 'as of a day', `/units/${unitId}?as-of=28/2/2025`),
    ...(['focal-points', 'signers', 'members'] as const).flatMap(kind => [
      visit('/units/:id/posts/:kind', kind, `/units/${unitId}/posts/${kind}`),
      visit('/units/:id/posts/:kind', `${kind}, wrong`, `/units/${unitId}/posts/${kind}`, {
        act: page => send(page, 'main form[method=post]'),
      }),
    ]),
    visit('/functions', 'list', '/functions'),
    visit('/functions', 'nothing found', '/functions?state=double&as-of=1/1/1990'),
    visit('/functions/holder', 'form', '/functions/holder'),
    visit('/functions/holder', 'wrong', '/functions/holder', {
      act: page => send(page, 'main form[method=post]'),
    }),
    visit('/focal-points', 'gaps', '/focal-points'),
    visit('/focal-points', 'none', '/focal-points?state=complete&as-of=1/1/1990'),
    visit('/units/:id/parents', 'form', `/units/${unitId}/parents`),
    visit('/units/:id/parents', 'wrong', `/units/${unitId}/parents`, {
      act: page => send(page, 'main form[method=post]'),
    }),
    visit('/units/new', 'form', '/units/new'),
    visit('/units/new', 'wrong', '/units/new', { act: page => send(page, 'main form[method=post]') }),
    visit('/units/:id/edit', 'form', `/units/${unitId}/edit`),
    visit('/documents', 'list', '/documents'),
    visit('/documents', 'nothing found', '/documents?q=khong-co-dau-nao'),
    visit('/documents/:id', 'document', `/documents/${documentId}`),
    visit('/documents/:id/edit', 'form', `/documents/${documentId}/edit`),
    visit('/audit', 'list', '/audit'),
    visit('/audit', 'narrowed', `/audit?kind=unit.created&from=1/1/2020&subject=unit:${unitId}`),
    visit('/audit', 'nothing found', '/audit?from=1/1/1990&to=2/1/1990'),
    visit('/audit', 'a day that is none', '/audit?from=31/2/2025'),
    visit('/audit/:number', 'first', '/audit/1'),
    visit('/audit/:number', 'change', '/audit/3'),
    visit('/audit/check', 'never', '/audit/check'),
    visit('/audit/check', 'wrong export', '/audit/check', {
      act: async page => {
        await page.fill('#since', 'x')
        await send(page, 'main form[action="/audit/export"]')
      },
    }),
    visit('/audit/check', 'waiting', '/audit/check', {
      // It waits for a worker since the first look: then there is nothing to press.
      act: async page => {
        const form = 'main form[action="/audit/check"]'
        if ((await page.locator(form).count()) > 0) await send(page, form)
      },
    }),
    visit('/audit/personal', 'search', '/audit/personal'),
    visit('/audit/personal', 'found', '/audit/personal?q=a'),
    visit('/audit/personal', 'nothing found', '/audit/personal?q=khong-co-dau-nao'),
    visit('/audit/personal', 'preview', `/audit/personal?about=person:${personId}`),
    visit('/people', 'list', '/people'),
    visit('/people', 'narrowed', `/people?role=officer&as-of=1/1/2020&unit_id=${unitId}`),
    visit('/people/me', 'own', '/people/me'),
    visit('/permissions', 'own', '/permissions'),
    visit('/permissions', 'about a unit', `/permissions?person=${personId}&thing=/units/${unitId}`),
    visit('/permissions', 'no such thing', '/permissions?thing=/nowhere', { status: 404 }),
    visit('/people/:id', 'person', `/people/${personId}`),
    visit('/people/:id', 'own, wrong', '/people/me', {
      act: page => send(page, 'main form[action$="/delegations"]'),
    }),
    visit('/people/new', 'form', '/people/new'),
    visit('/people/new', 'wrong', '/people/new', { act: page => send(page, 'main form') }),
    visit('/people/:id/password', 'form', `/people/${personId}/password`),
    visit('/people/:id/sign-in', 'page', `/people/${helpedId}/sign-in`),
    visit('/people/:id/sign-in', 'wrong', `/people/${helpedId}/sign-in`, {
      act: async page => {
        await page.fill('#email', 'không phải')
        await send(page, 'main form[action$="/email"]')
      },
    }),
    visit('/people/:id/sign-in', 'link', `/people/${helpedId}/sign-in`, {
      act: page => send(page, 'main form[action$="/link"]'),
    }),
    visit('/sign-in/link', 'invitation', `/sign-in/link?token=${invitation}`),
    visit('/invitations', 'list', '/invitations'),
    visit('/invitations/new', 'form', '/invitations/new'),
    visit('/invitations/new', 'wrong', '/invitations/new', { act: page => send(page, 'main form') }),
    visit('/account', 'page', '/account'),
    visit('/messages', 'list', '/messages'),
    visit('/messages/:id', 'one', `/messages/${messageId}`),
    visit('/messages/undelivered', 'list', '/messages/undelivered'),
    visit('/account/messages', 'form', '/account/messages'),
    visit('/account/password', 'form', '/account/password'),
    visit('/account/password', 'wrong', '/account/password', { act: page => send(page, 'main form') }),
    visit('/account/confirm', 'form', '/account/confirm'),
    visit('/account/app', 'form', '/account/app'),
    visit('/account/app', 'wrong', '/account/app', { act: page => send(page, 'main form') }),
    visit('/account/app', 'codes', '/account', {
      act: page => send(page, 'main form[action="/account/codes"]'),
    }),
    visit('/account/passkeys/new', 'form', '/account/passkeys/new'),
    visit('/outbox', 'nothing waits', '/outbox'),
    visit('/outbox', 'letters in every state', '/outbox', { act: leaveLetters }),
    visit('/offline', 'instead of a page', '/offline'),
    visit('/tokens', 'list', '/tokens'),
    visit('/tokens', 'wrong', '/tokens', { act: page => send(page, 'main form[action="/tokens"]') }),
    visit('/api', 'page', '/api'),
    visit('/_ui', 'gallery', '/_ui'),
    visit('/_ui/rename', 'form', '/_ui/rename'),
    visit('problem', 'not found', '/nowhere', { status: 404 }),
    visit('problem', 'not found, of a plan', `/plans/${uploads.issued}`, { status: 404 }),
    visit('problem', 'page has lain open too long', '/units/new', { act: sendExpired }),
  ]
}

/** Name and password of somebody who is asked for a code. */
async function beginWithApp(page: Page): Promise<void> {
  await page.fill('#sign_in_name', 'ruong.thach')
  await page.fill('#password', worldPassword)
  await send(page, 'main form')
}

/** Sends a form as it stands, past the browser's own checks, and waits for the page that answers. */
async function send(page: Page, form: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page
      .locator(form)
      .first()
      .evaluate(element => {
        if (element instanceof HTMLFormElement) element.submit()
      }),
  ])
}

/** The token of the form is of another visit. */
async function sendExpired(page: Page): Promise<void> {
  await page.locator('main input[name=_csrf]').evaluateAll(inputs => {
    for (const input of inputs) input.setAttribute('value', 'expired')
  })
  await send(page, 'main form[method=post]')
}

/** The behaviour stands aside: the form goes as a browser sends it, several files at once. */
async function sendRefusedFiles(page: Page): Promise<void> {
  await page.locator('.drop-form input[type=file]').evaluate(input => {
    const sent = new DataTransfer()
    sent.items.add(new File([''], 'trống.docx'))
    sent.items.add(new File(['PK\u0003\u0004\u0000'], 'hỏng.docx'))
    if (input instanceof HTMLInputElement) input.files = sent.files
  })
  await send(page, '.drop-form')
}

async function openForm(page: Page): Promise<void> {
  await page.locator('.task .edit-link, .task a[href*="/review/tasks/"]').first().click()
  await page.locator('.task form textarea').first().waitFor()
}

/** Puts letters on this device, as the offline form does, one in each state and one of somebody else. */
async function leaveLetters(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const account = document.querySelector<HTMLMetaElement>('meta[name=offline]')?.dataset.account ?? ''
    const store = await new Promise<IDBObjectStore>((resolve, reject) => {
      const asked = indexedDB.open('outbox', 1)
      asked.onsuccess = () => resolve(asked.result.transaction('letters', 'readwrite').objectStore('letters'))
      asked.onerror = () => reject(asked.error)
    })
    const refusal = { words: 'Hãy viết dài hơn.', html: null }
    for (const state of ['draft', 'waiting', 'refused', 'dropped', 'of another'] as const) {
      const owner = state === 'of another' ? 'another' : account
      const facts = {
        id: state,
        owner,
        name: state,
        title: 'Trả lời: tổ chức ngày hội văn hóa',
        page: '/outbox',
      }
      const form = { action: '/outbox', uploads: '', typed: [], entries: [], hashes: {}, posted: false }
      store.put({
        ...facts,
        ...form,
        state,
        refusal: state === 'refused' ? refusal : null,
        savedAt: Date.now(),
      })
    }
    await new Promise(resolve => store.transaction.addEventListener('complete', resolve))
  })
  await page.reload()
  await page.waitForSelector('.outbox li')
}
