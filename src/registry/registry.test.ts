import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { listFactsAbout } from '../audit/index.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { changeDocument } from './actions/change-document.ts'
import { registerDocument } from './actions/register-document.ts'
import { addRelation, relateDocuments, removeRelation } from './actions/relate-documents.ts'
import type { DocumentFacts, RegisteredDocument } from './documents.ts'
import { documentChoices, findDocuments, listDocuments, searchDocuments } from './queries/documents.ts'
import { relationsAmong, relationsOf } from './queries/relations.ts'
import { factLengthsMax } from './rules/facts.ts'

const mau: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }

const decree: DocumentFacts = {
  symbol: '72/2015/NĐ-CP',
  type: 'Nghị định',
  issuer: 'Chính phủ',
  issuedOn: '2015-09-07',
  subject: 'quản lý hoạt động thông tin đối ngoại',
}
const plan: DocumentFacts = {
  symbol: '05/KH-UBND',
  type: 'Kế hoạch',
  issuer: 'Ủy ban nhân dân xã Bến Lúa',
  issuedOn: '2026-01-20',
  subject: 'công tác thông tin đối ngoại năm 2026',
}

forBothDatabases((_kind, open) => {
  let database: Database
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(work)
  const register = (facts: DocumentFacts): Promise<string> => within(tx => registerDocument(tx, mau, facts))
  const find = async (id: string): Promise<RegisteredDocument | undefined> =>
    (await within(tx => findDocuments(tx, [id]))).get(id)
  const kindsAbout = async (id: string): Promise<readonly string[]> =>
    (await within(tx => listFactsAbout(tx, `document:${id}`))).map(({ kind }) => kind)
  const refused = (code: string) => ({ kind: 'refused', code })

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(() => within(tx => sql`truncate registry_documents cascade`.execute(tx)))

  describe('a document is registered', () => {
    test('once, however its symbol is written, and on the record', async () => {
      const id = await register({ ...decree, symbol: ' 72/2015/N\u00d0 – CP' })
      expect(await find(id)).toEqual({ ...decree, id })
      expect(await register({ ...decree, symbol: '72/2O15/ND-CP', issuedOn: '2015-09-17' })).toBe(id)
      expect(await find(id)).toEqual({ ...decree, id })
      expect(await kindsAbout(id)).toEqual(['document.registered'])
    })

    test('and what was empty is filled by the next who tells it', async () => {
      const id = await register({
        symbol: '57-KL/TW',
        type: 'Văn bản',
        issuer: null,
        issuedOn: '2023',
        subject: null,
      })
      const told = {
        symbol: '57-KL/TW',
        type: 'Kết luận',
        issuer: 'Bộ Chính trị',
        issuedOn: '2023-06-15',
        subject: 'công tác thông tin đối ngoại trong tình hình mới',
      }
      expect(await register(told)).toBe(id)
      expect(await find(id)).toEqual({ ...told, id })
      expect(await kindsAbout(id)).toEqual(['document.registered', 'document.completed'])
      const [found] = await within(tx => searchDocuments(tx, 'thong tin doi ngoai', 10))
      expect(found?.id).toBe(id)
    })

    test('and two with one symbol stay two', async () => {
      const one = await register({ ...plan, issuer: 'UBND xã Bến Lúa' })
      const other = await register({ ...plan, issuer: 'UBND xã Bến Tre' })
      const earlier = await register({ ...plan, issuedOn: '2025-01-20' })
      expect(new Set([one, other, earlier]).size).toBe(3)
      expect(await register({ ...plan, issuedOn: '2025-01-20', subject: null })).toBe(earlier)
    })

    test('also without a symbol, and gets its symbol later', async () => {
      const law = { symbol: null, type: 'Luật', issuer: 'Quốc hội', issuedOn: '2016', subject: 'Báo chí' }
      const id = await register(law)
      expect(await register({ ...law, subject: 'báo chí' })).toBe(id)
      expect(await register({ ...law, symbol: '103/2016/QH13', issuedOn: '2016-04-05' })).toBe(id)
      expect(await find(id)).toMatchObject({ symbol: '103/2016/QH13', issuedOn: '2016-04-05' })
    })

    test('and of many who do it at once all get the same one', async () => {
      const ids = await Promise.all(Array.from({ length: 8 }, () => register(decree)))
      expect(new Set(ids).size).toBe(1)
      expect((await within(tx => listDocuments(tx, { q: '', page: 1 }))).total).toBe(1)
    })

    test('and of two plans that cite the same papers in another order neither waits for ever', async () => {
      const papers = Array.from({ length: 6 }, (_, index) => ({
        ...decree,
        symbol: `${index + 1}/2020/NĐ-CP`,
      }))
      const cite = (cited: readonly DocumentFacts[]) =>
        within(async tx => {
          const ids = new Map<string, string>()
          for (const facts of cited) ids.set(facts.symbol ?? '', await registerDocument(tx, mau, facts))
          return ids
        })
      const [one, other] = await Promise.all([cite(papers), cite(papers.toReversed())])
      for (const [symbol, id] of one ?? []) expect(other?.get(symbol)).toBe(id)
    })

    test.each<[string, Partial<DocumentFacts>, string]>([
      ['without a type', { type: ' ' }, 'document-type-empty'],
      ['with a symbol of signs only', { symbol: '/-/' }, 'document-symbol-wrong'],
      ['with a day that there is not', { issuedOn: '2015-02-30' }, 'document-date-wrong'],
      ['with a date in words', { issuedOn: 'hôm nay' }, 'document-date-wrong'],
      [
        'with a subject that is too long',
        { subject: 'x'.repeat(factLengthsMax.subject + 1) },
        'document-too-long',
      ],
      [
        'with a symbol that is too long',
        { symbol: `1/${'K'.repeat(factLengthsMax.symbol)}` },
        'document-too-long',
      ],
    ])('but not %s', async (_how, wrong, code) => {
      await expect(register({ ...decree, ...wrong })).rejects.toMatchObject(refused(code))
    })

    test('with the longest facts that are allowed', async () => {
      const word = 'ậ'.repeat(9)
      const long = (max: number) => `${word} `.repeat(max / 10).trim()
      const facts = {
        ...decree,
        symbol: `1/${'Đ'.repeat(factLengthsMax.symbol - 2)}`,
        type: long(factLengthsMax.type),
        issuer: long(factLengthsMax.issuer),
        subject: long(factLengthsMax.subject),
      }
      expect(await find(await register(facts))).toMatchObject({ subject: facts.subject })
    })
  })

  describe('a document is corrected', () => {
    test('with what was before on the record; the same again changes nothing', async () => {
      const id = await register({ ...decree, issuedOn: '2015-09-17' })
      await within(tx => changeDocument(tx, mau, id, decree))
      await within(tx => changeDocument(tx, mau, id, decree))
      expect(await find(id)).toEqual({ ...decree, id })
      const facts = await within(tx => listFactsAbout(tx, `document:${id}`))
      expect(facts[1]).toMatchObject({
        kind: 'document.corrected',
        details: { before: { issuedOn: '2015-09-17' }, after: { issuedOn: '2015-09-07' } },
      })
      expect(facts).toHaveLength(2)
    })

    test('but not to something that cannot be, and not one that is not there', async () => {
      const id = await register(decree)
      await expect(within(tx => changeDocument(tx, mau, id, { ...decree, type: '' }))).rejects.toMatchObject(
        refused('document-type-empty'),
      )
      await register(plan)
      await expect(within(tx => changeDocument(tx, mau, id, plan))).rejects.toMatchObject(
        refused('document-known'),
      )
      for (const missing of [newId(), 'không']) {
        await expect(within(tx => changeDocument(tx, mau, missing, decree))).rejects.toMatchObject({
          kind: 'not-found',
        })
      }
    })
  })

  describe('relations', () => {
    let [base, first, second] = ['', '', '']
    beforeEach(async () => {
      base = await register(decree)
      first = await register(plan)
      second = await register({ ...plan, symbol: '9/KH-UBND', issuedOn: '2026-02-01', subject: null })
    })

    test('are kept once, seen from both sides, and drawn among those asked for', async () => {
      await within(async tx => {
        await relateDocuments(tx, first, base, 'based-on')
        await relateDocuments(tx, first, base, 'based-on')
        await relateDocuments(tx, second, base, 'mentions')
        await relateDocuments(tx, second, second, 'mentions')
      })
      const sides = await within(tx => relationsOf(tx, base))
      expect(sides.to).toEqual([])
      expect(sides.from.map(({ kind, document }) => [kind, document.id])).toEqual([
        ['mentions', second],
        ['based-on', first],
      ])
      expect((await within(tx => relationsOf(tx, first))).to).toEqual([
        { kind: 'based-on', document: { ...decree, id: base } },
      ])
      expect(await within(tx => relationsAmong(tx, [base, first, newId(), 'không']))).toEqual([
        { fromId: first, toId: base, kind: 'based-on' },
      ])
      expect(await within(tx => relationsAmong(tx, [base]))).toEqual([])
      expect(await within(tx => relationsOf(tx, 'không'))).toEqual({ to: [], from: [] })
    })

    test('that an officer says are added and taken back, each once, on the record', async () => {
      for (const change of [addRelation, addRelation, removeRelation, removeRelation]) {
        await within(tx => change(tx, mau, second, first, 'replaces'))
      }
      expect(await within(tx => relationsOf(tx, second))).toEqual({ to: [], from: [] })
      expect(await kindsAbout(second)).toEqual([
        'document.registered',
        'document.related',
        'document.unrelated',
      ])
    })

    test('are refused to itself, both ways, and of a kind that is read and not said', async () => {
      const add = (from: string, to: string, kind: Parameters<typeof addRelation>[4]) =>
        within(tx => addRelation(tx, mau, from, to, kind))
      await expect(add(first, first, 'amends')).rejects.toMatchObject(refused('relation-to-itself'))
      await expect(add(first, base, 'based-on')).rejects.toMatchObject(refused('relation-kind-wrong'))
      await add(first, second, 'amends')
      await expect(add(second, first, 'amends')).rejects.toMatchObject(refused('relation-both-ways'))
      await expect(add(first, newId(), 'amends')).rejects.toMatchObject({ kind: 'not-found' })
      await within(tx => relateDocuments(tx, first, base, 'based-on'))
      await expect(within(tx => removeRelation(tx, mau, first, base, 'based-on'))).rejects.toMatchObject(
        refused('relation-kind-wrong'),
      )
    })
  })

  describe('finding', () => {
    beforeEach(async () => {
      await register(decree)
      await register(plan)
      await register({
        ...plan,
        symbol: '50/KH-UBND',
        issuedOn: '2025-06-02',
        subject: 'phòng chống lụt bão',
      })
      await register({
        ...decree,
        symbol: null,
        type: 'Đề án',
        issuer: null,
        issuedOn: null,
        subject: 'số hóa di sản',
      })
    })
    const symbols = async (typed: string) =>
      (await within(tx => searchDocuments(tx, typed, 10))).map(({ symbol }) => symbol)

    test.each([
      ['72/2015', ['72/2015/NĐ-CP']],
      ['72/2015/nd-cp', ['72/2015/NĐ-CP']],
      ['5/KH-UBND', ['05/KH-UBND']],
      ['5', ['05/KH-UBND', '50/KH-UBND']],
      ['kh ubnd', ['05/KH-UBND', '50/KH-UBND']],
      ['thong tin doi ngoai', ['05/KH-UBND', '72/2015/NĐ-CP']],
      ['thông tin đối ngoại 2015', ['72/2015/NĐ-CP']],
      ['số hoá', [null]],
      ['chính phủ', ['72/2015/NĐ-CP']],
      ['không có', []],
    ])('“%s”', async (typed, found) => {
      expect(await symbols(typed)).toEqual(found)
    })

    test('a list is narrowed by type and year, and counts', async () => {
      const list = (filter: object) => within(tx => listDocuments(tx, { q: '', page: 1, ...filter }))
      expect(await list({})).toMatchObject({ total: 4, pages: 1 })
      expect((await list({ type: 'Kế hoạch' })).documents.map(({ symbol }) => symbol)).toEqual([
        '05/KH-UBND',
        '50/KH-UBND',
      ])
      expect((await list({ year: '2025', q: 'lut bao' })).documents).toHaveLength(1)
      expect(await list({ page: 9 })).toMatchObject({ total: 4, page: 1, pages: 1 })
      expect(await within(documentChoices)).toEqual({
        types: ['Đề án', 'Kế hoạch', 'Nghị định'],
        years: ['2026', '2025', '2015'],
      })
    })
  })
})
