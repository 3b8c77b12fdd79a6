import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { forBothDatabases } from '../../../../tests/databases.ts'
import {
  addReadUpload,
  anotherOfficer,
  issueTestPlan,
  issueUpload,
  testOfficer,
} from '../../../../tests/issued-plan.ts'
import { smallPlan } from '../../../../tests/small-plan.ts'
import { listFactsAbout } from '../../../audit/index.ts'
import { createUnit, type NewUnit } from '../../../org/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids.ts'
import { findIssue, type Issue } from '../../queries/issue.ts'
import { planLinks } from '../../queries/plans.ts'
import { deleteUpload } from '../change-upload.ts'
import { changeReview } from '../review/change-review.ts'
import { changeDraft, issuersMax, linksMax } from './change-draft.ts'
import { addPlanLink, removePlanLink } from './change-links.ts'
import { chooseName } from './choose-name.ts'
import { acceptSuggestions } from './choose-names.ts'

const centre: NewUnit = {
  name: 'Trung tâm Văn hóa xã',
  kind: 'centre',
  level: 'commune',
  collective: false,
  parentId: null,
}

forBothDatabases((_kind, open) => {
  let database: Database
  let lan: Person
  let minh: Person
  let uploadId: string

  beforeAll(async () => {
    database = await open()
    lan = await testOfficer(database)
    minh = await anotherOfficer(database, lan, 'Lê Văn Minh', 'minh')
  })
  beforeEach(async () => {
    const plan = smallPlan()
    const document = { ...plan.document, title: `Kế hoạch ${newId()}` }
    uploadId = await addReadUpload(database, lan, { ...plan, document })
  })

  async function issue(): Promise<Issue> {
    const found = await findIssue(database, uploadId)
    if (!found) throw new Error('the upload was read')
    return found
  }
  const keyOf = async (written: string): Promise<string> =>
    (await issue()).names.find(name => name.written === written)?.key ?? ''
  const change = (person: Person, version: number, command: Parameters<typeof changeDraft>[4]) =>
    database.transaction(tx => changeDraft(tx, person, uploadId, version, command))
  const toNothing = { planId: null, documentId: null, reference: null }

  test('a choice stays as it was made, with who made it, and can be taken back', async () => {
    const key = await keyOf('Phòng Văn hóa - Xã hội')
    expect(await chooseName(database, lan, uploadId, 0, key, { choice: 'new', newUnit: centre })).toBe(1)
    const chosen = (await issue()).names.find(name => name.key === key)?.chosen
    expect(chosen).toMatchObject({
      is: { choice: 'new', newUnit: centre },
      unit: null,
      version: 1,
      by: lan.name,
    })
    expect(await chooseName(database, lan, uploadId, 1, key, null)).toBe(2)
    expect((await issue()).names.every(({ chosen }) => chosen === null)).toBe(true)
    const facts = await database.transaction(tx => listFactsAbout(tx, `upload:${uploadId}`))
    expect(facts).toMatchObject([
      { kind: 'plan.name-chosen', details: { before: {}, after: { choice: 'new' } } },
      { kind: 'plan.name-chosen', details: { before: { choice: 'new' }, after: { choice: null } } },
    ])
  })

  test('a unit that is there can be chosen, one that is not cannot', async () => {
    const key = await keyOf('Phòng Văn hóa - Xã hội')
    const unit = await database.transaction(tx => createUnit(tx, lan, { ...centre, name: `Đội ${newId()}` }))
    await chooseName(database, lan, uploadId, 0, key, { choice: 'unit', unitId: unit.id })
    expect((await issue()).names.find(name => name.key === key)?.chosen?.unit).toMatchObject({ id: unit.id })
    for (const [name, unitId] of [
      [key, newId()],
      ['no such name', unit.id],
    ] as const) {
      const choice = { choice: 'unit', unitId } as const
      await expect(chooseName(database, lan, uploadId, 1, name, choice)).rejects.toMatchObject({
        kind: 'not-found',
      })
    }
  })

  test('only who does nothing but receive can stay words', async () => {
    const key = await keyOf('Phòng Văn hóa - Xã hội')
    await expect(chooseName(database, lan, uploadId, 0, key, { choice: 'words' })).rejects.toMatchObject({
      code: 'words-with-work',
    })
  })

  test('two officers at one name: the second is told, at different names they do not disturb each other', async () => {
    const [culture, office] = [
      await keyOf('Phòng Văn hóa - Xã hội'),
      await keyOf('Văn phòng HĐND và UBND xã'),
    ]
    const choice = { choice: 'new', newUnit: centre } as const
    await chooseName(database, lan, uploadId, 0, culture, choice)
    await chooseName(database, minh, uploadId, 0, office, choice)
    await expect(chooseName(database, minh, uploadId, 0, culture, choice)).rejects.toMatchObject({
      kind: 'refused',
      code: 'name-chosen-by-other',
      args: { person: lan.name, name: 'Phòng Văn hóa - Xã hội' },
    })
    const { version } = await issue()
    await chooseName(database, minh, uploadId, version.draft, culture, choice)
    const names = (await issue()).names
    expect(names.find(({ key }) => key === culture)?.chosen?.by).toBe(minh.name)
  })

  test('accepting all leaves what was chosen, and twice changes nothing', async () => {
    const key = await keyOf('Phòng Văn hóa - Xã hội')
    await chooseName(database, minh, uploadId, 0, key, { choice: 'new', newUnit: centre })
    expect(await acceptSuggestions(database, lan, uploadId)).toBe(3)
    expect(await acceptSuggestions(database, lan, uploadId)).toBe(0)
    const { names, state } = await issue()
    expect(names.map(({ chosen }) => chosen?.by)).toEqual([lan.name, lan.name, minh.name, lan.name])
    expect(state.openNames).toBe(0)
  })

  test('a name that the review adds is open again', async () => {
    await acceptSuggestions(database, lan, uploadId)
    await database.transaction(tx =>
      changeReview(tx, lan, uploadId, 0, {
        kind: 'rename-unit',
        from: 'Phòng Văn hóa - Xã hội',
        to: 'Trung tâm Truyền thông xã',
      }),
    )
    expect((await issue()).state.openNames).toBe(1)
  })

  test('the kind that another chose meanwhile is not overwritten unseen', async () => {
    expect((await issue()).plan.kind).toBe('annual')
    await change(lan, 0, { kind: 'choose-kind', planKind: 'communication' })
    await expect(change(minh, 0, { kind: 'choose-kind', planKind: 'stage' })).rejects.toMatchObject({
      code: 'kind-chosen-by-other',
      args: { person: lan.name },
    })
    await change(minh, 0, { kind: 'choose-kind', planKind: 'communication' })
    await change(minh, 2, { kind: 'choose-kind', planKind: 'stage' })
    expect((await issue()).plan.kind).toBe('stage')
  })

  test('issuers are added once, taken away, and at most so many', async () => {
    const army = 'Bộ Chỉ huy Quân sự tỉnh'
    await change(lan, 0, { kind: 'add-issuer', name: army })
    await change(minh, 0, { kind: 'add-issuer', name: 'BCHQS tỉnh' })
    expect((await issue()).plan).toMatchObject({
      issuers: ['Ủy ban nhân dân xã Bến Lúa', army],
      kind: 'coordination',
    })
    await change(lan, 0, { kind: 'remove-issuer', name: army })
    await change(lan, 0, { kind: 'remove-issuer', name: 'UBND xã Bến Lúa' })
    expect((await issue()).state.issuers).toBe(0)
    for (let added = 0; added < issuersMax; added += 1) {
      await change(lan, 0, { kind: 'add-issuer', name: `Sở số ${added}` })
    }
    await expect(change(lan, 0, { kind: 'add-issuer', name: 'một sở nữa' })).rejects.toMatchObject({
      code: 'too-many-issuers',
    })
  })

  test('a link leads to one thing that is there', async () => {
    const link = { ...toNothing, kind: 'implements', reference: 0 } as const
    await change(lan, 0, { kind: 'add-link', link })
    await change(minh, 0, { kind: 'add-link', link })
    expect((await issue()).plan.links).toEqual([link])
    for (const wrong of [
      { ...link, reference: 9 },
      { ...link, reference: null },
      { ...link, planId: newId() },
      { ...toNothing, kind: 'implements', planId: newId() },
      { ...toNothing, kind: 'implements', documentId: newId() },
    ] as const) {
      await expect(change(lan, 0, { kind: 'add-link', link: wrong })).rejects.toMatchObject({
        kind: 'not-found',
      })
    }
    await database.transaction(tx =>
      changeReview(tx, lan, uploadId, 0, { kind: 'remove-reference', reference: 0 }),
    )
    expect((await issue()).state.lostLinks).toBe(1)
    await change(lan, 0, { kind: 'remove-link', link })
    expect((await issue()).plan.links).toEqual([])
  })

  test('links are limited', async () => {
    const { planId } = await issueTestPlan(database)
    const link = { ...toNothing, kind: 'continues', planId } as const
    await change(lan, 0, { kind: 'add-link', link })
    const links = JSON.stringify(Array.from({ length: linksMax }, () => link))
    await sql`update plan_issue_drafts set links = ${links} where upload_id = ${uploadId}`.execute(
      database.kysely,
    )
    await expect(
      change(lan, 0, { kind: 'add-link', link: { ...toNothing, kind: 'implements', planId } }),
    ).rejects.toMatchObject({ code: 'too-many-links' })
  })

  test('nothing is chosen for what is deleted or issued', async () => {
    const key = await keyOf('Phòng Văn hóa - Xã hội')
    const choice = { choice: 'new', newUnit: centre } as const
    await database.transaction(tx => deleteUpload(tx, lan, uploadId))
    await expect(chooseName(database, lan, uploadId, 0, key, choice)).rejects.toMatchObject({
      code: 'upload-deleted',
    })
    const issued = await issueTestPlan(database)
    uploadId = issued.uploadId
    await expect(chooseName(database, lan, uploadId, 99, key, choice)).rejects.toMatchObject({
      code: 'already-issued',
    })
    await expect(change(lan, 99, { kind: 'choose-kind', planKind: 'stage' })).rejects.toMatchObject({
      code: 'already-issued',
    })
    await expect(database.transaction(tx => deleteUpload(tx, lan, uploadId))).rejects.toMatchObject({
      code: 'delete-of-issued',
    })
    uploadId = newId()
    await expect(change(lan, 0, { kind: 'choose-kind', planKind: 'stage' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('an issued plan is linked once, never to itself, and a link is taken back', async () => {
    const planId = await issueUpload(database, lan, uploadId)
    const other = (await issueTestPlan(database)).planId
    const link = { kind: 'integrates-with', planId: other, documentId: null } as const
    const links = () => database.transaction(tx => planLinks(tx, planId))
    await database.transaction(async tx => {
      await addPlanLink(tx, lan, planId, link)
      await addPlanLink(tx, lan, planId, link)
    })
    const [made, ...more] = await links()
    expect([made, more]).toMatchObject([{ kind: 'integrates-with', planId: other }, []])
    await expect(
      database.transaction(tx => addPlanLink(tx, lan, planId, { ...link, planId })),
    ).rejects.toMatchObject({ code: 'link-to-itself' })
    await expect(
      database.transaction(tx => addPlanLink(tx, lan, planId, { ...link, planId: newId() })),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await database.transaction(async tx => {
      await removePlanLink(tx, lan, planId, made?.id ?? '')
      await removePlanLink(tx, lan, planId, made?.id ?? '')
    })
    expect(await links()).toEqual([])
    const facts = await database.transaction(tx => listFactsAbout(tx, `plan:${planId}`))
    expect(facts.map(({ kind }) => kind)).toEqual([
      'plan.issued',
      'plan.linked',
      'plan.linked',
      'plan.unlinked',
    ])
  })
})
