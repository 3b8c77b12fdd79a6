/** A work item with what pages say around it. */
import {
  findTask,
  findWorkItem,
  itemsOfInstance,
  type ListedTask,
  unitNames,
  type WorkItem,
} from '../../plans/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'

export interface ItemAround {
  readonly item: WorkItem
  readonly task: ListedTask
  /** All of its instance, itself among them. */
  readonly siblings: readonly WorkItem[]
  readonly nameOf: (unitId: string) => string
}

/** An item with its task, the others of its instance and the names of their units (`more`: of these, too). Throws `not-found`. */
export async function itemAround(tx: Tx, id: string, more: readonly string[] = []): Promise<ItemAround> {
  const item = await findWorkItem(tx, id)
  const task = item && (await findTask(tx, item.taskId))
  if (!item || !task) throw new Problem('not-found', 'not-found')
  const siblings = await itemsOfInstance(tx, item.instanceId)
  const ids = siblings.flatMap(({ unitId, plannedUnitId }) => [unitId, plannedUnitId])
  const names = await unitNames(tx, [...ids, ...more])
  return { item, task, siblings, nameOf: unitId => names.get(unitId) ?? '' }
}
