/** Signing in by password: names, sessions that end, waits that hit nobody else, links for who forgot. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listFactsAbout } from '../../src/audit/index.ts'
import { choosePassword } from '../../src/org/actions/choose-password.ts'
import { makeLink } from '../../src/org/actions/sign-in-links.ts'
import { issueApiToken } from '../../src/platform/auth/index.ts'
import { now as clockNow, type TestClock, useTestClock } from '../../src/platform/clock.ts'
import { forBothDatabases } from '../databases.ts'
import { openOffice, password, type TestOffice } from './office.ts'

const minutes = 60_000

forBothDatabases((_kind, open) => {
  let office: TestOffice
  let clock: TestClock

  beforeAll(async () => {
    office = await openOffice(await open())
  })
  beforeEach(() => {
    clock = useTestClock(new Date())
  })
  afterEach(() => clock.restore())
  afterAll(() => office.close())

  const origin = { address: '10.0.0.9', userAgent: null, previousToken: null, deviceTokens: [] }
  const linkFor = (personId: string) =>
    office.services.database.transaction(tx =>
      makeLink(tx, office.services.config, office.administrator, {
        personId,
        purpose: 'password',
        locale: 'vi',
      }),
    )

  test('name and e-mail lead to the same account, in any case', async () => {
    for (const name of ['do.van', ' DO.VAN ', 'do.van@benlua.example.vn', 'Do.Van@BENLUA.example.vn']) {
      const client = office.visitor()
      const answer = await client.post('/sign-in', { sign_in_name: name, password, next: '/units' })
      expect(answer).toMatchObject({ status: 303, location: '/units' })
      expect((await client.get('/units')).status).toBe(200)
    }
  })

  test('the token is new at each sign-in; a planted one is worth nothing afterwards', async () => {
    const client = await office.signedIn('do.van')
    const planted = client.stolen()
    await client.get('/units')
    await client.post('/sign-in', { sign_in_name: 'do.van', password, next: '/' })
    expect(client.cookies.get('session')).not.toBe(planted.cookies.get('session'))
    expect((await planted.get('/units')).status).toBe(303)
    expect((await client.get('/units')).status).toBe(200)
  })

  test('a session that was stolen is refused after signing out, on a page that says so', async () => {
    const client = await office.signedIn('do.van')
    await client.get('/units')
    const thief = client.stolen()
    expect((await thief.get('/units')).status).toBe(200)
    await client.post('/sign-out')
    expect(await thief.get('/units')).toMatchObject({ status: 303, location: '/sign-in?next=%2Funits' })
    const page = await thief.get('/sign-in?next=%2Funits')
    expect(page.text).toContain('Phiên làm việc trước đã kết thúc')
    const change = await thief.post('/tokens', { name: 'x', 'scopes[]': 'plans:read', days: '30' })
    expect(change.status).toBe(401)
    expect(change.text).toContain('phiên làm việc đã hết hạn')
    // Who signed out by themselves is not told of a session that ended.
    expect((await client.get('/sign-in')).text).not.toContain('Phiên làm việc trước đã kết thúc')
  })

  test('a stranger who fails on purpose makes nobody wait: not another network, not a known browser', async () => {
    const known = await office.signedIn('do.van', '10.5.0.1')
    await known.get('/units')
    await known.post('/sign-out')
    await known.get('/sign-in')
    const stranger = office.visitor('10.5.0.1')
    const wrong = { sign_in_name: 'do.van', password: 'không phải', next: '/' }
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await stranger.post('/sign-in', wrong)).status).toBe(422)
    }
    const blocked = await stranger.post('/sign-in', { ...wrong, password })
    expect(blocked.status).toBe(429)
    expect(blocked.text).toContain('Hãy thử lại sau 30 giây')
    // The e-mail is the same account, and waits with it.
    expect(
      (await stranger.post('/sign-in', { ...wrong, sign_in_name: 'do.van@benlua.example.vn' })).status,
    ).toBe(429)
    const right = { sign_in_name: 'do.van', password, next: '/' }
    expect((await known.post('/sign-in', right)).status).toBe(303)
    expect((await office.visitor('10.5.0.2').post('/sign-in', right)).status).toBe(303)
  })

  test('a guessable password is refused by its length, by what is known, and by what leaked', async () => {
    const { token } = await linkFor(office.officer.id)
    const client = office.visitor()
    await client.get(`/sign-in/link?token=${token}`)
    for (const [weak, words] of [
      ['ngắn', 'ít nhất 10 ký tự'],
      ['Đỗ Văn Mẫu 1990', 'dễ đoán'],
      ['benlua@2026', 'dễ đoán'],
      ['P@ssw0rd2024', 'dễ đoán'],
    ] as const) {
      const answer = await client.post('/sign-in/link', { token, password: weak })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(words)
    }
    expect((await client.post('/sign-in/link', { token, password })).status).toBe(303)
  })

  test('a link opens once, ends the sessions of before and forgets their browsers', async () => {
    const before = await office.signedIn('do.van')
    const { token } = await linkFor(office.officer.id)
    const client = office.visitor()
    const page = await client.get(`/sign-in/link?token=${token}`)
    expect(page.text).toContain('do.van')
    expect(await client.post('/sign-in/link', { token, password })).toMatchObject({
      status: 303,
      location: '/',
    })
    expect((await client.get('/units')).status).toBe(200)
    expect((await before.get('/units')).status).toBe(303)
    const again = office.visitor()
    expect((await again.get(`/sign-in/link?token=${token}`)).status).toBe(404)
    expect((await again.post('/sign-in/link', { token, password })).text).toContain('không dùng được nữa')
    const { database } = office.services
    const facts = await database.transaction(tx => listFactsAbout(tx, `person:${office.officer.id}`))
    expect(facts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['person.link-made', 'person.password-chosen']),
    )
    expect(JSON.stringify(facts)).not.toContain(token)
  })

  test('of two requests with one link at the same moment, one wins', async () => {
    const { token } = await linkFor(office.officer.id)
    const { database, config } = office.services
    const outcomes = await Promise.all(
      [1, 2].map(() => choosePassword(database, config, { token, password }, origin)),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['over', 'signed-in'])
  })

  test('a link runs out, and a newer one ends it; a clock that ran ahead makes none that lasts', async () => {
    const first = await linkFor(office.officer.id)
    const second = await linkFor(office.officer.id)
    const shown = async (token: string) =>
      (await office.visitor('10.7.0.1').get(`/sign-in/link?token=${token}`)).status
    expect(await shown(first.token)).toBe(404)
    expect(await shown(second.token)).toBe(200)
    const today = clockNow()
    clock.advance(25 * 60 * minutes)
    expect(await shown(second.token)).toBe(404)
    clock.advance(365 * 24 * 60 * minutes)
    const ahead = await linkFor(office.officer.id)
    expect(await shown(ahead.token)).toBe(200)
    clock.set(today)
    expect(await shown(ahead.token)).toBe(404)
  })

  test('who guesses links must wait; a right link never does', async () => {
    const guesser = office.visitor('10.8.0.1')
    const statuses: number[] = []
    for (let tries = 0; tries < 22; tries += 1) {
      statuses.push((await guesser.get(`/sign-in/link?token=${'x'.repeat(43)}${tries}`)).status)
    }
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(statuses.at(-1)).toBe(429)
    const { token } = await linkFor(office.officer.id)
    expect((await guesser.get(`/sign-in/link?token=${token}`)).status).toBe(200)
  })

  test('who guesses tokens of the API or of the set-up must wait; a right token never does', async () => {
    const { database } = office.services
    const expiresAt = new Date(clockNow().getTime() + 24 * 60 * minutes)
    const { token } = await database.transaction(tx =>
      issueApiToken(tx, office.officer.id, { name: 'máy', scopes: ['units:read'], expiresAt }),
    )
    const ask = async (bearer: string) => {
      const headers = { authorization: `Bearer ${bearer}`, 'x-forwarded-for': '10.9.0.1' }
      return (await office.web.request('http://localhost:8700/api/v1/units', { headers })).status
    }
    const guesser = office.visitor('10.9.0.1')
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await ask(`nc_guess${tries}`)).toBe(401)
      expect((await guesser.get(`/set-up?token=guess${tries}`)).status).toBe(404)
    }
    expect(await ask('nc_guess')).toBe(429)
    expect((await guesser.get('/set-up?token=guess')).status).toBe(429)
    expect(await ask(token)).toBe(200)
  })

  test('an administrator chooses no guessable password for others, and no name that is an e-mail', async () => {
    const client = await office.signedIn('mau.tran')
    const path = `/people/${office.officer.id}/password`
    await client.get(path)
    const weak = await client.post(path, { password: 'Đỗ Văn Mẫu 1990' })
    expect(weak.status).toBe(422)
    expect(weak.text).toContain('dễ đoán')
    await client.get('/people/new')
    const person = { person: 'Kim Mẫu', sign_in_name: 'kim.mau', 'roles[]': 'officer' }
    expect((await client.post('/people/new', { ...person, password: 'kim.mau2026' })).text).toContain(
      'dễ đoán',
    )
    const taken = { ...person, sign_in_name: 'do.van@benlua.example.vn', password: 'con trâu đi trước' }
    const refused = await client.post('/people/new', taken)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('đã có người dùng')
  })

  test('without a mail server, who forgot is told whom to ask', async () => {
    const page = await office.visitor().get('/sign-in/forgotten')
    expect(page.text).toContain('nhờ người quản trị')
    expect(page.text).toContain('bin/nhipcau people reset-link')
    expect(page.text).not.toContain('action="/sign-in/forgotten"')
  })
})
