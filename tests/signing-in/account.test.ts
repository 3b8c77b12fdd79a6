/** One's own account: sessions, the password, the authenticator app and its recovery codes. */
import { generate } from 'otplib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listFactsAbout } from '../../src/audit/index.ts'
import { takeSecondStep } from '../../src/org/actions/second-step.ts'
import { signIn } from '../../src/org/actions/sign-in.ts'
import { takeRecoveryCode, takeTotpStep, totpStep } from '../../src/platform/auth/index.ts'
import { now, type TestClock, useTestClock } from '../../src/platform/clock.ts'
import { forBothDatabases } from '../databases.ts'
import type { PageClient } from '../page-client.ts'
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

  const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(now().getTime() / 1000) })
  const secretOn = (page: string) =>
    (/<code class="long-code">([^<]+)</u.exec(page)?.[1] ?? '').replace(/\s/gu, '')
  const codesOn = (page: string) =>
    [...page.matchAll(/<code>([0-9a-z-]{19})<\/code>/gu)].map(([, code = '']) => code)

  /** Adds an app to the account; gives its secret and the recovery codes. */
  async function addApp(client: PageClient): Promise<{ secret: string; codes: string[] }> {
    const secret = secretOn((await client.get('/account/app')).text)
    const shown = await client.post('/account/app', { code: await codeOf(secret) })
    expect(shown.status).toBe(200)
    clock.advance(minutes)
    return { secret, codes: codesOn(shown.text) }
  }

  test('lists where one is signed in; ends one of them, and all others', async () => {
    const [here, there, elsewhere] = [
      await office.signedIn('do.van'),
      await office.signedIn('do.van', '10.3.0.1'),
      await office.signedIn('do.van', '10.4.0.1'),
    ]
    const stranger = await office.signedIn('mau.tran')
    const page = await here.get('/account')
    expect(page.text).toContain('Phiên này')
    const ends = [...page.text.matchAll(/action="(\/account\/sessions\/[0-9a-f-]+\/end)"/gu)].map(
      ([, path = '']) => path,
    )
    expect(ends).toHaveLength(2)
    // A session of somebody else's does not exist.
    expect((await stranger.post(ends[0] ?? '')).status).toBe(404)
    expect((await here.post(ends[0] ?? '')).status).toBe(303)
    const alive = async (client: PageClient) => (await client.get('/account')).status === 200
    expect([await alive(there), await alive(elsewhere)].filter(Boolean)).toHaveLength(1)
    await here.get('/account')
    await here.post('/account/sessions/end-others')
    expect([await alive(here), await alive(there), await alive(elsewhere)]).toEqual([true, false, false])
    expect(await alive(stranger)).toBe(true)
  })

  test('a new password asks for the old one, ends all other sessions and gives this one a new token', async () => {
    const client = await office.signedIn('do.van')
    const other = await office.signedIn('do.van')
    await client.get('/account/password')
    const thief = client.stolen()
    const next = 'con trâu đi trước cái cày'
    const wrong = await client.post('/account/password', { current: 'không phải', password: next })
    expect(wrong.text).toContain('Mật khẩu hiện nay chưa đúng')
    const weak = await client.post('/account/password', { current: password, password: 'Đỗ Văn Mẫu 12' })
    expect(weak.text).toContain('dễ đoán')
    const changed = await client.post('/account/password', { current: password, password: next })
    expect(changed).toMatchObject({ status: 303, location: '/account' })
    expect((await client.get('/account')).status).toBe(200)
    expect((await other.get('/account')).status).toBe(303)
    expect((await thief.get('/account')).status).toBe(303)
    expect((await client.post('/account/password', { current: next, password })).status).toBe(303)
  })

  test('a change of how one signs in asks again after 15 minutes, and gives the session a new token', async () => {
    const client = await office.signedIn('do.van')
    expect((await client.get('/account/app')).status).toBe(200)
    clock.advance(16 * minutes)
    const asked = await client.get('/account/app')
    expect(asked).toMatchObject({ status: 303, location: '/account/confirm?next=%2Faccount%2Fapp' })
    await client.get(asked.location)
    const thief = client.stolen()
    expect(
      (await client.post('/account/confirm', { current: 'không phải', next: '/account/app' })).status,
    ).toBe(422)
    const confirmed = await client.post('/account/confirm', { current: password, next: '/account/app' })
    expect(confirmed).toMatchObject({ status: 303, location: '/account/app' })
    expect((await client.get('/account/app')).status).toBe(200)
    expect((await thief.get('/account')).status).toBe(303)
  })

  test('an app asks for its code at each sign-in; a code is taken once, a recovery code too', async () => {
    const client = await office.signedIn('do.van')
    const page = await client.get('/account/app')
    const secret = secretOn(page.text)
    expect(page.text).toContain('class="qr-picture"')
    const wrong = await client.post('/account/app', { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(secretOn(wrong.text)).toBe(secret)
    const shown = await client.post('/account/app', { code: await codeOf(secret) })
    const codes = codesOn(shown.text)
    expect(codes).toHaveLength(10)
    clock.advance(minutes)

    const first = office.visitor('10.3.0.9')
    const begun = await first.post('/sign-in', { sign_in_name: 'do.van', password, next: '/units' })
    expect(begun.location).toBe('/sign-in/code?next=%2Funits')
    expect((await first.get('/units')).status).toBe(303)
    await first.get(begun.location)
    const code = await codeOf(secret)
    const replayer = first.stolen()
    expect(await first.post('/sign-in/code', { code, next: '/units' })).toMatchObject({
      status: 303,
      location: '/units',
    })
    expect((await first.get('/units')).status).toBe(200)
    // The first step was answered, and leads nobody else in.
    expect((await replayer.post('/sign-in/code', { code, next: '/units' })).location).not.toBe('/units')

    const second = office.visitor('10.3.0.10')
    await second.post('/sign-in', { sign_in_name: 'do.van', password, next: '/' })
    await second.get('/sign-in/code')
    const replayed = await second.post('/sign-in/code', { code, next: '/' })
    expect(replayed.status).toBe(422)
    expect(replayed.text).toContain('đã dùng rồi')
    const onPaper = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ')
    expect((await second.post('/sign-in/code', { code: onPaper, next: '/' })).status).toBe(303)
    expect((await second.get('/account')).text).toContain('Còn 9 mã dự phòng')

    const { database } = office.services
    const facts = await database.transaction(tx => listFactsAbout(tx, `person:${office.officer.id}`))
    expect(
      facts
        .filter(({ kind }) => kind === 'person.signed-in')
        .slice(-2)
        .map(({ details }) => details.means),
    ).toEqual(['code', 'recovery-code'])
    expect(JSON.stringify(facts)).not.toContain(secret)
    await second.get('/account')
    await second.post('/account/app/remove')
    expect((await office.signedIn('do.van')).cookies.has('session')).toBe(true)
  })

  test('who guesses codes must wait', async () => {
    const client = await office.signedIn('do.van')
    await addApp(client)
    const guesser = office.visitor('10.3.1.1')
    await guesser.post('/sign-in', { sign_in_name: 'do.van', password, next: '/' })
    await guesser.get('/sign-in/code')
    const statuses: number[] = []
    for (let tries = 0; tries < 6; tries += 1) {
      statuses.push((await guesser.post('/sign-in/code', { code: `00000${tries}`, next: '/' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    await client.get('/account')
    await client.post('/account/app/remove')
  })

  test('the right code beside the password lets its owner in while others keep the account waiting', async () => {
    const client = await office.signedIn('do.van')
    const { secret } = await addApp(client)
    const here = office.visitor('10.3.2.1')
    const wrong = { sign_in_name: 'do.van', password: 'không phải', next: '/' }
    for (let tries = 0; tries < 5; tries += 1) await here.post('/sign-in', wrong)
    const blocked = await here.post('/sign-in', { ...wrong, password })
    expect(blocked.status).toBe(429)
    expect(blocked.text).toContain('name="code"')
    const guessed = await here.post('/sign-in', { ...wrong, password, code: '000000' })
    expect(guessed.status).toBe(422)
    const code = await codeOf(secret)
    const inside = await here.post('/sign-in', { ...wrong, password, code })
    expect(inside).toMatchObject({ status: 303, location: '/' })
    // The code was used up: it opens nothing a second time.
    const thief = office.visitor('10.3.2.1')
    expect((await thief.post('/sign-in', { ...wrong, password, code })).status).toBe(422)
    await client.get('/account')
    await client.post('/account/app/remove')
  })

  test('at the same moment, a code, a recovery code and a first step are each taken once', async () => {
    const client = await office.signedIn('do.van')
    const { secret, codes } = await addApp(client)
    const { database, config } = office.services
    const account = office.officer.id
    const step = (await totpStep(secret, await codeOf(secret))) ?? 0
    const twice = <T>(work: () => Promise<T>) => Promise.all([work(), work()])
    const steps = await twice(() => database.transaction(tx => takeTotpStep(tx, account, step)))
    expect(steps.sort()).toEqual([false, true])
    const papers = await twice(() =>
      database.transaction(tx => takeRecoveryCode(tx, account, codes[0] ?? '')),
    )
    expect(papers.sort()).toEqual([false, true])
    const origin = { address: '10.3.3.1', userAgent: null, previousToken: null, deviceTokens: [] }
    const begun = await signIn(database, config, { signInName: 'do.van', password, ...origin })
    const challenge = begun.kind === 'second-step' ? begun.challenge : ''
    const answers = [codes[1] ?? '', codes[2] ?? ''].map(code =>
      takeSecondStep(database, config, { challenge, code, ...origin }),
    )
    expect((await Promise.all(answers)).map(({ kind }) => kind).sort()).toEqual(['over', 'signed-in'])
    await client.get('/account')
    await client.post('/account/app/remove')
  })

  test('codes go on working when a clock ran a year ahead and was put back', async () => {
    const client = await office.signedIn('do.van')
    const { secret } = await addApp(client)
    const { database } = office.services
    const account = office.officer.id
    const take = async () => {
      const step = (await totpStep(secret, await codeOf(secret))) ?? 0
      return database.transaction(tx => takeTotpStep(tx, account, step))
    }
    const today = now()
    clock.advance(365 * 24 * 60 * minutes)
    expect(await take()).toBe(true)
    clock.set(today)
    clock.advance(minutes)
    expect(await take()).toBe(true)
    expect(await take()).toBe(false)
    await client.get('/account')
    await client.post('/account/app/remove')
  })
})
