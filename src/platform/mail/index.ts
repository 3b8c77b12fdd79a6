/** Sends mail through the server of the settings. Slow and out of our hands: from a job, never in a transaction. */
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { Problem } from '../errors.ts'

/** A message in plain words: what we write is short, and links in it are to be read before they are followed. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Makes the Message-ID: the same one handed over twice is the same mail to whoever compares. A new one when absent. */
  readonly id?: string
}

/**
 * Hands a message over to the mail server. Throws a Problem `mail-refused` for an address or a message that
 * the server does not take (trying again would not help), and any other error when it cannot be reached now or does
 * not let us in (`isAboutMail` tells the two apart).
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
    const { id, ...rest } = mail
    const host = new URL(config.publicUrl ?? 'http://localhost').hostname
    await transport.sendMail({
      from,
      ...rest,
      ...(id === undefined ? {} : { messageId: `<${id}@${host}>` }),
      // No holiday answers and no receipts, please (RFC 3834).
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } catch (error) {
    if (isRefusal(error)) throw new Problem('refused', 'mail-refused', {}, { cause: error })
    throw error
  } finally {
    transport.close()
  }
}

/** 5xx of RFC 5321 about the address or the message: it will say the same again. */
function isRefusal(error: unknown): boolean {
  const { code, status } = answerOf(error)
  if (isAboutMail(error)) return status !== null && status >= 500
  return code === 'EENVELOPE' && status === null
}

/** Whether the server spoke of this very mail (its address, its words), so that others may still go through. */
export function isAboutMail(error: unknown): boolean {
  const { command, status } = answerOf(error)
  // 421: the whole service closes.
  return status !== null && status !== 421 && (command === 'RCPT TO' || command === 'DATA')
}

/** What nodemailer tells of a failure. */
function answerOf(error: unknown) {
  const told: object = error instanceof Error ? error : {}
  return {
    code: 'code' in told ? told.code : null,
    command: 'command' in told ? told.command : null,
    status: 'responseCode' in told && typeof told.responseCode === 'number' ? told.responseCode : null,
  }
}
