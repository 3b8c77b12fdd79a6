import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { type TestClock, useTestClock } from '../clock.ts'
import type { Database } from '../db/index.ts'
import { newId } from '../ids.ts'
import {
  admitTry,
  type ChallengeKind,
  checkPassword,
  csrfToken,
  endSession,
  endSessionOf,
  endSessionsOf,
  findDevice,
  findSession,
  finishSetup,
  forgetDevices,
  forgetTries,
  hashPassword,
  isCsrfToken,
  isSetupFinished,
  isSetupToken,
  issueSetupToken,
  listSessionsOf,
  newToken,
  passwordRefusals,
  readDeviceCookie,
  readPasswordHash,
  rememberDevice,
  removeOldAttempts,
  removeOldChallenges,
  removeOldDevices,
  removeOldSessions,
  renewSession,
  signInSubjects,
  startChallenge,
  startSession,
  storePassword,
  takeChallenge,
} from './index.ts'
import { waitSeconds } from './throttle.ts'

const minutes = 60_000
const limits = { sessionIdleMinutes: 30, sessionHoursMax: 8 }

describe('a password', () => {
  test('is known by its hash, which holds neither it nor a common salt', async () => {
    const [one, other] = await Promise.all([hashPassword('mật khẩu dài'), hashPassword('mật khẩu dài')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(one).not.toBe(other)
    expect(await checkPassword(one, 'mật khẩu dài')).toBe(true)
    expect(await checkPassword(one, 'mật khẩu dai')).toBe(false)
  })

  test('is the same however the machine composes its letters', async () => {
    const stored = await hashPassword('mật khẩu dài'.normalize('NFC'))
    expect(await checkPassword(stored, 'mật khẩu dài'.normalize('NFD'))).toBe(true)
  })

  test('of nobody is never right, and takes as long', async () => {
    await checkPassword(undefined, 'warm up')
    const stored = await hashPassword('some password')
    const took = async (hash: string | undefined) => {
      const began = performance.now()
      expect(await checkPassword(hash, 'nobody has this password')).toBe(false)
      return performance.now() - began
    }
    expect(await took(undefined)).toBeGreaterThan((await took(stored)) / 4)
  })

  test('must be long, may be a sentence, and is not endless', () => {
    expect(passwordRefusals('ngắn quá')).toEqual([{ code: 'password-too-short', args: { least: 10 } }])
    expect(passwordRefusals('trời hôm nay đẹp')).toEqual([])
    expect(passwordRefusals('x'.repeat(201))).toEqual([{ code: 'password-too-long', args: { most: 200 } }])
  })
})

describe('a CSRF token', () => {
  test('belongs to its session and to no other', () => {
    const [mine, yours] = [newToken(), newToken()]
    expect(isCsrfToken(mine, csrfToken(mine))).toBe(true)
    expect(isCsrfToken(yours, csrfToken(mine))).toBe(false)
    expect(isCsrfToken(mine, '')).toBe(false)
    expect(isCsrfToken('', csrfToken(''))).toBe(false)
    expect(csrfToken(mine)).not.toContain(mine)
  })
})

test('the wait doubles after the free tries, up to a quarter of an hour', () => {
  const waits = [4, 5, 6, 7, 8, 9, 10, 100].map(failures => waitSeconds('account-here', failures))
  expect(waits).toEqual([0, 30, 60, 120, 240, 480, 900, 900])
})

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  beforeAll(async () => {
    database = await open()
  })
  beforeEach(() => {
    clock = useTestClock('2026-11-23T01:00:00Z')
  })
  afterEach(async () => {
    clock.restore()
    await sql`truncate auth_passwords, auth_sessions, auth_sign_in_attempts, auth_setup, auth_challenges, auth_devices`.execute(
      database.kysely,
    )
  })

  test('a stored password replaces the one before', async () => {
    const account = newId()
    await database.transaction(async tx => {
      expect(await readPasswordHash(tx, account)).toBeUndefined()
      await storePassword(tx, account, 'first')
      await storePassword(tx, account, 'second')
      expect(await readPasswordHash(tx, account)).toBe('second')
    })
  })

  describe('a session', () => {
    const start = (account = newId(), previousToken?: string) =>
      database.transaction(tx =>
        startSession(tx, account, limits, { address: '10.0.0.1', ...(previousToken && { previousToken }) }),
      )
    const find = (token: string) => database.transaction(tx => findSession(tx, token, limits))

    test('is found by its token, which is not stored', async () => {
      const account = newId()
      const { token, session } = await start(account)
      expect(await find(token)).toEqual(session)
      expect(session).toMatchObject({ accountId: account, address: '10.0.0.1', userAgent: null })
      expect(await find(newToken())).toBeUndefined()
      const { rows } = await sql`select s::text as row from auth_sessions s`.execute(database.kysely)
      expect(JSON.stringify(rows)).not.toContain(token)
      expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'))
    })

    test('ends after idle minutes, not while it is used', async () => {
      const { token } = await start()
      for (let time = 0; time < 4; time += 1) {
        clock.advance(20 * minutes)
        expect(await find(token)).toBeDefined()
      }
      clock.advance(31 * minutes)
      expect(await find(token)).toBeUndefined()
    })

    test('ends after its hours, however busy', async () => {
      const { token } = await start()
      for (let time = 0; time < 23; time += 1) {
        clock.advance(20 * minutes)
        expect(await find(token)).toBeDefined()
      }
      clock.advance(20 * minutes)
      expect(await find(token)).toBeUndefined()
    })

    test('ends at sign-out, and the token that came before a sign-in is worth nothing after it', async () => {
      const { token: planted } = await start()
      const { token } = await start(newId(), planted)
      expect(await find(planted)).toBeUndefined()
      await database.transaction(tx => endSession(tx, token))
      expect(await find(token)).toBeUndefined()
    })

    test('is listed with the account, and all end together', async () => {
      const account = newId()
      const first = await start(account)
      clock.advance(minutes)
      const second = await start(account)
      const other = await start()
      const list = () => database.transaction(tx => listSessionsOf(tx, account, limits))
      expect((await list()).map(session => session.id)).toEqual([second.session.id, first.session.id])
      expect(await database.transaction(tx => endSessionsOf(tx, account))).toBe(2)
      expect(await list()).toEqual([])
      expect(await find(other.token)).toBeDefined()
    })

    test('goes on under a new token when its owner has proved who they are; the old one is refused', async () => {
      const { token, session } = await start()
      clock.advance(20 * minutes)
      const both = await Promise.all([1, 2].map(() => database.transaction(tx => renewSession(tx, token))))
      const renewed = both.filter(next => next !== undefined)
      expect(renewed).toHaveLength(1)
      expect(await find(token)).toBeUndefined()
      expect(await find(renewed[0] ?? '')).toMatchObject({ id: session.id })
    })

    test('ends by its id only for its own account; all but one end together', async () => {
      const account = newId()
      const [mine, other, stranger] = [await start(account), await start(account), await start()]
      const end = (id: string) => database.transaction(tx => endSessionOf(tx, account, id))
      expect(await end(stranger.session.id)).toBe(false)
      expect(await end(other.session.id)).toBe(true)
      expect(await find(other.token)).toBeUndefined()
      await start(account)
      expect(await database.transaction(tx => endSessionsOf(tx, account, mine.token))).toBe(1)
      expect(await find(mine.token)).toBeDefined()
      expect(await find(stranger.token)).toBeDefined()
    })

    test('does not hold for ever when the clock ran ahead and was put back', async () => {
      const before = await start()
      clock.set('2027-11-23T01:00:00Z')
      expect(await find(before.token)).toBeUndefined()
      const ahead = await start()
      expect(await find(ahead.token)).toBeDefined()
      clock.set('2026-11-23T01:10:00Z')
      expect(await find(ahead.token)).toBeUndefined()
      expect(await find(before.token)).toBeDefined()
      expect(await database.transaction(tx => removeOldSessions(tx, limits))).toBe(1)
    })

    test('outlives a clock that is put right by a minute', async () => {
      const { token } = await start()
      clock.advance(-minutes)
      expect(await find(token)).toBeDefined()
    })

    test('that no longer holds is removed, others stay', async () => {
      await start()
      clock.advance(29 * minutes)
      const { token } = await start()
      clock.advance(2 * minutes)
      expect(await database.transaction(tx => removeOldSessions(tx, limits))).toBe(1)
      expect(await find(token)).toBeDefined()
    })
  })

  describe('guessing', () => {
    const subjects = (account: string, address = '10.0.0.1', device?: string) =>
      signInSubjects({ account, address, device })
    const admit = (account: string, address?: string, device?: string) =>
      database.transaction(tx => admitTry(tx, subjects(account, address, device)))
    const fail = async (times: number, account: string, address?: string) => {
      for (let time = 0; time < times; time += 1) await admit(account, address)
    }

    test('one account from one network must wait, under whatever spelling; nobody else does', async () => {
      await fail(5, 'lan@example.vn')
      await expect(admit(' LAN@example.vn')).rejects.toMatchObject({
        status: 429,
        code: 'sign-in-throttled',
        args: { seconds: 30 },
      })
      await admit('lan@example.vn', '10.9.9.9')
      await admit('minh@example.vn')
      clock.advance(30_000)
      await admit('lan@example.vn')
      await expect(admit('lan@example.vn')).rejects.toMatchObject({ args: { seconds: 60 } })
    })

    test('one account from everywhere must wait in the end, but for a browser it knows', async () => {
      for (let network = 0; network < 12; network += 1) await fail(5, 'lan@example.vn', `10.1.${network}.1`)
      await expect(admit('lan@example.vn', '10.2.0.1')).rejects.toMatchObject({ status: 429 })
      await admit('lan@example.vn', '10.2.0.1', 'her own browser')
    })

    test('a known browser waits for its own failures', async () => {
      for (let time = 0; time < 10; time += 1) await admit('lan@example.vn', '10.0.0.1', 'stolen')
      await expect(admit('lan@example.vn', '10.0.0.1', 'stolen')).rejects.toMatchObject({ status: 429 })
      await admit('lan@example.vn')
    })

    test('many at once count as many', async () => {
      const all = await Promise.allSettled(Array.from({ length: 12 }, () => admit('lan@example.vn')))
      expect(all.filter(result => result.status === 'fulfilled')).toHaveLength(5)
    })

    test('many accounts from one address must wait, a whole IPv6 network as one', async () => {
      for (let account = 0; account < 30; account += 1) {
        await admit(`a${account}`, `2001:db8:0:7::${account.toString(16)}`)
      }
      await expect(admit('another', '2001:0db8::7:1:2:3:4')).rejects.toMatchObject({ status: 429 })
      await admit('another', '2001:db8:0:8::1')
    })

    test('the right password clears the account, and an honest address never waits', async () => {
      for (let time = 0; time < 60; time += 1) {
        await admit('lan@example.vn')
        await database.transaction(tx => forgetTries(tx, subjects('lan@example.vn')))
      }
    })

    test('is forgotten after an hour, and removed', async () => {
      await fail(4, 'lan@example.vn')
      clock.advance(61 * minutes)
      await fail(4, 'lan@example.vn')
      await admit('minh@example.vn', '10.1.1.1')
      clock.advance(61 * minutes)
      expect(await database.transaction(removeOldAttempts)).toBe(6)
    })

    test('blocks nobody for ever when the clock ran a year ahead and was put back', async () => {
      clock.set('2027-11-23T01:00:00Z')
      await fail(5, 'lan@example.vn')
      await expect(admit('lan@example.vn')).rejects.toMatchObject({ status: 429 })
      clock.set('2026-11-23T01:00:00Z')
      await admit('lan@example.vn')
    })

    test('leaves no name behind', async () => {
      await admit('lan@example.vn')
      const { rows } = await sql`select a::text as row from auth_sign_in_attempts a`.execute(database.kysely)
      expect(JSON.stringify(rows)).not.toContain(Buffer.from('lan@example.vn').toString('hex'))
    })
  })

  test('what was asked is answered once, in time, and as what it was asked', async () => {
    const ask = () =>
      database.transaction(tx => startChallenge(tx, 'passkey', { accountId: null, data: { challenge: 'c' } }))
    const take = (token: string, kind: ChallengeKind = 'passkey') =>
      database.transaction(tx => takeChallenge(tx, kind, token))
    const token = await ask()
    expect(await take(token, 'openid')).toBeUndefined()
    const both = await Promise.all([take(token), take(token)])
    expect(both.filter(taken => taken !== undefined)).toEqual([{ accountId: null, data: { challenge: 'c' } }])
    const late = await ask()
    clock.advance(11 * minutes)
    expect(await take(late)).toBeUndefined()
    await ask()
    clock.advance(11 * minutes)
    expect(await database.transaction(removeOldChallenges)).toBe(1)
  })

  test('a browser is known to the account that signed in on it, and a planted token to none', async () => {
    const [lan, minh] = [newId(), newId()]
    const remember = (account: string, tokens: readonly string[]) =>
      database.transaction(tx => rememberDevice(tx, account, tokens))
    const knows = (account: string, cookie: string) =>
      database.transaction(
        async tx => (await findDevice(tx, account, readDeviceCookie(cookie))) !== undefined,
      )
    const first = await remember(lan, ['planted'])
    expect(readDeviceCookie(first)).toHaveLength(2)
    expect(await knows(lan, 'planted')).toBe(false)
    expect(await knows(lan, first)).toBe(true)
    expect(await knows(minh, first)).toBe(false)
    const shared = await remember(minh, readDeviceCookie(first))
    expect([await knows(lan, shared), await knows(minh, shared)]).toEqual([true, true])
    expect(await remember(lan, readDeviceCookie(shared))).toBe(shared)
    await database.transaction(tx => forgetDevices(tx, lan))
    expect([await knows(lan, shared), await knows(minh, shared)]).toEqual([false, true])
    clock.advance(366 * 24 * 60 * minutes)
    expect(await knows(minh, shared)).toBe(false)
    expect(await database.transaction(removeOldDevices)).toBe(1)
  })

  test('the set-up token works once, only the newest, and never after', async () => {
    const ask = <T>(work: Parameters<typeof database.transaction<T>>[0]) => database.transaction(work)
    expect(await ask(isSetupFinished)).toBe(false)
    const old = (await ask(issueSetupToken)) ?? ''
    const token = (await ask(issueSetupToken)) ?? ''
    expect(await ask(tx => isSetupToken(tx, old))).toBe(false)
    expect(await ask(tx => isSetupToken(tx, token))).toBe(true)
    expect(await ask(tx => finishSetup(tx, old))).toBe(false)
    const both = await Promise.all([1, 2].map(() => ask(tx => finishSetup(tx, token))))
    expect(both.sort()).toEqual([false, true])
    expect(await ask(tx => finishSetup(tx, token))).toBe(false)
    expect(await ask(tx => isSetupToken(tx, token))).toBe(false)
    expect(await ask(isSetupFinished)).toBe(true)
    expect(await ask(issueSetupToken)).toBeUndefined()
  })
})
