/** Cells of a table as what they say of a unit, or what is wrong with them. Pure. */
import type { CivilDate } from '../../platform/clock.ts'
import type { ProblemArgs } from '../../platform/errors.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { fold } from '../../platform/text/fold.ts'
import { type UnitKind, unitKinds } from '../kinds.ts'
import { guessUnit } from '../rules/guess-unit.ts'
import { lifeRefusals } from '../rules/titles.ts'
import { tidyUnitCode, unitCodeRefusals } from '../rules/unit-code.ts'
import { nameRefusals } from '../rules/units.ts'
import { endAfter } from '../rules/validity.ts'
import { type UnitLevel, unitLevels } from '../tables.ts'
import { unitKindName, unitLevelName } from '../views/units/words.ts'
import type { ColumnKey } from './columns.ts'
import type { TableRow } from './table.ts'

/** What is wrong with a cell: words stand under the code in this folder's words. */
export interface CellFault {
  readonly column: ColumnKey
  readonly code: string
  readonly args: ProblemArgs
}

/** What a row says. Undefined where the table lacks the column: then whatever is known stays. */
export interface UnitLine {
  readonly line: number
  readonly name: string
  readonly code: string | null | undefined
  readonly kind: UnitKind | undefined
  readonly level: UnitLevel | null | undefined
  readonly collective: boolean | undefined
  /** Name of the unit above; empty for none. */
  readonly parent: string | undefined
  readonly validFrom: CivilDate | null | undefined
  readonly validTo: CivilDate | null | undefined
  readonly otherNames: readonly string[]
  readonly id: string | null
  readonly parentId: string | null
  readonly faults: readonly CellFault[]
}

const kindByWord: ReadonlyMap<string, UnitKind> = new Map(
  unitKinds.flatMap(kind =>
    [kind, unitKindName(kind, 'vi'), unitKindName(kind, 'en')].map(word => [fold(word), kind] as const),
  ),
)
const levelByWord: ReadonlyMap<string, UnitLevel> = new Map([
  ...unitLevels.flatMap(level =>
    [level, unitLevelName(level, 'vi'), unitLevelName(level, 'en')].map(word => [fold(word), level] as const),
  ),
  ['tinh', 'province'],
  ['huyen', 'district'],
  ['xa', 'commune'],
])
const yes = new Set(['x', 'co', 'yes', 'true', '1'])
const no = new Set(['', 'khong', 'no', 'false', '0'])

/** Reads a row; a cell that says nothing we know is a fault, and the row is not taken. */
export function lineOf({ line, cells }: TableRow): UnitLine {
  const faults: CellFault[] = []
  const read = <Value>(column: ColumnKey, make: (cell: string) => Value | CellFault): Value | undefined => {
    const cell = cells[column]
    if (cell === undefined) return undefined
    const value = make(cell)
    if (!isFault(value)) return value
    faults.push(value)
    return undefined
  }
  const name = cells.name ?? ''
  faults.push(...nameRefusals(name).map(refusal => ({ column: 'name' as const, ...refusal })))
  const told = {
    code: read('code', codeOf),
    kind: read('kind', kindOfCell),
    level: read('level', levelOfCell),
    collective: read('collective', collectiveOf),
    validFrom: read('from', cell => dayOf('from', cell)),
    validTo: read('to', cell => dayOf('to', cell)),
    id: read('id', cell => idOf('id', cell)) ?? null,
    parentId: read('parent-id', cell => idOf('parent-id', cell)) ?? null,
  }
  const life = { from: told.validFrom ?? null, to: told.validTo ?? null }
  faults.push(...lifeRefusals(life).map(refusal => ({ column: 'to' as const, ...refusal })))
  const otherNames = (cells['other-names'] ?? '').split(';').map(one => one.trim())
  return {
    line,
    name,
    ...told,
    parent: cells.parent,
    otherNames: otherNames.filter(one => one !== ''),
    faults,
  }
}

function isFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null && 'column' in value
}

const fault = (column: ColumnKey, code: string, args: ProblemArgs = {}): CellFault => ({ column, code, args })

function codeOf(cell: string): string | null | CellFault {
  const code = tidyUnitCode(cell)
  const [wrong] = unitCodeRefusals(code)
  return wrong ? fault('code', wrong.code, wrong.args) : code
}

/** An empty cell leaves the kind to the name. */
function kindOfCell(cell: string): UnitKind | undefined | CellFault {
  if (cell === '') return undefined
  return kindByWord.get(fold(cell)) ?? fault('kind', 'cell-kind-unknown', { written: cell })
}

function levelOfCell(cell: string): UnitLevel | null | CellFault {
  if (cell === '') return null
  return levelByWord.get(fold(cell)) ?? fault('level', 'cell-level-unknown', { written: cell })
}

function collectiveOf(cell: string): boolean | CellFault {
  const word = fold(cell).trim()
  if (yes.has(word)) return true
  return no.has(word) ? false : fault('collective', 'cell-yes-or-no', { written: cell })
}

/** Days from which spreadsheets count: 1 is 1 January 1900, with a 29 February 1900 that never was. */
const serialStart = Date.UTC(1899, 11, 30)

/** A day as typed, or as the number that spreadsheets make of one; the last day becomes the first without. */
function dayOf(column: 'from' | 'to', cell: string): CivilDate | null | CellFault {
  if (cell === '') return null
  const date = parseDate(/^\d{5}(?:\.0+)?$/u.test(cell) ? serialDay(Number(cell)) : cell)
  if (!date.ok) return fault(column, date.code, { written: cell })
  return column === 'to' ? endAfter(date.iso) : date.iso
}

function serialDay(serial: number): string {
  return new Date(serialStart + serial * 86_400_000).toISOString().slice(0, 10)
}

function idOf(column: 'id' | 'parent-id', cell: string): string | null | CellFault {
  if (cell === '') return null
  return isId(cell) ? cell.toLowerCase() : fault(column, 'cell-no-id', { written: cell })
}

/** Kind and level of a new unit that its row leaves open: as its name tells. */
export function guessed({ name, collective = false, kind, level }: UnitLine) {
  const guess = guessUnit(name, collective)
  return { kind: kind ?? guess.kind, level: level === undefined ? guess.level : level }
}
