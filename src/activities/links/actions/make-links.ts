import { appendFact, personalValue } from '../../../audit/index.ts'
import { findWorkItem, isPossible, placeOfWork } from '../../../plans/index.ts'
import { hashOf, newToken } from '../../../platform/auth/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Config } from '../../../platform/config.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { maySendLinks } from '../../answers/policy.ts'
import type { AnswerTables } from '../../answers/tables.ts'

/** Name of the job that mails the links that were made together; its key is their batch. */
export const mailLinksJob = 'mail-answer-links'
/** A mail server may be down for a day. */
const mailTriesMax = 30

export interface NewLinks {
  /** One link for each. */
  readonly itemIds: readonly string[]
  readonly email: string
  /** Of the mail. */
  readonly locale: Locale
  readonly days: number
}

/** A link that was just made; its secret is given this once. */
export interface MadeLink {
  readonly id: string
  readonly itemId: string
  readonly token: string
}

export interface MadeLinks {
  readonly links: readonly MadeLink[]
  readonly expiresAt: Date
  readonly mailed: boolean
}

/**
 * Makes a link for each work item, to one address, and has them mailed in one message where mail is sent. An older link
 * of an item to the same address is taken back. Throws `not-found` for an item that the actor may send no links for,
 * `refused` (`answer-link-not-now`, state) for one that nobody can answer now.
 */
export async function makeLinks(tx: Tx, config: Config, actor: Person, wanted: NewLinks): Promise<MadeLinks> {
  const expiresAt = new Date(now().getTime() + wanted.days * 86_400_000)
  const batchId = newId()
  const links: MadeLink[] = []
  for (const itemId of wanted.itemIds) {
    await refuseUnreachable(tx, actor, itemId)
    await revokeOlder(tx, actor, itemId, wanted.email)
    links.push(await insertLink(tx, actor, { ...wanted, itemId, batchId, expiresAt }))
  }
  const mailed = config.mail !== undefined && links.length > 0
  if (mailed) await enqueue(tx, mailLinksJob, batchId, { batchId }, { triesMax: mailTriesMax })
  return { links, expiresAt, mailed }
}

async function refuseUnreachable(tx: Tx, actor: Person, itemId: string): Promise<void> {
  const item = await findWorkItem(tx, itemId)
  const place = item && (await placeOfWork(tx, itemId))
  if (!item || !place || !maySendLinks(actor, place)) throw new Problem('not-found', 'not-found')
  if (!isPossible('claim', item)) throw new Problem('refused', 'answer-link-not-now', { state: item.state })
}

async function revokeOlder(tx: Tx, actor: Person, itemId: string, email: string): Promise<void> {
  await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answer_links')
    .set({ revoked_at: now(), revoked_by: actor.id })
    .where('item_id', '=', itemId)
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

interface LinkToInsert extends NewLinks {
  readonly itemId: string
  readonly batchId: string
  readonly expiresAt: Date
}

async function insertLink(
  tx: Tx,
  actor: Person,
  { itemId, batchId, email, locale, expiresAt }: LinkToInsert,
): Promise<MadeLink> {
  const [id, token] = [newId(), newToken()]
  await tx
    .withTables<AnswerTables>()
    .insertInto('activity_answer_links')
    .values({
      id,
      batch_id: batchId,
      item_id: itemId,
      email,
      locale,
      token_hash: hashOf(token),
      mailed_token_hash: null,
      made_at: now(),
      made_by: actor.id,
      expires_at: expiresAt,
      mailed_at: null,
      used_at: null,
      revoked_at: null,
      revoked_by: null,
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'answer.link-made',
      subject: `work:${itemId}`,
      details: {
        link: id,
        email: personalValue(`answer-link:${id}`, email),
        expiresAt: expiresAt.toISOString(),
      },
    },
  )
  return { id, itemId, token }
}
