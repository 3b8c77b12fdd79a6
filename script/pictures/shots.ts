/** The pictures of the README and the manual: where each is taken, and what is done on the page before. */
import type { Page } from 'playwright-core'
import type { Shown } from './settled.ts'

export interface Shot {
  /** Name of the file, below the folder of the language. */
  readonly name: string
  /** A phone held upright instead of a window of a desktop. */
  readonly phone?: true
  readonly path: (shown: Shown) => string
  /** What is done after the page has come, in any language. */
  prepare?(page: Page): Promise<void>
}

/** Presses J until the task with this number, from 1, is chosen, and waits until its words are in sight. */
async function choose(page: Page, number: number): Promise<void> {
  for (let pressed = 0; pressed < number; pressed += 1) await page.keyboard.press('j')
  await page.waitForSelector('.task[aria-current]')
}

/** Scrolls until this part stands at the top of what scrolls it, with a little air above. */
async function bring(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(part => {
      if (part instanceof HTMLElement) part.style.scrollMarginTop = '24px'
      part.scrollIntoView({ block: 'start' })
    })
}

const taskForm = 'form:has(textarea[name=text])'

const review = ({ uploadId }: Shown): string => `/plans/uploads/${uploadId}`
const plan = ({ planId }: Shown): string => `/plans/${planId}`
const unitOfPlan = (shown: Shown): string => `${plan(shown)}/units/${shown.unitId}`

export const shots: readonly Shot[] = [
  { name: 'account', path: () => '/account' },
  { name: 'reminders', path: shown => `${plan(shown)}/reminders` },
  { name: 'invitation', path: () => '/invitations/new' },
  { name: 'people', path: () => '/people' },
  { name: 'person', path: () => '/people/me' },
  {
    name: 'why',
    path: ({ namedUnitId }) => `/permissions?thing=/units/${namedUnitId}`,
  },
  { name: 'calendar', path: () => '/calendar?day=2026-02-17' },
  { name: 'calendar-phone', phone: true, path: () => '/calendar?day=2026-04-26' },
  { name: 'bases', path: shown => `${plan(shown)}/bases` },
  { name: 'my-work', path: () => '/work' },
  { name: 'my-work-phone', phone: true, path: () => '/work' },
  { name: 'overview', path: () => '/overview' },
  { name: 'work-item', path: ({ claimedWorkId }) => `/work/${claimedWorkId}` },
  { name: 'answer-phone', phone: true, path: ({ openWorkId }) => `/work/${openWorkId}/answer` },
  { name: 'to-accept', path: () => '/work/to-accept' },
  {
    name: 'offline-phone',
    phone: true,
    path: ({ openWorkId }) => `/work/${openWorkId}/answer`,
    async prepare(page) {
      await page.fill('[name=said]', 'Đã phát bản tin song ngữ trên loa xã, hai buổi.')
      await page.waitForSelector('.offline-note:not([hidden])')
      await page.context().setOffline(true)
      await page.click('offline-form .button-primary')
      await page.waitForSelector('.offline-note:has(button)')
      await bring(page, '.offline-note')
    },
  },
  { name: 'draft', path: ({ draftId }) => `/plans/drafts/${draftId}` },
  { name: 'coverage', path: shown => `${plan(shown)}/coverage` },
  { name: 'difficulty', path: ({ difficultyId }) => `/difficulties/${difficultyId}` },
  { name: 'inspection', path: ({ inspectionId }) => `/inspections/${inspectionId}` },
  { name: 'plans', path: () => '/plans' },
  { name: 'review', path: review, prepare: page => choose(page, 10) },
  {
    name: 'review-form',
    path: review,
    async prepare(page) {
      await choose(page, 10)
      await page.keyboard.press('e')
      await page.waitForSelector(taskForm)
      await bring(page, taskForm)
    },
  },
  {
    name: 'review-phone',
    phone: true,
    path: review,
    prepare: page => bring(page, '.tasks > li:nth-child(9)'),
  },
  { name: 'issue-names', path: shown => `${review(shown)}/issue`, prepare: page => bring(page, '#names') },
  { name: 'plan', path: plan },
  { name: 'amendments', path: shown => `${plan(shown)}/amendments` },
  {
    name: 'timeline',
    path: shown => `${plan(shown)}/timeline`,
    prepare: page => bring(page, '.gantt-key'),
  },
  { name: 'unit-of-plan', path: unitOfPlan },
  { name: 'unit-of-plan-phone', phone: true, path: unitOfPlan },
  { name: 'tasks', path: () => '/tasks?q=song+ngu&sort=due' },
  { name: 'unit', path: ({ namedUnitId }) => `/units/${namedUnitId}` },
  { name: 'unit-import', path: () => '/units/import' },
  {
    name: 'unit-history',
    path: ({ namedUnitId }) => `/units/${namedUnitId}`,
    prepare: page => bring(page, '.unit-days'),
  },
  { name: 'unit-tree', path: () => '/units/tree' },
  { name: 'functions', path: () => '/functions' },
  { name: 'reform', path: ({ reformId }) => `/successions/preview/${reformId}` },
  { name: 'api', path: () => '/api' },
  { name: 'audit', path: () => '/audit' },
  { name: 'audit-check', path: () => '/audit/check' },
]
