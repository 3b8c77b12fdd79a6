/** Pages through Chromium, on the built product with the demo province: what officers wait for, and what they fetch. */
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../tests/pages/browser.ts'
import { addManyPlans, exportRows, issueRows, taskListRows } from './after-review.ts'
import { freshPage, reviewUsable, type SignedIn, signIn } from './chromium.ts'
import { longReviewRows } from './long-review.ts'
import { type Office, openOffice } from './office.ts'
import type { Row, Section } from './report.ts'
import { bigPlan, type PlanToSend, provincePlans } from './sent-plans.ts'
import { uploadRows } from './upload.ts'
import { slowLineRows, type Visited, weightRows } from './weights.ts'

const chromium = '/usr/bin/chromium'
/** True where there is a browser; without one the sections of pages are left out. */
export const hasBrowser = existsSync(chromium)

/** Sections for docs/performance.md. The product must have been built (script/bootstrap). */
export async function pageSections(): Promise<Section[]> {
  const browser = await openBrowser()
  try {
    return [
      ...(await withOffice(browser, inProvince)),
      ...(await withOffice(browser, inBusyOffice, addManyPlans)),
    ]
  } finally {
    await browser.close()
  }
}

type Measuring = (browser: Browser, office: Office, signedIn: SignedIn) => Promise<Section[]>

async function withOffice(
  browser: Browser,
  measure: Measuring,
  fill?: Parameters<typeof openOffice>[0],
): Promise<Section[]> {
  const office = await openOffice(fill)
  try {
    return await measure(browser, office, await signIn(browser, office))
  } finally {
    await office.remove()
  }
}

async function inProvince(browser: Browser, office: Office, signedIn: SignedIn): Promise<Section[]> {
  const page = await freshPage(browser, signedIn)
  const plans = await provincePlans()
  const sent: Row[] = []
  for (const plan of plans) sent.push(...(await uploadRows(page, office, plan)))
  const pages = await pagesOf(page, office, plans)
  const weights = await weightRows(browser, signedIn, pages.all)
  const slow = await slowLineRows(browser, signedIn, pages.onSlowLine)
  const review = await sendPlan(page, office, bigPlan, 'long')
  const long = await longReviewRows(browser, office, signedIn, review)
  const { rows: issued, plan } = await issueRows(page, review)
  const exported = await exportRows(page, plan)
  return [
    {
      title: 'From a file to its review',
      note: 'Through Chromium on a window of 1440 × 900, one upload at a time; median of five after one to warm up.',
      rows: sent,
    },
    {
      title: 'A review of 2,000 tasks',
      note: 'The plan of `script/benchmarks/big-plan.ts`, sent as DOCX. Keys and deeds are timed from the event to the painted frame that shows what they did.',
      rows: long,
    },
    {
      title: 'After the review of 2,000 tasks',
      note: 'On the embedded database.',
      rows: [...issued, ...exported],
    },
    {
      title: 'A slow line',
      note: '400 kbit/s, 150 ms before each answer begins, nothing in the cache: first words on the screen / the page and its behaviours are there.',
      rows: slow,
    },
    {
      title: 'Weights of pages',
      note: 'Compressed bytes (KB of 1,000) of everything that a first visit fetches, headers and all, as the browser and the server agree (Brotli).',
      rows: weights,
    },
  ]
}

async function inBusyOffice(browser: Browser, office: Office, signedIn: SignedIn): Promise<Section[]> {
  const page = await freshPage(browser, signedIn)
  const rows = await taskListRows(page, office)
  return [
    {
      title: 'Lists of tasks',
      note: '60 plans of 500 tasks each, 50 on a page, on the embedded database.',
      rows,
    },
  ]
}

