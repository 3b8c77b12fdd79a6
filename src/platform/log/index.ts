/** Structured logs: one JSON object a line, readable lines on a terminal. Secrets are cut out by name. */
import { isatty } from 'node:tty'
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Config } from '../config.ts'
import { prettyLine } from './pretty.ts'

export type Log = Logger

/** Names under which a secret may stand, at the top of a message or one or two levels down. */
const secretNames = [
  'password',
  'passwordHash',
  'token',
  'csrfToken',
  'sessionToken',
  'setupToken',
  'secret',
  'cookie',
  'authorization',
  'databaseUrl',
  '["set-cookie"]',
]

const redactPaths = secretNames.flatMap(name => {
  const below = name.startsWith('[') ? name : `.${name}`
  return [name, `*${below}`, `*.*${below}`]
})

/** Makes the process's log. Write `log.child({ requestId })` for the messages of one request. */
export function createLog(config: Pick<Config, 'logLevel'>, to: DestinationStream = standardError()): Log {
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths: redactPaths, censor: '[removed]' },
    },
    to,
  )
}

/** A log that keeps nothing: for tests and for commands whose output is their answer. */
export const silentLog: Log = pino({ level: 'silent' })

/** Logs go to standard error, so that a command's standard output holds its answer and nothing else. */
function standardError(): DestinationStream {
  const plain = destination({ fd: 2, sync: true })
  if (!isatty(2)) return plain
  return { write: line => plain.write(prettyLine(line)) }
}
