import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import type { Database } from '../platform/db/index.ts'
import { newId } from '../platform/ids.ts'
import { erasePersonalValues } from './actions/erase-personal-values.ts'
import { type Actor, appendFact, listFactsAbout, personalValue, verifyChain } from './index.ts'
import { commitmentOf, commitmentsIn, committed } from './rules/commitment.ts'

const lan: Actor = { kind: 'person', id: newId() }
const minh = 'person:minh'

test('a commitment needs the salt: the same name has another each time', () => {
  const one = committed({ after: { name: personalValue(minh, 'Minh') } })
  const other = committed({ after: { name: personalValue(minh, 'Minh') } })
  expect(one.details).not.toEqual(other.details)
  const [kept] = one.kept
  if (!kept) throw new Error('nothing was kept')
  expect(one.details).toEqual({ after: { name: { personal: kept.commitment } } })
  expect(commitmentOf(kept.salt, 'Minh')).toBe(kept.commitment)
  expect(commitmentOf(kept.salt, 'Mình')).not.toBe(kept.commitment)
})

test('personal values are found wherever they stand; what only looks like one is none', () => {
  const told = committed({
    names: [personalValue(minh, 'A'), { deep: personalValue(minh, 'B') }],
    gone: undefined,
    nobody: personalValue(minh, null),
  })
  expect(told.kept.map(({ value }) => value)).toEqual(['A', 'B'])
  expect(told.details.nobody).toBeNull()
  expect(commitmentsIn(told.details)).toEqual(told.kept.map(({ commitment }) => commitment))
  expect(commitmentsIn({ personal: 'no hash' })).toEqual([])
  expect(commitmentsIn({ personal: 'a'.repeat(64), more: 1 })).toEqual([])
})

forBothDatabases((_kind, open) => {
  let database: Database
  beforeEach(async () => {
    database ??= await open()
    await tamper(sql`truncate audit_facts cascade`)
  })
  const tamper = (statement: ReturnType<typeof sql>) =>
    database.transaction(async tx => {
      for (const table of ['audit_facts', 'audit_personal_values']) {
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
      }
      await statement.execute(tx)
      for (const table of ['audit_facts', 'audit_personal_values']) {
        await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
      }
    })
  const addPerson = (about: string, name: string) =>
    database.transaction(tx =>
      appendFact(tx, lan, {
        kind: 'person.added',
        subject: about,
        details: { after: { name: personalValue(about, name), email: personalValue(about, `${name}@x.vn`) } },
      }),
    )
  const verify = () => database.transaction(tx => verifyChain(tx))
  const erase = (about: string) => database.transaction(tx => erasePersonalValues(tx, lan, about))

  test('a fact holds no personal value itself, and the chain is whole with it', async () => {
    await addPerson(minh, 'Minh')
    const [fact] = await database.transaction(tx => listFactsAbout(tx, minh))
    expect(JSON.stringify(fact)).not.toContain('Minh')
    expect(await verify()).toMatchObject({ whole: true, remarks: { erasedValues: 0 } })
  })

  test('erasing takes values and salts of one person, once, says so, and leaves the chain whole', async () => {
    await addPerson(minh, 'Minh')
    await addPerson('person:hoa', 'Hoa')
    expect(await erase(minh)).toBe(2)
    expect(await erase(minh)).toBe(0)
    const facts = await database.transaction(tx => listFactsAbout(tx, minh))
    expect(facts.map(({ kind }) => kind)).toEqual(['person.added', 'audit.personal-erased'])
    expect(facts[1]?.details).toMatchObject({ values: 2 })
    const left = await sql<{ value: string }>`select value from audit_personal_values order by value`.execute(
      database.kysely,
    )
    expect(left.rows.map(({ value }) => value)).toEqual(['Hoa', 'Hoa@x.vn'])
    expect(await verify()).toMatchObject({ whole: true, head: { number: 3 }, remarks: { erasedValues: 2 } })
  })

  test('the values of a fact go with its transaction', async () => {
    const lost = database.transaction(async tx => {
      const details = { name: personalValue(minh, 'Minh') }
      await appendFact(tx, lan, { kind: 'a.b', subject: minh, details })
      throw new Error('on purpose')
    })
    await expect(lost).rejects.toThrow('on purpose')
    expect(await erase(minh)).toBe(0)
  })

  test('more values than one fact names are erased with several', async () => {
    const many = Array.from({ length: 501 }, (_, index) => personalValue(minh, `${index}`))
    await database.transaction(tx => appendFact(tx, lan, { kind: 'a.b', subject: minh, details: { many } }))
    expect(await erase(minh)).toBe(501)
    expect(await verify()).toMatchObject({ whole: true, head: { number: 3 }, remarks: { erasedValues: 501 } })
  })

  test('a value cannot be changed; one that was changed in spite of that shows', async () => {
    await addPerson(minh, 'Minh')
    const change = sql`update audit_personal_values set value = 'Mính' where value = 'Minh'`
    await expect(change.execute(database.kysely)).rejects.toThrow('only ever added')
    await tamper(change)
    expect(await verify()).toEqual({ whole: false, brokenAt: 1, why: 'value-changed' })
  })

  test('a value that is gone without a word that it was erased shows', async () => {
    await addPerson('person:hoa', 'Hoa')
    await addPerson(minh, 'Minh')
    await sql`delete from audit_personal_values where value = 'Minh'`.execute(database.kysely)
    expect(await verify()).toEqual({ whole: false, brokenAt: 2, why: 'value-missing' })
  })
})
