/** Roles on units: given, handed over, ended; and who is then who. */
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { addUnit, type UnitRef } from '../../tests/plan-rows.ts'
import { listFactsAbout } from '../audit/index.ts'
import { issueSetupToken } from '../platform/auth/index.ts'
import { type TestClock, useTestClock } from '../platform/clock.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { addPerson } from './actions/add-person.ts'
import { endPerson } from './actions/change-person.ts'
import { type Delegation, delegateRoles } from './actions/grants/delegate-roles.ts'
import { endGrant } from './actions/grants/end-grant.ts'
import { giveRole, type RoleToGive } from './actions/grants/give-role.ts'
import { setUpOffice } from './actions/set-up-office.ts'
import { unitLines } from './queries/grants.ts'
import { findPerson } from './queries/people.ts'
import { listPeopleFor, type PeopleFilter, peopleOnPage, searchColleagues } from './queries/people-list.ts'
import { namedGrants } from './queries/person-grants.ts'
import type { Role } from './tables.ts'

const start = '2026-11-21T08:00:00+07:00'

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock
  let province: UnitRef
  let commune: UnitRef
  let other: UnitRef
  let chief: Person
  let made = 0

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)

  beforeAll(async () => {
    clock = useTestClock(start)
    database = await open()
    await run(async tx => {
      province = await addUnit(tx, 'Ủy ban nhân dân tỉnh Lam Giang')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
      other = await addUnit(tx, 'Ủy ban nhân dân xã Cồn Phượng')
      for (const unit of [commune, other]) {
        await sql`insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
          values (${newId()}, ${unit.id}, 'administrative', ${province.id})`.execute(tx)
      }
      const token = (await issueSetupToken(tx)) ?? ''
      const names = { office: 'Sở Văn hóa', place: 'Lam Giang', person: 'Lê Thu Vân', signInName: 'van.le' }
      chief = await known(tx, await setUpOffice(tx, { token, ...names, passwordHash: 'x' }))
    })
    clock.restore()
  })
  afterEach(() => clock?.restore())

  async function known(tx: Tx, id: string): Promise<Person> {
    const person = await findPerson(tx, id)
    if (!person) throw new Error('the person is there')
    return person
  }

  /** One more person with these roles on a unit. */
  async function somebody(roles: readonly Role[], unit: UnitRef | null = null): Promise<Person> {
    made += 1
    const wanted = { name: `Người Thứ ${made}`, signInName: `nguoi.${made}`, roles, passwordHash: null }
    return run(async tx => known(tx, await addPerson(tx, chief, { ...wanted, unitId: unit?.id ?? null })))
  }

  const rolesOf = async (id: string) =>
    (await run(tx => findPerson(tx, id)))?.grants.map(({ role, unitId }) => ({ role, unitId })) ?? null

  const give = (
    actor: Person,
    id: string,
    role: Role,
    unit: UnitRef | null,
    more: Partial<RoleToGive> = {},
  ) =>
    run(tx =>
      giveRole(tx, actor, id, {
        role,
        unitId: unit?.id ?? null,
        from: '2026-11-21',
        to: null,
        reason: '',
        ...more,
      }),
    )

  const handOver = async (actor: Person, from: Person, to: Person, more: Partial<Delegation> = {}) => {
    const grantIds = (await run(tx => findPerson(tx, from.id)))?.grants.map(({ id }) => id) ?? []
    const days = { from: '2026-11-21', to: '2026-12-01' }
    await run(tx =>
      delegateRoles(tx, actor, from.id, { toPersonId: to.id, grantIds, ...days, reason: 'Đi phép', ...more }),
    )
  }

  const codes = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: { code: string; refusals?: readonly { code: string }[] }) =>
        error.refusals && error.refusals.length > 0 ? error.refusals.map(({ code }) => code) : [error.code],
    )

  test('a role holds from its first day until its last, on its unit', async () => {
    clock = useTestClock(start)
    const person = await somebody(['officer'], commune)
    await give(chief, person.id, 'leader', other, { from: '2026-12-01', to: '2026-12-11', reason: 'QĐ 5' })
    expect(await rolesOf(person.id)).toEqual([{ role: 'officer', unitId: commune.id }])
    clock.set('2026-12-10T23:00:00+07:00')
    expect(await rolesOf(person.id)).toContainEqual({ role: 'leader', unitId: other.id })
    clock.set('2026-12-11T00:30:00+07:00')
    expect(await rolesOf(person.id)).toEqual([{ role: 'officer', unitId: commune.id }])
    const [fact] = (await run(tx => listFactsAbout(tx, `person:${person.id}`))).filter(
      ({ kind }) => kind === 'role.given',
    )
    expect(fact?.details).toMatchObject({ before: null, after: { role: 'leader', unit: other.id } })
  })

  test.each([
    ['grant-begins-in-the-past', { from: '2026-11-20', to: '2026-11-21' }],
    ['grant-ends-first', { from: '2026-11-22', to: '2026-11-22' }],
    ['grant-held-already', { from: '2027-01-01' }],
  ])('%s is refused', async (code, more) => {
    clock = useTestClock(start)
    const person = await somebody(['officer'], commune)
    expect(await codes(give(chief, person.id, 'officer', commune, more))).toEqual([code])
  })

  test('a unit’s administrator gives roles on it and below, and nowhere else', async () => {
    clock = useTestClock(start)
    const local = await somebody(['administrator'], commune)
    const above = await somebody(['administrator'], province)
    const person = await somebody(['officer'], commune)
    await give(local, person.id, 'leader', commune)
    await give(local, person.id, 'administrator', commune)
    await give(above, person.id, 'press', other)
    for (const unit of [other, province, null]) {
      expect(await codes(give(local, person.id, 'leader', unit)), unit?.name ?? 'office').toEqual([
        'not-found',
      ])
    }
    const officer = await somebody(['officer', 'leader', 'auditor'])
    expect(await codes(give(officer, person.id, 'editor', commune))).toEqual(['not-found'])
    const elsewhere = { id: newId(), name: 'Không có' }
    expect(await codes(give(chief, person.id, 'editor', elsewhere))).toEqual(['not-found'])
    expect(await codes(give(chief, newId(), 'editor', commune))).toEqual(['not-found'])
  })

  test('who only stands in for an administrator makes none, and gives themselves nothing', async () => {
    clock = useTestClock(start)
    const local = await somebody(['administrator'], commune)
    const standIn = await somebody(['officer'], commune)
    await handOver(local, local, standIn)
    const now = await run(tx => known(tx, standIn.id))
    const person = await somebody(['officer'], commune)
    await give(now, person.id, 'leader', commune)
    expect(await codes(give(now, person.id, 'administrator', commune))).toEqual(['not-found'])
    expect(await codes(give(now, now.id, 'finance', commune))).toEqual(['grant-oneself-standing-in'])
  })

  test('a delegation holds on its days, says whose it is, and ends by itself', async () => {
    clock = useTestClock(start)
    const away = await somebody(['officer', 'leader'], commune)
    const standIn = await somebody(['press'], other)
    await handOver(away, away, standIn, { from: '2026-11-23' })
    expect((await rolesOf(standIn.id))?.length).toBe(1)
    clock.set('2026-11-23T07:00:00+07:00')
    const both = (await run(tx => known(tx, standIn.id))).grants.filter(({ delegatedFrom }) => delegatedFrom)
    expect(both.map(({ role, unitId, delegatedFrom }) => [role, unitId, delegatedFrom]).sort()).toEqual([
      ['leader', commune.id, away.id],
      ['officer', commune.id, away.id],
    ])
    for (const id of [away.id, standIn.id]) {
      const shown = (await run(tx => namedGrants(tx, id))).filter(({ delegatedFrom }) => delegatedFrom)
      expect(shown.map(({ state, reason }) => [state, reason])).toEqual([
        ['now', 'Đi phép'],
        ['now', 'Đi phép'],
      ])
    }
    clock.set('2026-12-01T00:00:00+07:00')
    expect((await rolesOf(standIn.id))?.length).toBe(1)
  })

  test('what was handed over is not handed on, and dies with its source', async () => {
    clock = useTestClock(start)
    const away = await somebody(['leader'], commune)
    const standIn = await somebody(['press'], other)
    const third = await somebody(['press'], other)
    await handOver(away, away, standIn)
    const now = await run(tx => known(tx, standIn.id))
    const handed = now.grants.filter(({ delegatedFrom }) => delegatedFrom).map(({ id }) => id)
    expect(await codes(handOver(now, now, third, { grantIds: handed }))).toEqual(['delegate-on'])
    const [source] = (await run(tx => known(tx, away.id))).grants
    await run(tx => endGrant(tx, chief, away.id, source?.id ?? ''))
    expect((await rolesOf(standIn.id))?.map(({ role }) => role)).toEqual(['press'])
    const shown = (await run(tx => namedGrants(tx, standIn.id))).find(({ delegatedFrom }) => delegatedFrom)
    expect(shown?.state).toBe('asleep')
  })

  test('a delegation of somebody who left, or is left alone, gives nothing', async () => {
    clock = useTestClock(start)
    const away = await somebody(['leader'], commune)
    const standIn = await somebody(['press'], other)
    await handOver(chief, away, standIn)
    expect((await rolesOf(standIn.id))?.length).toBe(2)
    await run(tx => endPerson(tx, chief, away.id))
    expect(await rolesOf(away.id)).toBeNull()
    expect((await rolesOf(standIn.id))?.length).toBe(1)
  })

  test.each([
    ['delegate-without-end', { to: null }],
    ['delegate-too-long', { to: '2028-01-01' }],
    ['grant-ends-first', { to: '2026-11-21' }],
    ['grant-begins-in-the-past', { from: '2026-11-01' }],
    ['delegate-nothing', { grantIds: [] }],
  ])('%s is refused for a delegation', async (code, more) => {
    clock = useTestClock(start)
    const away = await somebody(['leader'], commune)
    const standIn = await somebody(['press'], other)
    expect(await codes(handOver(away, away, standIn, more))).toEqual([code])
  })

  test('nobody hands over to themselves, to somebody who left, or for others', async () => {
    clock = useTestClock(start)
    const away = await somebody(['leader'], commune)
    const gone = await somebody(['press'], other)
    await run(tx => endPerson(tx, chief, gone.id))
    expect(await codes(handOver(away, away, away))).toEqual(['delegate-oneself'])
    expect(await codes(handOver(away, away, gone))).toEqual(['person-has-left'])
    const stranger = await somebody(['leader'], commune)
    expect(await codes(handOver(stranger, away, stranger))).toEqual(['not-found'])
  })

  test('a delegation is ended by either of the two, a role only by who gives it', async () => {
    clock = useTestClock(start)
    const away = await somebody(['leader'], commune)
    const standIn = await somebody(['press'], other)
    const delegated = async () => {
      await handOver(away, away, standIn)
      const { grants } = await run(tx => known(tx, standIn.id))
      return grants.find(({ delegatedFrom }) => delegatedFrom)?.id ?? ''
    }
    for (const who of [away, standIn]) {
      const id = await delegated()
      await run(tx => endGrant(tx, who, who.id, id))
      expect((await rolesOf(standIn.id))?.length).toBe(1)
    }
    const [own] = away.grants
    expect(await codes(run(tx => endGrant(tx, away, away.id, own?.id ?? '')))).toEqual(['not-found'])
    expect(await codes(run(tx => endGrant(tx, standIn, away.id, own?.id ?? '')))).toEqual(['not-found'])
  })

  test('the last administrator of the whole office stays', async () => {
    clock = useTestClock(start)
    const [own] = (await run(tx => known(tx, chief.id))).grants.filter(({ role }) => role === 'administrator')
    const grantId = own?.id ?? ''
    const end = (actor: Person) => run(tx => endGrant(tx, actor, chief.id, grantId))
    // Neither an administrator for some days nor one of a unit, nor one who stands in, is another one.
    const second = await somebody(['administrator'], province)
    await give(chief, second.id, 'administrator', null, { to: '2027-01-01' })
    await handOver(chief, chief, await somebody(['press'], other))
    expect(await codes(end(chief))).toEqual(['last-administrator'])
    const third = await somebody(['administrator'])
    await end(third)
    await end(third)
    expect((await rolesOf(chief.id))?.map(({ role }) => role)).toEqual(['officer'])
    await give(third, chief.id, 'administrator', null)
    chief = await run(tx => known(tx, chief.id))
  })

  test('a role that is taken back before its first day never holds', async () => {
    clock = useTestClock(start)
    const person = await somebody(['officer'], commune)
    const id = await give(chief, person.id, 'leader', commune, { from: '2026-12-01' })
    await run(tx => endGrant(tx, chief, person.id, id))
    clock.set('2026-12-02T08:00:00+07:00')
    expect((await rolesOf(person.id))?.map(({ role }) => role)).toEqual(['officer'])
    expect((await run(tx => namedGrants(tx, person.id))).find(grant => grant.id === id)).toMatchObject({
      state: 'over',
      from: '2026-12-01',
      to: '2026-12-01',
    })
  })

  test('a dissolved unit gives no power from its last day on; its heir’s people stand above it', async () => {
    clock = useTestClock(start)
    const old = await run(tx => addUnit(tx, 'Ủy ban nhân dân xã Cũ'))
    const person = await somebody(['officer'], old)
    await run(async tx => {
      const id = newId()
      await sql`update org_units set valid_to = '2026-12-01' where id = ${old.id}`.execute(tx)
      await sql`insert into org_successions
        (id, kind, effective_on, legal_basis, request_key, carried_out_at, carried_out_by)
        values (${id}, 'merge', '2026-12-01', 'Nghị quyết 1/NQ', ${id}, now(), ${chief.id})`.execute(tx)
      await sql`insert into org_succession_lines (succession_id, position, from_id, to_id, main)
        values (${id}, 0, ${old.id}, ${commune.id}, true)`.execute(tx)
    })
    expect(await rolesOf(person.id)).toEqual([{ role: 'officer', unitId: old.id }])
    expect((await run(tx => unitLines(tx, [old.id]))).get(old.id)).toEqual([old.id])
    clock.set('2026-12-01T00:30:00+07:00')
    expect(await rolesOf(person.id)).toEqual([])
    expect((await run(tx => unitLines(tx, [old.id]))).get(old.id)).toEqual([old.id, commune.id, province.id])
    expect(await codes(give(chief, person.id, 'leader', old, { from: '2026-12-01' }))).toEqual([
      'grant-unit-ended',
    ])
  })

  test('the list shows the people of one’s units, as of a day, by words, unit and role', async () => {
    clock = useTestClock(start)
    const place = await run(tx => addUnit(tx, 'Ủy ban nhân dân đặc khu Hòn Gạc'))
    const local = await somebody(['administrator'], place)
    const clerk = await somebody(['officer'], place)
    await give(chief, clerk.id, 'leader', place, { from: '2026-12-01' })
    const list = async (actor: Person, more: Partial<PeopleFilter> = {}) => {
      const filter = { q: '', unitId: null, role: null, asOf: '2026-11-21', page: 1, ...more }
      const { people, total } = await run(tx => listPeopleFor(tx, actor, filter))
      expect(people.length).toBe(Math.min(total, peopleOnPage))
      return people.map(({ id }) => id).sort()
    }
    expect(await list(local)).toEqual([local.id, clerk.id].sort())
    expect(await list(clerk)).toEqual([clerk.id])
    expect(await list(chief, { unitId: place.id })).toEqual([local.id, clerk.id].sort())
    expect(await list(chief, { unitId: place.id, role: 'leader' })).toEqual([])
    expect(await list(chief, { unitId: place.id, role: 'leader', asOf: '2026-12-01' })).toEqual([clerk.id])
    expect(await list(chief, { q: clerk.name.toLowerCase() })).toContain(clerk.id)
    expect(await list(chief, { asOf: '2020-01-01' })).toEqual([])
    expect((await run(tx => searchColleagues(tx, 'van.le', 5))).map(({ name }) => name)).toEqual([
      'Lê Thu Vân',
    ])
  })

  test('a person without any role is still a person, and holds nothing', async () => {
    const nobody: Person = { id: newId(), name: 'Không vai trò', grants: [] }
    const all = { q: '', unitId: null, role: null, asOf: '2026-11-21', page: 1 }
    expect((await run(tx => listPeopleFor(tx, nobody, all))).total).toBe(0)
  })
})
