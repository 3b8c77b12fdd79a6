/** The units of a day as a table that an import takes back unchanged. Pure. */
import type { Locale } from '../../platform/i18n/locale.ts'
import { type ColumnKey, columnKeys, columnTitles } from '../import/columns.ts'
import { lastDay } from '../rules/validity.ts'
import type { Unit } from '../units.ts'
import { unitKindName, unitLevelName } from '../views/units/words.ts'

/** What spreadsheets take for the beginning of a formula, also after apostrophes that are the text's own. */
const formulaOpening = /^'*[=+\-@\t\r＝＋－＠]/u

/** A line of titles, then one line a unit. */
export function unitTable(
  units: readonly Unit[],
  parents: ReadonlyMap<string, Unit>,
  locale: Locale,
): readonly (readonly string[])[] {
  return [
    columnKeys.map(key => columnTitles[locale][key]),
    ...units.map(unit => columnKeys.map(key => cellOf(key, unit, parents, locale))),
  ]
}

function cellOf(key: ColumnKey, unit: Unit, parents: ReadonlyMap<string, Unit>, locale: Locale): string {
  const cells: Record<ColumnKey, () => string> = {
    code: () => unit.code ?? '',
    name: () => unit.name,
    kind: () => unitKindName(unit.kind, locale),
    level: () => (unit.level ? unitLevelName(unit.level, locale) : ''),
    parent: () => (unit.parentId === null ? '' : (parents.get(unit.parentId)?.name ?? '')),
    from: () => dayCell(unit.validFrom),
    to: () => (unit.validTo === null ? '' : dayCell(lastDay(unit.validTo))),
    collective: () => (unit.collective ? 'x' : ''),
    'other-names': () => unit.otherNames.join('; '),
    id: () => unit.id,
    'parent-id': () => unit.parentId ?? '',
  }
  return cells[key]()
}

/** As people in Viet Nam write it, in both languages: 28/02/2025. */
function dayCell(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/')
}

/**
 * The table as CSV: UTF-8 with a byte order mark, separated by commas (RFC 4180). Words that a spreadsheet would
 * run as a formula get one apostrophe, which an import takes off again.
 */
export function tableAsCsv(table: readonly (readonly string[])[]): string {
  return `\ufeff${table.map(row => `${row.map(field).join(',')}\r\n`).join('')}`
}

function field(value: string): string {
  const kept = formulaOpening.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
}
