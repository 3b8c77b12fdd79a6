/** Sends mail through the server of the settings. Slow and out of our hands: from a job, never in a transaction. */
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { Problem } from '../errors.ts'

/** A message in plain words: what we write is short, and links in it are to be read before they are followed. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Hands a message over to the mail server. Throws a Problem `mail-refused` for an address or a message that
 * the server does not take (trying again would not help), and any other error when it cannot be reached now.
 */
export async function sendMail(config: Config, mail: Mail): Promise<void> {
  if (!config.mail) throw new Problem('refused', 'mail-not-set')
  const { url, from } = config.mail
  const { hostname, username } = new URL(url)
  const transport = createTransport({
    url,
    // A password is never said aloud on the way to another machine.
    requireTLS: username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  try {
    await transport.sendMail({ from, ...mail })
  } catch (error) {
    if (isRefusal(error)) throw new Problem('refused', 'mail-refused', {}, { cause: error })
    throw error
  } finally {
    transport.close()
  }
}

/** 5xx of RFC 5321: it will say the same again. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500
  )
}
