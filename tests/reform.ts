/** Units with many open duties, and the reform that merges them: for tests of what happens in the middle of it. */
import type { Succession } from '../src/org/index.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { addPerson, addPlan, addUnit, type UnitRef } from './plan-rows.ts'

/** What a reform is made of, as JSON: it goes to another process. */
export interface Reform {
  readonly id: string
  readonly actorId: string
  readonly fromIds: readonly string[]
  readonly toIds: readonly string[]
}

const tasksOfPlan = 500

/** Writes so many units with so many open duties between them. */
export async function addReform(tx: Tx, unitCount: number, duties: number): Promise<Reform> {
  const actorId = await addPerson(tx)
  const units: UnitRef[] = []
  for (let at = 0; at < unitCount; at += 1) units.push(await addUnit(tx, `Ủy ban nhân dân xã Cũ ${at}`))
  for (let from = 0; from < duties; from += tasksOfPlan) {
    const tasks = Array.from({ length: tasksOfPlan }, (_, at) => {
      const unit = units[(from + at) % units.length]
      return { text: `Việc ${from + at}`, units: unit ? [[unit, 'lead'] as const] : [] }
    })
    await addPlan(tx, { title: `Kế hoạch ${from}`, recordedBy: actorId, tasks })
  }
  const toIds = Array.from({ length: Math.ceil(unitCount / 3) }, () => newId())
  return { id: newId(), actorId, fromIds: units.map(({ id }) => id), toIds }
}

/** The reform: every third of the units becomes a new one. */
export function successionOf({ id, fromIds, toIds }: Reform): Succession {
  return {
    id,
    kind: 'reorganisation',
    effectiveOn: '2026-07-01',
    legalBasis: 'Nghị quyết số 1/NQ-HĐND',
    note: '',
    newUnits: toIds.map((unitId, at) => ({
      id: unitId,
      name: `Ủy ban nhân dân xã Mới ${at}`,
      abbreviation: '',
      kind: 'peoples-committee',
      level: 'commune',
      parentId: null,
      code: null,
    })),
    newFunctions: [],
    renamings: [],
    choices: [],
    lines: fromIds.map((fromId, at) => ({
      fromId,
      toId: toIds[at % toIds.length] ?? null,
      main: true,
      functionId: null,
    })),
  }
}
