import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { listFactsAbout } from '../audit/index.ts'
import { hashPassword, issueSetupToken } from '../platform/auth/index.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { addPerson } from './actions/add-person.ts'
import { endPerson, restorePerson, setPassword } from './actions/change-person.ts'
import { setUpOffice } from './actions/set-up-office.ts'
import { signIn } from './actions/sign-in.ts'
import { personForm } from './forms.ts'
import { findPerson, listPeople } from './queries/people.ts'

const config = readConfig({})
const password = 'một câu dễ nhớ'

forBothDatabases((_kind, open) => {
  let database: Database
  let first: Person
  let second: string

  const session = async (signInName: string, typed: string) => {
    const outcome = await signIn(database, config, {
      signInName,
      password: typed,
      address: '10.0.0.1',
      userAgent: null,
      previousToken: null,
      deviceTokens: [],
    })
    return outcome.kind === 'signed-in' ? outcome.session.token : undefined
  }

  beforeAll(async () => {
    database = await open()
    const passwordHash = await hashPassword(password)
    await database.transaction(async tx => {
      const token = (await issueSetupToken(tx)) ?? ''
      const id = await setUpOffice(tx, {
        token,
        office: 'Ủy ban nhân dân xã Bến Lúa',
        place: 'Bến Lúa',
        person: 'Trần Thị Mẫu',
        signInName: 'mau.tran',
        passwordHash,
      })
      const found = await findPerson(tx, id)
      if (!found) throw new Error('the first person is there')
      first = found
      second = await addPerson(tx, first, {
        name: 'Đỗ Văn Mẫu',
        signInName: 'Mau.Do',
        roles: ['officer'],
        passwordHash,
      })
    })
  })

  test('one more person signs in with the role given, on the record', async () => {
    expect(await session('mau.do', password)).toBeTypeOf('string')
    await database.transaction(async tx => {
      expect(await findPerson(tx, second)).toMatchObject({ grants: [{ role: 'officer', unitId: null }] })
      expect((await listPeople(tx)).map(({ name }) => name)).toEqual(['Đỗ Văn Mẫu', 'Trần Thị Mẫu'])
      expect((await listFactsAbout(tx, `person:${second}`)).map(({ kind }) => kind)).toContain('person.added')
    })
  })

  test('a sign-in name stays with the one who had it', async () => {
    const again = { name: 'Ai Đó', signInName: 'MAU.DO', roles: ['officer'] as const, passwordHash: '' }
    await expect(database.transaction(tx => addPerson(tx, first, again))).rejects.toMatchObject({
      code: 'sign-in-name-taken',
    })
  })

  test('a new password ends the sessions of the old one', async () => {
    const other = await hashPassword('một câu khác hẳn')
    await database.transaction(tx => setPassword(tx, first, second, other))
    expect(await session('mau.do', password)).toBeUndefined()
    expect(await session('mau.do', 'một câu khác hẳn')).toBeTypeOf('string')
  })

  test('who leaves signs in no more, and may come back', async () => {
    await database.transaction(tx => endPerson(tx, first, second))
    await database.transaction(tx => endPerson(tx, first, second))
    expect(await session('mau.do', 'một câu khác hẳn')).toBeUndefined()
    const listed = await database.transaction(listPeople)
    expect(listed.at(-1)).toMatchObject({ id: second, leftAt: expect.any(Date) })
    await database.transaction(tx => restorePerson(tx, first, second))
    expect(await session('mau.do', 'một câu khác hẳn')).toBeTypeOf('string')
  })

  test('nobody shows themselves out, nor the last administrator', async () => {
    const end = (actor: Person, id: string) => database.transaction(tx => endPerson(tx, actor, id))
    await expect(end(first, first.id)).rejects.toMatchObject({ code: 'cannot-leave-oneself' })
    const officer = { id: second, name: 'Đỗ Văn Mẫu', grants: wholeOffice('officer') }
    await expect(end(officer, first.id)).rejects.toMatchObject({ code: 'last-administrator' })
    await expect(end(first, '0198c0de-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('somebody without a role is not taken', () => {
  const form = { person: 'Đỗ Văn Mẫu', sign_in_name: 'mau.do', password }
  for (const roles of [undefined, []]) {
    expect(personForm.safeParse({ ...form, roles }).error?.issues).toMatchObject([
      { path: ['roles'], message: 'role-missing' },
    ])
  }
  expect(personForm.safeParse({ ...form, roles: ['administrator'] }).success).toBe(true)
})
