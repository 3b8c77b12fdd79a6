/** The form of an answer for somebody with an account. */
import { changesOfWork } from '../../plans/index.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { accountOwner, allSentFiles } from '../../platform/uploads/index.ts'
import { type Again, formContent, noticeOf } from './form-content.ts'
import type { AnswerFormData } from './forms.ts'
import { receiveAnswer } from './receive-answer.ts'
import type { Answer, Author } from './rules/model.ts'
import { AnswerPage } from './views/answer-page.tsx'
import { type AnswerSay, answerSay } from './views/words.ts'
import { itemAround } from './work-item.ts'

type ItemVisit<Form = unknown> = Visit<Person, { id: string }, unknown, Form>

/** The form, with the draft of this person where there is one. */
export async function showAnswer(
  services: Services,
  visit: ItemVisit,
  again: Again | null = null,
): Promise<Response> {
  const { id } = visit.params
  const author: Author = { kind: 'person', id: visit.person.id }
  const found = await services.database.transaction(async tx => {
    const around = await itemAround(tx, id)
    const state = await formContent(tx, author, around.item, again?.form ?? null, visit.locale)
    return { ...around, state, changes: await changesOfWork(tx, id) }
  })
  const { item, task, state, changes } = found
  const page = (
    <AnswerPage
      view={visit.view}
      place={{ action: `/work/${id}/answer`, evidence: `/work/${id}/evidence`, name: `answer-${id}` }}
      item={item}
      task={task.text}
      unit={found.nameOf(item.unitId)}
      state={state}
      returned={changes.find(({ kind }) => kind === 'return')?.reason ?? null}
      notice={noticeOf(again?.problem ?? null, item, visit.locale)}
      errors={again?.errors ?? []}
      bytesMax={services.config.uploadBytesMax}
      back={`/work/${id}`}
    />
  )
  const title = answerSay(visit)('answer-title')
  return visit.page(page, { title, width: 'narrow', styles: ['answers.css'], offline: true }, statusOf(again))
}

/** 409 where the work is not as it was, 422 where something is to be corrected. */
export function statusOf(again: Again | null): number {
  if (again?.problem) return 409
  return again ? 422 : 200
}

/** Takes the form in: sent, saved, or shown again with what is to be corrected. */
export async function doAnswer(services: Services, visit: ItemVisit<AnswerFormData>): Promise<Response> {
  const { params, person, form, locale, signal } = visit
  const files = await allSentFiles(services, accountOwner(person), visit.files, form.uploaded)
  const author: Author = { kind: 'person', id: person.id }
  const received = await receiveAnswer(services, { author, itemId: params.id, form, files, locale, signal })
  const say = answerSay(visit)
  switch (received.kind) {
    case 'sent':
      return arrived(visit, `/work/${params.id}`, sentWords(received.answer, say))
    case 'saved':
      return arrived(visit, `/work/${params.id}/answer`, say('saved'))
    case 'faulty':
      return showAnswer(services, visit, { form, errors: received.errors, problem: null })
    case 'refused':
      return showAnswer(services, visit, { form, errors: [], problem: received.problem })
  }
}

/** A page that sends from a queue is told where to go; a browser is led there. */
function arrived(visit: ItemVisit, href: string, words: string): Response {
  return visit.wantsJson ? visit.json({ href }) : visit.redirectSaying(href, { words })
}

/** What was sent, in words; a claim without evidence is told to be one. */
export function sentWords({ kind, evidence }: Answer, say: AnswerSay): string {
  if (kind === 'progress') return say('sent-progress')
  return say(evidence.length === 0 ? 'sent-bare' : 'sent')
}
