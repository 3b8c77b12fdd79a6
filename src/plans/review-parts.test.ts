/** The small reads of a review's page, in the database. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import { keptReading } from '../../tests/kept-reading.ts'
import { wholeOffice } from '../../tests/people.ts'
import { smallPlan } from '../../tests/small-plan.ts'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Person } from '../platform/http/index.ts'
import { newId } from '../platform/ids.ts'
import { changeReview } from './actions/review/change-review.ts'
import { openReview } from './actions/review/open-review.ts'
import { undoChange } from './actions/review/undo-change.ts'
import {
  countReview,
  findChangesSince,
  findItem,
  findItemBefore,
  findOutcomes,
  findReadingText,
  findReviewVersion,
  findUnitNames,
  offerUnits,
} from './queries/review-parts.ts'
import type { ReviewCommand } from './rules/review/model.ts'

forBothDatabases((_kind, open) => {
  let database: Database
  const one: Person = { id: newId(), name: 'Trần Thị Mẫu', grants: wholeOffice('officer') }
  const other: Person = { id: newId(), name: 'Lê Văn Thử', grants: wholeOffice('officer') }
  const plan = smallPlan()
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)

  beforeAll(async () => {
    database = await open()
    for (const [index, { id, name }] of [one, other].entries()) {
      await inTx(tx =>
        sql`insert into org_people values (${id}, ${name}, ${`mau${index}`}, now(), null)`.execute(tx),
      )
    }
  })

  async function reading(): Promise<string> {
    const id = await inTx(tx => keptReading(tx, one.id, plan))
    await inTx(tx => openReview(tx, id, plan))
    return id
  }
  const change = (person: Person, id: string, version: number, command: ReviewCommand) =>
    inTx(tx => changeReview(tx, person, id, version, command))
  const since = (id: string, version: number, viewer = one) =>
    inTx(tx => findChangesSince(tx, id, version, viewer.id))

  test('a page learns what changed since it was drawn, and who else it was', async () => {
    const id = await reading()
    expect(await since(id, 0)).toMatchObject({ version: 0, items: [], gone: [], others: [] })
    await change(one, id, 0, { kind: 'accept', tasks: [0] })
    await change(other, id, 1, { kind: 'remove-task', task: 2 })
    const both = await since(id, 0)
    expect(both.items.map(({ number, state }) => [number, state])).toEqual([
      [0, 'accepted'],
      [2, 'removed'],
    ])
    expect(both).toMatchObject({ version: 2, others: [other.name], tooMany: false })
    expect((await since(id, 1)).items.map(({ number }) => number)).toEqual([2])
    expect((await since(id, 1, other)).others).toEqual([])
    expect((await since(id, 2)).items).toEqual([])
  })

  test('what a merge or an undo takes away is gone, whatever made it', async () => {
    const id = await reading()
    const at = plan.text.indexOf('xây dựng bộ')
    await change(one, id, 0, { kind: 'split-task', task: 1, at })
    expect((await since(id, 0)).items.map(({ number }) => number)).toEqual([1, 3])
    await inTx(tx => undoChange(tx, one, id, 1))
    const after = await since(id, 1)
    expect(after.gone).toEqual([{ kind: 'task', number: 3 }])
    expect(after.items.map(({ number }) => number)).toEqual([1])
  })

  test('counts what is left, and what needs a look', async () => {
    const id = await reading()
    const counts = () => inTx(tx => countReview(tx, id))
    expect(await counts()).toEqual({ total: 3, open: 3, accepted: 0, removed: 0, look: 1 })
    await change(one, id, 0, { kind: 'accept', tasks: [2] })
    await change(one, id, 1, { kind: 'remove-task', task: 0 })
    expect(await counts()).toEqual({ total: 2, open: 1, accepted: 1, removed: 1, look: 0 })
  })

  test('an item is found also before anybody opened the review', async () => {
    const id = await inTx(tx => keptReading(tx, one.id, { ...plan, text: `${plan.text}\n` }))
    expect(await inTx(tx => findItem(tx, id, 'task', 1))).toMatchObject({ number: 1, state: 'open' })
    expect(await inTx(tx => findItem(tx, id, 'task', 9))).toBeUndefined()
    expect(await inTx(tx => findReviewVersion(tx, id))).toBe(0)
    expect(await inTx(tx => findReadingText(tx, id))).toBe(`${plan.text}\n`)
  })

  test('a card stands behind the one before it; removed ones do not count', async () => {
    const id = await reading()
    const before = async (number: number) => {
      const item = await inTx(tx => findItem(tx, id, 'task', number))
      return item && inTx(tx => findItemBefore(tx, id, item))
    }
    expect([await before(0), await before(1), await before(2)]).toEqual([null, 0, 1])
    await change(one, id, 0, { kind: 'remove-task', task: 1 })
    expect(await before(2)).toBe(0)
  })

  test('units are offered by any part of their names: the plan’s first, those of the office after them', async () => {
    const id = await reading()
    expect(await inTx(tx => findUnitNames(tx, id))).toEqual([
      'Văn phòng HĐND và UBND xã',
      'Phòng Văn hóa - Xã hội',
    ])
    const offered = (typed: string) => inTx(tx => offerUnits(tx, id, typed, 5))
    expect(await offered('van hoa')).toEqual([{ name: 'Phòng Văn hóa - Xã hội', from: 'plan' }])
    expect(await offered('không có đơn vị nào')).toEqual([])
  })

  test('a list knows how far each upload has come', async () => {
    const id = await reading()
    await change(one, id, 0, { kind: 'accept', tasks: [0] })
    const outcomes = await inTx(tx => findOutcomes(tx, [id, newId()]))
    expect([...outcomes]).toEqual([[id, { planId: null, open: 2, total: 3 }]])
    expect((await inTx(tx => findOutcomes(tx, []))).size).toBe(0)
  })
})
