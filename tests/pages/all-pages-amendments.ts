/** A plan that was amended, with what is asked for and composed since; and the pages that show it. */
import { changeDraft } from '../../src/plans/actions/issue/change-draft.ts'
import { acceptSuggestions } from '../../src/plans/actions/issue/choose-names.ts'
import { putChange } from '../../src/plans/amendments/actions/change-draft.ts'
import { issueDraft } from '../../src/plans/amendments/actions/issue-draft.ts'
import { askAmendment, decideRequest } from '../../src/plans/amendments/actions/requests.ts'
import { findDraft } from '../../src/plans/amendments/queries/draft.ts'
import { askingUnits } from '../../src/plans/amendments/queries/requests.ts'
import { currentTasks } from '../../src/plans/amendments/queries/versions.ts'
import { type DraftChange, type Written, writtenOf } from '../../src/plans/amendments/rules/draft.ts'
import type { NewRequest } from '../../src/plans/amendments/rules/requests.ts'
import type { Tx } from '../../src/platform/db/index.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Services } from '../../src/platform/room.ts'
import type { PageVisit } from './all-pages.ts'

/** What the visits need to know of it. */
export interface WalkedAmendments {
  readonly amendments: {
    readonly planId: string
    /** A task that was changed, and one that was dropped. */
    readonly changedId: string
    readonly droppedId: string
    readonly asked: string
    readonly agreed: string
    /** An upload that amends the plan. */
    readonly file: string
  }
}

const until = (to: string) => ({ kind: 'period', from: null, to, dates: [], text: '' }) as const

/** Amends the plan once, composes another amendment, and links a file as amending it. */
export async function settleAmendments(
  { database }: Services,
  officer: Person,
  planId: string,
  file: string,
): Promise<WalkedAmendments> {
  const [changed, dropped, third] = await database.transaction(tx => currentTasks(tx, planId))
  if (!changed || !dropped || !third) throw new Error('the small plan has three tasks')
  const rewritten: Written = {
    ...writtenOf(changed),
    text: `${changed.text.replace(/\.$/u, '')} và trên mạng xã hội của xã.`,
    schedule: until('2026-12-20'),
  }
  await put(database, officer, planId, 1, {
    kind: 'change',
    taskId: changed.id,
    to: rewritten,
    requests: [],
  })
  await put(database, officer, planId, 1, { kind: 'drop', taskId: dropped.id, requests: [] })
  await put(database, officer, planId, 1, {
    kind: 'add',
    key: newId(),
    path: 'II.1a',
    after: changed.id,
    to: { ...writtenOf(third), text: 'Làm phim ngắn giới thiệu xã.', output: '01 phim' },
    requests: [],
  })
  await database.transaction(async tx => {
    const seen = { base: 1, draft: (await findDraft(tx, planId, 1)).version }
    const decision = { type: 'Quyết định', symbol: '45/QĐ-UBND', issuer: null, issuedOn: '2026-11-20' }
    await issueDraft(tx, officer, planId, seen, { ...decision, subject: 'Sửa đổi Kế hoạch 07/KH-UBND' })
  })
  await put(database, officer, planId, 2, {
    kind: 'change',
    taskId: changed.id,
    to: { ...rewritten, schedule: until('2026-12-31') },
    requests: [],
  })
  const [asked, agreed] = await database.transaction(tx => settleRequests(tx, officer, planId, third.id))
  const link = { kind: 'amends', planId, documentId: null, reference: null } as const
  await database.transaction(tx => changeDraft(tx, officer, file, 0, { kind: 'add-link', link }))
  await acceptSuggestions(database, officer, file)
  const ids = { changedId: changed.id, droppedId: dropped.id, asked, agreed, file }
  return { amendments: { planId, ...ids } }
}

async function put(
  database: Services['database'],
  officer: Person,
  planId: string,
  base: number,
  change: DraftChange,
): Promise<void> {
  await database.transaction(async tx => {
    const { version } = await findDraft(tx, planId, base)
    await putChange(tx, officer, planId, { base, draft: version }, change)
  })
}

