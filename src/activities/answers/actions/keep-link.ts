import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { StoredFile } from '../../../platform/files/index.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue, type JobContext } from '../../../platform/jobs/index.ts'
import {
  type FetchedPage,
  type FetchFailure,
  type FetchOptions,
  fetchSafely,
} from '../../../platform/net/index.ts'
import type { Services } from '../../../platform/room.ts'
import { findEvidence } from '../queries.ts'
import type { LinkEvidence } from '../rules/model.ts'
import { pageTitle } from '../rules/page-title.ts'
import type { AnswerTables } from '../tables.ts'
import { keepLinkJob } from './send-answer.ts'

/** What may be gone in an hour: another try is made by itself, after an hour and after a day. */
const passing: ReadonlySet<string> = new Set(['link-unknown-host', 'link-unreachable', 'link-too-slow'])
const triesAfterHours = [1, 24] as const

/**
 * Fetches what a link of an answer leads to and keeps it, with the day, its hash and where it was found; or keeps why
 * that was not possible. The page itself is never shown by us. `round` counts the tries that were made by themselves.
 */
export async function keepLink(
  services: Services,
  { signal, finish }: Pick<JobContext, 'signal' | 'finish'>,
  { evidenceId, round = 0 }: { readonly evidenceId: string; readonly round?: number | undefined },
  fetching: FetchOptions = {},
): Promise<void> {
  const { database, files, config } = services
  const found = await database.transaction(tx => findEvidence(tx, evidenceId))
  if (found?.evidence.kind !== 'link') throw new Problem('not-found', 'not-found')
  const link = found.evidence
  const fetched = await fetchSafely(link.address, { ...fetching, signal })
  signal.throwIfAborted()
  const stored = fetched.ok ? await files.put(fetched.page.bytes, config.uploadBytesMax) : undefined
  await database.transaction(async tx => {
    if (fetched.ok && stored) await writeKept(tx, found.itemId, link, fetched.page, stored)
    else if (!fetched.ok) await writeFailed(tx, link, fetched.failure, round)
    await finish(tx)
  })
}

async function writeKept(
  tx: Tx,
  itemId: string,
  link: LinkEvidence,
  page: FetchedPage,
  { hash, sizeBytes }: StoredFile,
): Promise<void> {
  await tx
    .withTables<AnswerTables>()
    .insertInto('activity_link_copies')
    .values({
      id: newId(),
      evidence_id: link.id,
      tried_at: now(),
      state: 'kept',
      failure: null,
      final_address: page.address,
      http_status: page.status,
      media_type: page.contentType?.slice(0, 200) ?? null,
      hash,
      size_bytes: sizeBytes,
      title: pageTitle(page.bytes, page.contentType),
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'system', name: 'activities.keep-link' },
    {
      kind: 'answer.link-kept',
      subject: `work:${itemId}`,
      details: { answer: link.answerId, address: link.address, finalAddress: page.address, hash, sizeBytes },
    },
  )
}

async function writeFailed(
  tx: Tx,
  { id }: LinkEvidence,
  { code, args }: FetchFailure,
  round: number,
): Promise<void> {
  await tx
    .withTables<AnswerTables>()
    .insertInto('activity_link_copies')
    .values({
      id: newId(),
      evidence_id: id,
      tried_at: now(),
      state: 'failed',
      failure: code,
      failure_args: JSON.stringify(args),
      final_address: null,
      http_status: null,
      media_type: null,
      hash: null,
      size_bytes: null,
      title: null,
    })
    .execute()
  const hours = triesAfterHours[round]
  if (!passing.has(code) || hours === undefined) return
  const next = round + 1
  const runAfter = new Date(now().getTime() + hours * 3_600_000)
  await enqueue(tx, keepLinkJob, `${id} ${next}`, { evidenceId: id, round: next }, { runAfter })
}

/**
 * Has a link fetched once more, because somebody asks for it; asked again while that waits, nothing is added. Throws
 * `not-found`.
 */
export async function keepLinkAgain(tx: Tx, itemId: string, evidenceId: string): Promise<void> {
  const found = await findEvidence(tx, evidenceId)
  if (found?.evidence.kind !== 'link' || found.state !== 'sent' || found.itemId !== itemId)
    throw new Problem('not-found', 'not-found')
  // Each try leaves a row: their number is the same until this try has ended.
  const key = `${evidenceId} asked ${found.evidence.copies.length}`
  await enqueue(tx, keepLinkJob, key, { evidenceId, round: triesAfterHours.length })
}
