/** Reviews in the database: kept, seen by two officers at once, refused in words, cheap in big plans. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { keptReading } from '../../tests/kept-reading.ts'
import { wholeOffice } from '../../tests/people.ts'
import { reviewStep } from '../../tests/review-steps.ts'
import { smallPlan } from '../../tests/small-plan.ts'
import { listFactsAbout } from '../audit/index.ts'
import type { PlanDocument } from '../documents/index.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { deleteUpload, restoreUpload } from './actions/change-upload.ts'
import { changeReview } from './actions/review/change-review.ts'
import type { ReviewChanged } from './actions/review/locked-review.ts'
import { openReview } from './actions/review/open-review.ts'
import { redoChange, undoChange } from './actions/review/undo-change.ts'
import { findReview, findReviewItem, findUndoState, listChanges } from './queries/reviews.ts'
import { reviewItemsOf } from './rules/review/items.ts'
import type { ReviewCommand } from './rules/review/model.ts'
import { ReviewInMemory } from './rules/review/testing/review-in-memory.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  const one: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }
  const other: Person = { id: newId(), name: 'Lê Văn Thử', grants: wholeOffice('officer') }
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)

  beforeAll(async () => {
    database = await open()
    for (const [index, { id, name }] of [one, other].entries()) {
      await inTx(tx =>
        sql`insert into org_people values (${id}, ${name}, ${`mau${index}`}, now(), null)`.execute(tx),
      )
    }
  })

  /** A reading that is open for review. */
  async function reading(plan: PlanDocument = smallPlan()): Promise<string> {
    const id = await inTx(tx => keptReading(tx, one.id, plan))
    await inTx(tx => openReview(tx, id, plan))
    return id
  }
  const change = (person: Person, id: string, version: number, command: ReviewCommand) =>
    inTx(tx => changeReview(tx, person, id, version, command))
  const undo = (person: Person, id: string, seen?: number) => inTx(tx => undoChange(tx, person, id, seen))
  const redo = (person: Person, id: string, seen?: number) => inTx(tx => redoChange(tx, person, id, seen))
  async function review(id: string) {
    const found = await inTx(tx => findReview(tx, id))
    if (!found) throw new Error('no review')
    return found
  }
  const bare = async (id: string) => (await review(id)).items.map(item => ({ ...item, version: 0 }))
  const stateOf = async (id: string, number: number) =>
    (await inTx(tx => findReviewItem(tx, id, 'task', number)))?.state
  const edit = (task: number, text: string) => ({ kind: 'edit-task' as const, task, text })
  const place = smallPlan().text.indexOf('xây dựng bộ')

  test('a change is kept and told, undone and done again, each time on record', async () => {
    const id = await reading()
    expect(await change(one, id, 0, edit(2, 'Làm   cho xong.'))).toMatchObject({ version: 1 })
    expect(await inTx(tx => findReviewItem(tx, id, 'task', 2))).toMatchObject({
      state: 'accepted',
      version: 1,
      value: { text: 'Làm cho xong.' },
    })
    expect(await inTx(tx => listChanges(tx, id, 10))).toMatchObject([
      { number: 1, command: 'edit-task', person: one.name, undone: false, items: 1, kind: 'task', item: 2 },
    ])
    expect(await inTx(tx => findUndoState(tx, id, one.id))).toEqual({ undo: 'edit-task', redo: null })
    expect(await inTx(tx => findUndoState(tx, id, other.id))).toEqual({ undo: null, redo: null })
    const after = await bare(id)
    expect(await undo(one, id, 1)).toMatchObject({ version: 2 })
    expect(await bare(id)).toEqual(reviewItemsOf(smallPlan()))
    expect(await inTx(tx => findUndoState(tx, id, one.id))).toEqual({ undo: null, redo: 'edit-task' })
    expect(await redo(one, id, 2)).toMatchObject({ version: 3 })
    expect(await bare(id)).toEqual(after)
    const facts = await inTx(tx => listFactsAbout(tx, `upload:${id}`))
    const [open, accepted] = [{ 'task:2': { state: 'open' } }, { 'task:2': { state: 'accepted' } }]
    const same = { command: 'edit-task', items: ['task:2'] }
    expect(facts.map(({ kind, details }) => ({ kind, ...details }))).toMatchObject([
      { kind: 'plan.review-changed', ...same, version: 1, before: open, after: accepted },
      { kind: 'plan.review-undone', ...same, version: 2, before: accepted, after: open },
      { kind: 'plan.review-redone', ...same, version: 3, before: open, after: accepted },
    ])
    expect(JSON.stringify(facts[0]?.details.after)).toContain('Làm cho xong.')
  })

  test('the database keeps what the rules say, over a long review with undo and redo', async () => {
    const id = await reading()
    const memory = new ReviewInMemory(smallPlan())
    for (let version = 0; version < 13; version += 1) {
      const step = reviewStep(version)
      if (step === 'undo') await undo(one, id, version)
      else if (step === 'redo') await redo(one, id, version)
      else await change(one, id, version, step)
      memory.step(0, step)
      expect(await review(id)).toEqual({ uploadId: id, version: version + 1, items: memory.items })
    }
  })

  test('a command that leaves everything as it is makes no version', async () => {
    const id = await reading()
    expect(await change(one, id, 0, { kind: 'accept-above', confidence: 1 })).toEqual({
      version: 0,
      changes: [],
    })
    expect(await inTx(tx => listFactsAbout(tx, `upload:${id}`))).toEqual([])
  })

  test('what a command cannot do is refused with its code, and nothing is written', async () => {
    const id = await reading()
    await expect(change(one, id, 0, edit(2, ' '))).rejects.toMatchObject({
      kind: 'refused',
      code: 'words-empty',
    })
    await expect(change(one, id, 0, edit(7, 'Gì'))).rejects.toMatchObject({ code: 'item-not-there' })
    await expect(change(one, newId(), 0, edit(2, 'Gì'))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await review(id)).toMatchObject({ version: 0 })
  })

  describe('two officers', () => {
    test('on different tasks at once both hold', async () => {
      const id = await reading()
      const [first, second] = await Promise.all([
        change(one, id, 0, edit(0, 'Một việc.')),
        change(other, id, 0, { kind: 'split-task', task: 1, at: place }),
      ])
      expect([first.version, second.version].sort()).toEqual([1, 2])
      expect(await stateOf(id, 0)).toBe('accepted')
      expect((await review(id)).items.filter(item => item.kind === 'task')).toHaveLength(4)
    })

    test('on one task at once one holds, and the other is told by whom', async () => {
      const id = await reading()
      const sent = await Promise.allSettled([
        change(one, id, 0, edit(1, 'Của người thứ nhất.')),
        change(other, id, 0, edit(1, 'Của người thứ hai.')),
      ])
      const held = sent.findIndex(({ status }) => status === 'fulfilled')
      const refused = sent.find(result => result.status === 'rejected')
      expect(refused?.reason).toMatchObject({
        kind: 'refused',
        code: 'changed-by-other',
        args: { person: [one.name, other.name][held], kind: 'task', number: 1 },
      })
      expect(await review(id)).toMatchObject({ version: 1 })
    })

    test('a task that somebody merged away is not changed, and says who did it', async () => {
      const id = await reading()
      await change(one, id, 0, { kind: 'merge-task', task: 1 })
      await expect(change(other, id, 0, edit(2, 'Khác'))).rejects.toMatchObject({
        code: 'changed-by-other',
        args: { person: one.name, number: 2 },
      })
      expect(await change(other, id, 0, edit(0, 'Khác'))).toMatchObject({ version: 2 })
      await expect(change(other, id, 2, edit(2, 'Khác'))).rejects.toMatchObject({ code: 'item-not-there' })
    })

    test('what somebody undid is changed, too', async () => {
      const id = await reading()
      await change(one, id, 0, edit(1, 'Một việc.'))
      await undo(one, id)
      await expect(change(other, id, 1, edit(1, 'Khác'))).rejects.toMatchObject({ code: 'changed-by-other' })
    })

    test('each undoes only their own work, and not what the other went on from', async () => {
      const id = await reading()
      await change(one, id, 0, edit(1, 'Một việc.'))
      await change(other, id, 1, edit(0, 'Việc khác.'))
      await expect(undo(other, id)).resolves.toMatchObject({ changes: [{ after: { number: 0 } }] })
      await expect(undo(other, id)).rejects.toMatchObject({ code: 'nothing-to-undo' })
      await change(other, id, 3, edit(1, 'Làm tiếp.'))
      await expect(undo(one, id)).rejects.toMatchObject({
        code: 'changed-since',
        args: { person: other.name, kind: 'task', number: 1 },
      })
      await undo(other, id)
      await expect(undo(one, id)).resolves.toMatchObject({ changes: [{ after: { number: 1 } }] })
      expect(await bare(id)).toEqual(reviewItemsOf(smallPlan()))
    })

    test('words that went to another task do not come back', async () => {
      const id = await reading()
      await change(one, id, 0, { kind: 'remove-task', task: 1 })
      await change(other, id, 1, { kind: 'add-task', span: smallPlan().tasks[1]?.span ?? [0, 0] })
      await expect(undo(one, id)).rejects.toMatchObject({
        code: 'changed-since',
        args: { person: other.name, number: 3 },
      })
    })
  })

  describe('one officer', () => {
    test('who sends the same twice has it done once, and is answered twice', async () => {
      const id = await reading()
      const split = { kind: 'split-task' as const, task: 1, at: place }
      const answers = await Promise.all([change(one, id, 0, split), change(one, id, 0, split)])
      expect(answers[0]).toEqual(answers[1])
      expect(await review(id)).toMatchObject({ version: 1 })
      expect((await review(id)).items.filter(({ kind }) => kind === 'task')).toHaveLength(4)
    })

    test('who sends something else from an old page is told so, and so is another who sends the same', async () => {
      const id = await reading()
      await change(one, id, 0, edit(1, 'Một việc.'))
      await expect(change(one, id, 0, edit(1, 'Hai việc.'))).rejects.toMatchObject({
        code: 'changed-by-yourself',
      })
      await expect(change(other, id, 0, edit(1, 'Một việc.'))).rejects.toMatchObject({
        code: 'changed-by-other',
      })
      await undo(one, id)
      await expect(change(one, id, 0, edit(1, 'Một việc.'))).rejects.toMatchObject({
        code: 'changed-by-yourself',
      })
    })

    test('who presses undo twice takes back once', async () => {
      const id = await reading()
      await change(one, id, 0, edit(1, 'Một việc.'))
      await change(one, id, 1, edit(1, 'Hai việc.'))
      await undo(one, id, 2)
      await expect(undo(one, id, 2)).rejects.toMatchObject({ code: 'changed-by-yourself' })
      await expect(redo(one, id, 2)).rejects.toMatchObject({ code: 'changed-by-yourself' })
      await expect(redo(other, id, 3)).rejects.toMatchObject({ code: 'nothing-to-redo' })
    })

    test('who goes on otherwise cannot redo what was undone before', async () => {
      const id = await reading()
      await change(one, id, 0, edit(1, 'Một việc.'))
      await undo(one, id)
      await change(one, id, 2, edit(0, 'Khác.'))
      await expect(redo(one, id)).rejects.toMatchObject({ code: 'nothing-to-redo' })
      expect(await inTx(tx => findUndoState(tx, id, one.id))).toEqual({ undo: 'edit-task', redo: null })
    })
  })

  describe('an upload', () => {
    test('that was read before there were reviews is opened by its first change', async () => {
      const id = await inTx(tx => keptReading(tx, one.id, smallPlan()))
      expect(await review(id)).toEqual({ uploadId: id, version: 0, items: reviewItemsOf(smallPlan()) })
      await change(one, id, 0, { kind: 'accept', tasks: [0] })
      expect(await stateOf(id, 0)).toBe('accepted')
      expect((await review(id)).items).toHaveLength(reviewItemsOf(smallPlan()).length)
    })

    test('that is read again keeps its corrections, and is laid out anew where there are none', async () => {
      const id = await reading()
      const shorter = { ...smallPlan(), tasks: smallPlan().tasks.slice(0, 1) }
      expect(await inTx(tx => openReview(tx, id, shorter))).toBe(true)
      expect(await bare(id)).toEqual(reviewItemsOf(shorter))
      await change(one, id, 0, { kind: 'accept', tasks: [0] })
      expect(await inTx(tx => openReview(tx, id, smallPlan()))).toBe(false)
      expect(await stateOf(id, 0)).toBe('accepted')
      expect(await review(id)).toMatchObject({ version: 1 })
    })

    test('that was deleted is not corrected until it is back', async () => {
      const id = await reading()
      await change(one, id, 0, { kind: 'accept', tasks: [0] })
      await inTx(tx => deleteUpload(tx, one, id))
      await expect(undo(one, id)).rejects.toMatchObject({ kind: 'refused', code: 'review-of-deleted' })
      await inTx(tx => restoreUpload(tx, one, id))
      await expect(undo(one, id)).resolves.toMatchObject({ version: 2 })
    })

    test('that is not read, or was issued, is not corrected', async () => {
      const id = await reading()
      await inTx(tx => sql`update plan_uploads set state = 'cancelled' where id = ${id}`.execute(tx))
      await expect(change(one, id, 0, edit(1, 'Gì'))).rejects.toMatchObject({ code: 'review-before-reading' })
      await inTx(tx => sql`update plan_uploads set state = 'read' where id = ${id}`.execute(tx))
      await inTx(async tx => {
        const registered = newId()
        await sql`insert into registry_documents (id, type, search, created_at)
          values (${registered}, 'Kế hoạch', 'ke hoach', now())`.execute(tx)
        await sql`insert into plans (id, upload_id, kind, document_type, title, document, findings,
            registry_document_id, task_count, search, recorded_at, recorded_by)
          values (${newId()}, ${id}, 'annual', 'Kế hoạch', 'Thử', '{}', '[]', ${registered}, 0, 'thu', now(), ${one.id})`.execute(
          tx,
        )
      })
      await expect(change(one, id, 0, edit(1, 'Gì'))).rejects.toMatchObject({ code: 'review-of-issued' })
      await expect(redo(one, id)).rejects.toMatchObject({ code: 'review-of-issued' })
    })
  })

  test('in a plan of 2,000 tasks an edit, a split and a merge write a few rows', async () => {
    const plan = bigPlan(2000)
    const id = await reading(plan)
    const rows = () =>
      inTx(async tx => {
        const found = await sql<{ key: string }>`
          select kind || number || xmin as key from plan_review_items where upload_id = ${id}`.execute(tx)
        return new Set(found.rows.map(({ key }) => key))
      })
    const written = async (work: () => Promise<ReviewChanged>): Promise<number> => {
      const before = await rows()
      await work()
      return [...(await rows())].filter(key => !before.has(key)).length
    }
    const [start] = plan.tasks[7]?.span ?? [0]
    expect(await written(() => change(one, id, 0, edit(5, 'Một việc.')))).toBe(1)
    expect(await written(() => change(one, id, 1, { kind: 'split-task', task: 7, at: start + 20 }))).toBe(2)
    expect(await written(() => change(one, id, 2, { kind: 'merge-task', task: 9 }))).toBe(1)
    expect(await written(() => undo(one, id, 3))).toBe(2)
    const all = await change(one, id, 4, { kind: 'accept-above', confidence: 0.5 })
    expect(all.changes).toHaveLength(2000)
    await undo(one, id, 5)
    expect(await stateOf(id, 1999)).toBe('open')
  })
})

/** A plan of many tasks, one a line. */
function bigPlan(tasks: number): PlanDocument {
  const [first] = smallPlan().tasks
  if (!first) throw new Error('no task')
  const lines = Array.from(
    { length: tasks },
    (_, index) => `Tổ chức hội nghị, tập huấn lần thứ ${index + 1}.`,
  )
  const text = lines.join('\n')
  let start = -1
  const all = lines.map((words, index) => {
    start = text.indexOf(words, start + 1)
    return { ...first, path: `I.(${index + 1})`, text: words, span: [start, start + words.length] as const }
  })
  return {
    ...smallPlan(),
    text,
    tasks: all,
    outline: [],
    reporting: [],
    references: [],
    funding: [],
    unread: [],
  }
}
