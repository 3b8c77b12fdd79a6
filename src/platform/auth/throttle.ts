/**
 * Slows down guessing: too many tries, and one must wait. What is counted is chosen so that a stranger who
 * fails on purpose makes nobody else wait: first the account from one network, then, far later, the account
 * from everywhere; a browser from which the person has signed in before has a count of its own.
 */
import { isIPv6 } from 'node:net'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { hashOf } from './tokens.ts'

/**
 * Tries before the first wait. One network tries one account 5 times; all together 60 times, which is under
 * the 100 that NIST SP 800-63B-4 (3.2.2) allows; an office shares one network, so that may fail more often.
 */
const freeTries = {
  /** An account, from one network. */
  'account-here': 5,
  /** An account, from wherever. */
  account: 60,
  /** A browser that is known to the account. */
  device: 10,
  /** A network, whatever it tries. */
  address: 30,
  /** A second step, once the password was right: on one browser or from one network. */
  code: 5,
  /** The same, from wherever: 30 of a million codes. */
  'code-account': 30,
  /** A code given together with the password while the account must wait. */
  'code-address': 10,
  /** Links, invitations and tokens that are nobody's. */
  secret: 20,
  /** Messages that somebody asks for. */
  message: 5,
} as const
const firstWaitSeconds = 30
const longestWaitSeconds = 900
/** After this long without a try, everything is forgotten. */
const memoryMilliseconds = 3_600_000

export type TryKind = keyof typeof freeTries

/** What tries are counted for: a name that somebody typed, a network, a device. Only its hash is kept. */
export interface TrySubject {
  readonly kind: TryKind
  readonly name: string
}

/** Who tries to sign in: under what name, from where, and on which known browser if it is one. */
export interface SignInSubject {
  readonly account: string
  readonly address: string
  /** Id of a browser that is known to this very account. */
  readonly device?: string | undefined
}

/** What is counted for a try to sign in. */
export function signInSubjects({ account, address, device }: SignInSubject): readonly TrySubject[] {
  if (device !== undefined) return [{ kind: 'device', name: device }]
  const name = account.normalize('NFKC').trim().toLowerCase()
  const from = network(address)
  return [
    { kind: 'account-here', name: `${from} ${name}` },
    { kind: 'account', name },
    { kind: 'address', name: from },
  ]
}

/** What is counted for a second step of an account (its id). */
export function codeSubjects({ account, address, device }: SignInSubject): readonly TrySubject[] {
  return [
    { kind: 'code', name: `${account} ${device ?? network(address)}` },
    { kind: 'code-account', name: account },
  ]
}

/** What is counted for tries from an address. */
export function addressSubject(
  kind: Extract<TryKind, 'secret' | 'code-address' | 'message'>,
  address: string,
): TrySubject {
  return { kind, name: network(address) }
}

/**
 * Counts a try before its secret is looked at, so that many at once count too. Throws a `too-many-requests`
 * problem (`sign-in-throttled`, seconds) when one of them must wait; then nothing is counted.
 */
export async function admitTry(tx: Tx, subjects: readonly TrySubject[]): Promise<void> {
  // Always in one order: two tries that wait for each other's rows would wait for ever.
  const ordered = [...subjects].sort((one, other) => (one.kind < other.kind ? -1 : 1))
  for (const subject of ordered) await admit(tx, subject)
}

/**
 * Forgets the tries after a right secret. A network keeps its count but for this try: an office that signs in
 * every morning is not guessing, but one right password does not wash off the wrong ones.
 */
export async function forgetTries(tx: Tx, subjects: readonly TrySubject[]): Promise<void> {
  for (const subject of subjects) {
    if (subject.kind === 'address') await takeBack(tx, subject)
    else await tx.deleteFrom('auth_sign_in_attempts').where('subject', '=', keyOf(subject)).execute()
  }
}

/** Removes what is too old to matter, or from the future; gives the number of rows. */
export async function removeOldAttempts(tx: Tx): Promise<number> {
  const at = now().getTime()
  const result = await tx
    .deleteFrom('auth_sign_in_attempts')
    .where(row =>
      row.or([
        row('last_failed_at', '<', new Date(at - memoryMilliseconds)),
        row('last_failed_at', '>', new Date(at + memoryMilliseconds)),
      ]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

function keyOf({ kind, name }: TrySubject): Buffer {
  return hashOf(`${kind}:${name}`)
}

async function takeBack(tx: Tx, subject: TrySubject): Promise<void> {
  await tx
    .updateTable('auth_sign_in_attempts')
    .set(row => ({ failures: row('failures', '-', 1), blocked_until: null }))
    .where('subject', '=', keyOf(subject))
    .where('failures', '>', 0)
    .execute()
}

async function admit(tx: Tx, subject: TrySubject): Promise<void> {
  const at = now()
  const key = keyOf(subject)
  // One statement makes the row or finds it, and locks it: tries that come at once pass one by one, and a row
  // that a right secret removes in between is made anew.
  const row = await tx
    .insertInto('auth_sign_in_attempts')
    .values({ subject: key, failures: 0, last_failed_at: at, blocked_until: null })
    .onConflict(conflict => conflict.column('subject').doUpdateSet({ subject: key }))
    .returningAll()
    .executeTakeFirstOrThrow()
  const seconds = secondsLeft(row.blocked_until, at)
  if (seconds > 0) throw new Problem('too-many-requests', 'sign-in-throttled', { seconds })
  // A count from the future is one that a clock made which has been put back since.
  const forgotten = Math.abs(at.getTime() - row.last_failed_at.getTime()) > memoryMilliseconds
  const failures = forgotten ? 1 : row.failures + 1
  const wait = waitSeconds(subject.kind, failures)
  await tx
    .updateTable('auth_sign_in_attempts')
    .set({
      failures,
      last_failed_at: at,
      blocked_until: wait > 0 ? new Date(at.getTime() + wait * 1000) : null,
    })
    .where('subject', '=', key)
    .execute()
}

/** How long somebody waits still; a wait longer than any we give was set by a clock that ran ahead. */
function secondsLeft(until: Date | null, at: Date): number {
  const seconds = Math.ceil(((until?.getTime() ?? 0) - at.getTime()) / 1000)
  return seconds > longestWaitSeconds ? 0 : Math.max(0, seconds)
}

/** Seconds to wait after so many tries: none at first, then doubling up to a quarter of an hour. */
export function waitSeconds(kind: TryKind, failures: number): number {
  const beyond = failures - freeTries[kind]
  return beyond < 0 ? 0 : Math.min(firstWaitSeconds * 2 ** beyond, longestWaitSeconds)
}

/** One person has a whole /64 of IPv6 addresses: its first four groups stand for all. */
function network(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [before = '', after] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const head = before === '' ? [] : before.split(':')
  const tail = after ? after.split(':') : []
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length
  return [...head, ...Array<string>(Math.max(0, zeros)).fill('0'), ...tail]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
