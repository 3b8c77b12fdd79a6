import { afterEach, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { listFactsAbout, verifyChain } from '../audit/index.ts'
import { findSession, hashPassword, isSetupFinished, issueSetupToken } from '../platform/auth/index.ts'
import { type TestClock, useTestClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/index.ts'
import { setUpOffice } from './actions/set-up-office.ts'
import { signIn } from './actions/sign-in.ts'
import { signOut } from './actions/sign-out.ts'
import { findBySignInName, findOffice, findPerson, personNames } from './queries/people.ts'

const config = readConfig({})
const password = 'một câu dễ nhớ'

forBothDatabases((_kind, open) => {
  let database: Database
  let personId: string
  let clock: TestClock | undefined

  const attempt = async (signInName: string, typed: string) => {
    const outcome = await signIn(database, config, {
      signInName,
      password: typed,
      address: '10.0.0.1',
      userAgent: null,
      previousToken: null,
      deviceTokens: [],
    })
    return outcome.kind === 'signed-in' ? outcome.session.token : undefined
  }

  beforeAll(async () => {
    database = await open()
    const token = (await database.transaction(issueSetupToken)) ?? ''
    const passwordHash = await hashPassword(password)
    const setUp = {
      token,
      office: 'Ủy ban nhân dân xã Bến Lúa',
      place: 'Bến Lúa',
      person: 'Trần Thị Mẫu',
      signInName: ' Mau.Tran ',
      passwordHash,
    }
    personId = await database.transaction(tx => setUpOffice(tx, setUp))
    // The link works once: whoever finds it later in a log gets nothing.
    await expect(database.transaction(tx => setUpOffice(tx, setUp))).rejects.toMatchObject({
      code: 'set-up-token-used',
    })
  })
  afterEach(() => clock?.restore())

  test('set-up makes one office and one person, on the record', async () => {
    await database.transaction(async tx => {
      expect(await findOffice(tx)).toEqual({ name: 'Ủy ban nhân dân xã Bến Lúa', place: 'Bến Lúa' })
      expect(await findPerson(tx, personId)).toEqual({
        id: personId,
        name: 'Trần Thị Mẫu',
        grants: ['administrator', 'officer'].map(role => ({
          id: expect.any(String),
          role,
          unitId: null,
          delegatedFrom: null,
        })),
      })
      expect(await isSetupFinished(tx)).toBe(true)
      expect(await issueSetupToken(tx)).toBeUndefined()
      expect(await verifyChain(tx)).toMatchObject({ whole: true })
      expect(await personNames(tx, [personId, personId])).toEqual(new Map([[personId, 'Trần Thị Mẫu']]))
    })
  })

  test('a sign-in name is the same in any case', async () => {
    await database.transaction(async tx => {
      expect((await findBySignInName(tx, 'MAU.tran'))?.id).toBe(personId)
      expect(await findBySignInName(tx, 'mau')).toBeUndefined()
      expect(await findPerson(tx, 'not-an-id')).toBeUndefined()
    })
  })

  test('the right password opens a session, signing out ends it', async () => {
    const token = (await attempt('mau.tran', password)) ?? ''
    const person = await database.transaction(tx => findPerson(tx, personId))
    if (!person) throw new Error('the person is there')
    expect((await database.transaction(tx => findSession(tx, token, config)))?.accountId).toBe(personId)
    await database.transaction(tx => signOut(tx, person, token))
    expect(await database.transaction(tx => findSession(tx, token, config))).toBeUndefined()
    const facts = await database.transaction(tx => listFactsAbout(tx, `person:${personId}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['person.signed-in', 'person.signed-out'])
    expect(JSON.stringify(facts)).not.toContain(token)
  })

  test('a wrong password and an unknown name get the same answer, and after many tries must wait', async () => {
    clock = useTestClock(new Date())
    expect(await attempt('mau.tran', 'sai mật khẩu')).toBeUndefined()
    expect(await attempt('nobody', password)).toBeUndefined()
    for (let tries = 0; tries < 4; tries += 1) await attempt('mau.tran', 'sai mật khẩu')
    await expect(attempt('mau.tran', password)).rejects.toMatchObject({ code: 'sign-in-throttled' })
    clock.advance(3_600_000)
    expect(await attempt('mau.tran', password)).toBeTypeOf('string')
  })
})
