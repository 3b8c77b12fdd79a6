/** Invitations and forgotten passwords: links to copy, links by mail, each used once. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { resetLinkLines } from '../../src/app.ts'
import { findAccount } from '../../src/org/queries/accounts.ts'
import { listJobs } from '../../src/platform/jobs/index.ts'
import { forBothDatabases } from '../databases.ts'
import { openMailServer, type TestMailServer } from '../mail-server.ts'
import { openOffice, password, type TestOffice } from './office.ts'

const linkIn = (text: string) => /https?:\/\/[^\s<]+\/sign-in\/link\?token=[\w-]+/u.exec(text)?.[0] ?? ''
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search

forBothDatabases((_kind, open) => {
  let mail: TestMailServer
  let office: TestOffice

  beforeAll(async () => {
    mail = await openMailServer()
    office = await openOffice(await open(), {
      NHIPCAU_SMTP_URL: mail.url,
      NHIPCAU_PUBLIC_URL: 'http://nhipcau.example.vn',
    })
  })
  afterEach(() => {
    mail.received.length = 0
  })
  afterAll(async () => {
    await mail.stop()
    await office.close()
  })

  const invite = async (fields: Readonly<Record<string, string>>) => {
    const client = await office.signedIn('mau.tran')
    await client.get('/invitations/new')
    return client.post('/invitations/new', { 'roles[]': 'officer', ...fields })
  }

  test('somebody invited gets a link by mail, and the administrator one to copy; either opens once', async () => {
    const made = await invite({ person: 'Thạch Thị Mẫu', email: 'Thach.Thi@benlua.example.vn' })
    expect(made.status).toBe(200)
    const copied = linkIn(made.text)
    expect(made.text).toContain('thư có liên kết riêng')
    expect(mail.received).toEqual([])
    await office.work()
    expect(mail.received.map(({ to }) => to)).toEqual(['thach.thi@benlua.example.vn'])
    const mailed = linkIn(mail.received[0]?.text ?? '')
    expect(mailed).toMatch(/^http:\/\/nhipcau\.example\.vn\//u)
    expect(mailed).not.toBe(copied)
    expect(mail.received[0]?.text).toContain('Ủy ban nhân dân xã Bến Lúa')
    // Neither lies in the queue or among the links in the clear.
    const jobs = await office.services.database.transaction(tx => listJobs(tx))
    for (const link of [copied, mailed]) expect(JSON.stringify(jobs)).not.toContain(link.slice(-43))

    const guest = office.visitor('10.2.0.1')
    expect((await guest.get(pathOf(mailed))).text).toContain('Chào Thạch Thị Mẫu')
    const token = mailed.slice(-43)
    expect((await guest.post('/sign-in/link', { token, password })).status).toBe(303)
    expect((await guest.get('/units')).status).toBe(200)
    // The other link of the invitation ended with it.
    expect((await office.visitor('10.2.0.2').get(pathOf(copied))).status).toBe(404)
    const later = office.visitor('10.2.0.3')
    const byMail = { sign_in_name: 'thach.thi@benlua.example.vn', password, next: '/units' }
    expect((await later.post('/sign-in', byMail)).status).toBe(303)
  })

  test('names and addresses are one person’s, in either place', async () => {
    const taken = await invite({ person: 'Ai Đó', email: 'do.van@benlua.example.vn' })
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('đã có người dùng')
    const borrowed = await invite({
      person: 'Ai Đó',
      email: 'ai.do@benlua.example.vn',
      sign_in_name: 'DO.VAN@benlua.example.vn',
    })
    expect(borrowed.status).toBe(422)
    const odd = await invite({ person: 'Ai Đó', email: 'không phải' })
    expect(odd.text).toContain('ten@coquan.gov.vn')
  })

  test('an invitation is seen until it begins, renewed, and withdrawn; who may not invite sees none', async () => {
    await invite({ person: 'Lý Thị Mẫu', email: 'ly.thi@benlua.example.vn', sign_in_name: 'ly.thi' })
    const client = await office.signedIn('mau.tran')
    const list = await client.get('/invitations')
    expect(list.text).toContain('Lý Thị Mẫu')
    const renewing = /action="(\/invitations\/[0-9a-f-]+\/renew)"/u.exec(list.text)?.[1] ?? ''
    const [first, second] = [await client.post(renewing), await client.post(renewing)]
    const stranger = office.visitor('10.2.1.1')
    expect((await stranger.get(pathOf(linkIn(first.text)))).status).toBe(404)
    expect((await stranger.get(pathOf(linkIn(second.text)))).status).toBe(200)
    await client.get('/invitations')
    await client.post(renewing.replace('renew', 'withdraw'))
    expect((await stranger.get(pathOf(linkIn(second.text)))).status).toBe(404)
    expect((await client.get('/invitations')).text).not.toContain('ly.thi@')
    const officer = await office.signedIn('do.van')
    for (const path of ['/invitations', '/invitations/new', `/people/${office.officer.id}/sign-in`]) {
      expect((await officer.get(path)).status).toBe(404)
    }
    expect((await officer.post(renewing)).status).toBe(404)
  })

  test('a mail that the server refuses is told, and sends nobody away', async () => {
    await invite({ person: 'Không Hộp Thư', email: 'nobody@benlua.example.vn', sign_in_name: 'khong.hop' })
    await office.work()
    const client = await office.signedIn('mau.tran')
    expect((await client.get('/invitations')).text).toContain('Không gửi được')
  })

  test('who forgot the password gets a link by mail; who asks learns nothing of who has an account', async () => {
    const asking = office.visitor('10.2.2.1')
    await asking.get('/sign-in/forgotten')
    const known = await asking.post('/sign-in/forgotten', { sign_in_name: 'do.van' })
    const unknown = await asking.post('/sign-in/forgotten', { sign_in_name: 'khong.co' })
    expect(unknown.status).toBe(200)
    const told = (page: string) => /<main[\s\S]*<\/main>/u.exec(page)?.[0]
    expect(told(known.text)).toBe(told(unknown.text))
    await office.work()
    expect(mail.received).toHaveLength(1)
    const link = linkIn(mail.received[0]?.text ?? '')
    expect((await asking.get(pathOf(link))).text).toContain('Chọn mật khẩu mới')
    expect((await asking.post('/sign-in/link', { token: link.slice(-43), password })).status).toBe(303)
  })

  test('one mailbox is not filled by asking again and again', async () => {
    const statuses: number[] = []
    for (let times = 0; times < 7; times += 1) {
      const asking = office.visitor(`10.2.3.${times}`)
      await asking.get('/sign-in/forgotten')
      statuses.push((await asking.post('/sign-in/forgotten', { sign_in_name: 'mau.tran' })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  })

  test('an administrator helps: a link, an address, and a lost phone', async () => {
    const client = await office.signedIn('mau.tran')
    const path = `/people/${office.officer.id}/sign-in`
    expect((await client.get(path)).text).toContain('Cách đăng nhập của Đỗ Văn Mẫu')
    const link = linkIn((await client.post(`${path}/link`)).text)
    expect((await office.visitor('10.2.4.1').get(pathOf(link))).status).toBe(200)
    // A link that is on its way to the old address is worth nothing.
    await client.get(path)
    expect((await client.post(`${path}/email`, { email: 'van.moi@benlua.example.vn' })).status).toBe(303)
    expect((await office.visitor('10.2.4.2').get(pathOf(link))).status).toBe(404)
    expect((await client.post(`${path}/email`, { email: 'do.van@benlua.example.vn' })).status).toBe(303)
    expect((await client.post(`${path}/remove-factors`)).status).toBe(303)
    expect((await client.post('/people/0198c0de-0000-7000-8000-000000000000/sign-in/link')).status).toBe(404)
  })

  test('whoever runs the machine makes a link for the only administrator', async () => {
    const { database, config } = office.services
    const ask = async (name: string) => {
      let lines = ''
      for await (const line of resetLinkLines(database, config, name)) lines += line
      return JSON.parse(lines) as { address?: string; problem?: string }
    }
    expect(await ask('khong.co')).toEqual({ problem: 'no-such-person' })
    const { address = '' } = await ask('mau.tran')
    const guest = office.visitor('10.2.5.1')
    expect((await guest.get(pathOf(address))).text).toContain('mau.tran')
    expect((await guest.post('/sign-in/link', { token: address.slice(-43), password })).status).toBe(303)
    expect(await database.transaction(tx => findAccount(tx, 'mau.tran'))).toMatchObject({ email: null })
  })
})
