import { findOffice } from '../../../org/index.ts'
import { findTask, findWorkItems, unitNames } from '../../../plans/index.ts'
import { hashOf, newToken } from '../../../platform/auth/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import type { Services } from '../../../platform/room.ts'
import type { AnswerTables } from '../../answers/tables.ts'
import { type AnswerLink, linksOfBatch } from '../queries.ts'
import { type LinksMessage, linksMail } from '../views/links-mail.ts'

/**
 * Mails the links of a batch that still wait, in one message. The secrets are made now, so that they lie nowhere in the
 * clear; should the message go out twice after a kill, the links in the later one are those that work.
 */
export async function mailLinks({ database, config }: Services, batchId: string): Promise<void> {
  const publicUrl = config.publicUrl ?? ''
  const message = await database.transaction(async tx => {
    const waiting = (await linksOfBatch(tx, batchId)).filter(({ state }) => state === 'waiting')
    // In the order in which they were chosen.
    return sealAll(tx, waiting.reverse(), publicUrl)
  })
  if (!message) return
  await sendMail(config, linksMail(message, message.locale))
  await database.transaction(tx => noteMailed(tx, message.linkIds))
}

type Sealed = LinksMessage & { readonly locale: AnswerLink['locale']; readonly linkIds: readonly string[] }

async function sealAll(tx: Tx, links: readonly AnswerLink[], publicUrl: string): Promise<Sealed | undefined> {
  const [first] = links
  if (!first) return undefined
  const items = await findWorkItems(
    tx,
    links.map(({ itemId }) => itemId),
  )
  const units = await unitNames(
    tx,
    [...items.values()].map(({ unitId }) => unitId),
  )
  const tasks: LinksMessage['tasks'][number][] = []
  for (const { id, itemId } of links) {
    const item = items.get(itemId)
    const task = item && (await findTask(tx, item.taskId))
    if (!item || !task) continue
    const address = answerAddress(publicUrl, await seal(tx, id))
    tasks.push({ text: task.text, unit: units.get(item.unitId) ?? '', dueOn: item.dueOn, address })
  }
  return {
    to: first.email,
    locale: first.locale,
    linkIds: links.map(({ id }) => id),
    office: (await findOffice(tx))?.name ?? '',
    expiresAt: first.expiresAt,
    tasks,
  }
}

async function seal(tx: Tx, linkId: string): Promise<string> {
  const token = newToken()
  await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answer_links')
    .set({ mailed_token_hash: hashOf(token) })
    .where('id', '=', linkId)
    .execute()
  return token
}

async function noteMailed(tx: Tx, linkIds: readonly string[]): Promise<void> {
  await tx
    .withTables<AnswerTables>()
    .updateTable('activity_answer_links')
    .set({ mailed_at: now() })
    .where('id', 'in', linkIds)
    .execute()
}

/** Where a link leads. The log writes no secret of an address. */
export function answerAddress(origin: string, token: string): string {
  return `${new URL(origin).origin}/answer/${token}`
}
