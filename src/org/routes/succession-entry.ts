/** Between the form of a change and the change: what was typed, and what it means. */
import { z } from 'zod'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { findUnits, findUnitsByNames } from '../queries/units.ts'
import { guessUnit } from '../rules/guess-unit.ts'
import { searchedAs } from '../rules/searched-as.ts'
import type { Change, ChangeKind, SuccessionDraft, Successor } from '../rules/succession/draft.ts'
import type { ReadChange } from '../rules/succession/draft-changes.ts'
import type { ChangeEntry, TypedSuccessor, TypedUnit } from '../rules/succession/entry.ts'
import type { UnitToMake } from '../rules/succession/model.ts'
import { isThereOn } from '../rules/validity.ts'
import type { OrgTables } from '../tables.ts'
import type { Unit } from '../units.ts'

/** Rows of a form: a reform of more units is written in several changes. */
export const rowsMax = 60

/** Every field of the form, by its name; read by `changeEntry`. */
export const changeForm = z.record(z.string(), z.unknown()).transform(fields => changeEntry(fields))

function changeEntry(fields: Readonly<Record<string, unknown>>): ChangeEntry {
  const text = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 1000) : ''
  }
  const rows = (name: string): number => Math.min(rowsMax, Math.max(1, Number.parseInt(text(name), 10) || 1))
  const typed = (name: string): TypedUnit => ({ text: text(name), id: text(`${name}_id`) })
  const more = text('more')
  return {
    from: Array.from({ length: rows('from_rows') }, (_, at) => typed(`from_${at}`)),
    to: Array.from({ length: rows('to_rows') }, (_, at) => ({
      ...typed(`to_${at}`),
      isNew: text(`new_${at}`) === 'yes',
      abbreviation: text(`short_${at}`),
      parent: typed(`parent_${at}`),
      functionName: text(`function_${at}`),
    })),
    main: Math.max(0, Number.parseInt(text('main'), 10) || 0),
    more: more === 'from' || more === 'to' ? more : '',
  }
}

/** A field that does not tell a unit: by the code of the words for it, and the units that it may mean. */
export interface EntryFault {
  readonly field: string
  readonly code: 'unit-missing' | 'unit-unknown' | 'unit-several' | 'name-missing' | 'function-missing'
  readonly choices: readonly Unit[]
}

export type ReadEntry =
  | { readonly read: ReadChange; readonly faults?: never }
  | { readonly read?: never; readonly faults: readonly EntryFault[] }

/** The change that an entry means, with what it is to make; or everything that it does not tell. */
export async function readChange(
  tx: Tx,
  kind: ChangeKind,
  entry: ChangeEntry,
  day: CivilDate,
): Promise<ReadEntry> {
  const faults: EntryFault[] = []
  const unitOf = async (field: string, typed: TypedUnit): Promise<Unit | null> => {
    if (typed.text === '') return null
    const found = await unitsMeant(tx, typed, day)
    const [only, another] = found
    if (only && !another) return only
    faults.push({ field, code: another ? 'unit-several' : 'unit-unknown', choices: found })
    return null
  }
  const from: Unit[] = []
  for (const [at, typed] of entry.from.entries()) {
    const unit = await unitOf(`from_${at}`, typed)
    if (unit) from.push(unit)
  }
  if (from.length === 0 && faults.length === 0) faults.push(missing('from_0', 'unit-missing'))
  const taken = await readSuccessors(tx, kind, entry, from[0], unitOf, faults)
  if (faults.length > 0) return { faults }
  return {
    read: { ...taken, change: { ...taken.change, kind, fromIds: [...new Set(from.map(({ id }) => id))] } },
  }
}

type UnitOf = (field: string, typed: TypedUnit) => Promise<Unit | null>

const missing = (field: string, code: EntryFault['code']): EntryFault => ({ field, code, choices: [] })

async function readSuccessors(
  tx: Tx,
  kind: ChangeKind,
  entry: ChangeEntry,
  first: Unit | undefined,
  unitOf: UnitOf,
  faults: EntryFault[],
): Promise<Omit<ReadChange, 'change'> & { readonly change: Pick<Change, 'successors' | 'mainId'> }> {
  if (kind === 'rename') return readRenaming(entry, first, faults)
  const newUnits: UnitToMake[] = []
  const newFunctions: { id: string; name: string }[] = []
  const rows: (Successor & { readonly row: number })[] = []
  for (const [row, typed] of entry.to.entries()) {
    if (typed.text === '') continue
    const parent = typed.isNew ? await unitOf(`parent_${row}`, typed.parent) : null
    const made = typed.isNew ? newUnit(typed, parent?.id ?? first?.parentId ?? null) : null
    if (made) newUnits.push(made)
    const unitId = made?.id ?? (await unitOf(`to_${row}`, typed))?.id
    const functionId = await functionOf(tx, typed.functionName, newFunctions)
    if (kind === 'transfer' && functionId === null)
      faults.push(missing(`function_${row}`, 'function-missing'))
    if (unitId !== undefined) rows.push({ unitId, functionId, row })
  }
  if (rows.length === 0 && kind !== 'dissolve' && faults.length === 0)
    faults.push(missing('to_0', 'unit-missing'))
  const whole = rows.filter(({ functionId }) => functionId === null)
  const main = whole.find(({ row }) => row === entry.main) ?? whole[0]
  return {
    change: {
      successors: rows.map(({ unitId, functionId }) => ({ unitId, functionId })),
      mainId: main?.unitId ?? null,
    },
    newUnits,
    newFunctions,
    renamings: [],
  }
}

