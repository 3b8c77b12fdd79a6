/** Signing in through the office's own provider: a real one, on this machine. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFactsAbout } from '../../src/audit/index.ts'
import { ConfigError, readConfig } from '../../src/platform/config.ts'
import { forBothDatabases } from '../databases.ts'
import { openOffice, type TestOffice } from './office.ts'
import { client as credentials, openProvider, type TestProvider } from './provider.ts'

const origin = 'http://nhipcau.example.vn'
const back = `${origin}/sign-in/openid/back`
const known = { id: 'p1', email: 'Do.Van@benlua.example.vn', verified: true }

forBothDatabases((_kind, open) => {
  let provider: TestProvider
  let office: TestOffice

  beforeAll(async () => {
    provider = await openProvider(back)
    office = await openOffice(await open(), {
      NHIPCAU_PUBLIC_URL: origin,
      NHIPCAU_OPENID_ISSUER: provider.issuer,
      NHIPCAU_OPENID_CLIENT_ID: credentials.id,
      NHIPCAU_OPENID_CLIENT_SECRET: credentials.secret,
      NHIPCAU_OPENID_NAME: 'cổng của tỉnh',
    })
  })
  afterAll(async () => {
    await provider.close()
    await office.close()
  })

  /** From the button to the address that the provider sends back to. */
  async function leave(visitor = office.visitor(), next = '/units') {
    const left = await visitor.get(`/sign-in/openid?next=${encodeURIComponent(next)}`)
    const returned = await provider.visit(left.location)
    return { visitor, left: new URL(left.location), path: returned.pathname + returned.search }
  }

  test('somebody who was let in under the verified e-mail is in, without a password', async () => {
    provider.person = known
    expect((await office.visitor().get('/sign-in')).text).toContain('Đăng nhập qua cổng của tỉnh')
    const { visitor, left, path } = await leave()
    expect(left.searchParams.get('code_challenge_method')).toBe('S256')
    expect(left.searchParams.get('nonce')).toBeTruthy()
    expect(await visitor.get(path)).toMatchObject({ status: 303, location: '/units' })
    expect((await visitor.get('/units')).status).toBe(200)
    const { database } = office.services
    const facts = await database.transaction(tx => listFactsAbout(tx, `person:${office.officer.id}`))
    expect(facts.at(-1)).toMatchObject({ kind: 'person.signed-in', details: { means: 'openid' } })
  })

  test('nobody is let in by the provider alone, nor under an address that it has not verified', async () => {
    provider.person = { id: 'p2', email: 'la@benlua.example.vn', verified: true }
    const stranger = await leave()
    const refused = await stranger.visitor.get(stranger.path)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('la@benlua.example.vn')
    provider.person = { ...known, id: 'p3', verified: false }
    const unverified = await leave()
    expect((await unverified.visitor.get(unverified.path)).text).toContain('chưa xác nhận')
    for (const { visitor } of [stranger, unverified]) expect((await visitor.get('/units')).status).toBe(303)
  })

  test('an answer counts once, in the browser that asked, and for what was asked', async () => {
    provider.person = known
    const once = await leave()
    expect((await once.visitor.get(once.path)).location).toBe('/units')
    const elsewhere = await leave()
    expect((await office.visitor().get(elsewhere.path)).location).toBe('/sign-in')
    const changed = await leave()
    const state = changed.path.replace(/state=[^&]+/u, 'state=another')
    expect((await changed.visitor.get(state)).status).toBe(409)
    // The question was used up with the wrong answer.
    expect((await changed.visitor.get(changed.path)).location).toBe('/sign-in')
    const code = await leave()
    expect((await code.visitor.get(code.path.replace(/code=[^&]+/u, 'code=guessed'))).status).toBe(409)
    expect((await code.visitor.get('/units')).status).toBe(303)
  })

  test('two requests with one answer at the same moment: one is in', async () => {
    provider.person = known
    const { visitor, path } = await leave()
    const twin = visitor.stolen()
    const answers = await Promise.all([visitor.get(path), twin.get(path)])
    expect(answers.map(({ location }) => location).sort()).toEqual(['/sign-in', '/units'])
  })

  test('afterwards only to a page of ours', async () => {
    provider.person = known
    const { visitor, path } = await leave(office.visitor(), '//elsewhere.example')
    expect((await visitor.get(path)).location).toBe('/')
  })

  test('who has left is nobody, whatever the provider says', async () => {
    const administrator = await office.signedIn('mau.tran')
    await administrator.get('/account')
    await administrator.post(`/people/${office.officer.id}/end`)
    provider.person = known
    const { visitor, path } = await leave()
    expect((await visitor.get(path)).status).toBe(403)
    await administrator.post(`/people/${office.officer.id}/restore`)
  })
})

test('the settings of a provider come together, and in the clear only on this machine', () => {
  const whole = {
    NHIPCAU_PUBLIC_URL: 'https://nhipcau.example.vn',
    NHIPCAU_OPENID_ISSUER: 'https://id.example.vn',
    NHIPCAU_OPENID_CLIENT_ID: 'nhipcau',
    NHIPCAU_OPENID_CLIENT_SECRET: 'bí mật',
  }
  expect(readConfig(whole).openid).toMatchObject({ issuer: 'https://id.example.vn', name: 'OpenID Connect' })
  expect(readConfig({ ...whole, NHIPCAU_OPENID_ISSUER: '' }).openid).toBeUndefined()
  for (const name of ['NHIPCAU_PUBLIC_URL', 'NHIPCAU_OPENID_CLIENT_ID', 'NHIPCAU_OPENID_CLIENT_SECRET']) {
    expect(() => readConfig({ ...whole, [name]: '' })).toThrow(ConfigError)
  }
  expect(() => readConfig({ ...whole, NHIPCAU_OPENID_ISSUER: 'http://id.example.vn' })).toThrow('needs https')
  expect(() => readConfig({ NHIPCAU_SMTP_URL: 'smtp://localhost' })).toThrow('NHIPCAU_PUBLIC_URL')
  const mail = { NHIPCAU_SMTP_URL: 'smtp://localhost', NHIPCAU_PUBLIC_URL: 'https://nhipcau.example.vn' }
  expect(readConfig(mail).mail?.from).toBe('nhipcau@nhipcau.example.vn')
})

test('a provider out of reach is told, and is asked again the next time', async () => {
  const { openidProvider } = await import('../../src/platform/auth/index.ts')
  const provider = openidProvider(
    readConfig({
      NHIPCAU_PUBLIC_URL: origin,
      NHIPCAU_OPENID_ISSUER: 'http://127.0.0.1:9',
      NHIPCAU_OPENID_CLIENT_ID: credentials.id,
      NHIPCAU_OPENID_CLIENT_SECRET: credentials.secret,
    }),
  )
  for (let times = 0; times < 2; times += 1) {
    await expect(provider?.begin()).rejects.toMatchObject({ kind: 'unavailable', code: 'openid-unreachable' })
  }
})
