/** What a table would do to the units that are there: line by line, without writing anything. Pure. */
import { unitKey } from '../../documents/index.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import type { NewUnit, Unit } from '../units.ts'
import type { ColumnKey } from './columns.ts'
import { type CellFault, guessed, type UnitLine } from './lines.ts'

export const lineStates = ['new', 'changed', 'unchanged', 'wrong'] as const

export type LineState = (typeof lineStates)[number]

/** A column of a unit before and after; days, ids and words as they are kept. */
export interface Difference {
  readonly column: ColumnKey
  readonly before: string
  readonly after: string
}

/** A line and what confirming would do with it. */
export interface ComparedLine {
  readonly line: number
  readonly state: LineState
  /** The unit that the line means; of a new one an id of this table: `line 7`. */
  readonly unitId: string
  readonly name: string
  readonly faults: readonly CellFault[]
  readonly differences: readonly Difference[]
  /** What is written; the parent by the id of a unit or of a line. Null where nothing is. */
  readonly wanted: Required<NewUnit> | null
  /** Names that the unit gets besides. */
  readonly addedNames: readonly string[]
}

/** The units that are there, as the comparison asks for them. */
export class KnownUnits {
  readonly byId: ReadonlyMap<string, Unit>
  readonly #byCode: ReadonlyMap<string, Unit>
  readonly #byName: ReadonlyMap<string, readonly Unit[]>

  constructor(units: readonly Unit[]) {
    this.byId = new Map(units.map(unit => [unit.id, unit]))
    this.#byCode = new Map(
      units.flatMap(unit => (unit.code !== null && unit.validTo === null ? [[unit.code, unit]] : [])),
    )
    const named = units.flatMap(unit =>
      [unit.name, ...unit.otherNames].map(name => ({ key: unitKey(name), unit })),
    )
    this.#byName = new Map(
      [...Map.groupBy(named, ({ key }) => key)].map(([key, of]) => [
        key,
        [...new Set(of.map(({ unit }) => unit))],
      ]),
    )
  }

  withCode(code: string): Unit | undefined {
    return this.#byCode.get(code)
  }

  named(name: string): readonly Unit[] {
    return this.#byName.get(unitKey(name)) ?? []
  }
}

/** Ids of lines whose units are new. */
const lineId = ({ line }: UnitLine): string => `line ${line}`

/** A line with the unit that it means and the one above. */
interface Placed {
  readonly line: UnitLine
  readonly unit: Unit | undefined
  /** Undefined: stays as it is. */
  readonly parentId: string | null | undefined
  readonly faults: readonly CellFault[]
}

/**
 * Compares every line. A line means the unit of its id, else of its code, else the one of its name under the same
 * parent. The unit above is that of its id, else of its name, a line of the table first; where neither is given,
 * the one whose code is this line's without its last part (Decision 20/2020/QĐ-TTg: H25.13 is below H25).
 */
export function compareLines(lines: readonly UnitLine[], units: readonly Unit[]): readonly ComparedLine[] {
  const known = new KnownUnits(units)
  const inTable = new TableNames(lines)
  const placed = lines.map(line => place(line, known, inTable))
  const twice = meantTwice(placed)
  const rings = inRings(placed, known)
  return placed.map((one, index) =>
    compared({
      ...one,
      faults: [...one.faults, ...(twice.get(index) ?? []), ...(rings.get(index) ?? [])],
    }),
  )
}

/** Lines by the names and codes that they give. */
class TableNames {
  readonly #byName: ReadonlyMap<string, readonly UnitLine[]>
  readonly #byCode: ReadonlyMap<string, UnitLine>

  constructor(lines: readonly UnitLine[]) {
    this.#byName = Map.groupBy(lines, ({ name }) => unitKey(name))
    this.#byCode = new Map(lines.flatMap(line => (line.code ? [[line.code, line]] : [])))
  }

  named(name: string): readonly UnitLine[] {
    return this.#byName.get(unitKey(name)) ?? []
  }

