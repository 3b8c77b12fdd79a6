import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { wholeOffice } from '../../tests/people.ts'
import { listFactsAbout, verifyChain } from '../audit/index.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { addPost, correctPost, endPost } from './actions/change-post.ts'
import { createUnit } from './actions/create-unit.ts'
import { findFunction } from './actions/find-function.ts'
import { storeUnitEnds } from './actions/store-unit-lives.ts'
import { focalUnits } from './queries/focal-points.ts'
import { functionAreas, listFunctions } from './queries/functions.ts'
import { postsOf, signatureOf } from './queries/posts.ts'
import { unitPosts } from './queries/unit-posts.ts'
import { guessUnit } from './rules/guess-unit.ts'
import type { PostRows } from './rules/posts.ts'
import type { NewUnit, Unit } from './units.ts'

const mau: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }
const transfer = '2025-03-01'
const always = { valid_from: null, valid_to: null }

forBothDatabases((_kind, open) => {
  let database: Database
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(work)
  const make = (name: string, more: Partial<NewUnit> = {}): Promise<Unit> =>
    within(tx => createUnit(tx, mau, { ...guessUnit(name, false), ...more }))
  const refused = (code: string) => ({ kind: 'refused', code })

  beforeAll(async () => {
    database = await open()
    await within(tx =>
      sql`insert into org_people (id, name, sign_in_name, created_at) values (${mau.id}, 'Mẫu', 'mau', now())`.execute(
        tx,
      ),
    )
  })
  beforeEach(async () => {
    await within(tx => sql`truncate org_units, org_functions cascade`.execute(tx))
  })

  const point = (unit: Unit, more: Partial<PostRows['focal-points']> = {}): PostRows['focal-points'] => ({
    id: newId(),
    unit_id: unit.id,
    role: 'officer',
    person_id: null,
    name: 'Lê Văn Hai',
    post: 'Chuyên viên',
    phone: '0900 000 000',
    email: '',
    ...always,
    ...more,
  })

  describe('a focal point', () => {
    test('comes, is set right and ends; what it was stays, on the record without its personal data', async () => {
      const unit = await make('Sở Ngoại vụ')
      const first = point(unit)
      await within(tx => addPost(tx, mau, 'focal-points', first))
      await within(tx => correctPost(tx, mau, 'focal-points', { ...first, name: 'Lê Văn Hải' }))
      await within(tx => correctPost(tx, mau, 'focal-points', { ...first, name: 'Lê Văn Hải' }))
      await within(tx => endPost(tx, mau, 'focal-points', first.id, transfer))
      await within(tx => endPost(tx, mau, 'focal-points', first.id, transfer))
      expect(await within(tx => postsOf(tx, 'focal-points', [unit.id]))).toEqual([
        { ...first, name: 'Lê Văn Hải', valid_to: transfer },
      ])
      expect((await within(tx => unitPosts(tx, unit.id, '2025-02-28'))).focalPoints).toHaveLength(1)
      expect((await within(tx => unitPosts(tx, unit.id, transfer))).focalPoints).toEqual([])
      const facts = (await within(tx => listFactsAbout(tx, `unit:${unit.id}`))).slice(1)
      expect(facts.map(({ kind }) => kind)).toEqual([
        'unit.focal-points-added',
        'unit.focal-points-corrected',
        'unit.focal-points-ended',
      ])
      expect(JSON.stringify(facts)).not.toContain('Lê Văn')
      expect(JSON.stringify(facts)).not.toContain('0900')
      expect(facts[2]?.details).toMatchObject({
        before: { validTo: null, unitId: unit.id },
        after: { validTo: transfer },
      })
      expect(await within(tx => verifyChain(tx))).toMatchObject({ whole: true })
    })

    test('is refused without a name, backwards, as a second leader on one day, and of no unit', async () => {
      const unit = await make('Sở Ngoại vụ')
      const add = (row: PostRows['focal-points']) => within(tx => addPost(tx, mau, 'focal-points', row))
      await add(point(unit, { role: 'leader', valid_to: transfer }))
      await expect(add(point(unit, { name: '' }))).rejects.toMatchObject(refused('post-name-missing'))
      await expect(add(point(unit, { valid_from: transfer, valid_to: transfer }))).rejects.toMatchObject(
        refused('post-ends-first'),
      )
      await expect(add(point(unit, { role: 'leader', valid_from: '2025-02-28' }))).rejects.toMatchObject(
        refused('focal-leader-twice'),
      )
      await add(point(unit, { role: 'leader', valid_from: transfer }))
      await expect(add({ ...point(unit), unit_id: newId() })).rejects.toMatchObject({ kind: 'not-found' })
      await expect(within(tx => endPost(tx, mau, 'focal-points', newId(), transfer))).rejects.toMatchObject({
        kind: 'not-found',
      })
    })

    test('is missing in units with open work and in those below an issuer; gaps come by how much is open', async () => {
      const office = await make('UBND tỉnh')
      const [busy, idle] = [
        await make('Sở A', { parentId: office.id }),
        await make('Sở B', { parentId: office.id }),
      ]
      const [partner] = [await make('Bộ C'), await make('Bộ D'), await make('Các sở', { collective: true })]
      await within(tx => addPost(tx, mau, 'focal-points', point(idle)))
      await within(tx =>
        addPost(tx, mau, 'focal-points', point(idle, { role: 'leader', valid_from: transfer })),
      )
      const work = {
        openWork: async () =>
          new Map([
            [busy.id, 2],
            [partner?.id ?? '', 7],
          ]),
        issuers: async () => [office.id],
      }
      const list = (day: string, state: 'gap' | 'complete') =>
        within(tx => focalUnits(tx, day, work, { state, page: 1 }))
      const now = await list(transfer, 'gap')
      expect(now.units.map(({ unit, openWork }) => [unit.name, openWork])).toEqual([
        ['Bộ C', 7],
        ['Sở A', 2],
        [office.name, 0],
      ])
      expect(now.counts).toEqual({ gap: 3, complete: 1 })
      expect((await list(transfer, 'complete')).units.map(({ unit }) => unit.name)).toEqual(['Sở B'])
      expect((await list('2025-02-28', 'complete')).units).toEqual([])
    })
  })

  describe('a member of a committee', () => {
    const member = (committee: Unit, more: Partial<PostRows['members']> = {}): PostRows['members'] => ({
      id: newId(),
      committee_id: committee.id,
      unit_id: null,
      person_name: 'Phạm Thị Ba',
      post: 'Phó Chủ tịch UBND tỉnh',
      role: 'head',
      ...always,
      ...more,
    })

    test('sits in person, for a unit, or both; a unit knows where it sits', async () => {
      const board = await make('Ban Chỉ đạo Thông tin đối ngoại tỉnh')
      const unit = await make('Sở Ngoại vụ')
      await within(tx => addPost(tx, mau, 'members', member(board)))
      await within(tx =>
        addPost(tx, mau, 'members', member(board, { role: 'standing', unit_id: unit.id, person_name: '' })),
      )
      const posts = await within(tx => unitPosts(tx, board.id, transfer))
      expect(posts.members.map(({ role }) => role).sort()).toEqual(['head', 'standing'])
      expect(posts.names.get(unit.id)).toBe('Sở Ngoại vụ')
      const seats = await within(tx => unitPosts(tx, unit.id, transfer))
      expect(seats.seats).toMatchObject([{ committee_id: board.id, role: 'standing' }])
    })

    test('is refused as nobody, as the committee itself, and as a second head on one day', async () => {
      const board = await make('Ban Chỉ đạo Thông tin đối ngoại tỉnh')
      const add = (row: PostRows['members']) => within(tx => addPost(tx, mau, 'members', row))
      await add(member(board, { valid_to: transfer }))
      await expect(add(member(board, { person_name: '' }))).rejects.toMatchObject(refused('member-missing'))
      await expect(add(member(board, { unit_id: board.id }))).rejects.toMatchObject(
        refused('member-of-itself'),
      )
      await expect(add(member(board))).rejects.toMatchObject(refused('member-head-twice'))
      await add(member(board, { valid_from: transfer }))
    })
  })

  test('a signer signs in the block of the unit as it was on the day; a blank stays blank', async () => {
    const unit = await make('Sở Ngoại vụ')
    const signer = {
      id: newId(),
      unit_id: unit.id,
      name: 'Lê Văn Hai',
      post: 'Giám đốc',
      authority: '' as const,
      principal: '',
      legal_basis: '',
      valid_from: transfer,
      valid_to: null,
    }
    await within(tx => addPost(tx, mau, 'signers', signer))
    const block = (day: string, name: string | null = null) =>
      within(tx => signatureOf(tx, unit.id, day, name))
    expect(await block(transfer)).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Lê Văn Hai' })
    expect(await block('2025-02-28')).toBeNull()
    expect(await block(transfer, 'Người khác')).toBeNull()
    await expect(
      within(tx => addPost(tx, mau, 'signers', { ...signer, id: newId(), authority: 'TM' })),
    ).rejects.toMatchObject(refused('signer-alone'))
  })

  describe('a function', () => {
    test('moves from one unit to another on a day; gaps and double holders are told', async () => {
      const province = await make('UBND tỉnh Lam Giang')
      const communes = [
        await make('UBND xã Một', { parentId: province.id }),
        await make('UBND xã Hai', { parentId: province.id }),
      ]
      const [old, next] = [await make('Sở Thông tin và Truyền thông'), await make('Sở Văn hóa')]
      const function_id = await within(tx => findFunction(tx, mau, 'Thông tin  đối ngoại'))
      expect(await within(tx => findFunction(tx, mau, 'thông tin đối ngoại'))).toBe(function_id)
      const hold = (unit: Unit, area: Unit | undefined, days: object) =>
        within(tx =>
          addPost(tx, mau, 'functions', {
            id: newId(),
            function_id,
            area_id: area?.id ?? '',
            unit_id: unit.id,
            legal_basis: 'Nghị định 43/2025/NĐ-CP',
            ...always,
            ...days,
          }),
        )
      await hold(old, province, { valid_to: transfer })
      await hold(next, province, { valid_from: transfer })
      await hold(next, communes[0], { valid_from: '2025-07-01' })
      await hold(old, communes[0], { valid_from: '2025-07-01' })
      const holders = async (day: string, state: 'all' | 'gap' | 'double' = 'all') =>
        (await within(tx => functionAreas(tx, function_id, day, { state, page: 1 }))).areas.map(area => [
          area.area.name.replace('Ủy ban nhân dân ', ''),
          area.holders.map(({ unit }) => unit.name).sort(),
        ])
      expect(await holders('2025-02-28')).toEqual([
        ['tỉnh Lam Giang', ['Sở Thông tin và Truyền thông']],
        ['xã Hai', []],
        ['xã Một', []],
      ])
      expect((await holders(transfer))[0]).toEqual(['tỉnh Lam Giang', ['Sở Văn hóa']])
      expect(await holders('2025-07-01', 'gap')).toEqual([['xã Hai', []]])
      expect(await holders('2025-07-01', 'double')).toEqual([
        ['xã Một', ['Sở Thông tin và Truyền thông', 'Sở Văn hóa']],
      ])
      expect(await within(tx => listFunctions(tx, '2025-07-01'))).toEqual([
        { id: function_id, name: 'Thông tin đối ngoại', areas: 3, gaps: 1, doubles: 1 },
      ])
      await within(tx => storeUnitEnds(tx, [old.id], '2025-08-01'))
      expect(await holders('2025-08-01', 'double')).toEqual([])
      expect((await within(tx => unitPosts(tx, next.id, transfer))).functions).toHaveLength(2)
      await expect(hold(next, province, {})).rejects.toMatchObject(refused('function-held-already'))
    })

    test('without a name, or with an endless one, is refused', async () => {
      await expect(within(tx => findFunction(tx, mau, ' , '))).rejects.toMatchObject(
        refused('function-name-missing'),
      )
      await expect(within(tx => findFunction(tx, mau, 'Việc '.repeat(100)))).rejects.toMatchObject(
        refused('function-name-too-long'),
      )
    })
  })
})
