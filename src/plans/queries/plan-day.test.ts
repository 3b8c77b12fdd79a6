import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forBothDatabases } from '../../../tests/databases.ts'
import { addPerson, addPlan } from '../../../tests/plan-rows.ts'
import { createUnit, guessUnit, searchUnits } from '../../org/index.ts'
import { useTestClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/index.ts'
import { issuingUnits, openWork } from './open-work.ts'
import { planDay } from './plan-day.ts'

forBothDatabases((_kind, open) => {
  let database: Database

  beforeAll(async () => {
    database = await open()
  })

  test('units of a plan are looked for on its day, unless that is still to come', async () => {
    await database.transaction(async tx => {
      const person = { id: await addPerson(tx), name: 'Trần Thị Mẫu', grants: [] }
      const unit = await createUnit(tx, person, {
        ...guessUnit('Sở Thông tin và Truyền thông', false),
        validTo: '2025-03-01',
      })
      const { uploadId } = await addPlan(tx, { title: 'Kế hoạch', recordedBy: person.id })

      const dated = (day: string) =>
        sql`insert into plan_readings (upload_id, reader_version, document, task_count, unit_count, read_at)
          values (${uploadId}, '1', ${JSON.stringify({ document: { issuedOn: day } })}, 0, 0, now())
          on conflict (upload_id) do update set document = excluded.document`.execute(tx)
      await dated('2024-05-01')
      expect(await planDay(tx, uploadId)).toBe('2024-05-01')
      expect(await searchUnits(tx, 'truyen thong', 5, await planDay(tx, uploadId))).toMatchObject([
        { id: unit.id },
      ])
      expect(await searchUnits(tx, 'truyen thong', 5)).toEqual([])
      const clock = useTestClock('2026-02-03T08:00:00+07:00')
      try {
        for (const day of ['2030-01-01', '2026', '']) {
          await dated(day)
          expect(await planDay(tx, uploadId), day).toBe('2026-02-03')
        }
      } finally {
        clock.restore()
      }
    })
  })

  test('open work is counted by unit, task by task, until it is due', async () => {
    await database.transaction(async tx => {
      const person = { id: await addPerson(tx), name: 'Trần Thị Mẫu', grants: [] }
      const [one, two] = [
        await createUnit(tx, person, guessUnit('Sở A', false)),
        await createUnit(tx, person, guessUnit('Sở B', false)),
      ]
      await addPlan(tx, {
        title: 'Kế hoạch hai',
        recordedBy: person.id,
        issuers: [two],
        tasks: [
          {
            text: 'Việc 1',
            units: [
              [one, 'lead'],
              [two, 'coordinate'],
            ],
            dueOn: '2026-06-30',
          },
          { text: 'Việc 2', units: [[one, 'lead']], dueOn: '2026-12-31' },
        ],
      })
      expect(Object.fromEntries(await openWork(tx, '2026-06-30'))).toEqual({ [one.id]: 2, [two.id]: 1 })
      expect(Object.fromEntries(await openWork(tx, '2026-07-01'))).toEqual({ [one.id]: 1 })
      expect(await issuingUnits(tx)).toEqual([two.id])
    })
  })
})
