import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../../tests/databases.ts'
import { addReadUpload, issueTestPlan, issueUpload, testOfficer } from '../../../../tests/issued-plan.ts'
import { smallPlan } from '../../../../tests/small-plan.ts'
import { listFactsAbout, verifyChain } from '../../../audit/index.ts'
import type { PlanDocument } from '../../../documents/index.ts'
import { findUnitsByNames, listUnits } from '../../../org/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { findIssue } from '../../queries/issue.ts'
import { findPlan, planOfUpload, planTasks, reportingDuties } from '../../queries/plans.ts'
import { deleteUpload } from '../change-upload.ts'
import { changeReview } from '../review/change-review.ts'
import { changeDraft } from './change-draft.ts'
import { chooseName } from './choose-name.ts'
import { acceptSuggestions } from './choose-names.ts'
import { issuePlan } from './issue-plan.ts'

/** The small plan under another title and number, so that several stand in one database. */
function planCalled(title: string, change: Partial<PlanDocument> = {}): PlanDocument {
  const plan = smallPlan()
  return { ...plan, document: { ...plan.document, title, symbol: `${title.length}/KH-UBND` }, ...change }
}

forBothDatabases((_kind, open) => {
  let database: Database
  let officer: Person

  beforeAll(async () => {
    database = await open()
    officer = await testOfficer(database)
  })

  const issueOf = async (uploadId: string) => {
    const issue = await findIssue(database, uploadId)
    if (!issue) throw new Error('the upload was read')
    return issue
  }
  const refusedWith = (code: string) => expect.objectContaining({ kind: 'refused', code })
  const count = async (table: string): Promise<number> => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(database.kysely)
    return rows[0]?.count ?? 0
  }

  test('a reviewed reading becomes a plan with its units, tasks, duties and documents', async () => {
    const { planId, uploadId } = await issueTestPlan(database)
    await database.transaction(async tx => {
      expect(await planOfUpload(tx, uploadId)).toBe(planId)
      const plan = await findPlan(tx, planId)
      expect(plan).toMatchObject({
        kind: 'annual',
        title: 'Thông tin đối ngoại xã Bến Lúa năm 2026',
        symbol: '07/KH-UBND',
        period: { from: '2026', to: '2026' },
        issuers: [{ name: 'Ủy ban nhân dân xã Bến Lúa' }],
        taskCount: 3,
        recordedBy: officer.name,
      })
      const tasks = await planTasks(tx, planId)
      expect(
        tasks.map(({ path, modality, sectionPath, beginsOn, dueOn, units }) => [
          path,
          modality,
          sectionPath,
          beginsOn,
          dueOn,
          units.map(({ name, role }) => `${role} ${name}`),
        ]),
      ).toEqual([
        ['I.1', 'order', 'I', '2026-01-01', '2026-12-31', []],
        [
          'II.1.(1)',
          'order',
          'II.1',
          null,
          null,
          ['lead Văn phòng HĐND và UBND xã', 'coordinate Phòng Văn hóa - Xã hội'],
        ],
        ['II.1.(2)', 'order', 'II.1', null, null, ['assigned Văn phòng HĐND và UBND xã']],
      ])
      expect(await reportingDuties(tx, planId)).toMatchObject([
        {
          due: ['2026-11-15'],
          who: [{ name: 'Các đơn vị' }],
          to: [{ name: 'Văn phòng HĐND và UBND xã' }],
          onward: [],
        },
      ])
      expect(await listFactsAbout(tx, `plan:${planId}`)).toMatchObject([
        {
          kind: 'plan.issued',
          details: { after: { tasks: 3, duties: 1, unitsUsed: 4, newUnits: 4, documents: 1 } },
        },
      ])
      expect(await verifyChain(tx)).toMatchObject({ whole: true })
    })
  })

  test('the plan enters the registry with what it cites', async () => {
    const { rows } = await sql<{ own: string; kind: string; cited: string }>`
      select own.symbol as own, relation.kind, cited.symbol as cited from registry_relations as relation
      join registry_documents as own on own.id = from_id join registry_documents as cited on cited.id = to_id
      `.execute(database.kysely)
    expect(rows).toEqual([{ own: '07/KH-UBND', kind: 'based-on', cited: '12/KH-UBND' }])
  })

  test('the next plan finds the units by itself, under the names that plans write', async () => {
    const before = await database.transaction(tx => listUnits(tx, { q: '', page: 1 }))
    const uploadId = await addReadUpload(database, officer, planCalled('Kế hoạch thứ hai'))
    const { names } = await issueOf(uploadId)
    expect(names.map(({ suggested }) => suggested?.choice)).toEqual(['unit', 'unit', 'unit', 'collective'])
    await issueUpload(database, officer, uploadId)
    const after = await database.transaction(tx => listUnits(tx, { q: '', page: 1 }))
    expect(after.total).toBe(before.total)
    const found = await database.transaction(tx => findUnitsByNames(tx, ['VP HĐND và UBND xã']))
    expect([...found.values()].flat()).toHaveLength(1)
  })

  test('issued twice, and twice at once, it is one plan', async () => {
    const uploadId = await addReadUpload(database, officer, planCalled('Kế hoạch hai lần'))
    await acceptSuggestions(database, officer, uploadId)
    const { version } = await issueOf(uploadId)
    const plans = await count('plans')
    const [one, other] = await Promise.all([
      issuePlan(database, officer, uploadId, version),
      issuePlan(database, officer, uploadId, version),
    ])
    expect(other).toBe(one)
    expect(await issuePlan(database, officer, uploadId, { review: 99, draft: 99 })).toBe(one)
    expect(await count('plans')).toBe(plans + 1)
  })

  test('what is not ready is refused with every reason, and nothing is written', async () => {
    const uploadId = await addReadUpload(
      database,
      officer,
      planCalled('Kế hoạch còn dở', { tasks: [], period: { from: '2026', to: '2025' } }),
    )
    const [plans, units] = [await count('plans'), await count('org_units')]
    const { version } = await issueOf(uploadId)
    await expect(issuePlan(database, officer, uploadId, version)).rejects.toMatchObject({
      code: 'period-upside-down',
      refusals: [{ code: 'period-upside-down' }, { code: 'no-task' }, { code: 'names-open' }],
    })
    expect([await count('plans'), await count('org_units')]).toEqual([plans, units])
    await expect(issuePlan(database, officer, newId(), version)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('a deleted upload is not issued', async () => {
    const uploadId = await addReadUpload(database, officer, planCalled('Kế hoạch đã xóa'))
    await acceptSuggestions(database, officer, uploadId)
    const { version } = await issueOf(uploadId)
    await database.transaction(tx => deleteUpload(tx, officer, uploadId))
    await expect(issuePlan(database, officer, uploadId, version)).rejects.toEqual(
      refusedWith('upload-deleted'),
    )
    await expect(acceptSuggestions(database, officer, uploadId)).resolves.toBe(0)
  })

  test('a change of the review or the draft after the person looked is told', async () => {
    const uploadId = await addReadUpload(database, officer, planCalled('Kế hoạch đang sửa'))
    await acceptSuggestions(database, officer, uploadId)
    const seen = (await issueOf(uploadId)).version
    await database.transaction(tx =>
      changeReview(tx, officer, uploadId, seen.review, { kind: 'accept', tasks: [0] }),
    )
    await expect(issuePlan(database, officer, uploadId, seen)).rejects.toEqual(refusedWith('version-behind'))
    const second = (await issueOf(uploadId)).version
    await database.transaction(tx =>
      changeDraft(tx, officer, uploadId, second.draft, { kind: 'choose-kind', planKind: 'other' }),
    )
    await expect(issuePlan(database, officer, uploadId, second)).rejects.toEqual(
      refusedWith('version-behind'),
    )
    const { version } = await issueOf(uploadId)
    const planId = await issuePlan(database, officer, uploadId, version)
    expect(await database.transaction(tx => findPlan(tx, planId))).toMatchObject({ kind: 'other' })
  })

  test('what the review corrected is what is issued', async () => {
    const uploadId = await addReadUpload(database, officer, planCalled('Kế hoạch được sửa'))
    await database.transaction(async tx => {
      await changeReview(tx, officer, uploadId, 0, { kind: 'remove-task', task: 2 })
      await changeReview(tx, officer, uploadId, 1, {
        kind: 'edit-document',
        facts: { title: 'Kế hoạch đã sửa tên', period: { from: '2026', to: '2027' } },
      })
    })
    const planId = await issueUpload(database, officer, uploadId)
    const plan = await database.transaction(tx => findPlan(tx, planId))
    expect(plan).toMatchObject({ title: 'Kế hoạch đã sửa tên', kind: 'stage', taskCount: 2 })
    expect(plan?.document.tasks).toHaveLength(2)
  })

  test('two issuers, links and a directive that is carried out', async () => {
    const plan = planCalled('Thực hiện Kế hoạch số 12/KH-UBND', { period: null })
    const uploadId = await addReadUpload(database, officer, plan)
    const linked = (await issueTestPlan(database, planCalled('Chương trình được lồng ghép vào'))).planId
    await database.transaction(async tx => {
      await changeDraft(tx, officer, uploadId, 0, { kind: 'choose-kind', planKind: 'directive' })
      await changeDraft(tx, officer, uploadId, 1, { kind: 'add-issuer', name: 'Bộ Chỉ huy Quân sự tỉnh' })
      await changeDraft(tx, officer, uploadId, 2, {
        kind: 'add-link',
        link: { kind: 'integrates-with', planId: linked, documentId: null, reference: null },
      })
      await changeDraft(tx, officer, uploadId, 3, {
        kind: 'add-link',
        link: { kind: 'continues', planId: null, documentId: null, reference: 0 },
      })
    })
    const planId = await issueUpload(database, officer, uploadId)
    const issued = await database.transaction(tx => findPlan(tx, planId))
    expect(issued?.issuers.map(({ name }) => name)).toEqual([
      'Ủy ban nhân dân xã Bến Lúa',
      'Bộ Chỉ huy Quân sự tỉnh',
    ])
    expect(issued?.links).toMatchObject([
      { kind: 'integrates-with', planId: linked },
      { kind: 'continues', planId: null, documentId: expect.any(String) },
    ])
    const { rows } = await sql<{ kind: string }>`select kind from registry_relations
      where from_id = ${issued?.registryDocumentId} order by kind`.execute(database.kysely)
    expect(rows.map(({ kind }) => kind)).toEqual(['based-on', 'implements'])
  })

  test('two names of one new unit make one unit, and a unit made meanwhile is taken', async () => {
    const plan = planCalled('Kế hoạch hai tên')
    const [first, ...others] = plan.tasks
    if (!first) throw new Error('the small plan has tasks')
    const unit = { role: 'lead', collective: false, span: first.span, confidence: 1, reason: 'doer' } as const
    const units = ['Trung tâm Truyền thông xã', 'Đội Thông tin xã'].map(name => ({ ...unit, name }))
    const uploads = await Promise.all(
      ['một', 'hai'].map(title =>
        addReadUpload(database, officer, {
          ...planCalled(`Kế hoạch hai tên ${title}`),
          tasks: [{ ...first, units }, ...others],
        }),
      ),
    )
    const newUnit = {
      name: 'Trung tâm Truyền thông xã',
      kind: 'centre',
      level: 'commune',
      collective: false,
      parentId: null,
    } as const
    for (const uploadId of uploads) {
      const { names } = await issueOf(uploadId)
      const key = names.find(({ written }) => written === 'Đội Thông tin xã')?.key ?? ''
      await chooseName(database, officer, uploadId, 0, key, { choice: 'new', newUnit })
      await acceptSuggestions(database, officer, uploadId)
    }
    const before = await count('org_units')
    for (const uploadId of uploads) await issueUpload(database, officer, uploadId)
    expect(await count('org_units')).toBe(before + 1)
  })

  test('who receives reports and is no unit stays as words', async () => {
    const plan = planCalled('Kế hoạch báo cáo lên trên')
    const reporting = plan.reporting.map(duty => ({ ...duty, onward: ['người phụ trách chung'] }))
    const { planId } = await issueTestPlan(database, { ...plan, reporting })
    const duties = await database.transaction(tx => reportingDuties(tx, planId))
    expect(duties[0]?.onward).toEqual([{ unitId: null, name: 'người phụ trách chung', planned: null }])
  })

  test('a plan of 2,000 tasks with five units each is issued, every assignment in its place', async () => {
    const planId = await issueUpload(database, officer, await addReadUpload(database, officer, largePlan()))
    const tasks = await database.transaction(tx => planTasks(tx, planId))
    expect(tasks).toHaveLength(2000)
    expect(tasks.every(({ units }) => units.length === 5)).toBe(true)
    expect(tasks[1999]?.units.map(({ written }) => written)).toEqual(
      [0, 1, 2, 3, 4].map(position => unitName(1999 + position)),
    )
  })
})

const unitName = (index: number): string => `Phòng Văn hóa - Xã hội xã Thứ ${(index % 100) + 1}`

function largePlan(): PlanDocument {
  const plan = planCalled('Kế hoạch rất dài')
  const [first] = plan.tasks
  if (!first) throw new Error('the small plan has tasks')
  const tasks = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    path: `I.${index + 1}`,
    text: `${index + 1}. Giới thiệu hình ảnh địa phương trên trang thông tin điện tử của xã.`,
    units: [0, 1, 2, 3, 4].map(position => ({
      name: unitName(index + position),
      role: position === 0 ? ('lead' as const) : ('coordinate' as const),
      collective: false,
      span: first.span,
      confidence: 1,
      reason: 'doer',
    })),
  }))
  return { ...plan, tasks }
}
