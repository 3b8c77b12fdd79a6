/** Accepting what was claimed or sending it back: one, or many at once. */
import {
  changeWork,
  claimsToJudge,
  findTask,
  findWorkItem,
  mayJudgeWork,
  placeOfWork,
  stateWords,
  unitNames,
  type WorkCommand,
  type WorkItem,
  workReasonMax,
  workSay,
} from '../../plans/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { claimExcerpts } from './claim-excerpts.ts'
import { ClaimsPage, type ClaimsQuery } from './views/claims-page.tsx'
import { type Judged, JudgedPage } from './views/judged-page.tsx'
import { ReturnPage } from './views/return-page.tsx'
import { answerSay } from './views/words.ts'
import { itemAround } from './work-item.ts'

type ItemVisit<Form = unknown> = Visit<Person, { id: string }, unknown, Form>

/** Accepts one. */
export async function accept(
  { database }: Services,
  visit: ItemVisit<{ version: number }>,
): Promise<Response> {
  const { id } = visit.params
  const by = { kind: 'person', id: visit.person.id } as const
  await database.transaction(tx => changeWork(tx, by, id, { kind: 'accept' }, visit.form.version))
  return visit.redirectSaying(`/work/${id}`, { words: answerSay(visit)('accepted') })
}

/** The page that asks for the reason of a return. */
export async function showReturn(
  { database }: Services,
  visit: ItemVisit,
  reason = '',
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { item, task, nameOf } = await database.transaction(tx => itemAround(tx, visit.params.id))
  const page = (
    <ReturnPage
      view={visit.view}
      item={item}
      task={task.text}
      unit={nameOf(item.unitId)}
      reason={reason}
      errors={errors}
    />
  )
  const title = answerSay(visit)('return-title')
  return visit.page(page, { title, width: 'narrow' }, errors.length > 0 ? 422 : 200)
}

/** Sends one back. */
export async function doReturn(
  services: Services,
  visit: ItemVisit<{ version: number; reason: string }>,
): Promise<Response> {
  const { id } = visit.params
  const { reason, version } = visit.form
  const errors = reasonErrors(visit, reason)
  if (errors.length > 0) return showReturn(services, visit, reason, errors)
  const by = { kind: 'person', id: visit.person.id } as const
  await services.database.transaction(tx => changeWork(tx, by, id, { kind: 'return', reason }, version))
  return visit.redirectSaying(`/work/${id}`, { words: answerSay(visit)('returned-said') })
}

function reasonErrors(visit: Pick<ItemVisit, 'locale'>, reason: string): readonly FieldError[] {
  const say = answerSay(visit)
  if (reason.trim() === '') return [{ field: 'reason', message: say('reason-missing') }]
  if (reason.length <= workReasonMax) return []
  return [{ field: 'reason', message: say('reason-long', { max: workReasonMax }) }]
}

type ClaimsVisit<Form = unknown> = Visit<Person, unknown, ClaimsQuery, Form>

/** What was typed on the list and not taken. */
interface ListAgain {
  readonly reason: string
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
}

/** Everything that one may judge. */
export async function showClaims(
  { database }: Services,
  visit: ClaimsVisit,
  again: ListAgain | null = null,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const list = await claimsToJudge(tx, visit.person, visit.query)
    const { claims } = list
    const excerpts = await claimExcerpts(
      tx,
      claims.map(({ id }) => id),
    )
    const names = await unitNames(
      tx,
      claims.map(({ unitId }) => unitId),
    )
    return { ...list, excerpts, nameOf: (id: string) => names.get(id) ?? '' }
  })
  const page = (
    <ClaimsPage
      view={visit.view}
      query={visit.query}
      {...found}
      reason={again?.reason ?? ''}
      errors={again?.errors ?? []}
    />
  )
  const title = answerSay(visit)('claims-title')
  return visit.page(page, { title, styles: ['plan.css', 'answers.css'] }, again ? 422 : 200)
}

export interface ManyForm {
  readonly do: 'accept' | 'return'
  readonly reason: string
  /** An item and its version as it was seen: `<id>.<version>`. */
  readonly rows: readonly { readonly id: string; readonly version: number }[]
}

/** Judges many, each in a transaction of its own: one that was changed meanwhile does not hold up the others. */
export async function judgeMany(services: Services, visit: ClaimsVisit<ManyForm>): Promise<Response> {
  const { form, person, locale } = visit
  const say = answerSay(visit)
  const errors: readonly FieldError[] = [
    ...(form.rows.length === 0 ? [{ field: 'claims', message: say('choose-first') }] : []),
    ...(form.do === 'return' ? reasonErrors(visit, form.reason) : []),
  ]
  if (errors.length > 0) {
    return showClaims(services, visit, { reason: form.reason, chosen: form.rows.map(({ id }) => id), errors })
  }
  const command: WorkCommand =
    form.do === 'accept' ? { kind: 'accept' } : { kind: 'return', reason: form.reason.trim() }
  const judged: Judged[] = []
  for (const row of form.rows) judged.push(await judgeOne(services, person, command, row, locale))
  const failed = judged.filter(({ fault }) => fault !== null)
  const done = say(`judged-${form.do}`, { count: judged.length - failed.length })
  if (failed.length === 0) return visit.redirectSaying('/work/to-accept', { words: done })
  const page = <JudgedPage view={visit.view} done={done} failed={failed} />
  return visit.page(page, { title: say('judged-title'), width: 'narrow' }, 409)
}

async function judgeOne(
  { database }: Services,
  person: Person,
  command: WorkCommand,
  { id, version }: ManyForm['rows'][number],
  locale: Visit<Person, unknown, unknown, unknown>['locale'],
): Promise<Judged> {
  const say = answerSay({ locale })
  try {
    await database.transaction(async tx => {
      const place = await placeOfWork(tx, id)
      if (!place || !mayJudgeWork(person, place)) throw new Problem('not-found', 'not-found')
      await changeWork(tx, { kind: 'person', id: person.id }, id, command, version)
    })
    return { id, fault: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.kind === 'not-found') return { id: null, fault: say('judged-gone') }
    const found = await database.transaction(async tx => {
      const item = await findWorkItem(tx, id)
      return item && { item, task: (await findTask(tx, item.taskId))?.text ?? '' }
    })
    if (!found) return { id: null, fault: say('judged-gone') }
    return { id, fault: faultWords(error, found.item, found.task, locale) }
  }
}

function faultWords(
  { code, args }: Problem,
  item: WorkItem,
  task: string,
  locale: Visit<Person, unknown, unknown, unknown>['locale'],
): string {
  const say = answerSay({ locale })
  if (code !== 'work-changed-meanwhile') {
    return say('judged-not-now', { task, state: stateWords(item, workSay({ locale })) })
  }
  const who = args.known === 'yes' ? String(args.person) : say('changed-nobody')
  return say('judged-changed', { task, who })
}
