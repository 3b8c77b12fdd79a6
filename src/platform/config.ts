/** Every setting, read once from the environment into a frozen, typed value. */
import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** Name in the environment, its check with the default, and one sentence for whoever sets it. */
const shape = {
  DATABASE_URL: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^postgres(ql)?$/ })])
    .optional()
    .describe('Address of a PostgreSQL 15 or later to use; when it is absent the embedded database is used.'),
  NHIPCAU_DATA: z
    .string()
    .min(1)
    .default('.data')
    .describe('Folder of the embedded database and of the stored files.'),
  PORT: whole(0, 65535).default(8700).describe('Port on which the pages are served; 0 takes any free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address on which the pages are served; 0.0.0.0 opens them to the network.'),
  NHIPCAU_PUBLIC_URL: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^https?$/ })])
    .optional()
    .describe(
      'Address by which people reach the pages when it differs from HOST and PORT; with https, cookies are sent over https only.',
    ),
  NHIPCAU_TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe(
      'Whether a reverse proxy stands in front, so that the address of a visitor is read from X-Forwarded-For.',
    ),
  NHIPCAU_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .describe('The least weighty message that the log keeps.'),
  NHIPCAU_DATABASE_CONNECTIONS_MAX: whole(1, 200)
    .default(10)
    .describe('Most connections that one process holds to PostgreSQL; the embedded database always has one.'),
  NHIPCAU_TRANSACTION_SECONDS_MAX: whole(1, 3600)
    .default(30)
    .describe('Seconds after which a database transaction that is still open is rolled back.'),
  NHIPCAU_UPLOAD_BYTES_MAX: whole(1, 1_000_000_000)
    .default(50_000_000)
    .describe('Largest file that may be uploaded, in bytes.'),
  NHIPCAU_SESSION_IDLE_MINUTES: whole(1, 10_000)
    .default(120)
    .describe('Minutes without a request after which a person must sign in again.'),
  NHIPCAU_SESSION_HOURS_MAX: whole(1, 1000)
    .default(12)
    .describe('Hours after which a person must sign in again, however busy.'),
  NHIPCAU_SMTP_URL: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^smtps?$/ })])
    .optional()
    .describe(
      'Mail server, smtp://user:password@host:587 or smtps://…; when it is absent no mail is sent and links are shown to be copied. Needs NHIPCAU_PUBLIC_URL.',
    ),
  NHIPCAU_MAIL_FROM: z
    .string()
    .max(300)
    .optional()
    .describe(
      'Sender of mail, an address or Name <address>; when it is absent, nhipcau@ and the host of NHIPCAU_PUBLIC_URL.',
    ),
  NHIPCAU_TEXT_GATEWAY_URL: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^https?$/ })])
    .optional()
    .describe(
      'Address of the office’s gateway for SMS or Zalo, which gets signed requests (docs/text-gateway.md); http only for this machine. Needs NHIPCAU_TEXT_GATEWAY_SECRET and NHIPCAU_PUBLIC_URL.',
    ),
  NHIPCAU_TEXT_GATEWAY_SECRET: z
    .string()
    .max(1000)
    .optional()
    .describe('Secret of at least 16 characters with which requests to the gateway are signed.'),
  NHIPCAU_QUIET_FROM: whole(0, 24)
    .default(21)
    .describe('Hour in Viet Nam from which no mail or text leaves until the next working morning.'),
  NHIPCAU_QUIET_TO: whole(0, 23)
    .default(7)
    .describe('Hour in Viet Nam at which mail and texts leave again; before NHIPCAU_QUIET_FROM.'),
  NHIPCAU_MESSAGES_PER_DAY_MAX: whole(1, 1000)
    .default(10)
    .describe(
      'Mails, and likewise texts, that one person gets in a day; what is more comes in one the next morning.',
    ),
  NHIPCAU_MESSAGES_PER_MINUTE_MAX: whole(1, 100_000)
    .default(60)
    .describe(
      'Mails, and likewise texts, that are handed over in a minute, so that a server is not flooded.',
    ),
  NHIPCAU_OPENID_ISSUER: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^https?$/ })])
    .optional()
    .describe(
      'Issuer address of an OpenID Connect provider through which people may sign in; http only for this machine. Needs NHIPCAU_PUBLIC_URL, NHIPCAU_OPENID_CLIENT_ID and NHIPCAU_OPENID_CLIENT_SECRET.',
    ),
  NHIPCAU_OPENID_CLIENT_ID: z
    .string()
    .max(300)
    .optional()
    .describe('Name under which the provider knows this installation.'),
  NHIPCAU_OPENID_CLIENT_SECRET: z
    .string()
    .max(1000)
    .optional()
    .describe('Secret that the provider gave to this installation.'),
  NHIPCAU_OPENID_NAME: z
    .string()
    .max(100)
    .default('OpenID Connect')
    .describe('What the provider is called on the button of the sign-in page.'),
  NHIPCAU_JOBS_AT_ONCE: whole(0, 64)
    .default(2)
    .describe('Background jobs that one process runs at the same time; 0 runs none.'),
} as const

/** The settings as the environment gives them, under the names of `readConfig`. */
export interface Config {
  readonly databaseUrl: string | undefined
  /** Absolute path. */
  readonly dataFolder: string
  readonly port: number
  readonly host: string
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  readonly databaseConnectionsMax: number
  readonly transactionSecondsMax: number
  readonly uploadBytesMax: number
  readonly sessionIdleMinutes: number
  readonly sessionHoursMax: number
  readonly jobsAtOnce: number
  /** Where mail is handed over, and who it comes from; undefined where none is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** The office's gateway for SMS or Zalo; undefined where there is none. */
  readonly textGateway: { readonly url: string; readonly secret: string } | undefined
  /** Hours in Viet Nam; only between `to` and `from` of a working day do mails and texts leave. */
  readonly quiet: { readonly from: number; readonly to: number }
  readonly messagesPerDayMax: number
  readonly messagesPerMinuteMax: number
  /** The provider through which people may sign in; undefined where there is none. */
  readonly openid:
    | {
        readonly issuer: string
        readonly clientId: string
        readonly clientSecret: string
        readonly name: string
      }
    | undefined
}

