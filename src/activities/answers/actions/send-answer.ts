import { appendFact } from '../../../audit/index.ts'
import { changesOfWork, changeWork, findWorkItem, isPossible, type WorkItem } from '../../../plans/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { findAnswer } from '../queries.ts'
import { answerRefusals } from '../rules/answer-refusals.ts'
import type { Answer } from '../rules/model.ts'
import type { AnswerKind, AnswerTables } from '../tables.ts'

/** Name of the job that keeps a copy of a link; its key begins with the id of the evidence. */
export const keepLinkJob = 'keep-link'

/** What others may have done since the form was drawn without making what it says wrong. */
const harmless: ReadonlySet<string> = new Set(['receive', 'start', 'set-due'])

/**
 * Sends a draft: from now on it never changes. A claim changes the work item in the same transaction, with as many
 * pieces of evidence as stand behind it; a word on how it goes lets the work begin. Sent twice it is sent once. Throws
 * `not-found`, and `refused`: `answer-empty`, and those of `changeWork` (`work-changed-meanwhile`, `work-not-now`);
 * the draft is as it was then.
 */
export async function sendAnswer(tx: Tx, answerId: string, kind: AnswerKind): Promise<Answer> {
  const answer = await findAnswer(tx, answerId)
  if (!answer) throw new Problem('not-found', 'not-found')
  if (answer.state === 'sent') return answer
  throwIfRefused(answerRefusals(answer, kind))
  const itemVersion = await changeItem(tx, answer, kind)
  await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answers')
    .set({ state: 'sent', kind, sent_at: now(), changed_at: now(), item_version: itemVersion })
    .where('id', '=', answer.id)
    .execute()
  for (const { kind: what, id } of answer.evidence) {
    if (what === 'link') await enqueue(tx, keepLinkJob, id, { evidenceId: id })
  }
  await recordFact(tx, answer, kind)
  const sent = await findAnswer(tx, answerId)
  if (!sent) throw new Problem('not-found', 'not-found')
  return sent
}

/** The item's version that came of it; null where a word on how it goes changed nothing. */
async function changeItem(tx: Tx, answer: Answer, kind: AnswerKind): Promise<number | null> {
  const item = await findWorkItem(tx, answer.itemId)
  if (!item) throw new Problem('not-found', 'not-found')
  if (kind === 'progress') {
    if (!isPossible('start', item)) return null
    return (await changeWork(tx, answer.author, item.id, { kind: 'start' })).version
  }
  const seen = await versionSeen(tx, item, answer.seenVersion)
  // What is claimed already waits with its own evidence: this comes on top.
  const evidence = answer.evidence.length + (item.state === 'claimed' ? item.evidenceCount : 0)
  return (await changeWork(tx, answer.author, item.id, { kind: 'claim', evidence }, seen)).version
}

/** The present version where nothing that matters has happened since the form was drawn. */
async function versionSeen(tx: Tx, item: WorkItem, seen: number): Promise<number> {
  const since = (await changesOfWork(tx, item.id)).filter(({ version }) => version > seen)
  return since.every(({ kind }) => harmless.has(kind)) ? item.version : seen
}

async function recordFact(tx: Tx, answer: Answer, kind: AnswerKind): Promise<void> {
  const hashes = answer.evidence.flatMap(one => ('hash' in one ? [one.hash] : []))
  await appendFact(
    tx,
    answer.author.kind === 'person' ? answer.author : { kind: 'system', name: 'activities.answer-link' },
    {
      kind: kind === 'claim' ? 'answer.sent' : 'answer.progress-told',
      subject: `work:${answer.itemId}`,
      details: {
        answer: answer.id,
        evidence: answer.evidence.length,
        hashes,
        ...(answer.author.kind === 'link' && { link: answer.author.id }),
      },
    },
  )
}