/** One that waits for an answer, and one that is agreed to. */
async function settleRequests(
  tx: Tx,
  officer: Person,
  planId: string,
  taskId: string,
): Promise<readonly [string, string]> {
  const [unit] = await askingUnits(tx, officer, planId)
  const request = (more: Partial<NewRequest>): NewRequest => ({
    id: newId(),
    unitId: unit?.id ?? '',
    what: 'day',
    tasks: [taskId],
    proposed: null,
    proposedDay: '2026-12-28',
    reason: 'Chờ bổ sung kinh phí quý IV.',
    ...more,
  })
  const [asked, agreed] = [request({}), request({ what: 'add', tasks: [], proposed: 'In tờ gấp song ngữ.' })]
  await askAmendment(tx, officer, planId, asked)
  await askAmendment(tx, officer, planId, agreed)
  await decideRequest(tx, officer, planId, agreed.id, { state: 'partly', answer: 'In trong quý I năm sau.' })
  return [asked.id, agreed.id]
}

/** Every page of amendments. */
export function visitsOfAmendments({ amendments }: WalkedAmendments): readonly PageVisit[] {
  const { planId, changedId, droppedId, asked, agreed, file } = amendments
  const route = '/plans/:id'
  const path = `/plans/${planId}`
  return [
    { route: `${route}/amendments`, name: 'list', path: `${path}/amendments` },
    { route: `${route}/amendments/ask`, name: 'form', path: `${path}/amendments/ask?task=${changedId}` },
    {
      route: `${route}/amendments/ask`,
      name: 'wrong',
      path: `${path}/amendments/ask`,
      act: async page => {
        await page.fill('#day', 'x')
        await page.click('main form .button-primary')
      },
    },
    { route: `${route}/amendments/:requestId`, name: 'waits', path: `${path}/amendments/${asked}` },
    { route: `${route}/amendments/:requestId`, name: 'agreed', path: `${path}/amendments/${agreed}` },
    { route: `${route}/amend`, name: 'draft', path: `${path}/amend` },
    { route: `${route}/amend`, name: 'nothing found', path: `${path}/amend?q=khong-co-dau-nao` },
    { route: `${route}/amend/task`, name: 'change', path: `${path}/amend/task?key=${changedId}` },
    { route: `${route}/amend/task`, name: 'add', path: `${path}/amend/task` },
    {
      route: `${route}/amend/task`,
      name: 'wrong',
      path: `${path}/amend/task`,
      act: async page => {
        await page.fill('#unit-0-name', 'Không có đơn vị này')
        await page.click('main form .button-primary')
      },
    },
    { route: `${route}/amend/issue`, name: 'preview', path: `${path}/amend/issue` },
    {
      route: `${route}/amend/issue`,
      name: 'wrong',
      path: `${path}/amend/issue`,
      act: async page => {
        await page.fill('#date', 'x')
        await page.click('main form .button-primary')
      },
    },
    { route: `${route}/compare`, name: 'differences', path: `${path}/compare?from=1&to=2` },
    { route: `${route}/compare`, name: 'all', path: `${path}/compare?from=1&to=2&all=yes` },
    { route: `${route}/compare`, name: 'the same', path: `${path}/compare?from=2&to=2` },
    { route: `${route}/versions/:number`, name: 'baseline', path: `${path}/versions/1` },
    { route: `${route}/versions/:number`, name: 'none', path: `${path}/versions/9`, status: 404 },
    { route: '/tasks/:id', name: 'amended', path: `/tasks/${changedId}` },
    { route: '/tasks/:id', name: 'dropped', path: `/tasks/${droppedId}` },
    {
      route: '/plans/uploads/:id/amendment',
      name: 'matches',
      path: `/plans/uploads/${file}/amendment`,
    },
  ]
}
