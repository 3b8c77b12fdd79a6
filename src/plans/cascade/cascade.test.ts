/** A unit's own plan on both databases: composed, handed into review, issued, and what the plan above sees of it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { grantOn, wholeOffice } from '../../../tests/people.ts'
import { addPerson, addPlan } from '../../../tests/plan-rows.ts'
import { listFactsAbout, verifyChain } from '../../audit/index.ts'
import { closeReadingWorkers } from '../../documents/index.ts'
import { carryOutSuccession, createUnit, type NewUnit, type Unit } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import { readConfig } from '../../platform/config.ts'
import type { Database, Tx } from '../../platform/db/index.ts'
import { openFileStore } from '../../platform/files/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { silentLog } from '../../platform/log/index.ts'
import type { Services } from '../../platform/room.ts'
import { registerDocument, relateDocuments } from '../../registry/index.ts'
import { deleteUpload } from '../actions/change-upload.ts'
import { acceptSuggestions } from '../actions/issue/choose-names.ts'
import { issuePlan } from '../actions/issue/issue-plan.ts'
import { changeReview } from '../actions/review/change-review.ts'
import { expandClasses } from '../classes/change-classes.ts'
import { findIssue } from '../queries/issue.ts'
import { findPlan, planTasks } from '../queries/plans.ts'
import { findReview } from '../queries/reviews.ts'
import { itemsOf } from '../rules/review/items.ts'
import { planMovers } from '../succession/movers.ts'
import { changeWork } from '../work/actions/change-work.ts'
import { settleWork } from '../work/actions/settle-work.ts'
import { itemsOfTask } from '../work/queries/work-items.ts'
import { beginDraft } from './actions/begin-draft.ts'
import { changeBases, changeHead } from './actions/change-head.ts'
import {
  addOwnTask,
  changeTask,
  leaveOut,
  noLongerLeaveOut,
  setRemoved,
  takeUp,
} from './actions/change-tasks.ts'
import { discardDraft, restoreDraft } from './actions/discard-draft.ts'
import { sendDraft } from './actions/send-draft.ts'
import { standingOf } from './queries/bases.ts'
import { cellsOfTask, cellsOfUnit, coverageByTask, coverageByUnit, linksOfTask } from './queries/coverage.ts'
import { findDraft, listDrafts, type PlanDraft } from './queries/drafts.ts'
import { draftingUnits, offeredTasks } from './queries/offer.ts'
import type { DraftTask } from './rules/model.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let services: Services
  let folder = ''
  let province: Person
  let officer: Person
  let parentId = ''
  let taskIds: readonly string[] = []
  const made = new Map<string, Unit>()

  const unit = (name: string): Unit => {
    const found = made.get(name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const add = async (name: string, more: Partial<NewUnit>) => {
    const base = { name, kind: 'peoples-committee', level: null, collective: false, parentId: null } as const
    made.set(name, await database.transaction(tx => createUnit(tx, province, { ...base, ...more })))
  }
  const doing = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const refusedWith = (code: string) => expect.objectContaining({ kind: 'refused', code })
  const draftOf = async (id: string): Promise<PlanDraft> => {
    const found = await doing(tx => findDraft(tx, id))
    if (!found) throw new Error('no draft')
    return found
  }
  const [lua, lam, sen] = [
    'Ủy ban nhân dân xã Bến Lúa',
    'Ủy ban nhân dân xã Tân Lam',
    'Ủy ban nhân dân xã Rạch Sen',
  ]
  const task = (at: number): string => taskIds[at] ?? ''
  const begin = () => doing(tx => beginDraft(tx, officer, parentId, unit(lua).id))
  const all = { onlyNew: true } as const
  const own: DraftTask = {
    section: '',
    text: 'Tổ chức ngày hội văn hóa của xã.',
    output: 'Báo cáo kết quả',
    units: [{ role: 'lead', unitId: null, name: 'Phòng Văn hóa - Xã hội' }],
    when: { kind: 'date', dueOn: '2026-09-02' },
  }

  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-cascade-'))
    const files = await openFileStore(folder)
    services = { database, files, config: readConfig({ NHIPCAU_DATA: folder }), log: silentLog }
    province = {
      id: await doing(addPerson),
      name: 'Trần Thị Mẫu',
      grants: wholeOffice('officer', 'administrator'),
    }
    await add('Ủy ban nhân dân tỉnh Lam Giang', { level: 'province' })
    const parent = unit('Ủy ban nhân dân tỉnh Lam Giang').id
    for (const name of [lua, lam, sen]) await add(name, { level: 'commune', parentId: parent })
    await add('Phòng Văn hóa - Xã hội', { kind: 'department', parentId: unit(lua).id })
    await add('Ủy ban nhân dân các xã', { level: 'commune', collective: true })
    officer = {
      id: await doing(addPerson),
      name: 'Đỗ Văn Mẫu',
      grants: [grantOn(unit(lua).id, 'officer')],
    }
  })
  afterAll(async () => {
    await closeReadingWorkers()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    const communes = unit('Ủy ban nhân dân các xã')
    const plan = await doing(async tx => {
      const added = await addPlan(tx, {
        title: 'Thông tin đối ngoại năm 2026',
        recordedBy: province.id,
        symbol: '12/KH-UBND',
        issuers: [unit('Ủy ban nhân dân tỉnh Lam Giang')],
        tasks: [
          {
            text: 'Tuyên truyền trên hệ thống truyền thanh.',
            dueOn: '2026-11-15',
            units: [[communes, 'lead']],
          },
          {
            text: 'Biên soạn tờ gấp song ngữ.',
            dueOn: '2026-06-30',
            units: [
              [unit(lua), 'lead'],
              [communes, 'coordinate'],
            ],
          },
          { text: 'Rà soát bộ số liệu của xã.', units: [[communes, 'lead']] },
          { text: 'Việc của tỉnh.', units: [[unit('Ủy ban nhân dân tỉnh Lam Giang'), 'lead']] },
        ],
      })
      await expandClasses(tx, province, added.id)
      await settleWork(tx, [added.id])
      return added
    })
    parentId = plan.id
    taskIds = plan.taskIds
  })

  test('everything that the plan gives the unit is offered, what it gives others is not', async () => {
    const offered = await doing(tx => offeredTasks(tx, parentId, unit(lua).id))
    expect(offered.map(({ taskId, roles, dueOn }) => [taskId, roles.toSorted(), dueOn])).toEqual([
      [task(0), ['lead'], '2026-11-15'],
      [task(1), ['coordinate', 'lead'], '2026-06-30'],
      [task(2), ['lead'], null],
    ])
    expect(await doing(tx => draftingUnits(tx, officer, parentId))).toEqual({
      units: [{ id: unit(lua).id, name: lua }],
      more: false,
    })
  })

  test('a draft begins with the right bases and nothing that nobody knows', async () => {
    const draft = await draftOf(await begin())
    expect(draft.head).toMatchObject({
      title: 'Thông tin đối ngoại năm 2026',
      issuer: lua,
      place: 'Bến Lúa',
      symbol: null,
      issuedOn: null,
      periodFrom: '2026',
      reportTo: lua,
      recipients: ['Ủy ban nhân dân tỉnh Lam Giang', 'Các đơn vị được giao nhiệm vụ', 'Lưu: VT'],
    })
    expect(draft.bases.map(({ type, symbol, included }) => [type, symbol, included])).toEqual([
      ['Kế hoạch', '12/KH-UBND', true],
      ['Kế hoạch', '12/KH-UBND', true],
    ])
    expect(await begin()).toBe(draft.id)
  })

  test('nobody begins one for a unit that is not theirs, or that has nothing to do', async () => {
    await expect(doing(tx => beginDraft(tx, officer, parentId, unit(lam).id))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const idle = unit('Phòng Văn hóa - Xã hội').id
    await expect(doing(tx => beginDraft(tx, officer, parentId, idle))).rejects.toThrow(
      expect.objectContaining({ code: 'draft-without-work' }),
    )
  })

  test('a basis that was replaced since is flagged, and may be left out or put back', async () => {
    const id = await begin()
    const { bases, version } = await draftOf(id)
    const plan = await doing(tx => findPlan(tx, parentId))
    const newer = await doing(async tx => {
      const facts = {
        symbol: `${newId()}/KH-UBND`,
        type: 'Kế hoạch',
        issuer: null,
        issuedOn: null,
        subject: null,
      }
      const document = await registerDocument(tx, province, facts)
      await relateDocuments(tx, document, plan?.registryDocumentId ?? '', 'replaces')
      return document
    })
    const standings = await doing(tx => standingOf(tx, bases))
    expect(standings[0]?.replacedBy?.id).toBe(newer)
    await doing(tx => changeBases(tx, officer, id, version, [], null))
    expect((await draftOf(id)).bases.map(({ included }) => included)).toEqual([true, false])
  })

  test('taking up all takes each once; what is left out has its reason and counts as said', async () => {
    const id = await begin()
    await doing(tx => leaveOut(tx, officer, id, task(2), 'Xã không lưu bộ số liệu.'))
    await doing(tx => takeUp(tx, officer, id, 'all', all))
    await doing(tx => takeUp(tx, officer, id, 'all', all))
    const draft = await draftOf(id)
    expect(draft.tasks.map(({ text, sources }) => [text, sources])).toEqual([
      ['Tuyên truyền trên hệ thống truyền thanh.', [task(0)]],
      ['Biên soạn tờ gấp song ngữ.', [task(1)]],
    ])
    expect(draft.leftOut).toEqual([{ taskId: task(2), reason: 'Xã không lưu bộ số liệu.' }])
    const byUnit = await doing(tx => coverageByUnit(tx, parentId))
    expect(byUnit.find(({ unitId }) => unitId === unit(lua).id)).toMatchObject({
      total: 3,
      issued: 0,
      drafted: 2,
      leftOut: 1,
    })
    expect(byUnit.find(({ unitId }) => unitId === unit(lam).id)).toMatchObject({
      total: 3,
      issued: 0,
      drafted: 0,
      leftOut: 0,
    })
    await expect(doing(tx => leaveOut(tx, officer, id, task(0), 'Không'))).rejects.toThrow(
      refusedWith('draft-task-taken-up'),
    )
    await doing(tx => noLongerLeaveOut(tx, officer, id, task(2)))
    expect((await draftOf(id)).leftOut).toEqual([])
    await expect(doing(tx => takeUp(tx, officer, id, [task(3)], all))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('a task that was taken out no longer counts, and comes back whole', async () => {
    const id = await begin()
    const { task: number } = await doing(tx => takeUp(tx, officer, id, [task(0)], all))
    if (number === null) throw new Error('one task was taken up')
    const drafted = async () =>
      (await doing(tx => coverageByTask(tx, parentId))).find(({ taskId }) => taskId === task(0))?.drafted
    expect(await drafted()).toBe(1)
    await doing(tx => setRemoved(tx, officer, id, number, true))
    expect(await drafted()).toBe(0)
    await doing(tx => leaveOut(tx, officer, id, task(0), 'Không có hệ thống truyền thanh.'))
    await doing(tx => setRemoved(tx, officer, id, number, false))
    expect(await drafted()).toBe(1)
    expect((await draftOf(id)).leftOut).toEqual([])
  })

  test('of two officers at once the second is told who was quicker, unless each is at something else', async () => {
    const id = await begin()
    await doing(tx => takeUp(tx, officer, id, [task(0), task(1)], all))
    const { version, tasks } = await draftOf(id)
    const [first, second] = tasks
    if (!first || !second) throw new Error('two were taken up')
    await doing(tx =>
      changeTask(tx, province, id, version, first.number, { ...own, text: 'Của người khác.' }),
    )
    await expect(doing(tx => changeTask(tx, officer, id, version, first.number, own))).rejects.toMatchObject({
      code: 'draft-changed',
      args: { person: 'Trần Thị Mẫu' },
    })
    await doing(tx => changeTask(tx, officer, id, version, second.number, own))
    const head = { ...(await draftOf(id)).head, title: 'Kế hoạch của xã' }
    await doing(tx => changeHead(tx, officer, id, version, head))
    await expect(
      doing(tx => changeHead(tx, province, id, version, { ...head, title: 'Khác' })),
    ).rejects.toMatchObject({ code: 'draft-changed' })
    // The same sent twice is no quarrel.
    await doing(tx => changeHead(tx, officer, id, version, head))
  })

  test('a draft that was thrown away counts no more, changes no more, and can be put back', async () => {
    const id = await begin()
    await doing(tx => takeUp(tx, officer, id, 'all', all))
    await doing(tx => discardDraft(tx, officer, id))
    await doing(tx => discardDraft(tx, officer, id))
    const drafted = async () => (await doing(tx => coverageByTask(tx, parentId))).map(one => one.drafted)
    expect(await drafted()).toEqual([0, 0, 0, 0])
    await expect(doing(tx => addOwnTask(tx, officer, id, own))).rejects.toThrow(refusedWith('draft-deleted'))
    await doing(tx => restoreDraft(tx, officer, id))
    expect(await drafted()).toEqual([1, 1, 1, 0])
    await doing(tx => discardDraft(tx, officer, id))
    await begin()
    await expect(doing(tx => restoreDraft(tx, officer, id))).rejects.toThrow(refusedWith('draft-begun-again'))
  })

  test('without title or task it is not handed into review, nor when somebody changed it since', async () => {
    const id = await begin()
    const { head, version } = await draftOf(id)
    await expect(sendDraft(services, officer, id, version)).rejects.toThrow(refusedWith('draft-without-task'))
    await doing(tx => takeUp(tx, officer, id, 'all', all))
    await expect(sendDraft(services, officer, id, version)).rejects.toThrow(refusedWith('draft-changed'))
    await doing(tx => changeHead(tx, officer, id, version, { ...head, title: ' ' }))
    const now = (await draftOf(id)).version
    await expect(sendDraft(services, officer, id, now)).rejects.toThrow(refusedWith('draft-without-title'))
  })

  /** Takes everything up, adds a task of the unit's own, and hands the draft into review. */
  async function sent(): Promise<{ id: string; uploadId: string }> {
    const id = await begin()
    await doing(tx => takeUp(tx, officer, id, 'all', all))
    await doing(tx => addOwnTask(tx, officer, id, own))
    const { head, version } = await draftOf(id)
    const signed = { ...head, symbol: '09/KH-UBND', issuedOn: '2026-02-05' }
    const uploadId = await sendDraft(
      services,
      officer,
      id,
      await doing(tx => changeHead(tx, officer, id, version, signed)),
    )
    return { id, uploadId }
  }

  async function issued(uploadId: string): Promise<string> {
    await acceptSuggestions(database, officer, uploadId)
    const issue = await findIssue(database, uploadId)
    if (!issue) throw new Error('it is in review')
    return issuePlan(database, officer, uploadId, issue.version)
  }

  test('in review it is as any plan, its tasks answered for and its own units known', async () => {
    const { id, uploadId } = await sent()
    const issue = await findIssue(database, uploadId)
    expect(issue?.plan.document.document).toMatchObject({
      symbol: '09/KH-UBND',
      issuedOn: '2026-02-05',
      issuer: lua,
    })
    expect(issue?.plan.links).toEqual([
      { kind: 'implements', planId: parentId, documentId: null, reference: null },
    ])
    expect(issue?.names.find(({ issuer }) => issuer)?.chosen?.unit?.id).toBe(unit(lua).id)
    const review = await doing(tx => findReview(tx, uploadId))
    expect(itemsOf(review?.items ?? [], 'task').map(({ state }) => state)).toEqual(Array(4).fill('accepted'))
    await expect(doing(tx => addOwnTask(tx, officer, id, own))).rejects.toThrow(refusedWith('draft-sent'))
    await expect(sendDraft(services, officer, id, (await draftOf(id)).version)).rejects.toThrow(
      refusedWith('draft-sent'),
    )
    await doing(tx => deleteUpload(tx, officer, uploadId))
    await doing(tx => addOwnTask(tx, officer, id, own))
    expect((await draftOf(id)).tasks).toHaveLength(5)
  })

  test('issued, its tasks lead to those of the plan above and back, and the plan above sees it', async () => {
    const { uploadId } = await sent()
    const planId = await issued(uploadId)
    const tasks = await doing(tx => planTasks(tx, planId))
    expect(tasks.map(({ text }) => text)).toEqual([
      'Tuyên truyền trên hệ thống truyền thanh.',
      'Biên soạn tờ gấp song ngữ.',
      'Rà soát bộ số liệu của xã.',
      'Tổ chức ngày hội văn hóa của xã.',
    ])
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-11-15', '2026-06-30', null, '2026-09-02'])
    const links = await doing(tx => linksOfTask(tx, task(0)))
    expect(links.below).toMatchObject([
      { taskId: tasks[0]?.id, planId, unitName: lua, items: 1, accepted: 0 },
    ])
    expect((await doing(tx => linksOfTask(tx, tasks[1]?.id ?? ''))).above).toMatchObject([
      { taskId: task(1), planId: parentId },
    ])
    const plan = await doing(tx => findPlan(tx, planId))
    expect(plan?.links).toMatchObject([{ kind: 'implements', planId: parentId }])
    const cells = await doing(tx => cellsOfUnit(tx, parentId, unit(lua).id))
    expect(
      cells.map(({ state, takenUp }) => [state, takenUp.map(one => [one.planId, one.planName])]),
    ).toEqual(Array(3).fill(['issued', [[planId, 'Kế hoạch 09/KH-UBND']]]))
    const ofTask = await doing(tx => cellsOfTask(tx, parentId, task(0), [unit(lua).id, unit(lam).id]))
    expect(ofTask.map(({ unitName, state }) => [unitName, state])).toEqual([
      [lua, 'issued'],
      [lam, 'none'],
    ])
    const facts = await doing(tx => listFactsAbout(tx, `plan:${planId}`))
    expect(facts).toContainEqual(
      expect.objectContaining({
        kind: 'plan.sources-linked',
        details: { planId: parentId, after: { links: 3 } },
      }),
    )
    expect(await doing(verifyChain)).toMatchObject({ whole: true })
  })

  test('what the review takes out, cuts or joins is followed', async () => {
    const { uploadId } = await sent()
    const change = async (command: Parameters<typeof changeReview>[4]) => {
      const review = await doing(tx => findReview(tx, uploadId))
      await doing(tx => changeReview(tx, officer, uploadId, review?.version ?? 0, command))
    }
    const text = (await findIssue(database, uploadId))?.plan.document.text ?? ''
    await change({ kind: 'split-task', task: 0, at: text.indexOf('trên hệ thống') })
    await change({ kind: 'edit-task', task: 1, text: 'Biên soạn và in tờ gấp.' })
    await change({ kind: 'remove-task', task: 2 })
    const planId = await issued(uploadId)
    const below = async (at: number) =>
      (await doing(tx => linksOfTask(tx, task(at)))).below.map(one => one.text)
    expect(await below(0)).toEqual(['Tuyên truyền', 'trên hệ thống truyền thanh.'])
    expect(await below(1)).toEqual(['Biên soạn và in tờ gấp.'])
    expect(await below(2)).toEqual([])
    const [row] = (await doing(tx => coverageByUnit(tx, parentId))).filter(
      ({ unitId }) => unitId === unit(lua).id,
    )
    expect(row).toMatchObject({ total: 3, issued: 2, drafted: 0, leftOut: 0 })
    expect((await doing(tx => planTasks(tx, planId))).length).toBe(4)
  })

  test('what is cancelled is no longer asked for', async () => {
    const [item] = (await doing(tx => itemsOfTask(tx, task(2)))).filter(one => one.unitId === unit(lua).id)
    const by = { kind: 'person', id: province.id } as const
    await doing(tx => changeWork(tx, by, item?.id ?? '', { kind: 'cancel', reason: 'Tỉnh đã làm.' }))
    const total = async (name: string) =>
      (await doing(tx => coverageByUnit(tx, parentId))).find(({ unitId }) => unitId === unit(name).id)?.total
    expect([await total(lua), await total(lam)]).toEqual([2, 3])
    expect(await doing(tx => offeredTasks(tx, parentId, unit(lua).id))).toHaveLength(2)
  })

  test('one sees the drafts of one’s own units only', async () => {
    const id = await begin()
    const stranger = { ...officer, grants: [grantOn(unit(lam).id, 'officer')] }
    const listed = async (person: Person) =>
      (await doing(tx => listDrafts(tx, person))).drafts.map(one => one.id)
    expect(await listed(officer)).toContain(id)
    expect(await listed(province)).toContain(id)
    expect(await listed(stranger)).toEqual([])
    expect(await listed({ ...officer, grants: [] })).toEqual([])
  })

  test('after a reform the successor stands where its predecessors stood', async () => {
    const { uploadId } = await sent()
    const planId = await issued(uploadId)
    const merged = newId()
    await doing(tx =>
      carryOutSuccession(
        tx,
        province,
        {
          id: newId(),
          kind: 'merge',
          effectiveOn: today(),
          legalBasis: 'Nghị quyết số 1/NQ-HĐND',
          note: '',
          newUnits: [
            {
              id: merged,
              name: 'Ủy ban nhân dân xã Lúa Sen',
              abbreviation: '',
              kind: 'peoples-committee',
              level: 'commune',
              parentId: unit('Ủy ban nhân dân tỉnh Lam Giang').id,
              code: null,
            },
          ],
          newFunctions: [],
          renamings: [],
          lines: [lua, sen].map(name => ({
            fromId: unit(name).id,
            toId: merged,
            main: true,
            functionId: null,
          })),
          choices: [],
        },
        planMovers,
      ),
    )
    await doing(tx => settleWork(tx, [parentId, planId]))
    const units = await doing(tx => coverageByUnit(tx, parentId))
    expect(units.map(({ unitId }) => unitId)).not.toContain(unit(lua).id)
    expect(units.find(({ unitId }) => unitId === merged)).toMatchObject({ total: 3, issued: 3 })
    const cells = await doing(tx => cellsOfUnit(tx, parentId, merged))
    expect(cells.map(({ takenUp }) => takenUp.map(one => one.planId))).toEqual(Array(3).fill([planId]))
  })
})
