/** A work item of a commune in a plan, for tests of what is answered about it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import type { AnswerEntry } from '../src/activities/answers/actions/save-answer.ts'
import type { Author } from '../src/activities/answers/rules/model.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/index.ts'
import { openFileStore } from '../src/platform/files/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { Services } from '../src/platform/room.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from './plan-rows.ts'
import { addWork } from './work-rows.ts'

export interface AnswerWorld {
  readonly services: Services
  /** Of the commune. */
  readonly author: Author & { readonly kind: 'person' }
  readonly commune: UnitRef
  readonly department: UnitRef
  /** A new work item of the commune, under the department's lead. */
  newItem(): Promise<string>
}

/** Sets it up; the folder of its files goes away after the tests. */
export async function answerWorld(database: Database): Promise<AnswerWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipcau-answers-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const services = {
    database,
    files: await openFileStore(folder),
    config: readConfig({ NHIPCAU_DATA: folder }),
    log: pino({ level: 'silent' }),
  }
  const { personId, commune, department } = await database.transaction(async tx => ({
    personId: await addPerson(tx),
    commune: await addUnit(tx, `Ủy ban nhân dân xã ${newId()}`),
    department: await addUnit(tx, `Sở ${newId()}`),
  }))
  const newItem = () =>
    database.transaction(async tx => {
      const tasks = [{ text: 'Tuyên truyền trên truyền thanh.', dueOn: '2026-12-15', units: units() }]
      const plan = await addPlan(tx, {
        title: 'Kế hoạch thông tin đối ngoại',
        recordedBy: personId,
        issuers: [department],
        tasks,
      })
      const taskId = plan.taskIds[0] ?? ''
      await addWork(tx, { taskId })
      return addWork(tx, { taskId, position: 1 })
    })
  const units = () => [[department, 'lead'] as const, [commune, 'coordinate'] as const]
  return { services, author: { kind: 'person', id: personId }, commune, department, newItem }
}

/** What a form says when it says nothing. */
export function emptyEntry(more: Partial<AnswerEntry> = {}): AnswerEntry {
  const nothing = { said: '', links: [], figures: [], files: [], dropped: [], again: [] }
  return { id: newId(), seenVersion: 0, ...nothing, ...more }
}

/** A photo of one colour. */
export function photoBytes(red: number, width = 40, height = 30): Promise<Buffer> {
  const background = { r: red, g: 120, b: 60 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
