/** Units' own plans in the walked world: one that is composed, one handed into review, one thrown away. */
import { beginDraft } from '../../src/plans/cascade/actions/begin-draft.ts'
import { leaveOut, setRemoved, takeUp } from '../../src/plans/cascade/actions/change-tasks.ts'
import { discardDraft } from '../../src/plans/cascade/actions/discard-draft.ts'
import { sendDraft } from '../../src/plans/cascade/actions/send-draft.ts'
import { findDraft } from '../../src/plans/cascade/queries/drafts.ts'
import { draftingUnits, offeredTasks } from '../../src/plans/cascade/queries/offer.ts'
import type { Person } from '../../src/platform/http/index.ts'
import type { Services } from '../../src/platform/room.ts'
import type { PageVisit } from './all-pages.ts'

export interface WalkedDrafts {
  /** The plan above, one of its units and a task of that unit. */
  readonly above: { readonly planId: string; readonly unitId: string; readonly taskId: string }
  readonly drafts: Readonly<Record<'composed' | 'blank' | 'sent' | 'discarded', string>>
}

/** Begins a plan for four units of this one. */
export async function settleDrafts(
  services: Services,
  officer: Person,
  planId: string,
): Promise<WalkedDrafts> {
  const { database } = services
  const { units } = await database.transaction(tx => draftingUnits(tx, officer, planId))
  const [one, two, three, four] = units.map(({ id }) => id)
  if (!one || !two || !three || !four) throw new Error('the plan gives four units work')
  const begin = (unitId: string) => database.transaction(tx => beginDraft(tx, officer, planId, unitId))
  const drafts = {
    composed: await begin(one),
    blank: await begin(two),
    sent: await begin(three),
    discarded: await begin(four),
  }
  const offered = await database.transaction(tx => offeredTasks(tx, planId, one))
  const [first, ...others] = offered.map(({ taskId }) => taskId)
  await database.transaction(async tx => {
    if (others.length > 0)
      await leaveOut(tx, officer, drafts.composed, others.at(-1) ?? '', 'Không thuộc phạm vi.')
    await takeUp(tx, officer, drafts.composed, [first ?? ''], { onlyNew: true })
    await takeUp(tx, officer, drafts.composed, [first ?? ''], { onlyNew: false })
    await setRemoved(tx, officer, drafts.composed, 2, true)
    await takeUp(tx, officer, drafts.sent, 'all', { onlyNew: true })
    await discardDraft(tx, officer, drafts.discarded)
  })
  const ready = await database.transaction(tx => findDraft(tx, drafts.sent))
  await sendDraft(services, officer, drafts.sent, ready?.version ?? 0)
  return { above: { planId, unitId: one, taskId: first ?? '' }, drafts }
}

/** What an officer sees of them. */
export function visitsOfDrafts({ above, drafts }: WalkedDrafts): readonly PageVisit[] {
  const route = '/plans/drafts/:id'
  const path = (draft: keyof typeof drafts, rest = '') => `/plans/drafts/${drafts[draft]}${rest}`
  const coverage = `/plans/${above.planId}/coverage`
  const visit = (name: string, line: string, address: string, act?: PageVisit['act']): PageVisit => ({
    route: line,
    name,
    path: address,
    ...(act && { act }),
  })
  return [
    visit('list', '/plans/drafts', '/plans/drafts'),
    visit('composed', route, path('composed')),
    visit('blank', route, path('blank')),
    visit('in review', route, path('sent')),
    visit('thrown away', route, path('discarded')),
    visit('reason missing', route, path('blank'), async page => {
      await page.click('form[action$="/leave"] >> xpath=ancestor::details >> nth=0 >> summary')
      await page.click('details[open] form[action$="/leave"] button')
      await page.waitForLoadState()
    }),
    visit('head', `${route}/head`, path('composed', '/head')),
    visit('head to read', `${route}/head`, path('sent', '/head')),
    visit('wrong head', `${route}/head`, path('composed', '/head'), async page => {
      await page.fill('#from', 'xưa')
      await page.click('form[action$="/head"] button')
      await page.waitForLoadState()
    }),
    visit('text', `${route}/text`, path('composed', '/text')),
    visit('not ready', `${route}/text`, path('blank', '/text'), async page => {
      await page.click('form[action$="/send"] button')
      await page.waitForLoadState()
    }),
    visit('new task', `${route}/tasks/new`, path('composed', '/tasks/new')),
    visit('wrong task', `${route}/tasks/new`, path('composed', '/tasks/new'), async page => {
      await page.click('form[action$="/tasks/new"] button')
      await page.waitForLoadState()
    }),
    visit('task', `${route}/tasks/:number`, path('composed', '/tasks/1')),
    visit('by unit', '/plans/:id/coverage', coverage),
    visit('by task', '/plans/:id/coverage', `${coverage}?by=task`),
    visit('nothing found', '/plans/:id/coverage', `${coverage}?q=khong-co-dau-nao`),
    visit('unit', '/plans/:id/coverage/units/:unitId', `${coverage}/units/${above.unitId}`),
    visit('task', '/plans/:id/coverage/tasks/:taskId', `${coverage}/tasks/${above.taskId}`),
  ]
}
