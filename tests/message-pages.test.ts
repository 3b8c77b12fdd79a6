/** The pages of messages: what one was told, how one wants to be told, what did not arrive. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putMessages } from '../src/platform/messages/index.ts'
import { forBothDatabases } from './databases.ts'
import { openMailServer, type TestMailServer } from './mail-server.ts'
import { findMessageByKey } from './messages.ts'
import { openOffice, type TestOffice } from './signing-in/office.ts'

forBothDatabases((_kind, open) => {
  let office: TestOffice
  let mail: TestMailServer

  beforeAll(async () => {
    mail = await openMailServer()
    office = await openOffice(await open(), {
      NHIPCAU_SMTP_URL: mail.url,
      NHIPCAU_PUBLIC_URL: 'http://nhipcau.example.vn',
    })
  })
  afterAll(async () => {
    await mail.stop()
    await office.close()
  })

  const put = (accountId: string, ...titles: readonly string[]) =>
    office.services.database.transaction(tx =>
      putMessages(
        tx,
        titles.map(title => ({
          key: `${accountId}:${title}`,
          accountId,
          kind: 'test',
          title,
          text: `${title}: chi tiết.\n\nĐoạn <b>hai</b>.`,
          href: '/units',
        })),
      ),
    )
  const idOf = (accountId: string, title: string) =>
    office.services.database.transaction(tx => findMessageByKey(tx, `${accountId}:${title}`))

  test('the bell counts what is unread; to look at a message is to read it; it can be unread again', async () => {
    const { id } = office.officer
    await put(id, 'Một', 'Hai', 'Ba')
    const client = await office.signedIn('do.van')
    const list = await client.get('/messages')
    expect(list.text).toContain('Tin nhắn: 3 tin chưa đọc')
    expect(list.text.indexOf('Ba')).toBeLessThan(list.text.indexOf('Một'))
    const path = `/messages/${await idOf(id, 'Ba')}`
    const one = await client.get(path)
    expect(one.text).toContain('Đoạn &lt;b>hai&lt;/b>.')
    expect(one.text).toContain('href="/units"')
    const after = await client.get('/messages')
    expect(after.text).toContain('Tin nhắn: 2 tin chưa đọc')
    // What is unread comes first.
    expect(after.text.indexOf(`${await idOf(id, 'Một')}`)).toBeLessThan(after.text.indexOf(path))
    expect((await client.post(`${path}/unread`)).location).toBe('/messages')
    expect((await client.get('/messages')).text).toContain('Tin nhắn: 3 tin chưa đọc')
    await client.post(`${path}/read`)
    await client.post('/messages/read-all')
    expect((await client.get('/messages')).text).toContain('Tin nhắn: không có tin chưa đọc')
  })

  test('a long list has pages, and the bell stops counting at 99', async () => {
    const { id } = office.officer
    await put(id, ...Array.from({ length: 105 }, (_, index) => `Tin số ${index}`))
    const client = await office.signedIn('do.van')
    const list = await client.get('/messages')
    expect(list.text).toContain('99+')
    expect(list.text).toContain('108 tin')
    expect((await client.get('/messages?page=4')).text).toContain('Trang 4 / 4')
    expect((await client.get('/messages?page=9')).status).toBe(200)
    await client.post('/messages/read-all')
  })

  test('nobody sees another one’s message, nor marks it', async () => {
    await put(office.officer.id, 'Riêng')
    const path = `/messages/${await idOf(office.officer.id, 'Riêng')}`
    const other = await office.signedIn('mau.tran')
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(`${path}/read`)).status).toBe(404)
    expect((await other.get('/messages')).text).toContain('Chưa có tin nào')
    expect((await office.visitor().get('/messages')).location).toContain('/sign-in')
    expect((await other.get('/messages/khong-co')).status).toBe(404)
  })

  test('one says how one wants to be told; without a gateway the form does not ask for a number', async () => {
    const client = await office.signedIn('do.van')
    const form = await client.get('/account/messages')
    expect(form.text).toContain('do.van@benlua.example.vn')
    expect(form.text).not.toContain('name="phone"')
    const saved = await client.post('/account/messages', { email: 'none', locale: 'en' })
    expect(saved.location).toBe('/account/messages')
    expect((await client.get('/account/messages')).text).toMatch(/value="none" checked/u)
    expect((await client.post('/account/messages', { email: 'sometimes', locale: 'vi' })).status).toBe(422)
    await client.post('/account/messages', { email: 'at-once', locale: 'vi' })
  })

  test('the administrator sees what did not arrive, and has it sent again; others do not', async () => {
    await office.services.database.transaction(tx =>
      putMessages(tx, [
        {
          key: 'gone',
          address: 'nobody@benlua.example.vn',
          kind: 'test',
          title: 'Có việc',
          text: 'Có việc.',
          href: null,
          urgency: 'urgent',
        },
      ]),
    )
    await office.work()
    const client = await office.signedIn('mau.tran')
    const page = await client.get('/messages/undelivered')
    expect(page.text).toContain('nobody@benlua.example.vn')
    expect(page.text).toContain('no such mailbox')
    expect((await client.get('/messages')).text).toContain('href="/messages/undelivered"')
    const again = /action="(\/messages\/undelivered\/[0-9a-f-]+\/again)"/u.exec(page.text)?.[1] ?? ''
    expect((await client.post(again)).location).toBe('/messages/undelivered')
    expect((await client.get('/messages/undelivered')).text).toContain('Sẽ gửi lại 1 thư hoặc tin')
    const officer = await office.signedIn('do.van')
    expect((await officer.get('/messages/undelivered')).status).toBe(404)
    expect((await officer.post(again)).status).toBe(404)
    expect((await officer.get('/messages')).text).not.toContain('/messages/undelivered')
  })
})
