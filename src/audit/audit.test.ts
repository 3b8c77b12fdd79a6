import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import type { Database } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { canonicalJson } from './canonical.ts'
import { type Actor, appendFact, listFactsAbout, readHead, verifyChain } from './index.ts'

const lan: Actor = { kind: 'person', id: newId() }

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ấ"' }], a: true, gone: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"ấ\\"","d":null}]}',
  )
})

forBothDatabases((_kind, open) => {
  let database: Database
  beforeEach(async () => {
    database ??= await open()
    await tamper(sql`truncate audit_facts`)
  })

  /** What only somebody can do who owns the database: switch the triggers off. */
  const tamper = (statement: ReturnType<typeof sql>) =>
    database.transaction(async tx => {
      await sql`alter table audit_facts disable trigger user`.execute(tx)
      await statement.execute(tx)
      await sql`alter table audit_facts enable trigger user`.execute(tx)
    })
  const append = (subject: string, details = {}) =>
    database.transaction(tx => appendFact(tx, lan, { kind: 'plan.issued', subject, details }))
  const verify = (...known: Parameters<typeof verifyChain> extends [unknown, ...infer Rest] ? Rest : never) =>
    database.transaction(tx => verifyChain(tx, ...known))

  test('facts are numbered, chained and found by their subject', async () => {
    expect(await append('plan:1', { tasks: 81 })).toBe(1)
    expect(await append('plan:2')).toBe(2)
    expect(await append('plan:1', { tasks: 82 })).toBe(3)
    const facts = await database.transaction(tx => listFactsAbout(tx, 'plan:1'))
    expect(facts).toMatchObject([
      { number: 1, actor: lan, kind: 'plan.issued', details: { tasks: 81 }, previousHash: '0'.repeat(64) },
      { number: 3, details: { tasks: 82 } },
    ])
    const head = await database.transaction(readHead)
    expect(head).toEqual({ number: 3, hash: facts[1]?.hash })
    expect(await verify(head)).toEqual({ whole: true, head })
  })

  test('an empty chain is whole', async () => {
    expect(await verify()).toEqual({ whole: true, head: { number: 0, hash: '0'.repeat(64) } })
  })

  test('a fact goes with its transaction', async () => {
    const lost = database.transaction(async tx => {
      await appendFact(tx, { kind: 'system', name: 'test' }, { kind: 'a.b', subject: 'c', details: {} })
      throw new Error('on purpose')
    })
    await expect(lost).rejects.toThrow('on purpose')
    expect(await database.transaction(readHead)).toMatchObject({ number: 0 })
  })

  test('facts added at once make one chain without a gap', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`plan:${index}`)))
    expect(await verify()).toMatchObject({ whole: true, head: { number: 20 } })
  })

  test('whatever the details hold, the hash is the same when it is read again', async () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter(value => !value.includes('\u0000') && value.isWellFormed())
    const detail = fc.oneof(
      text,
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
    )
    const details = fc.dictionary(text, fc.oneof(detail, fc.array(detail), fc.dictionary(text, detail)), {
      noNullPrototype: true,
    })
    await fc.assert(
      fc.asyncProperty(details, async value => {
        await append('any', value)
      }),
      { numRuns: 60 },
    )
    expect(await verify()).toMatchObject({ whole: true })
  })

  describe('a fact', () => {
    test.each([
      ['changed', sql`update audit_facts set kind = 'plan.withdrawn'`],
      ['deleted', sql`delete from audit_facts`],
      ['swept away', sql`truncate audit_facts`],
    ])('cannot be %s', async (_word, statement) => {
      await append('plan:1')
      await expect(statement.execute(database.kysely)).rejects.toThrow('only ever added')
      expect(await verify()).toMatchObject({ whole: true, head: { number: 1 } })
    })

    test.each([
      ['kind', sql`update audit_facts set kind = 'plan.withdrawn' where number = 2`],
      ['details', sql`update audit_facts set details = '{"tasks": 1}' where number = 2`],
      ['actor', sql`update audit_facts set actor = '{"kind": "system", "name": "x"}' where number = 2`],
      ['time', sql`update audit_facts set at = at + interval '1 millisecond' where number = 2`],
      ['hash', sql`update audit_facts set hash = ${'a'.repeat(64)} where number = 2`],
      ['link', sql`update audit_facts set previous_hash = ${'a'.repeat(64)} where number = 2`],
    ])('whose %s was tampered with breaks the chain', async (_word, statement) => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject)
      await tamper(statement)
      expect(await verify()).toEqual({ whole: false, brokenAt: 2, why: 'changed' })
    })

    test('that was taken out is missing', async () => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject)
      await tamper(sql`delete from audit_facts where number = 2`)
      expect(await verify()).toEqual({ whole: false, brokenAt: 2, why: 'missing' })
    })

    test('cut off at the end, or a chain written anew, shows against a head kept elsewhere', async () => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject)
      const head = await database.transaction(readHead)
      await tamper(sql`delete from audit_facts where number = 3`)
      expect(await verify()).toMatchObject({ whole: true })
      expect(await verify(head)).toEqual({ whole: false, brokenAt: 3, why: 'cut-off' })
      await append('plan:3', { other: true })
      expect(await verify(head)).toEqual({ whole: false, brokenAt: 3, why: 'changed' })
    })
  })
})
