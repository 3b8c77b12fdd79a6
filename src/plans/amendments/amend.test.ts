import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan, addUnit, type TaskToAdd, type UnitRef } from '../../../tests/plan-rows.ts'
import { type TestClock, today, useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { DocumentFacts } from '../../registry/index.ts'
import { openWork } from '../queries/open-work.ts'
import { findPlan, planTasks } from '../queries/plans.ts'
import { listTasks } from '../queries/tasks.ts'
import { isVisiblePlan } from '../queries/visible.ts'
import { changeWork } from '../work/actions/change-work.ts'
import { settleWork } from '../work/actions/settle-work.ts'
import { changesOfWork, itemsOfTask } from '../work/queries/work-items.ts'
import { putChange, takeChangeBack } from './actions/change-draft.ts'
import { issueDraft } from './actions/issue-draft.ts'
import { findDraft } from './queries/draft.ts'
import { currentTasks, findVersion, listVersions } from './queries/versions.ts'
import { compareVersions } from './rules/compare.ts'
import { type Written, writtenOf } from './rules/draft.ts'
import type { VersionTask } from './rules/model.ts'

const decision: DocumentFacts = {
  symbol: '45/QĐ-UBND',
  type: 'Quyết định',
  issuer: null,
  issuedOn: '2026-11-20',
  subject: 'Sửa đổi kế hoạch',
}
const once = (to: string) => ({ kind: 'period', from: null, to, dates: [], text: '' }) as const

forBothDatabases((_kind, open) => {
  let database: Database
  let officer: Person
  let colleague: Person
  let [office, culture, police]: UnitRef[] = []
  const soon = '2026-07-15'
  const later = '2026-08-31'
  let clock: TestClock

  beforeAll(async () => {
    database = await open()
    clock = useTestClock('2026-06-15T03:00:00Z')
    const grants = wholeOffice('officer', 'leader', 'administrator')
    await database.transaction(async tx => {
      officer = { id: await addPerson(tx), name: 'Trần Thị Mẫu', grants }
      colleague = { id: await addPerson(tx), name: 'Trần Thị Mẫu', grants }
      office = await addUnit(tx, 'Văn phòng HĐND và UBND xã')
      culture = await addUnit(tx, 'Phòng Văn hóa - Xã hội')
      police = await addUnit(tx, 'Công an xã')
    })
  })

  afterAll(() => clock.restore())

  const unit = (ref: UnitRef | undefined, role: 'lead' | 'coordinate' = 'lead') => {
    if (!ref) throw new Error('no unit')
    return { unitId: ref.id, name: ref.name, written: ref.name, role, collective: false }
  }
  const ref = (one: UnitRef | undefined): UnitRef => one ?? { id: '', name: '' }

  /** A plan of three tasks with their work; the culture office coordinates in the first and leads the second. */
  const newPlan = (more: readonly TaskToAdd[] = []) =>
    database.transaction(async tx => {
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: officer.id,
        issuers: [ref(office)],
        tasks: [
          {
            text: 'Xây dựng bộ tài liệu giới thiệu xã.',
            units: [
              [ref(office), 'lead'],
              [ref(culture), 'coordinate'],
            ],
            schedule: once(soon),
            dueOn: soon,
          },
          { text: 'Tổ chức hội chợ.', units: [[ref(culture), 'lead']], schedule: once(soon), dueOn: soon },
          { text: 'Giữ gìn trật tự.', units: [[ref(police), 'lead']] },
          ...more,
        ],
      })
      await settleWork(tx, [plan.id])
      return plan.id
    })
  const tasksOf = (planId: string) => database.transaction(tx => currentTasks(tx, planId))
  const itemsOf = (taskId: string) => database.transaction(tx => itemsOfTask(tx, taskId))
  const task = (tasks: readonly VersionTask[], index: number): VersionTask => {
    const found = tasks[index]
    if (!found) throw new Error(`no task ${index}`)
    return found
  }

  /** Composes these changes by the tasks' places, and gives what was seen then. */
  const compose = (
    planId: string,
    base: number,
    changes: Readonly<Record<number, ((now: Written) => Written) | 'drop'>>,
    added?: Written,
  ) =>
    database.transaction(async tx => {
      const tasks = await currentTasks(tx, planId)
      let { version } = await findDraft(tx, planId, base)
      for (const [index, how] of Object.entries(changes)) {
        const one = task(tasks, Number(index))
        const seen = { base, draft: version }
        version = await putChange(
          tx,
          officer,
          planId,
          seen,
          how === 'drop'
            ? { kind: 'drop', taskId: one.id, requests: [] }
            : { kind: 'change', taskId: one.id, to: how(writtenOf(one)), requests: [] },
        )
      }
      if (added) {
        const after = task(tasks, 0).id
        const change = { kind: 'add', key: 'new', path: 'II.1a', after, to: added, requests: [] } as const
        version = await putChange(tx, officer, planId, { base, draft: version }, change)
      }
      return { base, draft: version }
    })

  test('the next version has what was changed, dropped and added; the first stays as it was issued', async () => {
    const planId = await newPlan()
    const before = await tasksOf(planId)
    const seen = await compose(
      planId,
      1,
      {
        0: now => ({ ...now, text: 'Xây dựng bộ tài liệu số giới thiệu xã.', schedule: once(later) }),
        1: 'drop',
      },
      { text: 'Làm phim ngắn.', output: '01 phim', schedule: once(later), units: [unit(police)] },
    )
    const number = await database.transaction(tx => issueDraft(tx, officer, planId, seen, decision))
    expect(number).toBe(2)
    const plan = await database.transaction(tx => findPlan(tx, planId))
    expect(plan?.taskCount).toBe(3)
    const shown = await database.transaction(tx => planTasks(tx, planId))
    expect(shown.map(({ text, number: place }) => [place, text])).toEqual([
      [0, 'Xây dựng bộ tài liệu số giới thiệu xã.'],
      [1, 'Làm phim ngắn.'],
      [2, 'Giữ gìn trật tự.'],
    ])
    // The document goes on with what the decision says, every place giving back its words.
    for (const { text, span } of shown.slice(0, 2)) expect(plan?.document.text.slice(...span)).toBe(text)
    expect(plan?.document.tasks).toHaveLength(3)
    expect(plan?.document.text).toContain('Bãi bỏ: II.2. Tổ chức hội chợ.')
    const [first, second] = await database.transaction(
      async tx => [await findVersion(tx, planId, 1), await findVersion(tx, planId, 2)] as const,
    )
    expect(first?.tasks).toEqual(before)
    expect(first?.document.text).not.toContain('Bãi bỏ')
    expect(second?.decision?.symbol).toBe('45/QĐ-UBND')
    expect(compareVersions(first?.tasks ?? [], second?.tasks ?? []).map(({ kind }) => kind)).toEqual([
      'changed',
      'dropped',
      'added',
      'same',
    ])
    const { rows } = await sql<{ kind: string }>`select kind from registry_relations
      where to_id = ${plan?.registryDocumentId}`.execute(database.kysely)
    expect(rows).toEqual([{ kind: 'amends' }])
  })

  test('work carries on: days move, evidence stays, what is dropped is cancelled, what is new is given', async () => {
    const planId = await newPlan()
    const [first, second] = await tasksOf(planId)
    const [led, helped] = await itemsOf(first?.id ?? '')
    const [fair] = await itemsOf(second?.id ?? '')
    await database.transaction(async tx => {
      const by = { kind: 'person', id: officer.id } as const
      await changeWork(tx, by, led?.id ?? '', { kind: 'claim', evidence: 2 })
      await changeWork(tx, by, helped?.id ?? '', { kind: 'start' })
      await changeWork(tx, by, fair?.id ?? '', { kind: 'start' })
    })
    const seen = await compose(planId, 1, {
      0: now => ({ ...now, schedule: once(later), units: [...now.units, unit(police, 'coordinate')] }),
      1: 'drop',
    })
    await database.transaction(tx => issueDraft(tx, officer, planId, seen, decision))
    const items = await itemsOf(first?.id ?? '')
    expect(items.map(({ id, state, dueOn, evidenceCount }) => [id, state, dueOn, evidenceCount])).toEqual([
      [led?.id, 'claimed', later, 2],
      [helped?.id, 'in-progress', later, 0],
      [expect.any(String), 'issued', later, 0],
    ])
    const history = await database.transaction(tx => changesOfWork(tx, helped?.id ?? ''))
    expect(history[0]).toMatchObject({
      kind: 'set-due',
      reason: '45/QĐ-UBND',
      details: { before: { dueOn: soon }, after: { dueOn: later, why: 'amended', version: 2 } },
    })
    const [cancelled] = await itemsOf(second?.id ?? '')
    expect(cancelled).toMatchObject({ id: fair?.id, state: 'cancelled' })
    const why = await database.transaction(tx => changesOfWork(tx, fair?.id ?? ''))
    expect(why[0]).toMatchObject({ kind: 'cancel', fromState: 'in-progress', reason: '45/QĐ-UBND' })
    // To settle again changes nothing: nobody is asked anew for what was dropped.
    await database.transaction(tx => settleWork(tx, [planId]))
    expect(await itemsOf(first?.id ?? '')).toEqual(items)
    expect(await itemsOf(second?.id ?? '')).toHaveLength(1)
  })

  test('lists, counts and unit pages show only what the plan is now; who had a part still sees it', async () => {
    const planId = await newPlan()
    const openBefore = await database.transaction(tx => openWork(tx, today()))
    const total = (unitId?: string) =>
      database.transaction(
        async tx => (await listTasks(tx, officer, { plan: planId, unit: unitId ?? null })).total,
      )
    expect([await total(), await total(ref(culture).id)]).toEqual([3, 2])
    const seen = await compose(planId, 1, {
      0: now => ({ ...now, units: [unit(office)] }),
      1: 'drop',
    })
    await database.transaction(tx => issueDraft(tx, officer, planId, seen, decision))
    expect([await total(), await total(ref(culture).id), await total(ref(office).id)]).toEqual([2, 0, 1])
    const openAfter = await database.transaction(tx => openWork(tx, today()))
    expect((openBefore.get(ref(culture).id) ?? 0) - (openAfter.get(ref(culture).id) ?? 0)).toBe(2)
    const worker = {
      id: officer.id,
      name: '',
      grants: [{ ...wholeOffice('officer')[0], unitId: ref(culture).id }],
    }
    const { rows } = await sql`select 1 from plans where id = ${planId}
      and ${isVisiblePlan(worker as Person, 'plans.id')}`.execute(database.kysely)
    expect(rows).toHaveLength(1)
  })

  test('another role keeps the work; a unit that comes back after it left has new work', async () => {
    const planId = await newPlan()
    const [first] = await tasksOf(planId)
    const swap = await compose(planId, 1, {
      0: now => ({ ...now, units: [unit(culture), unit(office, 'coordinate')] }),
    })
    await database.transaction(tx => issueDraft(tx, officer, planId, swap, decision))
    const swapped = await itemsOf(first?.id ?? '')
    expect(swapped.map(({ unitId, role, version }) => [unitId, role, version])).toEqual([
      [ref(office).id, 'coordinate', 1],
      [ref(culture).id, 'lead', 1],
    ])
    const without = await compose(planId, 2, { 0: now => ({ ...now, units: [unit(office)] }) })
    const third = { ...decision, symbol: '46/QĐ-UBND' }
    await database.transaction(tx => issueDraft(tx, officer, planId, without, third))
    const back = await compose(planId, 3, {
      0: now => ({ ...now, units: [unit(office), unit(culture, 'coordinate')] }),
    })
    const fourth = { ...decision, symbol: '47/QĐ-UBND' }
    await database.transaction(tx => issueDraft(tx, officer, planId, back, fourth))
    const items = await itemsOf(first?.id ?? '')
    expect(items.map(({ unitId, state, position }) => [unitId, state, position])).toEqual([
      [ref(office).id, 'issued', 0],
      [ref(culture).id, 'cancelled', 1],
      [ref(culture).id, 'issued', 2],
    ])
    expect(await database.transaction(tx => listVersions(tx, planId))).toHaveLength(4)
  })

  test('a task that becomes quarterly is asked for from now on, not for quarters that are over', async () => {
    const planId = await newPlan()
    const [first] = await tasksOf(planId)
    const seen = await compose(planId, 1, {
      0: now => ({ ...now, schedule: { kind: 'quarterly', from: null, to: null, dates: [], text: '' } }),
    })
    await database.transaction(tx => issueDraft(tx, officer, planId, seen, decision))
    const items = await itemsOf(first?.id ?? '')
    expect(items.filter(({ period }) => period === '').map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ])
    const quarter = Math.ceil(Number(today().slice(5, 7)) / 3)
    const periods = items.filter(({ period }) => period !== '').map(({ period }) => period)
    expect(new Set(periods)).toEqual(
      new Set([1, 2, 3, 4].filter(one => one >= quarter).map(one => `2026-Q${one}`)),
    )
  })

  test('sent twice it is issued once; two officers are told apart; nothing changed is refused', async () => {
    const planId = await newPlan()
    const seen = await compose(planId, 1, { 1: 'drop' })
    await expect(
      database.transaction(tx =>
        putChange(
          tx,
          colleague,
          planId,
          { base: 1, draft: 0 },
          {
            kind: 'drop',
            taskId: 'x',
            requests: [],
          },
        ),
      ),
    ).rejects.toMatchObject({ code: 'amendment-drafted-meanwhile' })
    const issue = (person: Person) =>
      database.transaction(tx => issueDraft(tx, person, planId, seen, decision))
    expect(await Promise.all([issue(officer), issue(officer)])).toEqual([2, 2])
    await expect(issue(colleague)).rejects.toMatchObject({ code: 'plan-amended-meanwhile' })
    const empty = { base: 2, draft: 0 }
    await expect(
      database.transaction(tx => issueDraft(tx, officer, planId, empty, decision)),
    ).rejects.toMatchObject({ code: 'amendment-empty' })
    const [first] = await tasksOf(planId)
    const draft = await compose(planId, 2, { 0: 'drop' })
    await database.transaction(tx => takeChangeBack(tx, officer, planId, draft, first?.id ?? ''))
    expect((await database.transaction(tx => findDraft(tx, planId, 2))).changes).toEqual([])
  })

  test('a decision without number and subject, a task without words or without units are refused', async () => {
    const planId = await newPlan()
    const refused = async (seen: { base: number; draft: number }, facts = decision) =>
      expect(database.transaction(tx => issueDraft(tx, officer, planId, seen, facts))).rejects
    const blank = await compose(planId, 1, { 0: now => ({ ...now, text: ' ' }) })
    await (await refused(blank)).toMatchObject({ code: 'amendment-task-empty' })
    const nobody = await compose(planId, 1, { 0: now => ({ ...now, units: [] }) })
    await (await refused(nobody)).toMatchObject({ code: 'amendment-task-nobody' })
    const fine = await compose(planId, 1, { 0: 'drop' })
    const nameless = { ...decision, symbol: null, subject: null }
    await (await refused(fine, nameless)).toMatchObject({ code: 'amendment-decision-missing' })
    expect(await database.transaction(tx => listVersions(tx, planId))).toHaveLength(1)
  })
})
