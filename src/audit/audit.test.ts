import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { useTestClock } from '../platform/clock.ts'
import type { Database } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { canonicalJson } from './canonical.ts'
import {
  type Actor,
  appendFact,
  appendFacts,
  listFactsAbout,
  readHead,
  verifyChain,
  verifyWholeChain,
} from './index.ts'
import { findFacts } from './queries/facts.ts'

const nothing = { clockBack: 0, clockBackAt: [], erasedValues: 0 }
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
    await tamper(sql`truncate audit_facts cascade`)
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
    expect(await verify(head)).toEqual({ whole: true, head, remarks: nothing })
  })

  test('an empty chain is whole', async () => {
    expect(await verify()).toEqual({
      whole: true,
      head: { number: 0, hash: '0'.repeat(64) },
      remarks: nothing,
    })
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

  test('many facts at once are chained as one after the other', async () => {
    const facts = Array.from({ length: 1203 }, (_, index) => ({
      kind: 'unit.created',
      subject: `unit:${index}`,
      details: { index },
    }))
    await append('before')
    const head = await database.transaction(tx => appendFacts(tx, lan, facts))
    expect(head.number).toBe(1204)
    expect(await verify(head)).toMatchObject({ whole: true, head })
    expect(await database.transaction(tx => appendFacts(tx, lan, []))).toEqual(head)
    const steps: number[] = []
    await verifyWholeChain(database, { onProgress: checked => steps.push(checked) })
    expect(steps.at(-1)).toBe(1204)
  })

  test('a check that nobody waits for any more ends between two pages', async () => {
    await append('plan:1')
    const gone = AbortSignal.abort(new Error('left'))
    await expect(verifyWholeChain(database, { signal: gone })).rejects.toThrow('left')
  })

  test('a clock that was put back is remarked and breaks nothing', async () => {
    const clock = useTestClock('2026-11-21T03:00:00Z')
    try {
      await append('plan:1')
      clock.advance(-3_600_000)
      await append('plan:2')
      clock.advance(60_000)
      await append('plan:3')
    } finally {
      clock.restore()
    }
    expect(await verify()).toMatchObject({ whole: true, remarks: { clockBack: 1, clockBackAt: [2] } })
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
      ['swept away', sql`truncate audit_facts cascade`],
    ])('cannot be %s', async (_word, statement) => {
      await append('plan:1')
      await expect(statement.execute(database.kysely)).rejects.toThrow('only ever added')
      expect(await verify()).toMatchObject({ whole: true, head: { number: 1 } })
    })

    test.each([
      ['number', sql`update audit_facts set number = 4 where number = 2`, 'missing'],
      ['kind', sql`update audit_facts set kind = 'plan.issuee' where number = 2`, 'content'],
      ['subject', sql`update audit_facts set subject = 'plan:3' where number = 2`, 'content'],
      ['details', sql`update audit_facts set details = '{"tasks": 82}' where number = 2`, 'content'],
      [
        'actor',
        sql`update audit_facts set actor = actor || '{"kind": "Person"}' where number = 2`,
        'content',
      ],
      ['time', sql`update audit_facts set at = at + interval '1 millisecond' where number = 2`, 'content'],
      [
        'time, by less than we write,',
        sql`update audit_facts set at = at + interval '1 us' where number = 2`,
        'content',
      ],
      ['hash', sql`update audit_facts set hash = ${'a'.repeat(64)} where number = 2`, 'content'],
      ['link', sql`update audit_facts set previous_hash = ${'a'.repeat(64)} where number = 2`, 'content'],
    ])('whose %s was tampered with breaks the chain', async (_word, statement, why) => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject, { tasks: 81 })
      await tamper(statement)
      expect(await verify()).toEqual({ whole: false, brokenAt: 2, why })
      expect(await verifyWholeChain(database)).toEqual({ whole: false, brokenAt: 2, why })
    })

    test('that was written anew, its own hash fitting, no longer fits the next', async () => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject)
      const [, , third] = await database.transaction(tx => findFacts(tx, 1, 3))
      await tamper(sql`delete from audit_facts where number > 1`)
      await append('plan:2', { other: true })
      const row = { ...third, actor: JSON.stringify(third?.actor), details: JSON.stringify(third?.details) }
      await tamper(sql`insert into audit_facts (number, at, actor, kind, subject, details, previous_hash, hash) values
        (3, ${row.at}, ${row.actor}, ${row.kind}, ${row.subject}, ${row.details}, ${row.previousHash}, ${row.hash})`)
      expect(await verify()).toEqual({ whole: false, brokenAt: 3, why: 'link' })
    })

    test('that changed places with another is not where it belongs', async () => {
      for (const subject of ['plan:1', 'plan:2', 'plan:3']) await append(subject)
      await tamper(sql`update audit_facts set number = 9 where number = 2`)
      await tamper(sql`update audit_facts set number = 2 where number = 3`)
      await tamper(sql`update audit_facts set number = 3 where number = 9`)
      expect(await verify()).toEqual({ whole: false, brokenAt: 2, why: 'content' })
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
      expect(await verify(head)).toEqual({ whole: false, brokenAt: 3, why: 'known' })
    })
  })
})
