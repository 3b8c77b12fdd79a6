/**
 * LISTEN and NOTIFY under one physical channel, so that listening needs no SQL of its own: the
 * name of the logical channel travels in the payload.
 */
import { type RawBuilder, sql } from 'kysely'
import { outsideTransactions } from './transactions.ts'

/** The physical channel. */
export const noticeChannel = 'nhipcau'

/** PostgreSQL refuses a payload of 8,000 bytes or more. */
const payloadBytesMax = 7900

export type NoticeListener = (payload: string) => void

/** Who listens to what, in this process. */
export class Notices {
  readonly #listeners = new Map<string, Set<NoticeListener>>()

  /** Calls `listener` at every notice of the channel; gives back the way to stop. */
  listen(channel: string, listener: NoticeListener): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set()
    this.#listeners.set(channel, listeners.add(listener))
    return () => {
      listeners.delete(listener)
    }
  }

  /** Hands on what came in over the physical channel; what we did not write is ignored. */
  receive(message: string): void {
    const separator = message.indexOf('\n')
    if (separator < 0) return
    const payload = message.slice(separator + 1)
    for (const listener of this.#listeners.get(message.slice(0, separator)) ?? []) {
      outsideTransactions(() => listener(payload))
    }
  }
}

/** The query that sends a notice when its transaction commits. Throws RangeError when it is too long. */
export function noticeQuery(channel: string, payload: string): RawBuilder<unknown> {
  const message = `${channel}\n${payload}`
  if (Buffer.byteLength(message) > payloadBytesMax)
    throw new RangeError(`Notice too long on channel ${channel}`)
  return sql`select pg_notify(${noticeChannel}, ${message})`
}
