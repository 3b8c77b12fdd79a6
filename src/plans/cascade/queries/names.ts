/** Which units the names that are typed into a draft mean. */
import { findUnitsByNames, type Unit, unitLines, unitsNamed } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { nameKey } from '../../rules/issue/named-units.ts'
import type { DraftUnit } from '../rules/model.ts'

/**
 * The typed names with the one unit that each means: the only one of the name, else the only one of it at or below the
 * drafting unit; `known` are units that were picked or were meant before by the very same words. A name that means no
 * unit, or several, stays words.
 */
export async function unitsTyped(
  tx: Tx,
  draftingId: string,
  role: DraftUnit['role'],
  names: readonly string[],
  known: ReadonlyMap<string, string>,
): Promise<readonly DraftUnit[]> {
  const found = names.length === 0 ? new Map<string, readonly Unit[]>() : await findUnitsByNames(tx, names)
  const units: DraftUnit[] = []
  for (const name of new Set(names)) {
    const candidates = unitsNamed([...(found.get(nameKey(name)) ?? [])], false)
    const picked = candidates.find(({ id }) => id === known.get(name))
    units.push({ role, name, unitId: picked?.id ?? (await meant(tx, draftingId, candidates)) })
  }
  return units
}

async function meant(tx: Tx, draftingId: string, candidates: readonly Unit[]): Promise<string | null> {
  const [only, ...others] = candidates
  if (!only || others.length === 0) return only?.id ?? null
  const lines = await unitLines(
    tx,
    candidates.map(({ id }) => id),
  )
  const [below, ...more] = candidates.filter(({ id }) => lines.get(id)?.includes(draftingId))
  return below && more.length === 0 ? below.id : null
}
