/** Answers from the first word to what is on record, on both databases. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnswerWorld, answerWorld, emptyEntry, photoBytes } from '../../../tests/answers.ts'
import { forBothDatabases } from '../../../tests/databases.ts'
import { addPerson } from '../../../tests/plan-rows.ts'
import { listFactsAbout } from '../../audit/index.ts'
import { changesOfWork, changeWork, findWorkItem, type WorkCommand } from '../../plans/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { findJob } from '../../platform/jobs/index.ts'
import { keepLink, keepLinkAgain } from './actions/keep-link.ts'
import { saveAnswer } from './actions/save-answer.ts'
import { keepLinkJob, sendAnswer } from './actions/send-answer.ts'
import { filesInUse } from './files-in-use.ts'
import { keepFile } from './keep-file.ts'
import { answersOf, draftOf, findAnswer } from './queries.ts'
import type { KeptFile } from './rules/model.ts'
import type { AnswerKind } from './tables.ts'

const page = Buffer.from('<html><title>Tin &amp; b&agrave;i</title><script>alert(1)</script></html>')
let origin = ''
const server = http.createServer((request, response) => {
  if (request.url === '/page')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  else response.writeHead(503).end()
})

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(resolve => server.close(resolve)))

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    error => (error instanceof Problem ? error.code : error),
  )

forBothDatabases((_kind, open) => {
  let database: Database
  let world: AnswerWorld

  beforeAll(async () => {
    database = await open()
    world = await answerWorld(database)
  })

  const save = (itemId: string, entry: ReturnType<typeof emptyEntry>, author = world.author) =>
    database.transaction(tx => saveAnswer(tx, author, itemId, entry))
  const send = (id: string, kind: AnswerKind = 'claim') =>
    database.transaction(tx => sendAnswer(tx, id, kind))
  const change = (itemId: string, command: WorkCommand) =>
    database.transaction(tx => changeWork(tx, world.author, itemId, command))
  const item = (id: string) => database.transaction(tx => findWorkItem(tx, id))
  const answer = (id: string) => database.transaction(tx => findAnswer(tx, id))
  const keep = (name: string, bytes: Uint8Array): Promise<KeptFile> => {
    const options = { keepDetails: false, signal: new AbortController().signal }
    return keepFile(world.services, { name, bytes }, options)
  }

  test('a draft grows as it is filled, is its author’s alone, and changes nothing of the work', async () => {
    const itemId = await world.newItem()
    const photo = await keep('anh.jpg', await photoBytes(1))
    const entry = emptyEntry({ said: 'Đã phát', files: [photo, photo] })
    await save(itemId, entry)
    const figures = [{ amount: 1234.5, unit: 'lượt người', label: 'Người nghe' }]
    await save(itemId, {
      ...entry,
      said: 'Đã phát ba lần',
      files: [photo],
      links: ['https://a.vn/'],
      figures,
    })
    const draft = await database.transaction(tx => draftOf(tx, world.author, itemId))
    expect(draft).toMatchObject({ id: entry.id, said: 'Đã phát ba lần', state: 'draft' })
    expect(draft?.evidence.map(({ kind }) => kind)).toEqual(['photo', 'link', 'figure'])
    expect(draft?.evidence[2]).toMatchObject({ amount: 1234.5, unit: 'lượt người' })
    expect(await item(itemId)).toMatchObject({ state: 'issued', version: 0 })
    expect(await database.transaction(tx => answersOf(tx, itemId))).toEqual([])
    const stranger = { kind: 'person', id: await database.transaction(addPerson) } as const
    expect(await database.transaction(tx => draftOf(tx, stranger, itemId))).toBeUndefined()
    expect(await codeOf(save(itemId, entry, stranger))).toBe('not-found')
    expect(await codeOf(save(await world.newItem(), entry))).toBe('not-found')
    const shown = draft?.evidence[0]
    await save(itemId, { ...entry, files: [], dropped: [shown?.id ?? ''] })
    expect((await answer(entry.id))?.evidence).toEqual([])
  })

  test('sent, it claims the work with its evidence, leaves a fact with the hashes, and is on record once', async () => {
    const itemId = await world.newItem()
    const photo = await keep('anh.jpg', await photoBytes(2))
    const entry = emptyEntry({ said: 'Đã phát', files: [photo] })
    await save(itemId, entry)
    await send(entry.id)
    expect(await item(itemId)).toMatchObject({ state: 'claimed', evidenceCount: 1, version: 1 })
    expect(await answer(entry.id)).toMatchObject({ state: 'sent', kind: 'claim', itemVersion: 1 })
    // The same again, as a phone sends it that never saw the answer.
    expect(await save(itemId, { ...entry, said: 'khác' })).toBe(false)
    await send(entry.id)
    expect(await answer(entry.id)).toMatchObject({ said: 'Đã phát', itemVersion: 1 })
    expect(await item(itemId)).toMatchObject({ version: 1 })
    const facts = await database.transaction(tx => listFactsAbout(tx, `work:${itemId}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['work.claimed', 'answer.sent'])
    expect(facts[1]?.details).toMatchObject({ answer: entry.id, hashes: [photo.hash] })
  })

  test('two of the same at the same moment become one', async () => {
    const itemId = await world.newItem()
    const entry = emptyEntry({ said: 'Đã phát' })
    const both = () =>
      database.transaction(async tx => {
        await saveAnswer(tx, world.author, itemId, entry)
        return sendAnswer(tx, entry.id, 'claim')
      })
    const done = await Promise.all([both(), both(), both()])
    expect(done.map(({ itemVersion }) => itemVersion)).toEqual([1, 1, 1])
    expect(await database.transaction(tx => answersOf(tx, itemId))).toHaveLength(1)
  })

  test('a claim without evidence goes through and is counted as such; one without a word or a proof does not', async () => {
    const itemId = await world.newItem()
    const silent = emptyEntry({ said: '  ' })
    await save(itemId, silent)
    expect(await codeOf(send(silent.id))).toBe('answer-empty')
    const entry = emptyEntry({ said: 'Đã làm' })
    await save(itemId, entry)
    await send(entry.id)
    expect(await item(itemId)).toMatchObject({ state: 'claimed', evidenceCount: 0 })
  })

  test('more for what is claimed already comes on top; after a return it counts anew', async () => {
    const itemId = await world.newItem()
    const first = emptyEntry({ said: 'Lần đầu', links: ['https://a.vn/1'] })
    await save(itemId, first)
    await send(first.id)
    const more = emptyEntry({ seenVersion: 1, links: ['https://a.vn/2', 'https://a.vn/3'] })
    await save(itemId, more)
    await send(more.id)
    expect(await item(itemId)).toMatchObject({ evidenceCount: 3, version: 2 })
    await change(itemId, { kind: 'return', reason: 'Chưa rõ' })
    const anew = emptyEntry({ seenVersion: 3, said: 'Nói rõ hơn' })
    await save(itemId, anew)
    await send(anew.id)
    expect(await item(itemId)).toMatchObject({ state: 'claimed', evidenceCount: 0 })
  })

  test('files of an earlier answer about the same work count again, and of no other work', async () => {
    const [itemId, otherId] = [await world.newItem(), await world.newItem()]
    const first = emptyEntry({ files: [await keep('anh.jpg', await photoBytes(3))] })
    await save(itemId, first)
    await send(first.id)
    const again = (await answer(first.id))?.evidence.map(({ id }) => id) ?? []
    const elsewhere = emptyEntry({ again })
    await save(otherId, elsewhere)
    expect((await answer(elsewhere.id))?.evidence).toEqual([])
    const anew = emptyEntry({ seenVersion: 1, again })
    await save(itemId, anew)
    expect((await answer(anew.id))?.evidence).toMatchObject([{ kind: 'photo', fileName: 'anh.jpg' }])
  })

  test('of two who answer the second is told who was quicker, and keeps what was typed', async () => {
    const itemId = await world.newItem()
    await change(itemId, { kind: 'receive' })
    const [mine, theirs] = [emptyEntry({ said: 'Của tôi' }), emptyEntry({ said: 'Của bạn' })]
    await save(itemId, mine)
    await save(itemId, theirs)
    // That the work was received since the form was drawn makes nothing wrong.
    await send(theirs.id)
    expect(await codeOf(send(mine.id))).toBe('work-changed-meanwhile')
    expect(await answer(mine.id)).toMatchObject({ state: 'draft', said: 'Của tôi' })
    await save(itemId, { ...mine, seenVersion: 2 })
    await send(mine.id)
    expect(await database.transaction(tx => answersOf(tx, itemId))).toHaveLength(2)
  })

  test('what was cancelled meanwhile cannot be claimed', async () => {
    const itemId = await world.newItem()
    const entry = emptyEntry({ said: 'Đã làm' })
    await save(itemId, entry)
    await change(itemId, { kind: 'cancel', reason: 'Không làm nữa' })
    expect(await codeOf(send(entry.id))).toBe('work-changed-meanwhile')
    await save(itemId, { ...entry, seenVersion: 1 })
    expect(await codeOf(send(entry.id))).toBe('work-not-now')
  })

  test('a word on how it goes begins the work and claims nothing', async () => {
    const itemId = await world.newItem()
    const wordless = emptyEntry({ links: ['https://a.vn/'] })
    await save(itemId, wordless)
    expect(await codeOf(send(wordless.id, 'progress'))).toBe('answer-without-words')
    for (const said of ['Đang viết bài', 'Đã viết xong, chờ duyệt']) {
      const entry = emptyEntry({ said })
      await save(itemId, entry)
      await send(entry.id, 'progress')
    }
    expect(await item(itemId)).toMatchObject({ state: 'in-progress', version: 1 })
    const kinds = (await database.transaction(tx => changesOfWork(tx, itemId))).map(({ kind }) => kind)
    expect(kinds).toEqual(['start'])
    expect(await database.transaction(tx => answersOf(tx, itemId))).toHaveLength(2)
  })

  test('an answer has at most 20 files', async () => {
    const itemId = await world.newItem()
    const photo = await keep('anh.jpg', await photoBytes(4))
    const files = Array.from({ length: 21 }, (_, index) => ({
      ...photo,
      sentHash: index.toString(16).padStart(64, '0'),
    }))
    const entry = emptyEntry({ files })
    expect(await codeOf(save(itemId, entry))).toBe('answer-too-many-files')
    expect(await answer(entry.id)).toBeUndefined()
    await save(itemId, { ...entry, files: files.slice(1) })
    expect((await answer(entry.id))?.evidence).toHaveLength(20)
  })

  test('a link is fetched after it was sent, and its copy kept with its day, hash and title', async () => {
    const itemId = await world.newItem()
    const entry = emptyEntry({ links: [`${origin}/page`, `${origin}/down`] })
    await save(itemId, entry)
    const [first, second] = (await answer(entry.id))?.evidence ?? []
    if (!first || !second) throw new Error('two links')
    expect(await database.transaction(tx => findJob(tx, keepLinkJob, first.id))).toBeUndefined()
    await send(entry.id)
    expect(await database.transaction(tx => findJob(tx, keepLinkJob, first.id))).toBeDefined()
    const context = { signal: new AbortController().signal, finish: async () => {} }
    const here = { mayReach: () => true }
    for (const evidenceId of [first.id, second.id])
      await keepLink(world.services, context, { evidenceId }, here)
    const [kept, failed] = (await answer(entry.id))?.evidence ?? []
    const copy = kept?.kind === 'link' ? kept.copies[0] : undefined
    expect(copy).toMatchObject({ state: 'kept', finalAddress: `${origin}/page`, title: 'Tin & bài' })
    const hash = copy?.state === 'kept' ? copy.hash : ''
    expect(Buffer.from(await world.services.files.get(hash)).equals(page)).toBe(true)
    expect(failed).toMatchObject({ copies: [{ failure: { code: 'link-status', args: { status: 503 } } }] })
    // Asked for twice while it waits it is put in once.
    for (let times = 0; times < 2; times += 1)
      await database.transaction(tx => keepLinkAgain(tx, itemId, second.id))
    expect(await database.transaction(tx => findJob(tx, keepLinkJob, `${second.id} asked 1`))).toBeDefined()
    // A private address is not asked at all, and is not tried again by itself.
    await keepLink(world.services, context, { evidenceId: first.id })
    expect((await answer(entry.id))?.evidence[0]).toMatchObject({
      copies: [{ failure: { code: 'link-private' } }, { state: 'kept' }],
    })
    expect(await database.transaction(tx => findJob(tx, keepLinkJob, `${first.id} 1`))).toBeUndefined()
  })

  test('a link of a draft is not fetched, nor one of nobody', async () => {
    const itemId = await world.newItem()
    const entry = emptyEntry({ links: ['https://a.vn/'] })
    await save(itemId, entry)
    const id = (await answer(entry.id))?.evidence[0]?.id ?? ''
    expect(await codeOf(database.transaction(tx => keepLinkAgain(tx, itemId, id)))).toBe('not-found')
    expect(await codeOf(database.transaction(tx => keepLinkAgain(tx, itemId, newId())))).toBe('not-found')
  })

  test('every stored file that evidence names is still needed', async () => {
    const itemId = await world.newItem()
    const photo = await keep('anh.jpg', await photoBytes(5))
    await save(itemId, emptyEntry({ files: [photo] }))
    const own = [photo.hash, photo.picture?.shownHash ?? '', photo.picture?.thumbnailHash ?? '']
    const nobodys = 'f'.repeat(64)
    const used = await database.transaction(tx => filesInUse(tx, [...own, nobodys]))
    expect(used).toEqual(new Set(own))
    expect((await database.transaction(tx => filesInUse(tx, 'all'))).has(photo.hash)).toBe(true)
  })
})
