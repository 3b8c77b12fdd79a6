import { z } from 'zod'
import { mayAnswerWork, mayJudgeWork, maySeeWork, workAsked } from '../../plans/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { keepLinkAgain } from './actions/keep-link.ts'
import { answerForm } from './forms.ts'
import { accept, doReturn, judgeMany, showClaims, showReturn } from './judge.tsx'
import { maySeeClaims } from './policy.ts'
import { sendEvidenceFile, sendLinkCopy, sendPicture } from './send-evidence.ts'
import { doAnswer, showAnswer } from './show-answer.tsx'
import { showWork } from './show-work.tsx'
import { answerSay } from './views/words.ts'

const id = z.string().refine(isId)
const idOrNull = id.nullable().catch(null).default(null)
const item = z.object({ id })
const oneEvidence = z.object({ id, evidence: id })
const version = z.coerce.number().int().min(0)

const claimsQuery = z.object({
  plan: idOrNull,
  unit: idOrNull,
  bare: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform(value => value === 'yes'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})

/** `<id>.<version>` of an item as the list showed it. */
const seenItem = z
  .string()
  .max(60)
  .transform(text => {
    const [itemId = '', seen = ''] = text.split('.')
    return { id: itemId, version: Number(seen) }
  })
  .refine(({ id: itemId, version: seen }) => isId(itemId) && Number.isInteger(seen) && seen >= 0)

const manyForm = z.object({
  do: z.enum(['accept', 'return']),
  reason: z.string().max(20_000).default(''),
  rows: z.array(seenItem).max(200).default([]),
})

/** Addresses of work items with what is answered about them, and of judging that. */
export function answerRoutes(services: Services): readonly Route[] {
  const asked = workAsked(services)
  const see = { access: 'signed-in', may: about(maySeeWork, asked), params: item } as const
  const seeOne = { access: 'signed-in', may: about(maySeeWork, asked), params: oneEvidence } as const
  const seeCopy = { ...seeOne, params: oneEvidence.extend({ copy: id }) } as const
  const answer = { access: 'signed-in', may: about(mayAnswerWork, asked), params: item } as const
  const filesBytesMax = services.config.uploadBytesMax
  const judge = { access: 'signed-in', may: about(mayJudgeWork, asked), params: item } as const
  const claims = { access: 'signed-in', may: maySeeClaims, query: claimsQuery } as const
  return [
    route('GET', '/work/to-accept', claims, visit => showClaims(services, visit)),
    route('POST', '/work/to-accept', { ...claims, form: manyForm }, visit => judgeMany(services, visit)),
    route('GET', '/work/:id', see, visit => showWork(services, visit)),
    route('GET', '/work/:id/answer', answer, visit => showAnswer(services, visit)),
    route('POST', '/work/:id/answer', { ...answer, form: answerForm, filesBytesMax }, visit =>
      doAnswer(services, visit),
    ),
    route('POST', '/work/:id/accept', { ...judge, form: z.object({ version }) }, visit =>
      accept(services, visit),
    ),
    route('GET', '/work/:id/return', judge, visit => showReturn(services, visit)),
    route(
      'POST',
      '/work/:id/return',
      { ...judge, form: z.object({ version, reason: z.string().max(20_000).default('') }) },
      visit => doReturn(services, visit),
    ),
    route('GET', '/work/:id/evidence/:evidence', seeOne, visit => sendEvidenceFile(services, visit)),
    route('GET', '/work/:id/evidence/:evidence/shown', seeOne, visit =>
      sendPicture(services, visit, 'shown'),
    ),
    route('GET', '/work/:id/evidence/:evidence/thumbnail', seeOne, visit =>
      sendPicture(services, visit, 'thumbnail'),
    ),
    route('GET', '/work/:id/evidence/:evidence/copies/:copy', seeCopy, visit =>
      sendLinkCopy(services, visit),
    ),
    route('POST', '/work/:id/evidence/:evidence/keep', seeOne, async visit => {
      const { id: itemId, evidence } = visit.params
      await services.database.transaction(tx => keepLinkAgain(tx, itemId, evidence))
      return visit.redirectSaying(`/work/${itemId}`, { words: answerSay(visit)('copy-asked') })
    }),
  ]
}
