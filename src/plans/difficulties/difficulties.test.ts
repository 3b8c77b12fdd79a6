import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan } from '../../../tests/plan-rows.ts'
import { addWork } from '../../../tests/work-rows.ts'
import { listFactsAbout } from '../../audit/index.ts'
import { createUnit, type NewUnit, type Role, type Unit } from '../../org/index.ts'
import { addWorkingDays, plusDays } from '../../platform/calendar/index.ts'
import { today } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { changeDifficulty } from './actions/change-difficulty.ts'
import { raiseDifficulty, type WantedDifficulty } from './actions/raise-difficulty.ts'
import { difficultiesXlsx } from './export.ts'
import { maySeeDifficulty } from './policy.ts'
import { changesOfDifficulty, type Difficulty, findDifficulty } from './queries/find.ts'
import { countDifficulties, type DifficultyShow, lastAnswers, listDifficulties } from './queries/list.ts'
import { placeOfDifficulty } from './queries/place.ts'
import {
  afterCommand,
  answerWorkingDays,
  commandRefusals,
  type DifficultyCommand,
  type DifficultyFacts,
  daysLate,
  difficultyWordsMax,
  raiseRefusals,
} from './rules.ts'

const open: DifficultyFacts = {
  state: 'open',
  raiserId: 'commune',
  ownerId: 'department',
  dueOn: '2026-11-10',
  answeredOn: null,
}
const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

describe('the rules of difficulties', () => {
  test('say what leads where', () => {
    const run = (from: DifficultyFacts, command: DifficultyCommand) => ({
      ...from,
      ...afterCommand(from, command, '2026-11-21'),
    })
    const interim = run(open, { kind: 'answer', text: 'x', final: false })
    expect([interim.state, interim.answeredOn]).toEqual(['open', null])
    const answered = run(open, { kind: 'answer', text: 'x', final: true })
    expect([answered.state, answered.answeredOn]).toEqual(['answered', '2026-11-21'])
    expect(run(answered, { kind: 'close', text: '' }).state).toBe('closed')
    // Saturday 21 November: five working days later it is Friday.
    expect(run(answered, { kind: 'reopen', text: 'x' })).toMatchObject({
      state: 'open',
      answeredOn: null,
      dueOn: '2026-11-27',
    })
    expect(run(open, { kind: 'withdraw', text: 'x' }).state).toBe('withdrawn')
    expect(run(open, { kind: 'pass-on', unitId: 'province', text: 'x' })).toMatchObject({
      ownerId: 'province',
      dueOn: '2026-11-27',
    })
    // Whoever has more time left keeps it.
    const far = { ...open, dueOn: '2026-12-31' }
    expect(run(far, { kind: 'pass-on', unitId: 'province', text: 'x' }).dueOn).toBe('2026-12-31')
  })

  test.each([
    ['answer', 'closed', 'difficulty-no-answer'],
    ['answer', 'withdrawn', 'difficulty-no-answer'],
    ['close', 'open', 'difficulty-no-close'],
    ['reopen', 'open', 'difficulty-no-reopen'],
    ['reopen', 'withdrawn', 'difficulty-no-reopen'],
    ['withdraw', 'closed', 'difficulty-no-withdraw'],
  ] as const)('refuse to %s what is %s', (kind, state, code) => {
    const command: DifficultyCommand =
      kind === 'answer' ? { kind, text: 'x', final: true } : { kind, text: 'x' }
    expect(codes(commandRefusals({ ...open, state }, command))).toEqual([code])
  })

  test('refuse to pass on to the raiser, to the same one, and without a reason', () => {
    const pass = (unitId: string, text = 'x') =>
      codes(commandRefusals(open, { kind: 'pass-on', unitId, text }))
    expect(pass('province')).toEqual([])
    expect(pass('commune')).toEqual(['difficulty-owner-is-raiser'])
    expect(pass('department')).toEqual(['difficulty-owner-same'])
    expect(pass('province', ' ')).toEqual(['difficulty-words-empty'])
    const answered = { ...open, state: 'answered' } as const
    expect(codes(commandRefusals(answered, { kind: 'pass-on', unitId: 'province', text: 'x' }))).toEqual([
      'difficulty-no-pass-on',
    ])
  })

  test('refuse what is empty, too long, of tomorrow, or due before today', () => {
    const raised = {
      what: 'x',
      asksFor: 'x',
      since: '2026-11-21',
      dueOn: '2026-11-21',
      raiserId: 'commune',
      ownerId: 'department',
    } as const
    expect(raiseRefusals(raised, '2026-11-21')).toEqual([])
    const long = 'x'.repeat(difficultyWordsMax + 1)
    const wrong = {
      ...raised,
      what: '',
      asksFor: long,
      since: '2026-11-22',
      dueOn: '2026-11-20',
      ownerId: 'commune',
    }
    expect(codes(raiseRefusals(wrong, '2026-11-21'))).toEqual([
      'difficulty-words-empty',
      'difficulty-words-too-long',
      'difficulty-since-later',
      'difficulty-due-before',
      'difficulty-owner-is-raiser',
    ])
    expect(codes(commandRefusals(open, { kind: 'answer', text: long, final: true }))).toEqual([
      'difficulty-words-too-long',
    ])
  })

  test('count the days that an answer is, or came, late', () => {
    expect(daysLate(open, '2026-11-10')).toBe(0)
    expect(daysLate(open, '2026-11-12')).toBe(2)
    expect(daysLate({ ...open, state: 'answered', answeredOn: '2026-11-13' }, '2026-12-01')).toBe(3)
    expect(daysLate({ ...open, state: 'withdrawn' }, '2026-12-01')).toBe(0)
  })
})

