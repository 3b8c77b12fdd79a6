/** Slows down guessing: too many tries on one account, or from one address, and it must wait. */
import { isIPv6 } from 'node:net'
import { now } from '../clock.ts'
import type { Tx } from '../db/index.ts'
import { Problem } from '../errors.ts'
import { hashOf } from './tokens.ts'

/** Tries before the first wait; an office shares one address, so that may fail more often. */
const freeTries = { account: 5, address: 30 } as const
const firstWaitSeconds = 30
const longestWaitSeconds = 900
/** After this long without a try, everything is forgotten. */
const memoryMilliseconds = 3_600_000

interface Subject {
  readonly kind: keyof typeof freeTries
  readonly hash: Buffer
}

/**
 * Counts a try before its password is looked at, so that many at once count too. Throws a
 * `too-many-requests` problem (`sign-in-throttled`, seconds) when the account or address must wait.
 */
export async function admitSignIn(tx: Tx, account: string, address: string): Promise<void> {
  for (const subject of subjectsOf(account, address)) await admit(tx, subject)
}

/** Forgets the tries of an account after its right password; the address keeps its own count. */
export async function forgetFailures(tx: Tx, account: string, address: string): Promise<void> {
  const [ofAccount, ofAddress] = subjectsOf(account, address)
  await tx.deleteFrom('auth_sign_in_attempts').where('subject', '=', ofAccount.hash).execute()
  // The try that succeeded was counted beforehand: an office that signs in every morning is not guessing.
  await tx
    .updateTable('auth_sign_in_attempts')
    .set(row => ({ failures: row('failures', '-', 1), blocked_until: null }))
    .where('subject', '=', ofAddress.hash)
    .where('failures', '>', 0)
    .execute()
}

/** Removes what is too old to matter; gives the number of rows. */
export async function removeOldAttempts(tx: Tx): Promise<number> {
  const result = await tx
    .deleteFrom('auth_sign_in_attempts')
    .where('last_failed_at', '<', new Date(now().getTime() - memoryMilliseconds))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

function subjectsOf(account: string, address: string): readonly [Subject, Subject] {
  const name = account.normalize('NFKC').trim().toLowerCase()
  return [
    { kind: 'account', hash: hashOf(`account:${name}`) },
    { kind: 'address', hash: hashOf(`address:${network(address)}`) },
  ]
}

async function admit(tx: Tx, subject: Subject): Promise<void> {
  const at = now()
  await tx
    .insertInto('auth_sign_in_attempts')
    .values({ subject: subject.hash, failures: 0, last_failed_at: at, blocked_until: null })
    .onConflict(conflict => conflict.column('subject').doNothing())
    .execute()
  // The row's lock lets tries that come at once pass one by one.
  const row = await tx
    .selectFrom('auth_sign_in_attempts')
    .selectAll()
    .where('subject', '=', subject.hash)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const milliseconds = (row.blocked_until?.getTime() ?? 0) - at.getTime()
  if (milliseconds > 0) {
    throw new Problem('too-many-requests', 'sign-in-throttled', { seconds: Math.ceil(milliseconds / 1000) })
  }
  const forgotten = at.getTime() - row.last_failed_at.getTime() > memoryMilliseconds
  const failures = forgotten ? 1 : row.failures + 1
  const wait = waitSeconds(subject.kind, failures)
  await tx
    .updateTable('auth_sign_in_attempts')
    .set({
      failures,
      last_failed_at: at,
      blocked_until: wait > 0 ? new Date(at.getTime() + wait * 1000) : null,
    })
    .where('subject', '=', subject.hash)
    .execute()
}

/** Seconds to wait after so many tries: none at first, then doubling up to a quarter of an hour. */
export function waitSeconds(kind: keyof typeof freeTries, failures: number): number {
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