  withCode(code: string): UnitLine | undefined {
    return this.#byCode.get(code)
  }
}

function place(line: UnitLine, known: KnownUnits, table: TableNames): Placed {
  const parent = parentOf(line, known, table)
  const parentId = isCellFault(parent) ? undefined : parent
  const unit = unitOf(line, parentId, known)
  const faults = [
    ...line.faults,
    ...(isCellFault(parent) ? [parent] : []),
    ...(line.id !== null && !unit ? [fault('id', 'cell-id-unknown', line.id)] : []),
    ...codeFaults(line, unit, known),
  ]
  return { line, unit, parentId, faults }
}

const fault = (column: ColumnKey, code: string, written = ''): CellFault => ({
  column,
  code,
  args: { written },
})

function isCellFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null
}

function parentOf(
  line: UnitLine,
  known: KnownUnits,
  table: TableNames,
): string | null | undefined | CellFault {
  if (line.parentId !== null) {
    const unit = known.byId.get(line.parentId)
    if (!unit) return fault('parent-id', 'cell-id-unknown', line.parentId)
    const agrees = !line.parent || known.named(line.parent).includes(unit)
    return agrees ? unit.id : fault('parent', 'cell-parent-differs', line.parent)
  }
  if (line.parent === undefined || line.parent === '') return parentByCode(line, known, table)
  const rows = table.named(line.parent).filter(row => row !== line)
  const units = known.named(line.parent).filter(({ collective }) => !collective)
  const ids = new Set([
    ...rows.map(row => unitMeant(row, known)?.id ?? lineId(row)),
    ...units.map(({ id }) => id),
  ])
  const [only] = ids
  if (ids.size === 1) return only
  return fault('parent', ids.size === 0 ? 'cell-parent-unknown' : 'cell-parent-ambiguous', line.parent)
}

/** The unit of a row by its id or code alone; its name may need its parent first. */
function unitMeant(row: UnitLine, known: KnownUnits): Unit | undefined {
  if (row.id !== null) return known.byId.get(row.id)
  if (row.code) return known.withCode(row.code)
  const named = known.named(row.name)
  return named.length === 1 ? named[0] : undefined
}

/** An empty cell says that there is none; without the column, the code tells where it can. */
function parentByCode(line: UnitLine, known: KnownUnits, table: TableNames): string | null | undefined {
  const above = line.code?.includes('.') ? line.code.slice(0, line.code.lastIndexOf('.')) : undefined
  const row = above === undefined ? undefined : table.withCode(above)
  const unit = (row && unitMeant(row, known)) ?? (above === undefined ? undefined : known.withCode(above))
  if (unit) return unit.id
  if (row) return lineId(row)
  return line.parent === '' ? null : undefined
}

function unitOf(line: UnitLine, parentId: string | null | undefined, known: KnownUnits): Unit | undefined {
  if (line.id !== null) return known.byId.get(line.id)
  const byCode = line.code ? known.withCode(line.code) : undefined
  if (byCode) return byCode
  const named = known
    .named(line.name)
    .filter(unit => unit.collective === (line.collective ?? unit.collective))
  const under = named.filter(unit => parentId === undefined || unit.parentId === parentId)
  return under.length === 1 ? under[0] : undefined
}

function codeFaults(line: UnitLine, unit: Unit | undefined, known: KnownUnits): CellFault[] {
  const holder = line.code ? known.withCode(line.code) : undefined
  if (!holder || holder === unit) return []
  return [{ column: 'code', code: 'unit-code-taken', args: { code: line.code ?? '' } }]
}