forBothDatabases((_kind, openDatabase) => {
  let database: Database
  let province: Unit
  let department: Unit
  let commune: Unit
  let other: Unit
  let planId = ''
  let taskId = ''
  let itemId = ''
  const people = new Map<string, Person>()

  beforeAll(async () => {
    database = await openDatabase()
    const id = await database.transaction(addPerson)
    const maker: Person = { id, name: 'Trần Thị Mẫu', grants: wholeOffice('officer', 'administrator') }
    people.set('office', maker)
    const add = (name: string, more: Partial<NewUnit>) =>
      database.transaction(tx =>
        createUnit(tx, maker, {
          name,
          kind: 'peoples-committee',
          level: null,
          collective: false,
          parentId: null,
          ...more,
        }),
      )
    province = await add('Ủy ban nhân dân tỉnh Lam Giang', { level: 'province' })
    department = await add('Sở Ngoại vụ', { kind: 'department', level: 'province', parentId: province.id })
    commune = await add('Ủy ban nhân dân xã Bến Lúa', { level: 'commune', parentId: province.id })
    other = await add('Ủy ban nhân dân xã Rạch Sen', { level: 'commune', parentId: province.id })
    await database.transaction(async tx => {
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: id,
        issuers: [province],
        tasks: [
          {
            text: 'Dựng pa nô ở cửa khẩu.',
            units: [
              [department, 'lead'],
              [commune, 'coordinate'],
              [other, 'coordinate'],
            ],
          },
        ],
      })
      planId = plan.id
      taskId = plan.taskIds[0] ?? ''
      await addWork(tx, { taskId, position: 0 })
      itemId = await addWork(tx, { taskId, position: 1 })
    })
    for (const [name, unit] of [
      ['department', department],
      ['commune', commune],
      ['other', other],
      ['province', province],
    ] as const) {
      people.set(name, await officerOf(unit, name))
    }
  })

  async function officerOf(unit: Unit, name: string, role: Role = 'officer'): Promise<Person> {
    return database.transaction(async tx => {
      const id = await addPerson(tx)
      await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at, reason)
        values (${newId()}, ${id}, ${role}, ${unit.id}, '2020-01-01', now(), '')`.execute(tx)
      return { id, name, grants: [grantOn(unit.id, role)] }
    })
  }

  const person = (name: string): Person => {
    const found = people.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const wanted = (more: Partial<WantedDifficulty> = {}): WantedDifficulty => ({
    id: newId(),
    planId,
    taskId,
    workItemId: itemId,
    raiserId: commune.id,
    owner: { kind: 'unit', id: department.id },
    what: 'Chưa có mặt bằng dựng pa nô.',
    asksFor: 'Đề nghị bố trí mặt bằng cạnh cửa khẩu.',
    since: today(),
    dueOn: null,
    ...more,
  })
  const raise = async (more: Partial<WantedDifficulty> = {}, who = 'commune'): Promise<string> => {
    const difficulty = wanted(more)
    await database.transaction(tx => raiseDifficulty(tx, person(who), difficulty))
    return difficulty.id
  }
  const find = async (id: string): Promise<Difficulty> => {
    const found = await database.transaction(tx => findDifficulty(tx, id))
    if (!found) throw new Error('no such difficulty')
    return found
  }
  const change = (id: string, who: string, command: DifficultyCommand, seen: number) =>
    database.transaction(tx => changeDifficulty(tx, person(who), id, command, seen))
  const answer = (text: string, final = true): DifficultyCommand => ({ kind: 'answer', text, final })
  const shown = (who: string, show: DifficultyShow, q = '') =>
    database.transaction(async tx => {
      const { difficulties } = await listDifficulties(tx, person(who), { show, q, plan: planId })
      return difficulties.map(({ id }) => id)
    })
  const messages = async (who: string) => {
    const { id } = person(who)
    const rows = await database.transaction(tx =>
      tx
        .withTables<{ messages: { account_id: string | null; kind: string; href: string } }>()
        .selectFrom('messages')
        .select(['kind', 'href'])
        .where('account_id', '=', id)
        .execute(),
    )
    return rows
  }

  test('a unit raises one on its part of a task; the lead is told and has ten working days', async () => {
    const id = await raise()
    const difficulty = await find(id)
    expect(difficulty).toMatchObject({
      state: 'open',
      dueOn: addWorkingDays(today(), answerWorkingDays),
      raiser: { name: commune.name },
      owner: { name: department.name },
      workItemId: itemId,
    })
    expect(await messages('department')).toContainEqual({
      kind: 'difficulty-to-answer',
      href: `/difficulties/${id}`,
    })
    expect((await messages('commune')).map(({ href }) => href)).not.toContain(`/difficulties/${id}`)
    const facts = await database.transaction(tx => listFactsAbout(tx, `difficulty:${id}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['difficulty.raised'])
  })

  test('the same form sent twice is one difficulty', async () => {
    const difficulty = wanted()
    for (let sent = 0; sent < 2; sent += 1) {
      await database.transaction(tx => raiseDifficulty(tx, person('commune'), difficulty))
    }
    expect(await database.transaction(tx => changesOfDifficulty(tx, difficulty.id))).toHaveLength(1)
    await expect(
      database.transaction(tx => raiseDifficulty(tx, person('office'), difficulty)),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each([
    ['a unit of another person', { raiserId: '' }, 'other', 'difficulty-unit-not-yours'],
    ['a unit that is not in the plan', { raiserId: newId() }, 'office', 'difficulty-unit-not-of-plan'],
    [
      'somebody who is not offered',
      { owner: { kind: 'unit', id: newId() } },
      'commune',
      'difficulty-owner-unknown',
    ],
    ['itself', { raiserId: 'department' }, 'department', 'difficulty-owner-is-raiser'],
  ] as const)('%s is refused', async (_what, more, who, code) => {
    const ids = { '': commune.id, department: department.id }
    const raiserId =
      'raiserId' in more ? (ids[more.raiserId as keyof typeof ids] ?? more.raiserId) : commune.id
    await expect(raise({ workItemId: null, ...more, raiserId }, who)).rejects.toMatchObject({ code })
  })

  test('a task of another plan is not there', async () => {
    await expect(raise({ taskId: newId(), workItemId: null })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the unit above can be asked, about the plan as a whole', async () => {
    const id = await raise({ taskId: null, workItemId: null, owner: { kind: 'superior' } })
    expect((await find(id)).owner.name).toBe(province.name)
    await expect(
      raise(
        { taskId: null, workItemId: null, raiserId: province.id, owner: { kind: 'superior' } },
        'province',
      ),
    ).rejects.toMatchObject({ code: 'difficulty-owner-unknown' })
  })

  test('answers, a passing on and a closing stand in its history, before and after in the record', async () => {
    const id = await raise()
    await change(id, 'department', answer('Đang xin ý kiến.', false), 1)
    await change(
      id,
      'department',
      { kind: 'pass-on', unitId: province.id, text: 'Thuộc thẩm quyền tỉnh.' },
      2,
    )
    expect(await find(id)).toMatchObject({ state: 'open', owner: { name: province.name } })
    await expect(change(id, 'department', answer('Muộn.'), 3)).rejects.toMatchObject({ kind: 'not-found' })
    await change(id, 'province', answer('Đã bố trí 20 m².'), 3)
    await expect(change(id, 'department', { kind: 'close', text: '' }, 4)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await change(id, 'commune', { kind: 'reopen', text: 'Chưa đủ chỗ.' }, 4)
    await change(id, 'province', answer('Thêm 10 m².'), 5)
    await change(id, 'commune', { kind: 'close', text: '' }, 6)
    const changes = await database.transaction(tx => changesOfDifficulty(tx, id))
    expect(changes.map(({ kind }) => kind)).toEqual([
      'raise',
      'answer',
      'pass-on',
      'answer',
      'reopen',
      'answer',
      'close',
    ])
    expect((await find(id)).state).toBe('closed')
    const facts = await database.transaction(tx => listFactsAbout(tx, `difficulty:${id}`))
    expect(facts.find(({ kind }) => kind === 'difficulty.passed-on')?.details).toMatchObject({
      before: { owner: department.id },
      after: { owner: province.id },
    })
    const sees = async (who: string) => {
      const place = await database.transaction(tx => placeOfDifficulty(tx, id))
      return place !== undefined && maySeeDifficulty(person(who), place)
    }
    // Who once had to answer still sees what came of it; a unit beside does not.
    expect([await sees('department'), await sees('commune'), await sees('other')]).toEqual([
      true,
      true,
      false,
    ])
    expect(await database.transaction(tx => lastAnswers(tx, [id]))).toEqual(new Map([[id, 'Thêm 10 m².']]))
  })

  test('two at once: the second is told who was quicker; the same form again is done already', async () => {
    const id = await raise()
    const second = await officerOf(department, 'Người thứ hai')
    people.set('second', second)
    const both = await Promise.allSettled([
      change(id, 'department', answer('Một.'), 1),
      change(id, 'second', answer('Hai.'), 1),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'difficulty-changed', args: { name: 'Trần Thị Mẫu' } })
    const [winner, text] = both[0].status === 'fulfilled' ? ['department', 'Một.'] : ['second', 'Hai.']
    await change(id, winner, answer(text), 1)
    expect((await find(id)).version).toBe(2)
  })

  test('a group, a unit that is no more and one that is none cannot answer', async () => {
    const id = await raise()
    const passTo = (unitId: string) => change(id, 'department', { kind: 'pass-on', unitId, text: 'x' }, 1)
    const group = await database.transaction(tx =>
      createUnit(tx, person('office'), {
        name: 'Các sở, ban, ngành',
        kind: 'other',
        level: null,
        collective: true,
        parentId: null,
      }),
    )
    await expect(passTo(group.id)).rejects.toMatchObject({ code: 'difficulty-unit-unknown' })
    await expect(passTo(newId())).rejects.toMatchObject({ code: 'difficulty-unit-unknown' })
  })

  test('lists show each their own: to answer, raised, late; found by words without marks', async () => {
    const id = await raise({ what: 'Thiếu máy chiếu.' })
    const late = await raise({ what: 'Đợi kinh phí đã lâu.' })
    await database.transaction(tx =>
      tx
        .withTables<{ plan_difficulties: { id: string; due_on: string } }>()
        .updateTable('plan_difficulties')
        .set({ due_on: plusDays(today(), -3) })
        .where('id', '=', late)
        .execute(),
    )
    expect(await shown('department', 'mine')).toEqual(expect.arrayContaining([id, late]))
    expect(await shown('commune', 'mine')).not.toContain(id)
    expect(await shown('commune', 'raised')).toContain(id)
    expect(await shown('department', 'raised')).not.toContain(id)
    expect(await shown('office', 'late')).toEqual([late])
    // The first due stands first.
    expect((await shown('department', 'mine'))[0]).toBe(late)
    expect(await shown('other', 'all')).toEqual([])
    expect(await shown('commune', 'all', 'may chieu')).toEqual([id])
    expect(await shown('commune', 'all', 'so ngoai vu thieu')).toEqual([id])
    const counts = await database.transaction(tx => countDifficulties(tx, person('department'), planId))
    expect(counts.late).toBe(1)
    expect(counts.mine).toBe((await shown('department', 'mine')).length)
    await change(id, 'commune', { kind: 'withdraw', text: 'Đã có máy.' }, 1)
    expect(await shown('department', 'mine')).not.toContain(id)
  })

  test('a list becomes a workbook', async () => {
    const id = await raise({ what: '=1+1' })
    await change(id, 'department', answer('Đã rõ.'), 1)
    const rows = [{ ...(await find(id)), answer: 'Đã rõ.' }]
    const bytes = await difficultiesXlsx(rows, 'vi')
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
