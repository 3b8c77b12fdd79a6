/** What the files of routes of successions share. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import { findUnits } from '../queries/units.ts'
import { fromUnits, type Succession, toUnits } from '../rules/succession/model.ts'
import type { Names } from '../views/succession/parts.tsx'
import { functionNames } from './succession-entry.ts'

export const draftParams = z.object({ id: z.string().refine(isId) })

export const successionStyles = ['succession.css']

/** Names of all units and functions that a succession names, and of these units. */
export async function namesOf(tx: Tx, succession: Succession, more: readonly string[] = []): Promise<Names> {
  const units = await findUnits(tx, [...fromUnits(succession), ...toUnits(succession), ...more])
  const functionIds = succession.lines.flatMap(({ functionId }) => functionId ?? [])
  return {
    units: new Map([
      ...[...units.values()].map(({ id, name }) => [id, name] as const),
      ...succession.newUnits.map(({ id, name }) => [id, name] as const),
    ]),
    functions: await functionNames(tx, succession, functionIds),
  }
}
