/** The office's gateway for SMS or Zalo: one signed request a text (docs/text-gateway.md). */
import { createHmac } from 'node:crypto'
import { now } from '../clock.ts'
import { Problem } from '../errors.ts'

/** A text as the gateway gets it. */
export interface TextMessage {
  /** The same for a text that is handed over again. */
  readonly id: string
  /** +84… */
  readonly to: string
  readonly text: string
}

const timeoutMilliseconds = 15_000

/**
 * Hands a text over; one that the gateway has already (409) is handed over. Throws a Problem `text-refused` where it
 * does not take the number or the words (400, 410, 422), and any other error where it cannot be reached now.
 */
export async function sendText(
  gateway: { readonly url: string; readonly secret: string },
  { id, to, text }: TextMessage,
): Promise<void> {
  const body = JSON.stringify({ id, to, text })
  const moment = Math.floor(now().getTime() / 1000)
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': id,
      'nhipcau-signature': `t=${moment},v1=${signature(gateway.secret, moment, body)}`,
    },
    body,
    // A secret request goes where the office said, and nowhere else.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMilliseconds),
  })
  await answer.body?.cancel()
  if ([400, 410, 422].includes(answer.status)) {
    throw new Problem('refused', 'text-refused', { status: answer.status })
  }
  if (!answer.ok && answer.status !== 409) throw new Error(`The gateway answers ${answer.status}.`)
}

/** HMAC-SHA-256 of the time, a dot and the body, hexadecimal. */
export function signature(secret: string, moment: number, body: string): string {
  return createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex')
}
