import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPlan, addUnit, type UnitRef } from '../../../tests/plan-rows.ts'
import { listFactsAbout } from '../../audit/index.ts'
import type { Role } from '../../org/index.ts'
import { now, type TestClock, useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { editComment, hideComment, restoreComment } from './actions/change-comment.ts'
import { type NewComment, writeComment } from './actions/write-comment.ts'
import { commentsOf, commentsOnPage, findComment } from './queries/find.ts'
import { readersNamed } from './queries/people.ts'
import { placeOfComments } from './queries/place.ts'
import {
  canEdit,
  commentMax,
  commentRefusals,
  editMinutes,
  editRefusals,
  mentionsMax,
  withAddresses,
} from './rules.ts'
import { taskComments } from './show.tsx'

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

describe('the rules of comments', () => {
  test('refuse what is empty, too long, or told to too many', () => {
    expect(codes(commentRefusals('x', mentionsMax))).toEqual([])
    expect(codes(commentRefusals('  ', 0))).toEqual(['comment-empty'])
    expect(codes(commentRefusals('x'.repeat(commentMax + 1), mentionsMax + 1))).toEqual([
      'comment-too-long',
      'comment-too-many-mentions',
    ])
  })

  test('let a comment be edited for its time, and no longer', () => {
    const madeAt = new Date('2026-11-21T01:00:00Z')
    const later = (minutes: number) => new Date(madeAt.getTime() + minutes * 60_000)
    expect(canEdit({ madeAt, hidden: false }, later(editMinutes))).toBe(true)
    expect(codes(editRefusals({ madeAt, hidden: false }, 'x', later(editMinutes + 1)))).toEqual([
      'comment-too-old',
    ])
    expect(codes(editRefusals({ madeAt, hidden: true }, '', later(0)))).toEqual([
      'comment-is-hidden',
      'comment-empty',
    ])
  })

  test.each([
    ['Xem https://example.vn/a?b=1.', 'https://example.vn/a?b=1'],
    ['(http://example.vn)', 'http://example.vn/'],
    ['https://vi.wikipedia.org/wiki/A_(B), nhé', 'https://vi.wikipedia.org/wiki/A_(B)'],
  ])('open the web address in %j', (text, href) => {
    const parts = withAddresses(text)
    expect(parts.map(part => part.text).join('')).toBe(text)
    expect(parts.flatMap(part => part.href ?? [])).toEqual([href])
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://bank.vn@evil.example/',
    'ftp://example.vn',
    'https://',
  ])('leave %j as words', text => {
    expect(withAddresses(text)).toEqual([{ text, href: null }])
  })
})

forBothDatabases((_kind, open) => {
  let database: Database
  let clock: TestClock | undefined
  let taskId = ''
  let [lead, commune, keeper, beside]: UnitRef[] = []
  const people = new Map<string, Person>()

  beforeAll(async () => {
    database = await open()
    await database.transaction(async tx => {
      lead = await addUnit(tx, 'Sở Ngoại vụ')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
      keeper = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
      beside = await addUnit(tx, 'Sở Y tế')
      await add('Trần Thị Mẫu', null, 'administrator')
      await add('Lê Thu Vân', lead.id, 'officer')
      await add('Nguyễn Văn Lộc', commune.id, 'leader')
      await add('Nguyễn Văn Lọc', commune.id, 'auditor')
      await add('Phạm Quốc Huy', keeper.id, 'officer')
      await add('Nguyễn Thị Lạ', beside.id, 'officer')
      async function add(name: string, unitId: string | null, role: Role) {
        const id = newId()
        await sql`insert into org_people values (${id}, ${name}, ${`p.${id}`}, now(), null)`.execute(tx)
        await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at, reason)
          values (${newId()}, ${id}, ${role}, ${unitId}, '2020-01-01', now(), '')`.execute(tx)
        people.set(name, {
          id,
          name,
          grants: unitId === null ? wholeOffice(role) : [grantOn(unitId, role)],
        })
      }
      const task = {
        text: 'Dựng pa nô ở cửa khẩu.',
        units: [
          [lead, 'lead'],
          [commune, 'coordinate'],
        ],
      } as const
      const other = { text: 'Việc khác.', units: [[beside, 'lead']] } as const
      const recordedBy = person('Trần Thị Mẫu').id
      const plan = await addPlan(tx, { title: 'Kế hoạch', recordedBy, tasks: [task, other] })
      await sql`update plan_uploads set unit_id = ${keeper.id} where id = ${plan.uploadId}`.execute(tx)
      taskId = plan.taskIds[0] ?? ''
    })
  })
  afterEach(() => {
    clock?.restore()
    clock = undefined
  })

  function person(name: string): Person {
    const found = people.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const ids = (...names: readonly string[]) => names.map(name => person(name).id)
  const write = async (who: string, more: Partial<NewComment> = {}): Promise<string> => {
    const comment = { id: newId(), taskId, text: 'Xin ý kiến về mẫu.', mentions: [], ...more }
    await database.transaction(tx => writeComment(tx, person(who), comment))
    return comment.id
  }
  const find = (id: string) => database.transaction(tx => findComment(tx, id))
  const edit = (id: string, who: string, text: string, seen: number) =>
    database.transaction(tx => editComment(tx, person(who), id, text, seen))
  const sees = async (who: string): Promise<boolean> =>
    (await database.transaction(tx => taskComments(tx, person(who), taskId))) !== null

  test('the units of the task and the plan’s see and say; a unit of another task does neither', async () => {
    for (const who of ['Lê Thu Vân', 'Nguyễn Văn Lộc', 'Phạm Quốc Huy', 'Nguyễn Văn Lọc']) {
      expect(await sees(who), who).toBe(true)
    }
    expect(await sees('Nguyễn Thị Lạ')).toBe(false)
    await write('Phạm Quốc Huy')
    for (const who of ['Nguyễn Thị Lạ', 'Nguyễn Văn Lọc']) {
      await expect(write(who), who).rejects.toMatchObject({ kind: 'not-found' })
    }
  })

  test('the newest stands last, and the page with it comes first', async () => {
    for (let count = 0; count < commentsOnPage; count += 1)
      await write('Lê Thu Vân', { text: `Lời ${count}` })
    const last = await write('Lê Thu Vân', { text: 'Lời cuối.' })
    const thread = await database.transaction(tx => commentsOf(tx, taskId))
    expect(thread).toMatchObject({ page: 2, pages: 2 })
    expect(thread.comments.at(-1)?.id).toBe(last)
    expect((await database.transaction(tx => commentsOf(tx, taskId, 1))).comments).toHaveLength(
      commentsOnPage,
    )
  })

  test('people are found by any part of the name, only those who may see it; the marks rank', async () => {
    const named = (typed: string) =>
      database.transaction(async tx => {
        const place = await placeOfComments(tx, taskId)
        return place ? (await readersNamed(tx, place, typed)).map(({ name }) => name) : []
      })
    expect(await named('nguyen')).toEqual(expect.arrayContaining(['Nguyễn Văn Lộc', 'Nguyễn Văn Lọc']))
    expect(await named('nguyen')).not.toContain('Nguyễn Thị Lạ')
    expect((await named('văn lọc'))[0]).toBe('Nguyễn Văn Lọc')
    expect(await named('van')).toContain('Lê Thu Vân')
    expect(await named('')).toEqual([])
  })

  test('those who are mentioned are told, once; others cannot be mentioned', async () => {
    const id = newId()
    const mentions = ids('Nguyễn Văn Lộc', 'Phạm Quốc Huy', 'Lê Thu Vân')
    for (let sent = 0; sent < 2; sent += 1) await write('Lê Thu Vân', { id, mentions })
    const { rows } = await database.transaction(tx =>
      sql<{ account_id: string; kind: string }>`select account_id, kind from messages
        where href = ${`/tasks/${taskId}/comments#comment-${id}`}`.execute(tx),
    )
    expect(rows.map(row => row.account_id).sort()).toEqual(ids('Nguyễn Văn Lộc', 'Phạm Quốc Huy').sort())
    expect((await find(id))?.mentions.map(({ name }) => name)).toEqual(['Nguyễn Văn Lộc', 'Phạm Quốc Huy'])
    await expect(write('Lê Thu Vân', { mentions: ids('Nguyễn Thị Lạ') })).rejects.toMatchObject({
      code: 'comment-mention-unknown',
    })
    await expect(write('Phạm Quốc Huy', { id })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is edited by its author for half an hour; the old words stay', async () => {
    clock = useTestClock(now())
    const id = await write('Lê Thu Vân', { text: 'Lời đầu.' })
    await edit(id, 'Lê Thu Vân', 'Lời sửa.', 1)
    // The same form again changes nothing.
    await edit(id, 'Lê Thu Vân', 'Lời sửa.', 1)
    expect(await find(id)).toMatchObject({ text: 'Lời sửa.', version: 2, before: [{ text: 'Lời đầu.' }] })
    await expect(edit(id, 'Phạm Quốc Huy', 'Của tôi.', 2)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(edit(id, 'Lê Thu Vân', 'Khác.', 1)).rejects.toMatchObject({ code: 'comment-changed' })
    clock.advance((editMinutes + 1) * 60_000)
    await expect(edit(id, 'Lê Thu Vân', 'Muộn.', 2)).rejects.toMatchObject({ code: 'comment-too-old' })
    const facts = await database.transaction(tx => listFactsAbout(tx, `comment:${id}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['comment.written', 'comment.edited'])
    // Words of a person can be erased: the chain holds none of them.
    expect(JSON.stringify(facts.map(({ details }) => details))).not.toContain('Lời')
  })

  test('is hidden by its author or by the plan’s officers, with who and when, and shown again', async () => {
    const id = await write('Nguyễn Văn Lộc')
    const hide = (who: string) => database.transaction(tx => hideComment(tx, person(who), id))
    await expect(hide('Lê Thu Vân')).rejects.toMatchObject({ kind: 'not-found' })
    await hide('Phạm Quốc Huy')
    await hide('Nguyễn Văn Lộc')
    expect((await find(id))?.hidden?.by).toBe('Phạm Quốc Huy')
    await database.transaction(tx => restoreComment(tx, person('Nguyễn Văn Lộc'), id))
    expect((await find(id))?.hidden).toBeNull()
    const facts = await database.transaction(tx => listFactsAbout(tx, `comment:${id}`))
    expect(facts.map(({ kind }) => kind)).toEqual(['comment.written', 'comment.hidden', 'comment.restored'])
  })

  test('two at once: what was hidden while its author mended it is not changed', async () => {
    const id = await write('Nguyễn Văn Lộc')
    await database.transaction(tx => hideComment(tx, person('Phạm Quốc Huy'), id))
    await expect(edit(id, 'Nguyễn Văn Lộc', 'Lời khác.', 1)).rejects.toMatchObject({
      code: 'comment-is-hidden',
    })
    const [first, second] = await Promise.allSettled([
      database.transaction(tx => restoreComment(tx, person('Phạm Quốc Huy'), id)),
      database.transaction(tx => restoreComment(tx, person('Nguyễn Văn Lộc'), id)),
    ])
    expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled'])
    expect((await find(id))?.version).toBe(3)
  })
})
