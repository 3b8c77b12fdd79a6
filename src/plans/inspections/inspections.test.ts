import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from '../../../tests/plan-rows.ts'
import { listFactsAbout } from '../../audit/index.ts'
import { plusDays } from '../../platform/calendar/index.ts'
import { today } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { addFinding } from './actions/add-finding.ts'
import { changeFinding } from './actions/change-finding.ts'
import { changeInspection } from './actions/change-inspection.ts'
import { planInspection, type WantedInspection } from './actions/plan-inspection.ts'
import { maySeeInspection } from './policy.ts'
import { changesOfFindings, findFinding, findInspection } from './queries/find.ts'
import {
  type FindingShow,
  findingsAbout,
  findingsByUnit,
  listFindings,
  listInspections,
} from './queries/list.ts'
import { placeOfInspection } from './queries/place.ts'
import {
  conclusionsMax,
  type FindingCommand,
  findingCommandRefusals,
  findingRefusals,
  findingsMax,
  type InspectionCommand,
  inspectionRefusals,
  isFindingLate,
  type NewFinding,
  planRefusals,
  titleMax,
  unitsMax,
  wordsMax,
} from './rules.ts'

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code)

describe('the rules of inspections', () => {
  test.each([
    ['hold', 'held', 'inspection-no-hold'],
    ['conclude', 'planned', 'inspection-no-conclude'],
    ['close', 'held', 'inspection-no-close'],
    ['cancel', 'concluded', 'inspection-no-cancel'],
  ] as const)('refuse to %s one that is %s', (kind, state, code) => {
    const command: InspectionCommand = kind === 'hold' ? { kind, heldOn: '2026-11-21' } : { kind, text: 'x' }
    expect(codes(inspectionRefusals({ state, unsettled: 0 }, command, '2026-11-21'))).toEqual([code])
  })

  test('refuse tomorrow, no conclusions, too long ones, no reason, and findings that are not settled', () => {
    const refused = (state: 'planned' | 'held' | 'concluded', command: InspectionCommand, unsettled = 0) =>
      codes(inspectionRefusals({ state, unsettled }, command, '2026-11-21'))
    expect(refused('planned', { kind: 'hold', heldOn: '2026-11-22' })).toEqual(['inspection-held-later'])
    expect(refused('held', { kind: 'conclude', text: ' ' })).toEqual(['inspection-words-empty'])
    expect(refused('held', { kind: 'conclude', text: 'x'.repeat(conclusionsMax + 1) })).toEqual([
      'inspection-words-too-long',
    ])
    expect(refused('planned', { kind: 'cancel', text: '' })).toEqual(['inspection-words-empty'])
    expect(refused('concluded', { kind: 'close', text: '' }, 2)).toEqual(['inspection-findings-unsettled'])
    expect(refused('concluded', { kind: 'close', text: '' })).toEqual([])
    expect(refused('concluded', { kind: 'close', text: 'x'.repeat(wordsMax + 1) })).toEqual([
      'inspection-words-too-long',
    ])
  })

  test('refuse one of nobody, by nobody, of oneself, of too many, and without a title', () => {
    const good = { kind: 'inspection', title: 'x', plannedOn: '2026-11-21', by: ['a'], of: ['b'] } as const
    const many = Array.from({ length: unitsMax + 1 }, (_, index) => `unit ${index}`)
    expect(planRefusals(good)).toEqual([])
    expect(codes(planRefusals({ ...good, by: [], of: [] }))).toEqual([
      'inspection-nobody',
      'inspection-nobody',
    ])
    expect(codes(planRefusals({ ...good, of: ['b', 'a'] }))).toEqual(['inspection-of-oneself'])
    expect(codes(planRefusals({ ...good, of: many }))).toEqual(['inspection-too-many'])
    expect(codes(planRefusals({ ...good, title: '' }))).toEqual(['inspection-words-empty'])
    expect(codes(planRefusals({ ...good, title: 'x'.repeat(titleMax + 1) }))).toEqual([
      'inspection-words-too-long',
    ])
  })

  test('refuse findings at the wrong time, about others, and shortcomings without a day', () => {
    const of = ['commune']
    const finding: NewFinding = {
      unitId: 'commune',
      taskId: null,
      what: 'x',
      weight: 'shortcoming',
      dueOn: '2026-12-01',
    }
    const held = { state: 'held', of, findings: 0 } as const
    const refused = (more: Partial<NewFinding>, at: Parameters<typeof findingRefusals>[0] = held) =>
      codes(findingRefusals(at, { ...finding, ...more }, '2026-11-21'))
    expect(refused({})).toEqual([])
    expect(refused({}, { ...held, state: 'planned' })).toEqual(['finding-not-now'])
    expect(refused({}, { ...held, findings: findingsMax })).toEqual(['finding-too-many'])
    expect(refused({ unitId: 'other' })).toEqual(['finding-unit-unknown'])
    expect(refused({ dueOn: null })).toEqual(['finding-due-missing'])
    expect(refused({ dueOn: null, weight: 'remark' })).toEqual([])
    expect(refused({ dueOn: '2026-11-20' })).toEqual(['finding-due-before'])
    expect(refused({ what: '' })).toEqual(['inspection-words-empty'])
  })

  test('let a finding be answered, judged, and no longer once all is closed', () => {
    const refused = (
      kind: FindingCommand['kind'],
      state: 'open' | 'answered' | 'closed' | 'withdrawn',
      inspection: 'planned' | 'held' | 'concluded' | 'closed' = 'concluded',
      text = 'x',
    ) => codes(findingCommandRefusals({ state, inspection }, { kind, text }))
    expect(refused('answer', 'open')).toEqual([])
    expect(refused('answer', 'open', 'held')).toEqual([])
    expect(refused('answer', 'closed')).toEqual(['finding-no-answer'])
    expect(refused('answer', 'open', 'closed')).toEqual(['finding-no-answer'])
    expect(refused('reopen', 'open')).toEqual(['finding-no-reopen'])
    expect(refused('reopen', 'answered', 'concluded', '')).toEqual(['inspection-words-empty'])
    expect(refused('withdraw', 'closed')).toEqual(['finding-no-withdraw'])
    expect(refused('close', 'withdrawn')).toEqual(['finding-no-close'])
    expect(refused('close', 'answered', 'concluded', '')).toEqual([])
  })

  test('count as late what is open after its day', () => {
    expect(isFindingLate({ state: 'open', dueOn: '2026-11-20' }, '2026-11-21')).toBe(true)
    expect(isFindingLate({ state: 'open', dueOn: '2026-11-21' }, '2026-11-21')).toBe(false)
    expect(isFindingLate({ state: 'answered', dueOn: '2026-11-20' }, '2026-11-21')).toBe(false)
    expect(isFindingLate({ state: 'open', dueOn: null }, '2026-11-21')).toBe(false)
  })
})

