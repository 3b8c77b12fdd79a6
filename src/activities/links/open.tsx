/** The form of a signed link: one work item, no account, no other page. */
import { findWorkItem } from '../../plans/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { formatMoment } from '../../platform/i18n/format.ts'
import type { Services } from '../../platform/room.ts'
import { allSentFiles } from '../../platform/uploads/index.ts'
import { type Again, formContent, noticeOf } from '../answers/form-content.ts'
import type { AnswerFormData } from '../answers/forms.ts'
import { findAnswer } from '../answers/queries.ts'
import { receiveAnswer } from '../answers/receive-answer.ts'
import type { Author } from '../answers/rules/model.ts'
import { pictureResponse, reachEvidence } from '../answers/send-evidence.ts'
import { statusOf } from '../answers/show-answer.tsx'
import { AnswerPage } from '../answers/views/answer-page.tsx'
import { answerSay } from '../answers/views/words.ts'
import { itemAround } from '../answers/work-item.ts'
import { endLink, openAnswerLink } from './actions/use-link.ts'
import type { AnswerLink } from './queries.ts'
import { LinkOverPage } from './views/link-over-page.tsx'
import { linkSay } from './views/words.ts'

type LinkVisit<Form = unknown> = Visit<Person | null, { token: string }, unknown, Form>

/** The key under which the holder of a link sends files in parts. */
export function linkOwner({ id }: Pick<AnswerLink, 'id'>): `link:${string}` {
  return `link:${id}`
}

/** The form; what was sent by it, or why it opens nothing. Looking changes nothing. */
export async function showOpen(
  services: Services,
  visit: LinkVisit,
  again: Again | null = null,
): Promise<Response> {
  const { token } = visit.params
  const link = await openAnswerLink(services.database, token, visit.from.address)
  if (link?.state !== 'waiting') return showOver(visit, link, again ? 409 : 200)
  const author: Author = { kind: 'link', id: link.id }
  const found = await services.database.transaction(async tx => {
    const around = await itemAround(tx, link.itemId)
    return { ...around, state: await formContent(tx, author, around.item, again?.form ?? null, visit.locale) }
  })
  const { item, task, state } = found
  const path = `/answer/${token}`
  const place = {
    action: path,
    evidence: `${path}/evidence`,
    name: `answer-link-${link.id}`,
    uploads: `${path}/parts`,
    owner: linkOwner(link),
  }
  const page = (
    <>
      <AnswerPage
        view={visit.view}
        place={place}
        item={item}
        task={task.text}
        unit={found.nameOf(item.unitId)}
        state={state}
        returned={null}
        notice={noticeOf(again?.problem ?? null, item, visit.locale)}
        errors={again?.errors ?? []}
        bytesMax={services.config.uploadBytesMax}
        back={null}
      />
      <p class="small soft">
        {linkSay(visit)('page-once', { until: formatMoment(link.expiresAt, visit.locale) })}
      </p>
    </>
  )
  const title = answerSay(visit)('answer-title')
  return visit.page(page, { title, width: 'narrow', styles: ['answers.css'], offline: true }, statusOf(again))
}

/** A form that was not taken is told so by 409, so that a device that keeps it goes on keeping it. */
function showOver(visit: LinkVisit, link: AnswerLink | undefined, statusUsed: 200 | 409): Promise<Response> {
  const usedAt = link?.usedAt ?? null
  const title = linkSay(visit)(usedAt ? 'page-used-title' : 'page-over-title')
  return visit.page(
    <LinkOverPage view={visit.view} usedAt={usedAt} />,
    { title, width: 'narrow' },
    usedAt ? statusUsed : 404,
  )
}

/** Takes the form in; what was sent uses the link up. The same answer sent again is told that it arrived. */
export async function doOpen(services: Services, visit: LinkVisit<AnswerFormData>): Promise<Response> {
  const { params, form, locale, signal } = visit
  const { database } = services
  const link = await openAnswerLink(database, params.token, visit.from.address)
  const path = `/answer/${params.token}`
  if (link?.state === 'used' && (await wasSentBy(services, link, form))) return arrived(visit, path)
  if (link?.state !== 'waiting') return showOver(visit, link, 409)
  const files = await allSentFiles(services, linkOwner(link), visit.files, form.uploaded)
  const author: Author = { kind: 'link', id: link.id }
  // A link is for the result: a word on how it goes would not use it up.
  const once: AnswerFormData = { ...form, do: form.do === 'save' ? 'save' : 'send', again: [] }
  const sent = { author, itemId: link.itemId, form: once, files, locale, signal }
  const received = await receiveAnswer(services, sent, tx => endLink(tx, link.id))
  switch (received.kind) {
    case 'sent':
      return arrived(visit, path)
    case 'saved':
      return arrived(visit, path, answerSay(visit)('saved'))
    case 'faulty':
      return showOpen(services, visit, { form, errors: received.errors, problem: null })
    case 'refused':
      if (received.problem.code === 'answer-link-over') throw received.problem
      return showOpen(services, visit, { form, errors: [], problem: received.problem })
  }
}

async function wasSentBy({ database }: Services, link: AnswerLink, form: AnswerFormData): Promise<boolean> {
  const id = form._draft === '' ? form.client_id : form._draft
  const answer = await database.transaction(tx => findAnswer(tx, id))
  return answer?.state === 'sent' && answer.author.kind === 'link' && answer.author.id === link.id
}

function arrived(visit: LinkVisit, href: string, words?: string): Response {
  if (visit.wantsJson) return visit.json({ href })
  return words === undefined ? visit.redirect(href) : visit.redirectSaying(href, { words })
}

/** A photo that was sent by this very link and not used up yet. */
export async function sendOwnThumbnail(
  services: Services,
  visit: Visit<Person | null, { token: string; evidence: string }, unknown, unknown>,
): Promise<Response> {
  const { token, evidence } = visit.params
  const link = await openAnswerLink(services.database, token, visit.from.address)
  if (link?.state !== 'waiting') throw new Problem('not-found', 'not-found')
  const author: Author = { kind: 'link', id: link.id }
  const found = await services.database.transaction(tx => reachEvidence(tx, author, link.itemId, evidence))
  return pictureResponse(services, found.evidence, 'thumbnail')
}

/** Whose files come in parts to this address. Throws `not-found` for a link that opens nothing. */
export async function ownerOfParts(
  services: Services,
  { token = '' }: Readonly<Record<string, string>>,
): Promise<string> {
  const link = await openAnswerLink(services.database, token, null)
  const item = link && (await services.database.transaction(tx => findWorkItem(tx, link.itemId)))
  if (link?.state !== 'waiting' || !item) throw new Problem('not-found', 'not-found')
  return linkOwner(link)
}
