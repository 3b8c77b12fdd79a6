import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { issueTestPlan } from '../../../tests/issued-plan.ts'
import { smallPlan } from '../../../tests/small-plan.ts'
import type { Reference } from '../../documents/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { relateDocuments } from '../../registry/index.ts'
import { citedDocuments } from './cited-documents.ts'
import { findPlan, plansOfDocuments } from './plans.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let planId: string

  beforeAll(async () => {
    database = await open()
    const document = smallPlan()
    const decree: Reference = {
      symbol: '72/2015/NĐ-CP',
      type: 'Nghị định',
      issuedOn: '2015-09-07',
      issuer: 'Chính phủ',
      subject: null,
      role: 'mention',
      spans: [[document.text.length - 3, document.text.length]],
    }
    planId = (await issueTestPlan(database, { ...document, references: [...document.references, decree] }))
      .planId
  })

  const read = () =>
    database.transaction(async tx => {
      const plan = await findPlan(tx, planId)
      if (!plan) throw new Error('the plan was just issued')
      return { plan, ...(await citedDocuments(tx, plan)) }
    })

  test('what is cited is known to the registry by its symbol, in the order of the plan', async () => {
    const { cited, relations } = await read()
    expect(
      cited.map(({ number, reference, registered }) => [number, reference.symbol, registered?.symbol]),
    ).toEqual([
      [0, '12/KH-UBND', '12/KH-UBND'],
      [1, '72/2015/NĐ-CP', '72/2015/NĐ-CP'],
    ])
    expect(relations).toEqual([])
  })

  test('relations between the cited documents are told, those of the plan itself are not', async () => {
    const { cited } = await read()
    const [plan, decree] = cited.map(({ registered }) => registered?.id ?? '')
    await database.transaction(tx => relateDocuments(tx, plan ?? '', decree ?? '', 'based-on'))
    const { relations } = await read()
    expect(relations.map(({ kind, from, to }) => [from.symbol, kind, to.symbol])).toEqual([
      ['12/KH-UBND', 'based-on', '72/2015/NĐ-CP'],
    ])
  })

  test("a plan is found by its own document in the registry, and by no other's", async () => {
    const { plan, cited } = await read()
    const ids = [plan.registryDocumentId, cited[0]?.registered?.id ?? '', 'x']
    expect(await database.transaction(tx => plansOfDocuments(tx, ids))).toEqual(
      new Map([[plan.registryDocumentId, planId]]),
    )
    expect(await database.transaction(tx => plansOfDocuments(tx, []))).toEqual(new Map())
  })
})