/** Two lines of one unit, or two new ones of one name under one parent, or of one code. */
function meantTwice(placed: readonly Placed[]): ReadonlyMap<number, readonly CellFault[]> {
  const seen = new Map<string, number>()
  const found = new Map<number, readonly CellFault[]>()
  for (const [index, { line, unit, parentId }] of placed.entries()) {
    const self = unit
      ? unit.id
      : JSON.stringify([unitKey(line.name), line.collective ?? false, parentId ?? null])
    const keys = [self, ...(line.code ? [`code ${line.code}`] : [])]
    const first = keys.map(key => seen.get(key)).find(number => number !== undefined)
    if (first !== undefined) found.set(index, [{ column: 'name', code: 'line-twice', args: { line: first } }])
    for (const key of keys) if (!seen.has(key)) seen.set(key, line.line)
  }
  return found
}

/** Lines whose units would stand below themselves. */
function inRings(placed: readonly Placed[], known: KnownUnits): ReadonlyMap<number, readonly CellFault[]> {
  const above = new Map<string, string | null>()
  for (const unit of known.byId.values()) above.set(unit.id, unit.parentId)
  for (const { line, unit, parentId } of placed) {
    if (parentId !== undefined) above.set(unit?.id ?? lineId(line), parentId)
  }
  const found = new Map<number, readonly CellFault[]>()
  for (const [index, { line, unit }] of placed.entries()) {
    if (returnsTo(unit?.id ?? lineId(line), above))
      found.set(index, [fault('parent', 'cell-parent-ring', line.parent)])
  }
  return found
}

function returnsTo(start: string, above: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = above.get(start) ?? null; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === start) return true
    seen.add(at)
  }
  return false
}

function compared({ line, unit, parentId, faults }: Placed): ComparedLine {
  const base = { line: line.line, unitId: unit?.id ?? lineId(line), name: line.name }
  if (faults.length > 0) {
    return { ...base, state: 'wrong', faults, differences: [], wanted: null, addedNames: [] }
  }
  const wanted = wantedOf(line, unit, parentId)
  const addedNames = missingNames(line, unit)
  const differences = unit ? differencesOf(unit, wanted, addedNames) : []
  const state = !unit ? 'new' : differences.length > 0 ? 'changed' : 'unchanged'
  return { ...base, state, faults, differences, wanted, addedNames }
}

function wantedOf(
  line: UnitLine,
  unit: Unit | undefined,
  parentId: string | null | undefined,
): Required<NewUnit> {
  const { kind, level } = unit ? { kind: line.kind ?? unit.kind, level: line.level } : guessed(line)
  return {
    name: line.name,
    kind,
    level: level === undefined ? (unit?.level ?? null) : level,
    collective: line.collective ?? unit?.collective ?? false,
    parentId: parentId === undefined ? (unit?.parentId ?? null) : parentId,
    code: line.code === undefined ? (unit?.code ?? null) : line.code,
    validFrom: line.validFrom === undefined ? (unit?.validFrom ?? null) : line.validFrom,
    validTo: line.validTo === undefined ? (unit?.validTo ?? null) : line.validTo,
  }
}

function missingNames(line: UnitLine, unit: Unit | undefined): readonly string[] {
  const has = new Set(
    [line.name, ...(unit ? [unit.name, ...unit.otherNames] : [])].map(name => searchColumn(name)),
  )
  return line.otherNames.filter(name => searchColumn(name) !== '' && !has.has(searchColumn(name)))
}

const compareKeys = [
  ['name', 'name'],
  ['code', 'code'],
  ['kind', 'kind'],
  ['level', 'level'],
  ['collective', 'collective'],
  ['parent', 'parentId'],
  ['from', 'validFrom'],
  ['to', 'validTo'],
] as const satisfies readonly (readonly [ColumnKey, keyof NewUnit])[]

function differencesOf(
  unit: Unit,
  wanted: Required<NewUnit>,
  names: readonly string[],
): readonly Difference[] {
  const told = compareKeys
    .filter(([, key]) => unit[key] !== wanted[key])
    .map(([column, key]) => ({ column, before: String(unit[key] ?? ''), after: String(wanted[key] ?? '') }))
  if (names.length === 0) return told
  return [...told, { column: 'other-names', before: '', after: names.join('; ') }]
}
