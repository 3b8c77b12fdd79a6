/** Between the form of a unit and the unit: what was typed, and what it means. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { toUnitKind } from '../kinds.ts'
import { findUnitsByNames } from '../queries/units.ts'
import { guessUnit } from '../rules/guess-unit.ts'
import { searchedAs } from '../rules/searched-as.ts'
import { unitsNamed } from '../rules/units.ts'
import { unitLevels } from '../tables.ts'
import type { NewUnit, Unit } from '../units.ts'
import { noParent, type UnitEntry } from '../views/units/unit-form.tsx'

const line = z.string().max(4000).trim().default('')

/** As it comes from the browser; what is wrong with it the action says. */
export const unitForm = z
  .object({
    name: line,
    kind: line,
    level: line,
    collective: z.string().optional(),
    parent: line,
    parent_id: line,
  })
  .transform(
    (form): UnitEntry => ({
      name: form.name,
      kind: form.kind,
      level: form.level,
      collective: form.collective === 'yes',
      parent: form.parent,
      parentId: form.parent_id,
    }),
  )

/** A unit as the form shows it first. */
export function entryOf(unit: Unit, parent: Unit | undefined): UnitEntry {
  return {
    name: unit.name,
    kind: unit.kind,
    level: unit.level ?? '',
    collective: unit.collective,
    parent: parent?.name ?? '',
    parentId: unit.parentId ?? '',
  }
}

/**
 * The units that the form's parent may be: the one that was picked, or those that go by the typed name. The words
 * count first: without its script the field keeps the id of the unit that stood there before.
 */
export async function parentsMeant(tx: Tx, { parent, parentId }: UnitEntry): Promise<readonly Unit[]> {
  if (parent === '' || parentId === noParent) return []
  const found = await findUnitsByNames(tx, searchedAs(parent))
  const all = uniqueUnits([...found.values()].flat())
  const single = unitsNamed(all, false)
  // A collective is told off by the action, in words of its own.
  const named = single.length > 0 ? single : all
  const picked = named.find(({ id }) => id === parentId)
  return picked ? [picked] : named
}

function uniqueUnits(units: readonly Unit[]): readonly Unit[] {
  return [...new Map(units.map(unit => [unit.id, unit])).values()]
}

/** The unit that the form means; kind and level that were left to the name are guessed for a new one. */
export function unitOf(entry: UnitEntry, parentId: string | null, isNew: boolean): NewUnit {
  const guess = guessUnit(entry.name, entry.collective)
  const level = unitLevels.find(one => one === entry.level) ?? (isNew ? guess.level : null)
  return {
    name: entry.name,
    kind: entry.kind === '' ? guess.kind : toUnitKind(entry.kind),
    level,
    collective: entry.collective,
    parentId,
  }
}