/** A setting for the manual: its name, its sentence, and its default as text (empty when there is none). */
export interface Setting {
  readonly name: string
  readonly sentence: string
  readonly byDefault: string
}

/** Every setting there is; the docs test holds the manual against it. */
export const settings: readonly Setting[] = Object.entries(shape).map(([name, check]) => ({
  name,
  sentence: check.description ?? '',
  byDefault: String(check.safeParse(undefined).data ?? ''),
}))

/** Thrown for settings that cannot be used; the message names each and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads and checks the settings. Relative folders stand in the working folder. Throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = z.object(shape).safeParse(environment)
  if (!read.success) {
    // Only the names and the rules: a value may hold a password.
    const faults = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`Settings that cannot be used: ${faults.join('; ')}`)
  }
  const values = read.data
  return Object.freeze({
    databaseUrl: values.DATABASE_URL,
    dataFolder: resolve(values.NHIPCAU_DATA),
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.NHIPCAU_PUBLIC_URL,
    trustProxy: values.NHIPCAU_TRUST_PROXY,
    logLevel: values.NHIPCAU_LOG_LEVEL,
    databaseConnectionsMax: values.NHIPCAU_DATABASE_CONNECTIONS_MAX,
    transactionSecondsMax: values.NHIPCAU_TRANSACTION_SECONDS_MAX,
    uploadBytesMax: values.NHIPCAU_UPLOAD_BYTES_MAX,
    sessionIdleMinutes: values.NHIPCAU_SESSION_IDLE_MINUTES,
    sessionHoursMax: values.NHIPCAU_SESSION_HOURS_MAX,
    jobsAtOnce: values.NHIPCAU_JOBS_AT_ONCE,
    mail: mailSettings(values),
    textGateway: textGatewaySettings(values),
    quiet: quietHours(values),
    messagesPerDayMax: values.NHIPCAU_MESSAGES_PER_DAY_MAX,
    messagesPerMinuteMax: values.NHIPCAU_MESSAGES_PER_MINUTE_MAX,
    openid: openidSettings(values),
  })
}

type Values = z.output<z.ZodObject<typeof shape>>

/** A link in a mail must lead to us wherever it is read: without our address none can be written. */
function mailSettings(values: Values): Config['mail'] {
  const { NHIPCAU_SMTP_URL: url, NHIPCAU_PUBLIC_URL: publicUrl, NHIPCAU_MAIL_FROM: from } = values
  if (url === undefined) return undefined
  if (publicUrl === undefined) throw missing('NHIPCAU_SMTP_URL', ['NHIPCAU_PUBLIC_URL'])
  return { url, from: from || `nhipcau@${new URL(publicUrl).hostname}` }
}

const secretCharactersMin = 16

function textGatewaySettings(values: Values): Config['textGateway'] {
  const { NHIPCAU_TEXT_GATEWAY_URL: url, NHIPCAU_TEXT_GATEWAY_SECRET: secret } = values
  if (url === undefined) return undefined
  if (!secret || values.NHIPCAU_PUBLIC_URL === undefined) {
    throw missing('NHIPCAU_TEXT_GATEWAY_URL', ['NHIPCAU_TEXT_GATEWAY_SECRET', 'NHIPCAU_PUBLIC_URL'])
  }
  refuseUnlessSafe('NHIPCAU_TEXT_GATEWAY_URL', url)
  if (secret.length < secretCharactersMin) {
    throw new ConfigError(
      `Settings that cannot be used: NHIPCAU_TEXT_GATEWAY_SECRET: needs ${secretCharactersMin} characters`,
    )
  }
  return { url, secret }
}

function quietHours({ NHIPCAU_QUIET_FROM: from, NHIPCAU_QUIET_TO: to }: Values): Config['quiet'] {
  if (to < from) return { from, to }
  throw new ConfigError('Settings that cannot be used: NHIPCAU_QUIET_TO: is before NHIPCAU_QUIET_FROM')
}

function openidSettings(values: Values): Config['openid'] {
  const {
    NHIPCAU_OPENID_ISSUER: issuer,
    NHIPCAU_OPENID_CLIENT_ID: clientId,
    NHIPCAU_OPENID_CLIENT_SECRET: clientSecret,
    NHIPCAU_OPENID_NAME: name,
  } = values
  if (issuer === undefined) return undefined
  if (!clientId || !clientSecret || values.NHIPCAU_PUBLIC_URL === undefined) {
    throw missing('NHIPCAU_OPENID_ISSUER', [
      'NHIPCAU_PUBLIC_URL',
      'NHIPCAU_OPENID_CLIENT_ID',
      'NHIPCAU_OPENID_CLIENT_SECRET',
    ])
  }
  refuseUnlessSafe('NHIPCAU_OPENID_ISSUER', issuer)
  return { issuer, clientId, clientSecret, name }
}

/** What is secret goes in the clear to this machine only. */
function refuseUnlessSafe(name: string, url: string): void {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new ConfigError(`Settings that cannot be used: ${name}: needs https`)
  }
}

function missing(name: string, needed: readonly string[]): ConfigError {
  return new ConfigError(`Settings that cannot be used: ${name}: needs ${needed.join(', ')} as well`)
}
