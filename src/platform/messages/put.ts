/** A message is put in with the change that it tells of, in the same transaction. */
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import type { Locale } from '../i18n/locale.ts'
import { newId } from '../ids.ts'
import type { MessageTables, Urgency } from './tables.ts'
import { wakeDelivery } from './wake.ts'

/** Whom a message is for: an account, or the mail address of somebody without one. */
export type MessageReader =
  | { readonly accountId: string; readonly address?: undefined }
  | { readonly address: string; readonly accountId?: undefined }

/** A message in the words of whoever will read it. */
export type NewMessage = MessageReader & {
  /** What it tells of, and to whom: a second message of the key is not put in. At most 200 characters. */
  readonly key: string
  /** Of the caller: `work-returned`. */
  readonly kind: string
  /** One line; what is longer than `titleMax` is cut. */
  readonly title: string
  /** Plain paragraphs; what is longer than `textMax` is cut. */
  readonly text: string
  /** Path of our own page where it goes on (`/work/…`); null where there is none. */
  readonly href: string | null
  /** In which it is written; Vietnamese when absent. `messageLocales` knows what people chose. */
  readonly locale?: Locale
  /** `urgent` leaves the application at night and on holidays too; `normal` when absent. */
  readonly urgency?: Urgency
  /** Nobody sees it before; at once when absent. */
  readonly notBefore?: Date
}

export const titleMax = 200
export const textMax = 4000
const keyMax = 200
/** Fourteen values a row; PostgreSQL takes 65,535. */
const rowsAtOnce = 1000

/** Puts one message in; false when one of its key is there. Throws a RangeError for a key or a path that cannot be. */
export async function putMessage(tx: Tx, message: NewMessage): Promise<boolean> {
  return (await putMessages(tx, [message])) === 1
}

/** Puts messages in, those left out of whose key one is there; gives the number put in. Throws as `putMessage`. */
export async function putMessages(tx: Tx, put: readonly NewMessage[]): Promise<number> {
  const rows = put.map(rowOf)
  let made = 0
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const result = await tx
      .withTables<MessageTables>()
      .insertInto('messages')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict(conflict => conflict.column('key').doNothing())
      .executeTakeFirst()
    made += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  if (made > 0) await wakeDelivery(tx, earliest(rows.map(row => row.not_before ?? row.created_at)))
  return made
}

function rowOf(message: NewMessage) {
  const { key, kind, href, accountId, address, notBefore } = message
  if (key.length > keyMax) throw new RangeError(`A message's key has at most ${keyMax} characters: ${key}`)
  if (href !== null && !/^\/(?!\/)/u.test(href)) throw new RangeError(`No path of our own: ${href}`)
  const at = now()
  return {
    id: newId(),
    key,
    account_id: accountId ?? null,
    address: address ?? null,
    kind,
    title: cut(message.title.replace(/\s+/gu, ' ').trim(), titleMax),
    text: cut(message.text.trim(), textMax),
    href: href ?? '',
    locale: message.locale ?? 'vi',
    urgency: message.urgency ?? 'normal',
    not_before: notBefore ?? null,
    created_at: at,
  } as const
}

/** At most `max` characters, ending with a whole word and … where something is left out. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max - 1)
  const word = /\s\S*$/u.exec(head)
  const kept =
    word && word.index > max / 2 ? head.slice(0, word.index) : head.replace(/[\uD800-\uDBFF]$/u, '')
  return `${kept.trimEnd()}…`
}

function earliest(moments: readonly Date[]): Date {
  return new Date(Math.min(...moments.map(moment => moment.getTime())))
}