function readRenaming(entry: ChangeEntry, unit: Unit | undefined, faults: EntryFault[]) {
  const [named] = entry.to
  const name = named?.text ?? ''
  if (name === '') faults.push(missing('to_0', 'name-missing'))
  const unitId = unit?.id ?? ''
  return {
    change: { successors: [{ unitId, functionId: null }], mainId: unitId },
    newUnits: [],
    newFunctions: [],
    renamings: [{ unitId, name, abbreviation: named?.abbreviation ?? '' }],
  }
}

function newUnit(typed: TypedSuccessor, parentId: string | null): UnitToMake {
  const { kind, level } = guessUnit(typed.text, false)
  return {
    id: newId(),
    name: typed.text,
    abbreviation: typed.abbreviation,
    kind,
    level,
    parentId,
    code: null,
  }
}

async function functionOf(
  tx: Tx,
  name: string,
  made: { id: string; name: string }[],
): Promise<string | null> {
  const search = searchColumn(name)
  if (search === '') return null
  const known = await tx
    .withTables<OrgTables>()
    .selectFrom('org_functions')
    .select('id')
    .where('search', '=', search)
    .executeTakeFirst()
  const again = made.find(one => searchColumn(one.name) === search)
  if (known || again) return known?.id ?? again?.id ?? null
  const id = newId()
  made.push({ id, name })
  return id
}

/** The units that a typed name may mean: the picked one, else those of the name, those that are there first. */
async function unitsMeant(tx: Tx, { text, id }: TypedUnit, day: CivilDate): Promise<readonly Unit[]> {
  const found = [...(await findUnitsByNames(tx, searchedAs(text))).values()].flat()
  const all = [...new Map(found.map(unit => [unit.id, unit])).values()].filter(unit => !unit.collective)
  const picked = all.find(unit => unit.id === id)
  if (picked) return [picked]
  const before = all.filter(unit => isThereOn({ from: unit.validFrom, to: unit.validTo }, day))
  const there = before.length > 0 ? before : all
  // "Sở Nội vụ" in full goes before a unit that only has it as another name.
  const exact = there.filter(({ name }) => name === text)
  return exact.length > 0 ? exact : there
}

/** A change as its form shows it again. */
export async function entryOfChange(tx: Tx, draft: SuccessionDraft, change: Change): Promise<ChangeEntry> {
  const made = new Map(draft.newUnits.map(unit => [unit.id, unit]))
  const functionIds = change.successors.flatMap(({ functionId }) => functionId ?? [])
  const units = await findUnits(tx, [
    ...change.fromIds,
    ...change.successors.map(({ unitId }) => unitId),
    ...draft.newUnits.flatMap(({ parentId }) => parentId ?? []),
  ])
  const functions = await functionNames(tx, draft, functionIds)
  const typed = (id: string | null): TypedUnit => ({ text: units.get(id ?? '')?.name ?? '', id: id ?? '' })
  const renaming =
    change.kind === 'rename' ? draft.renamings.find(one => one.unitId === change.fromIds[0]) : undefined
  return {
    from: change.fromIds.map(typed),
    to: change.successors.map(({ unitId, functionId }) => {
      const unit = made.get(unitId)
      return {
        text: renaming?.name ?? unit?.name ?? typed(unitId).text,
        id: unit || renaming ? '' : unitId,
        isNew: unit !== undefined,
        abbreviation: renaming?.abbreviation ?? unit?.abbreviation ?? '',
        parent: typed(unit?.parentId ?? null),
        functionName: functionId === null ? '' : (functions.get(functionId) ?? ''),
      }
    }),
    main: Math.max(
      0,
      change.successors.findIndex(
        ({ unitId, functionId }) => unitId === change.mainId && functionId === null,
      ),
    ),
    more: '',
  }
}

/** Names of functions, those that are to be made among them. */
export async function functionNames(
  tx: Tx,
  { newFunctions }: Pick<SuccessionDraft, 'newFunctions'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .withTables<OrgTables>()
          .selectFrom('org_functions')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .execute()
  return new Map([...rows, ...newFunctions].map(({ id, name }) => [id, name]))
}

/** A new unit of the draft may be named again, by its whole name, in another change: it is the same unit. */
export async function readAmong(tx: Tx, draft: SuccessionDraft, of: ChangeKind, entry: ChangeEntry) {
  const outcome = await readChange(tx, of, entry, draft.effectiveOn)
  if (!outcome.read) return { read: null, faults: outcome.faults }
  const known = new Map(draft.newUnits.map(unit => [unit.name, unit.id]))
  const same = new Map(outcome.read.newUnits.map(unit => [unit.id, known.get(unit.name) ?? unit.id]))
  const { change, newUnits } = outcome.read
  return {
    read: {
      ...outcome.read,
      newUnits: newUnits.filter(unit => same.get(unit.id) === unit.id),
      change: {
        ...change,
        successors: change.successors.map(one => ({ ...one, unitId: same.get(one.unitId) ?? one.unitId })),
        mainId: change.mainId === null ? null : (same.get(change.mainId) ?? change.mainId),
      },
    },
    faults: null,
  }
}
