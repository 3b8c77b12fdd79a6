import type { FormFault } from '../../../../platform/http/index.ts'
import { dateOf } from '../../../rules/typed-dates.ts'

/** Days as typed in one field, apart by commas, semicolons or lines; null where one of them is no date. */
export function datesOf(value: string): string[] | null {
  const dates = value
    .split(/[,;\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(dateOf)
  return dates.includes(null) ? null : dates.filter(date => date !== null)
}

/** One date, null where nothing was typed; a fault where it is no date of a year. */
export function dateEntry(
  field: string,
  value: string,
): { readonly date: string | null; readonly fault: FormFault | null } {
  if (value === '') return { date: null, fault: null }
  const date = dateOf(value)
  const known = date !== null && !date.startsWith('-')
  return known ? { date, fault: null } : { date: null, fault: { field, code: 'fault-date' } }
}
