import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { smallPlan } from '../../tests/small-plan.ts'
import type { PlanDocument } from '../documents/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { changeReview } from './actions/review/change-review.ts'
import { openReview } from './actions/review/open-review.ts'
import { redoChange, undoChange } from './actions/review/undo-change.ts'
import { findReview, findUndoState, listChanges } from './queries/reviews.ts'
import { reviewItemsOf } from './rules/review/items.ts'
import type { ReviewCommand } from './rules/review/model.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  const one: Person = { id: newId(), name: 'Trần Thị Mẫu', roles: ['focal-officer'] }
  const other: Person = { id: newId(), name: 'Lê Văn Thử', roles: ['focal-officer'] }
  beforeAll(async () => {
    database = await open()
    for (const [index, person] of [one, other].entries()) {
      await database.transaction(tx =>
        sql`insert into org_people values (${person.id}, ${person.name}, ${`mau${index}`}, '{focal-officer}', now(), null)`.execute(
          tx,
        ),
      )
    }
  })

  async function reading(plan: PlanDocument = smallPlan(), opened = true): Promise<string> {
    const id = newId()
    await database.transaction(async tx => {
      await sql`insert into plan_uploads (id, file_name, size_bytes, sha256, format, state, uploaded_by, uploaded_at)
        values (${id}, 'kế hoạch.txt', 1, ${id.replaceAll('-', '').padEnd(64, '0')}, 'text', 'read', ${one.id}, now())`.execute(
        tx,
      )
      await sql`insert into plan_readings (upload_id, reader_version, document, task_count, unit_count, read_at)
        values (${id}, '2', ${JSON.stringify(plan)}, ${plan.tasks.length}, 2, now())`.execute(tx)
      if (opened) await openReview(tx, id, plan)
    })
    return id
  }
  const change = (person: Person, id: string, version: number, command: ReviewCommand) =>
    database.transaction(tx => changeReview(tx, person, id, version, command))
  const undo = (person: Person, id: string, seen?: number) =>
    database.transaction(tx => undoChange(tx, person, id, seen))
  const redo = (person: Person, id: string, seen?: number) =>
    database.transaction(tx => redoChange(tx, person, id, seen))
  const review = async (id: string) => {
    const found = await database.transaction(tx => findReview(tx, id))
    if (!found) throw new Error('no review')
    return found
  }
  const unversioned = async (id: string) => (await review(id)).items.map(item => ({ ...item, version: 0 }))

  test('an edit is kept, told, undone and done again', async () => {
    const id = await reading()
    const done = await change(one, id, 0, { kind: 'edit-task', task: 2, text: 'Làm   cho xong.' })
    expect(done).toMatchObject({ version: 1, others: [] })
    expect((await review(id)).items).toContainEqual(
      expect.objectContaining({ kind: 'task', number: 2, state: 'accepted', version: 1 }),
    )
    expect(await database.transaction(tx => listChanges(tx, id, 10))).toMatchObject([
      { number: 1, command: 'edit-task', person: one.name, undone: false, items: 1, kind: 'task', item: 2 },
    ])
    expect(await database.transaction(tx => findUndoState(tx, id, one.id))).toEqual({
      undo: 'edit-task',
      redo: null,
    })
    expect(await database.transaction(tx => findUndoState(tx, id, other.id))).toEqual({
      undo: null,
      redo: null,
    })
    const after = await unversioned(id)
    await undo(one, id)
    expect(await unversioned(id)).toEqual(reviewItemsOf(smallPlan()))
    await redo(one, id)
    expect(await unversioned(id)).toEqual(after)
  })
})