/** Sends a plan and gives the address of its review. */
async function sendPlan(page: Page, office: Office, plan: PlanToSend, mark: string): Promise<string> {
  await page.goto(`${office.address}/plans`)
  await page.setInputFiles('#plan-files', plan.file(mark))
  await page.waitForURL('**/plans/uploads/*')
  await reviewUsable(page)
  return page.url().replace(/[?#].*/u, '')
}

/** Every kind of page of the demo province; the heavy ones of a public plan of 81 tasks, too, where it is there. */
async function pagesOf(
  page: Page,
  office: Office,
  plans: readonly PlanToSend[],
): Promise<{ readonly all: Visited[]; readonly onSlowLine: Visited[] }> {
  const [demo, real] = plans
  if (!demo) throw new Error('There is a plan of the demo province.')
  const at = (path: string): string => `${office.address}${path}`
  const review = await sendPlan(page, office, demo, 'weighed')
  const plan = await firstLink(page, at('/plans'), /^\/plans\/[0-9a-f-]{36}$/)
  const unitOfPlan = await firstLink(page, `${plan}/units`, /^\/plans\/[0-9a-f-]{36}\/units\/[0-9a-f-]{36}$/)
  const task = await firstLink(page, at('/tasks'), /^\/tasks\/[0-9a-f-]{36}$/)
  const unit = await firstLink(page, at('/units'), /^\/units\/[0-9a-f-]{36}$/)
  const document = await firstLink(page, at('/documents'), /^\/documents\/[0-9a-f-]{36}$/)
  const signInPage: Visited = { name: 'sign-in', url: at('/sign-in'), visitor: 'stranger' }
  const list: Visited = { name: 'plans', url: at('/plans') }
  const reviewed: Visited = { name: 'review', url: review, editor: true }
  const overview: Visited = { name: 'a plan: overview', url: plan }
  const faces = (from: string, more: string): Visited[] =>
    ['units', 'sections', 'timeline', 'documents', 'findings', 'text'].map(face => ({
      name: `a plan: ${face}${more}`,
      url: `${from}/${face}`,
    }))
  const all: Visited[] = [
    signInPage,
    list,
    reviewed,
    { name: 'issue', url: `${review}/issue` },
    overview,
    ...faces(plan, ''),
    { name: "a plan: one unit's part", url: unitOfPlan },
    { name: 'tasks', url: at('/tasks') },
    { name: 'a task', url: task },
    { name: 'units', url: at('/units') },
    { name: 'a unit', url: unit },
    { name: 'documents', url: at('/documents') },
    { name: 'a document', url: document },
    ...['people', 'tokens', '_ui', 'api'].map(name => ({
      name: name === '_ui' ? 'gallery of parts (/_ui)' : name,
      url: at(`/${name}`),
    })),
  ]
  if (real) all.push(...(await realPages(page, office, real, faces)))
  return { all, onSlowLine: [signInPage, list, reviewed, overview] }
}

async function realPages(
  page: Page,
  office: Office,
  real: PlanToSend,
  faces: (from: string, more: string) => Visited[],
): Promise<Visited[]> {
  const more = `, ${real.name}`
  const review = await sendPlan(page, office, real, 'weighed')
  const issuable = await sendPlan(page, office, real, 'issued')
  const { plan } = await issueRows(page, issuable)
  return [
    { name: `review${more}`, url: review, editor: true },
    { name: `issue${more}`, url: `${review}/issue` },
    { name: `a plan: overview${more}`, url: plan },
    ...faces(plan, more),
  ]
}

/** The first address of a page's links that has this form. */
async function firstLink(page: Page, from: string, form: RegExp): Promise<string> {
  await page.goto(from)
  const links = await page
    .locator('main a[href]')
    .evaluateAll(anchors =>
      anchors.flatMap(anchor => (anchor instanceof HTMLAnchorElement ? [anchor.href] : [])),
    )
  const found = links.find(link => form.test(new URL(link).pathname))
  if (!found) throw new Error(`${from} leads to no ${form.source}`)
  return found.replace(/[?#].*/u, '')
}
