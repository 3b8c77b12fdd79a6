/** The pages of units' own plans while they are composed. */
import { childrenAsOf } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { findPlanSummary } from '../queries/plans.ts'
import { planName } from '../views/plan/plan-words.ts'
import { mayDraftPlan } from './policy.ts'
import { standingOf } from './queries/bases.ts'
import { compositionOf } from './queries/composition.ts'
import { findDraft, listDrafts, placeOfUnit } from './queries/drafts.ts'
import { offeredTasks } from './queries/offer.ts'
import type { DraftContext } from './views/draft-frame.tsx'
import { DraftsPage } from './views/drafts-page.tsx'
import { DraftHeadPage, type HeadProps } from './views/head-page.tsx'
import type { OfferedTasks } from './views/offered-tasks.tsx'
import { TaskFormPage, type TaskFormProps } from './views/task-form-page.tsx'
import { DraftTasksPage } from './views/tasks-page.tsx'
import { DraftTextPage } from './views/text-page.tsx'
import { cascadeSay } from './views/words.ts'

export type DraftVisit<Params = { id: string }, Form = unknown, Query = unknown> = Visit<
  Person,
  Params,
  Query,
  Form
>

const styles = ['plan.css', 'cascade.css']

/** Drafts of the person's units. */
export async function showDrafts(
  { database }: Services,
  visit: Visit<Person, unknown, { page: number }, unknown>,
): Promise<Response> {
  const { page } = visit.query
  const found = await database.transaction(tx => listDrafts(tx, visit.person, page))
  return visit.page(<DraftsPage view={visit.view} {...found} page={page} />, {
    title: cascadeSay(visit.view)('drafts'),
    styles,
  })
}

/** What the pages of a draft know. Throws `not-found`. */
export async function draftContext(tx: Tx, visit: DraftVisit): Promise<DraftContext> {
  const draft = await findDraft(tx, visit.params.id)
  const parent = draft && (await findPlanSummary(tx, draft.parentId))
  if (!draft || !parent) throw new Problem('not-found', 'not-found')
  const isOwn = mayDraftPlan(visit.person, await placeOfUnit(tx, draft.unitId))
  const mayChange = isOwn && !draft.deleted && draft.uploadId === null
  return { view: visit.view, draft, parentName: planName(parent), isOwn, mayChange }
}

type Trouble = NonNullable<Parameters<typeof OfferedTasks>[0]['trouble']>

/** What the plan above gives and what the unit makes of it. */
export async function showTasks(
  { database }: Services,
  visit: DraftVisit,
  trouble?: Trouble,
): Promise<Response> {
  const { context, offered } = await database.transaction(async tx => {
    const found = await draftContext(tx, visit)
    return { context: found, offered: await offeredTasks(tx, found.draft.parentId, found.draft.unitId) }
  })
  return visit.page(
    <DraftTasksPage context={context} offered={offered} {...(trouble && { trouble })} />,
    { title: titleOf(context, 'tasks'), styles },
    trouble ? 422 : 200,
  )
}

function titleOf({ view, draft }: DraftContext, tab: 'tasks' | 'head' | 'text'): string {
  const say = cascadeSay(view)
  return [say(`tab-${tab}`), draft.head.title || say('no-title'), draft.unitName].join(' · ')
}

/** What could not be kept of a form, and why. */
export type Again = Pick<HeadProps, 'entered' | 'errors' | 'changedBy'>

const first: Again = { entered: null, errors: [], changedBy: null }

/** What the plan says as a whole. */
export async function showHead(
  { database }: Services,
  visit: DraftVisit,
  again: Again = first,
): Promise<Response> {
  const { context, standings } = await database.transaction(async tx => {
    const found = await draftContext(tx, visit)
    return { context: found, standings: await standingOf(tx, found.draft.bases) }
  })
  return visit.page(
    <DraftHeadPage context={context} standings={standings} {...again} />,
    { title: titleOf(context, 'head'), styles },
    statusOf(again),
  )
}

function statusOf({ errors, changedBy }: Again): number {
  return changedBy !== null ? 409 : errors.length > 0 ? 422 : 200
}

/** The whole text. */
export async function showText(
  { database }: Services,
  visit: DraftVisit,
  trouble: readonly string[] = [],
): Promise<Response> {
  const { context, plan } = await database.transaction(async tx => {
    const found = await draftContext(tx, visit)
    return { context: found, plan: await compositionOf(tx, found.draft) }
  })
  return visit.page(
    <DraftTextPage context={context} plan={plan} trouble={trouble} />,
    { title: titleOf(context, 'text'), styles },
    trouble.length > 0 ? 409 : 200,
  )
}

/** One task to be changed; a new one without a number. A draft that may not be changed has no such page. */
export async function showTask(
  { database }: Services,
  visit: DraftVisit,
  number: number | null,
  again: Again = first,
): Promise<Response> {
  const props = await database.transaction(async tx => taskProps(tx, visit, number))
  const say = cascadeSay(visit.view)
  return visit.page(
    <TaskFormPage {...props} {...again} />,
    { title: say(number === null ? 'task-new-title' : 'task-edit-title'), styles },
    statusOf(again),
  )
}

async function taskProps(
  tx: Tx,
  visit: DraftVisit,
  number: number | null,
): Promise<Omit<TaskFormProps, keyof Again>> {
  const context = await draftContext(tx, visit)
  const { draft } = context
  const task = draft.tasks.find(one => one.number === number && !one.removed) ?? null
  if (!context.mayChange || (number !== null && task === null)) throw new Problem('not-found', 'not-found')
  const offered = task && task.sources.length > 0 ? await offeredTasks(tx, draft.parentId, draft.unitId) : []
  const below = await childrenAsOf(tx, draft.unitId, today())
  return {
    context,
    task,
    sources: offered.filter(({ taskId }) => task?.sources.includes(taskId)),
    below: below.branches.map(({ unit }) => unit.name),
  }
}
