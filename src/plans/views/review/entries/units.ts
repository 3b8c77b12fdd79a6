import type { TaskUnit, UnitRole } from '../../../../documents/index.ts'
import type { UnitEntry } from '../../../rules/review/model.ts'
import { type Fields, typed } from './fields.ts'

/** The roles, in the order in which plans name them. */
export const unitRoles = ['lead', 'assigned', 'coordinate', 'advise'] as const satisfies readonly UnitRole[]

/** Far more than any plan gives one task to. */
const rowsMax = 300

/** Names of the fields of one row. */
export const unitNames = (row: number) =>
  ({ name: `unit-${row}-name`, role: `unit-${row}-role`, collective: `unit-${row}-collective` }) as const

/** The units of a task as rows of a form. */
export function unitFields(units: readonly TaskUnit[]): Fields {
  return Object.fromEntries(
    units.flatMap(({ name, role, collective }, row) => {
      const names = unitNames(row)
      return [
        [names.name, name],
        [names.role, role],
        [names.collective, collective ? 'yes' : ''],
      ]
    }),
  )
}

/** How many rows these fields have, empty ones included. */
export function countRows(fields: Fields): number {
  const rows = Object.keys(fields).flatMap(name => {
    const row = /^unit-(\d{1,3})-name$/.exec(name)?.[1]
    return row === undefined ? [] : [Number(row) + 1]
  })
  return Math.min(Math.max(0, ...rows), rowsMax)
}

/** The units that a form names; a row without a name is none. */
export function unitEntries(fields: Fields): UnitEntry[] {
  return Array.from({ length: countRows(fields) }, (_, row): UnitEntry => {
    const names = unitNames(row)
    const role = unitRoles.find(known => known === typed(fields, names.role)) ?? 'lead'
    return { name: typed(fields, names.name), role, collective: typed(fields, names.collective) === 'yes' }
  }).filter(({ name }) => name !== '')
}

/** Whether a form names other units, or the same otherwise, than a task has. */
export function unitsDiffer(entries: readonly UnitEntry[], units: readonly TaskUnit[]): boolean {
  return (
    entries.length !== units.length ||
    entries.some(({ name, role, collective }, index) => {
      const unit = units[index]
      return unit?.name !== name || unit.role !== role || unit.collective !== collective
    })
  )
}
