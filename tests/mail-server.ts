/** A real mail server on this machine, for tests: it keeps what it gets, refuses, is stopped and started again. */
import { setTimeout as wait } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/** A mail as the server took it in. */
export interface ReceivedMail {
  readonly to: string
  /** Message-ID, without its brackets. */
  readonly id: string
  /** Head and body in plain words. */
  readonly text: string
}

export interface TestMailServer {
  readonly received: ReceivedMail[]
  readonly url: string
  /** Nobody answers at its address any more. */
  stop(): Promise<void>
  /** At the same address as before. */
  start(): Promise<void>
  /** Called with each mail before it is taken in: throwing what has a `responseCode` refuses it. */
  onMail: (to: string) => Promise<void>
}

/**
 * Starts one. It takes nothing for addresses that begin with `nobody` (550), and puts off those that begin with
 * `later` (451).
 */
export async function openMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  let server = newServer()
  let port = await listenOn(server, 0)
  const mail: TestMailServer = {
    received,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise(done => server.close(done)),
    async start() {
      server = newServer()
      port = await listenOn(server, port)
    },
    onMail: async () => {},
  }
  function newServer(): SMTPServer {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
      onData: (stream, session, done) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join()
          const text = decoded(Buffer.concat(parts).toString('utf8'))
          const id = /^message-id: <([^>]+)>/imu.exec(text)?.[1] ?? ''
          mail.onMail(to).then(() => {
            received.push({ to, id, text })
            done()
          }, done)
        })
      },
    })
    made.on('error', () => {})
    return made
  }
  return mail
}

function refusalOf(address: string): Error | null {
  const refused = (said: string, responseCode: number) => Object.assign(new Error(said), { responseCode })
  if (address.startsWith('nobody')) return refused('no such mailbox', 550)
  return address.startsWith('later') ? refused('come again later', 451) : null
}

async function listenOn(server: SMTPServer, port: number): Promise<number> {
  const listening = server.listen(port, '127.0.0.1')
  while (!listening.listening) await wait(5)
  const address = listening.address()
  return typeof address === 'object' && address ? address.port : port
}

function decoded(raw: string): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/su)
  return `${words(head)}\n\n${bodyOf(head, body)}`
}

/** The subject in words: encoded words of RFC 2047. */
function words(head: string): string {
  return head
    .replace(/\?=\r?\n?\s+=\?utf-8\?[qb]\?/giu, '')
    .replace(/=\?utf-8\?q\?(.*?)\?=/giu, (_, text: string) => quoted(text.replaceAll('_', ' ')))
    .replace(/=\?utf-8\?b\?(.*?)\?=/giu, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
}

function bodyOf(head: string, body: string): string {
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  return quoted(body.replace(/=\r\n/gu, ''))
}

function quoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/gu, '%25'))
}
