import { appendFact, takeTurn } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, type Refusal, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { changeUnit } from '../actions/change-unit.ts'
import { storeUnitNames } from '../actions/store-unit-name.ts'
import { storeNewUnits } from '../actions/store-units.ts'
import type { ComparedLine } from './compare.ts'
import { findImport, type ImportPreview } from './preview.ts'
import type { ImportTables } from './tables.ts'

/** What one confirmation writes at most: it is one transaction, in which nobody else writes. */
export const importLimits = { newMax: 4000, changedMax: 500 } as const

/** Why a table cannot be confirmed now; the button and the action ask the same. `shown`: what the page showed. */
export function importRefusals({ lines, fingerprint }: ImportPreview, shown: string): readonly Refusal[] {
  const count = (state: ComparedLine['state']): number => lines.filter(line => line.state === state).length
  const refusal = (code: string, args: Refusal['args'] = {}): Refusal => ({ code, args })
  return [
    ...(count('wrong') > 0 ? [refusal('import-has-faults', { count: count('wrong') })] : []),
    ...(count('new') > importLimits.newMax
      ? [refusal('import-too-many-new', { max: importLimits.newMax })]
      : []),
    ...(count('changed') > importLimits.changedMax
      ? [refusal('import-too-many-changed', { max: importLimits.changedMax })]
      : []),
    ...(fingerprint === shown ? [] : [refusal('import-units-changed')]),
  ]
}

/**
 * Writes what the page showed: new units, then changed ones, all or nothing. Confirmed before: nothing. Throws
 * `not-found`, and `refused`: `import-has-faults`, `import-too-many-new`, `import-too-many-changed`,
 * `import-units-changed` (the units are others by now than those that were shown), or as `changeUnit` does.
 */
export async function confirmImport(tx: Tx, actor: Person, id: string, shown: string): Promise<void> {
  await takeTurn(tx)
  const preview = await findImport(tx, actor, id)
  if (!preview) throw new Problem('not-found', 'not-found')
  if (preview.confirmed) return
  throwIfRefused(importRefusals(preview, shown))
  const ids = new Map(
    preview.lines.filter(({ state }) => state === 'new').map(({ unitId }) => [unitId, newId()]),
  )
  await writeNew(tx, actor, preview.lines, ids)
  const changed = preview.lines.filter(({ state }) => state === 'changed')
  for (const line of changed) await writeChanged(tx, actor, line, ids)
  await finish(tx, actor, preview, ids.size, changed.length)
}

function parentIn(parentId: string | null, ids: ReadonlyMap<string, string>): string | null {
  return parentId === null ? null : (ids.get(parentId) ?? parentId)
}

async function writeNew(
  tx: Tx,
  actor: Person,
  lines: readonly ComparedLine[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const units = lines.flatMap(({ unitId, wanted, addedNames }) => {
    const id = ids.get(unitId)
    if (id === undefined || !wanted) return []
    return [{ ...wanted, id, parentId: parentIn(wanted.parentId, ids), otherNames: addedNames }]
  })
  if (units.length > 0) await storeNewUnits(tx, actor.id, units)
}

async function writeChanged(
  tx: Tx,
  actor: Person,
  { unitId, wanted, addedNames }: ComparedLine,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (!wanted) return
  await changeUnit(tx, actor, unitId, { ...wanted, parentId: parentIn(wanted.parentId, ids) })
  if (addedNames.length > 0)
    await storeUnitNames(
      tx,
      addedNames.map(name => ({ unitId, name })),
    )
}

async function finish(
  tx: Tx,
  actor: Person,
  { id, fileName, lines }: ImportPreview,
  made: number,
  changed: number,
): Promise<void> {
  await tx
    .withTables<ImportTables>()
    .updateTable('org_unit_imports')
    .set({ confirmed_at: now(), confirmed_by: actor.id, made, changed })
    .where('id', '=', id)
    .execute()
  const differences = lines.flatMap(line =>
    line.differences.map(({ column, before, after }) => ({ unit: line.unitId, column, before, after })),
  )
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'units.imported',
      subject: `unit-import:${id}`,
      details: { file: fileName, made, changed, differences },
    },
  )
}
