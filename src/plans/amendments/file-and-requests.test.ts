import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { addReadUpload, anotherOfficer, issueTestPlan, testOfficer } from '../../../tests/issued-plan.ts'
import { grantOn } from '../../../tests/people.ts'
import { smallPlan } from '../../../tests/small-plan.ts'
import type { PlanDocument } from '../../documents/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import type { DocumentFacts } from '../../registry/index.ts'
import { changeDraft } from '../actions/issue/change-draft.ts'
import { acceptSuggestions } from '../actions/issue/choose-names.ts'
import { issuePlan } from '../actions/issue/issue-plan.ts'
import { findIssue } from '../queries/issue.ts'
import { planOfUpload, planTasks, reportingDuties } from '../queries/plans.ts'
import { itemsOfTask } from '../work/queries/work-items.ts'
import { chooseMatches } from './actions/choose-matches.ts'
import { issueDraft } from './actions/issue-draft.ts'
import { issueFile } from './actions/issue-file.ts'
import { askAmendment, decideRequest, withdrawRequest } from './actions/requests.ts'
import { takeRequest } from './actions/take-request.ts'
import { findDraft } from './queries/draft.ts'
import { findFileAmendment } from './queries/file.ts'
import { askingUnits, findRequest, listRequests } from './queries/requests.ts'
import { currentTasks, findVersion } from './queries/versions.ts'
import type { NewRequest } from './rules/requests.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  let officer: Person
  const titled = (title: string, more: Partial<PlanDocument> = {}): PlanDocument => ({
    ...smallPlan(),
    ...more,
    document: { ...smallPlan().document, title },
  })
  const facts = (symbol: string): DocumentFacts => ({
    symbol,
    type: 'Kế hoạch',
    issuer: null,
    issuedOn: '2026-11-01',
    subject: 'Sửa đổi',
  })
  const tasksOf = (planId: string) => database.transaction(tx => currentTasks(tx, planId))

  beforeAll(async () => {
    database = await open()
    officer = await testOfficer(database)
  })

  describe('an amended plan that came as a file', () => {
    /** A file linked as amending the plan, its names decided; what was seen then. */
    const send = async (planId: string, document: PlanDocument) => {
      const uploadId = await addReadUpload(database, officer, document)
      const link = { kind: 'amends', planId, documentId: null, reference: null } as const
      await database.transaction(tx => changeDraft(tx, officer, uploadId, 0, { kind: 'add-link', link }))
      await acceptSuggestions(database, officer, uploadId)
      const issue = await findIssue(database, uploadId)
      if (!issue) throw new Error('nothing was read')
      return { uploadId, seen: { ...issue.version, base: 1 } }
    }

    /** The second task in other words, the third gone, a new one at the end. */
    const amended = (title: string): PlanDocument => {
      const plan = titled(title)
      const [first, second, third] = plan.tasks
      if (!first || !second || !third) throw new Error('the small plan has three tasks')
      return {
        ...plan,
        tasks: [
          first,
          { ...second, text: `${second.text.replace('xây dựng', 'hoàn thành')}` },
          { ...third, text: 'Tổ chức đoàn khảo sát các điểm du lịch.' },
        ],
        reporting: [],
      }
    }

    test('becomes the next version of the plan, its tasks known again, and never a plan of its own', async () => {
      const { planId } = await issueTestPlan(database, titled('Kế hoạch có tệp sửa đổi'))
      const before = await tasksOf(planId)
      const { uploadId, seen } = await send(planId, amended('Kế hoạch có tệp sửa đổi, bản sửa'))
      const found = await database.transaction(tx => findFileAmendment(tx, uploadId))
      expect(found?.matched.map(({ way, taskId }) => [way, taskId])).toEqual([
        ['same', before[0]?.id],
        ['like', before[1]?.id],
        ['none', null],
      ])
      await expect(issuePlan(database, officer, uploadId, seen)).rejects.toMatchObject({
        code: 'amends-a-plan',
      })
      const issue = () => issueFile(database, officer, uploadId, seen, facts('90/KH-UBND'))
      expect(await Promise.all([issue(), issue()])).toEqual([
        { planId, version: 2 },
        { planId, version: 2 },
      ])
      const after = await tasksOf(planId)
      expect(after.map(({ id }) => id)).toEqual([before[0]?.id, before[1]?.id, expect.any(String)])
      expect(after[1]?.text).toContain('hoàn thành')
      expect(await database.transaction(tx => planOfUpload(tx, uploadId))).toBe(planId)
      expect(await database.transaction(tx => reportingDuties(tx, planId))).toEqual([])
      const first = await database.transaction(tx => findVersion(tx, planId, 1))
      expect(first?.tasks).toEqual(before)
      const shown = await database.transaction(tx => planTasks(tx, planId))
      expect(shown.map(({ number }) => number)).toEqual([0, 1, 2])
    })

    test('an officer says otherwise which task it is; two of one are refused, and a plan of others', async () => {
      const { planId } = await issueTestPlan(database, titled('Kế hoạch đối chiếu bằng tay'))
      const before = await tasksOf(planId)
      const { uploadId, seen } = await send(planId, amended('Kế hoạch đối chiếu bằng tay, bản sửa'))
      const choose = (pairs: readonly (readonly [number, string | null])[]) =>
        database.transaction(tx => chooseMatches(tx, officer, uploadId, new Map(pairs)))
      await expect(choose([[2, newId()]])).rejects.toMatchObject({ kind: 'not-found' })
      const issue = (person: Person) => issueFile(database, person, uploadId, seen, facts('91/KH-UBND'))
      const stranger = { ...officer, grants: [grantOn(newId(), 'officer')] }
      await expect(issue(stranger)).rejects.toMatchObject({ kind: 'not-found' })
      expect(await choose([[2, before[1]?.id ?? '']])).toBe(1)
      // The likest one is taken by hand: the second task of the file is a new one then.
      const found = await database.transaction(tx => findFileAmendment(tx, uploadId))
      expect(found?.matched.map(({ way }) => way)).toEqual(['same', 'none', 'chosen'])
      await choose([[1, before[1]?.id ?? '']])
      await expect(issue(officer)).rejects.toMatchObject({ code: 'amendment-match-twice' })
      await choose([[2, before[2]?.id ?? '']])
      const { version } = await issue(officer)
      expect(version).toBe(2)
      expect((await tasksOf(planId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      const items = await database.transaction(tx => itemsOfTask(tx, before[1]?.id ?? ''))
      expect(items.every(({ state }) => state === 'issued')).toBe(true)
    })

    test('amends one plan, by a document that is not the plan itself', async () => {
      const { planId } = await issueTestPlan(database, titled('Kế hoạch nối hai lần'))
      const other = await issueTestPlan(database, titled('Kế hoạch nối nhầm'))
      const { uploadId } = await send(planId, amended('Kế hoạch nối hai lần, bản sửa'))
      const link = { kind: 'amends', planId: other.planId, documentId: null, reference: null } as const
      const change = (kind: 'add-link' | 'remove-link') =>
        database.transaction(tx => changeDraft(tx, officer, uploadId, 0, { kind, link }))
      const issue = async (decision: DocumentFacts) => {
        const found = await findIssue(database, uploadId)
        const seen = { review: 0, draft: 0, ...found?.version, base: 1 }
        return issueFile(database, officer, uploadId, seen, decision)
      }
      await change('add-link')
      await expect(issue(facts('92/KH-UBND'))).rejects.toMatchObject({ code: 'amendment-several' })
      await change('remove-link')
      const { rows } = await sql<{ symbol: string; type: string; issued_on: string; subject: string }>`
        select document.symbol, document.type, document.issued_on, document.subject
        from registry_documents document join plans plan on plan.registry_document_id = document.id
        where plan.id = ${planId}`.execute(database.kysely)
      const own = rows[0]
      const itself = {
        symbol: own?.symbol ?? '',
        type: own?.type ?? '',
        issuer: smallPlan().document.issuer,
        issuedOn: own?.issued_on ?? '',
        subject: own?.subject ?? '',
      }
      await expect(issue(itself)).rejects.toMatchObject({ code: 'amendment-by-itself' })
      expect((await issue(facts('92/KH-UBND'))).version).toBe(2)
    })
  })

  describe('a request', () => {
    let planId = ''
    let colleague: Person
    const request = async (more: Partial<NewRequest>): Promise<NewRequest> => {
      const [unit] = await database.transaction(tx => askingUnits(tx, officer, planId))
      return {
        id: newId(),
        unitId: unit?.id ?? '',
        what: 'day',
        tasks: [(await tasksOf(planId))[1]?.id ?? ''],
        proposed: null,
        proposedDay: '2026-12-15',
        reason: 'Chờ bổ sung kinh phí.',
        ...more,
      }
    }
    const ask = (asked: NewRequest, person = colleague) =>
      database.transaction(tx => askAmendment(tx, person, planId, asked))
    const decide = (id: string, state: 'agreed' | 'partly' | 'declined', answer: string | null) =>
      database.transaction(tx => decideRequest(tx, officer, planId, id, { state, answer }))
    const stateOf = async (id: string) =>
      (await database.transaction(tx => findRequest(tx, planId, id)))?.state

    beforeAll(async () => {
      planId = (await issueTestPlan(database, titled('Kế hoạch có đề nghị'))).planId
      colleague = await anotherOfficer(database, officer, 'Lê Văn Thử', 'thu.le')
    })

    test('is kept once, answered once, and the unit is told', async () => {
      const asked = await request({})
      await Promise.all([ask(asked), ask(asked)])
      const all = await database.transaction(tx => listRequests(tx, planId))
      expect(all).toHaveLength(1)
      expect(all[0]).toMatchObject({
        state: 'asked',
        proposedDay: '2026-12-15',
        askedBy: { id: colleague.id },
      })
      await expect(decide(asked.id, 'declined', null)).rejects.toMatchObject({
        code: 'amendment-answer-missing',
      })
      await decide(asked.id, 'partly', 'Lùi nửa tháng thôi.')
      await decide(asked.id, 'partly', 'Lùi nửa tháng thôi.')
      await expect(decide(asked.id, 'agreed', null)).rejects.toMatchObject({
        code: 'amendment-request-closed',
      })
      const { rows } = await sql<{ account_id: string; kind: string }>`select account_id, kind from messages
        where key like ${`amendment-%:${asked.id}:%`} order by kind`.execute(database.kysely)
      expect(rows).toEqual([
        { account_id: officer.id, kind: 'amendment-asked' },
        { account_id: colleague.id, kind: 'amendment-decided' },
      ])
    })

    test('says what it asks for, of tasks of the plan, in the name of a unit of one’s own', async () => {
      const incomplete = { code: 'amendment-request-incomplete' }
      await expect(ask(await request({ proposedDay: null }))).rejects.toMatchObject(incomplete)
      await expect(ask(await request({ tasks: [] }))).rejects.toMatchObject(incomplete)
      await expect(ask(await request({ what: 'add', proposed: ' ' }))).rejects.toMatchObject(incomplete)
      await expect(ask(await request({ reason: ' ' }))).rejects.toMatchObject(incomplete)
      await expect(ask(await request({ tasks: [newId()] }))).rejects.toMatchObject({ kind: 'not-found' })
      await expect(ask(await request({ unitId: newId() }))).rejects.toMatchObject({ kind: 'not-found' })
    })

    test('is withdrawn by the unit that asked, while nobody has answered', async () => {
      const asked = await request({ what: 'drop', proposedDay: null })
      await ask(asked)
      const withdraw = (person: Person) =>
        database.transaction(tx => withdrawRequest(tx, person, planId, asked.id))
      const stranger = { ...officer, id: newId(), grants: [grantOn(newId(), 'officer')] }
      await expect(withdraw(stranger)).rejects.toMatchObject({ kind: 'not-found' })
      await withdraw(colleague)
      await withdraw(colleague)
      expect(await stateOf(asked.id)).toBe('withdrawn')
      const answered = await request({})
      await ask(answered)
      await decide(answered.id, 'declined', 'Không lùi được.')
      await expect(
        database.transaction(tx => withdrawRequest(tx, colleague, planId, answered.id)),
      ).rejects.toMatchObject({ code: 'amendment-request-closed' })
    })

    test('that is agreed to is carried out by one press, and says in which version', async () => {
      const tasks = await tasksOf(planId)
      const other = tasks[1]?.units[1]?.name ?? ''
      const wanted = [
        await request({}),
        await request({ what: 'unit', proposed: other, proposedDay: null }),
        await request({ what: 'add', tasks: [], proposed: 'Làm phim ngắn giới thiệu xã.' }),
        await request({
          what: 'words',
          tasks: [tasks[0]?.id ?? ''],
          proposed: 'Nội dung mới.',
          proposedDay: null,
        }),
      ]
      const seen = async () => {
        const { version } = await database.transaction(tx => findDraft(tx, planId, 1))
        return { base: 1, draft: version }
      }
      for (const one of wanted) {
        await ask(one)
        const early = seen().then(at =>
          database.transaction(tx => takeRequest(tx, officer, planId, one.id, at)),
        )
        await expect(early).rejects.toMatchObject({ code: 'amendment-not-taken' })
        await decide(one.id, 'agreed', null)
        const at = await seen()
        await database.transaction(tx => takeRequest(tx, officer, planId, one.id, at))
      }
      const unknown = await request({ what: 'unit', proposed: 'Sở Không Có', proposedDay: null })
      await ask(unknown)
      await decide(unknown.id, 'agreed', null)
      const at = await seen()
      await expect(
        database.transaction(tx => takeRequest(tx, officer, planId, unknown.id, at)),
      ).rejects.toMatchObject({ code: 'amendment-unit-unknown' })
      const number = await database.transaction(tx =>
        issueDraft(tx, officer, planId, at, { ...facts('93/QĐ-UBND'), type: 'Quyết định' }),
      )
      const after = await tasksOf(planId)
      expect(after.map(({ text }) => text)).toContain('Làm phim ngắn giới thiệu xã.')
      expect(after[0]?.text).toBe('Nội dung mới.')
      expect(after[1]?.dueOn).toBe('2026-12-15')
      expect(after[1]?.units[0]).toMatchObject({ name: other, role: 'lead' })
      for (const { id } of wanted) {
        const done = await database.transaction(tx => findRequest(tx, planId, id))
        expect(done?.doneIn).toBe(number)
      }
    })
  })
})