forBothDatabases((_kind, open) => {
  let database: Database
  let planId = ''
  let taskId = ''
  let [inspector, commune, other, beside]: UnitRef[] = []
  const people = new Map<string, Person>()

  beforeAll(async () => {
    database = await open()
    await database.transaction(async tx => {
      inspector = await addUnit(tx, 'Sở Văn hóa, Thể thao và Du lịch')
      commune = await addUnit(tx, 'Ủy ban nhân dân xã Bến Lúa')
      other = await addUnit(tx, 'Ủy ban nhân dân xã Rạch Sen')
      beside = await addUnit(tx, 'Sở Y tế')
      const id = await addPerson(tx)
      people.set('office', { id, name: 'office', grants: wholeOffice('officer') })
      for (const [name, unit] of Object.entries({ inspector, commune, other, beside })) {
        const personId = await addPerson(tx)
        await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at, reason)
          values (${newId()}, ${personId}, 'officer', ${unit.id}, '2020-01-01', now(), '')`.execute(tx)
        people.set(name, { id: personId, name, grants: [grantOn(unit.id, 'officer')] })
      }
      const units = [inspector, commune, other].map(unit => [unit, 'lead'] as const)
      const plan = await addPlan(tx, {
        title: 'Kế hoạch',
        recordedBy: id,
        tasks: [{ text: 'Dựng pa nô ở cửa khẩu.', units }],
      })
      planId = plan.id
      taskId = plan.taskIds[0] ?? ''
    })
  })

  const person = (name: string): Person => {
    const found = people.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const idOf = (unit: UnitRef | undefined): string => unit?.id ?? ''
  const wanted = (more: Partial<WantedInspection> = {}): WantedInspection => ({
    id: newId(),
    planId,
    taskIds: [taskId],
    kind: 'supervision',
    title: 'Giám sát pa nô, áp phích',
    plannedOn: today(),
    by: [idOf(inspector)],
    of: [idOf(commune), idOf(other)],
    ...more,
  })
  const plan = async (more: Partial<WantedInspection> = {}, who = 'inspector'): Promise<string> => {
    const inspection = wanted(more)
    await database.transaction(tx => planInspection(tx, person(who), inspection))
    return inspection.id
  }
  const change = (id: string, who: string, command: InspectionCommand, seen: number) =>
    database.transaction(tx => changeInspection(tx, person(who), id, command, seen))
  const find = (id: string) => database.transaction(tx => findInspection(tx, id))
  const put = async (inspectionId: string, more: Partial<NewFinding> = {}): Promise<string> => {
    const id = newId()
    const finding: NewFinding = {
      unitId: idOf(commune),
      taskId,
      what: 'Pa nô đã bạc màu.',
      weight: 'shortcoming',
      dueOn: plusDays(today(), 10),
      ...more,
    }
    await database.transaction(tx => addFinding(tx, person('inspector'), inspectionId, id, finding))
    return id
  }
  const judge = (id: string, who: string, kind: FindingCommand['kind'], text: string, seen: number) =>
    database.transaction(tx => changeFinding(tx, person(who), id, { kind, text }, seen))
  const held = async (): Promise<string> => {
    const id = await plan()
    await change(id, 'inspector', { kind: 'hold', heldOn: today() }, 1)
    return id
  }

  test('is planned by a unit that inspects; those inspected are told; the same form twice is one', async () => {
    const inspection = wanted()
    for (let sent = 0; sent < 2; sent += 1) {
      await database.transaction(tx => planInspection(tx, person('inspector'), inspection))
    }
    expect(await find(inspection.id)).toMatchObject({
      state: 'planned',
      by: [{ name: 'Sở Văn hóa, Thể thao và Du lịch' }],
      of: [{ name: 'Ủy ban nhân dân xã Bến Lúa' }, { name: 'Ủy ban nhân dân xã Rạch Sen' }],
      tasks: [{ id: taskId }],
    })
    const { rows } = await database.transaction(tx =>
      sql<{ account_id: string }>`select account_id from messages
        where href = ${`/inspections/${inspection.id}`}`.execute(tx),
    )
    expect(rows.map(row => row.account_id).sort()).toEqual([person('commune').id, person('other').id].sort())
  })

  test.each([
    ['by a unit of others', { by: ['beside'] }, 'inspector', 'inspection-not-yours'],
    ['of a unit that is none', { of: ['nobody'] }, 'inspector', 'inspection-unit-unknown'],
    ['of oneself', { of: ['inspector'] }, 'inspector', 'inspection-of-oneself'],
  ] as const)('%s is refused', async (_what, more, who, code) => {
    const ids: Readonly<Record<string, string>> = { beside: idOf(beside), inspector: idOf(inspector) }
    const given = Object.fromEntries(
      Object.entries(more).map(([side, names]) => [side, names.map((name: string) => ids[name] ?? newId())]),
    )
    await expect(plan(given, who)).rejects.toMatchObject({ code })
  })

  test('whoever does not see the plan plans none; a task of another plan is not there', async () => {
    await expect(plan({ by: [idOf(beside)] }, 'beside')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(plan({ taskIds: [newId()] })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is seen by both sides and by no unit beside', async () => {
    const id = await plan({ of: [idOf(commune)] })
    const sees = (who: string) =>
      database.transaction(async tx => {
        const place = await placeOfInspection(tx, id)
        const filter = { q: '', kind: null, state: null, plan: null }
        const { inspections } = await listInspections(tx, person(who), filter)
        const listed = inspections.some(one => one.id === id)
        return [listed, place !== undefined && maySeeInspection(person(who), place)]
      })
    for (const who of ['inspector', 'commune', 'office']) expect(await sees(who), who).toEqual([true, true])
    for (const who of ['other', 'beside']) expect(await sees(who), who).toEqual([false, false])
  })

  test('goes from the plan to its end, finding by finding, and the record tells each step', async () => {
    const id = await held()
    const finding = await put(id)
    const remark = await put(id, { unitId: idOf(other), weight: 'remark', dueOn: null })
    await judge(finding, 'commune', 'answer', 'Đã thay pa nô mới.', 1)
    await expect(judge(finding, 'other', 'answer', 'Của xã khác.', 2)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(judge(finding, 'commune', 'close', '', 2)).rejects.toMatchObject({ kind: 'not-found' })
    await change(id, 'inspector', { kind: 'conclude', text: 'Hai xã đã làm tốt phần lớn việc.' }, 2)
    await judge(finding, 'inspector', 'reopen', 'Còn một tấm.', 2)
    await judge(finding, 'commune', 'answer', 'Đã thay nốt.', 3)
    await expect(change(id, 'inspector', { kind: 'close', text: '' }, 3)).rejects.toMatchObject({
      code: 'inspection-findings-unsettled',
      args: { count: 2 },
    })
    await judge(finding, 'inspector', 'close', '', 4)
    await judge(remark, 'inspector', 'withdraw', 'Nhầm xã.', 1)
    await change(id, 'inspector', { kind: 'close', text: '' }, 3)
    expect(await find(id)).toMatchObject({ state: 'closed', conclusions: 'Hai xã đã làm tốt phần lớn việc.' })
    const said = await database.transaction(tx => changesOfFindings(tx, [finding]))
    expect(said.get(finding)?.map(({ kind }) => kind)).toEqual(['add', 'answer', 'reopen', 'answer', 'close'])
    const facts = await database.transaction(tx => listFactsAbout(tx, `inspection:${id}`))
    expect(facts.map(({ kind }) => kind)).toEqual([
      'inspection.planned',
      'inspection.held',
      'finding.added',
      'finding.added',
      'finding.answered',
      'inspection.concluded',
      'finding.reopened',
      'finding.answered',
      'finding.closed',
      'finding.withdrawn',
      'inspection.closed',
    ])
    expect(facts.at(-1)?.details).toMatchObject({
      before: { inspectionState: 'concluded' },
      after: { inspectionState: 'closed' },
    })
  })

  test('is cancelled with a reason', async () => {
    const id = await plan()
    await change(id, 'inspector', { kind: 'cancel', text: 'Mưa lũ.' }, 1)
    expect((await find(id))?.state).toBe('cancelled')
    await expect(put(id)).rejects.toMatchObject({ code: 'finding-not-now' })
  })

  test('two at once: the second is told who was quicker, about the whole and about a finding', async () => {
    const id = await held()
    await expect(change(id, 'office', { kind: 'conclude', text: 'x' }, 1)).rejects.toMatchObject({
      code: 'inspection-changed',
      args: { name: 'Trần Thị Mẫu' },
    })
    const finding = await put(id)
    const both = await Promise.allSettled([
      judge(finding, 'inspector', 'close', 'Một.', 1),
      judge(finding, 'office', 'withdraw', 'Hai.', 1),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'finding-changed' })
    // The same form sent again is done already.
    await change(id, 'inspector', { kind: 'conclude', text: 'Xong.' }, 2)
    await change(id, 'inspector', { kind: 'conclude', text: 'Xong.' }, 2)
    expect((await find(id))?.version).toBe(3)
  })

  test('two findings at once get numbers of their own; the same one twice is one', async () => {
    const id = await held()
    const made = await Promise.all([put(id), put(id)])
    const numbers = await database.transaction(async tx =>
      Promise.all(made.map(async one => (await findFinding(tx, one))?.number)),
    )
    expect(numbers.sort()).toEqual([1, 2])
    const [first = ''] = made
    const again: NewFinding = { unitId: idOf(commune), taskId, what: 'x', weight: 'remark', dueOn: null }
    await database.transaction(tx => addFinding(tx, person('inspector'), id, first, again))
    expect((await database.transaction(tx => findFinding(tx, first)))?.what).toBe('Pa nô đã bạc màu.')
  })

  test('findings are counted by unit, late ones apart, each list with the same rule', async () => {
    const id = await held()
    const late = await put(id, { unitId: idOf(other), what: 'Chưa có bảng tin.' })
    await database.transaction(tx =>
      sql`update plan_inspection_findings set due_on = ${plusDays(today(), -2)}::date where id = ${late}`.execute(
        tx,
      ),
    )
    const shown = (who: string, show: FindingShow) =>
      database.transaction(async tx => {
        const { findings } = await listFindings(tx, person(who), { show, unit: idOf(other) })
        return findings.map(finding => finding.id)
      })
    expect(await shown('office', 'late')).toEqual([late])
    expect(await shown('other', 'open')).toContain(late)
    expect(await shown('beside', 'all')).toEqual([])
    const byUnit = await database.transaction(tx => findingsByUnit(tx, person('inspector')))
    expect(byUnit[0]).toMatchObject({ unit: { id: idOf(other) }, late: 1 })
    const about = await database.transaction(tx => findingsAbout(tx, person('inspector'), taskId))
    expect(about.map(finding => finding.id)).toContain(late)
    const filter = { q: 'ban do giam sat', kind: null, state: null, plan: null } as const
    const found = await database.transaction(tx => listInspections(tx, person('office'), filter))
    expect(found.total).toBe(0)
    const words = { ...filter, q: 'giam sat pa no' }
    const list = await database.transaction(tx => listInspections(tx, person('office'), words))
    expect(list.inspections.find(one => one.id === id)).toMatchObject({ unsettled: 1, late: 1 })
  })
})
