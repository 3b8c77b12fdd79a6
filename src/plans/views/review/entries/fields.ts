import type { FormFault } from '../../../../platform/http/index.ts'
import type { ReviewCommand } from '../../../rules/review/model.ts'

/** What stands in a form, or was sent by it: a value for each name. */
export type Fields = Readonly<Record<string, string>>

/** What a form asks for: nothing where everything is as it was; or what is wrong with it, field by field. */
export type Entry =
  | { readonly ok: true; readonly command: ReviewCommand | null }
  | { readonly ok: false; readonly faults: readonly FormFault[] }

/** One value, without blanks around it. */
export const typed = (fields: Fields, name: string): string => (fields[name] ?? '').trim()

/** One value, null where nothing was typed. */
export const typedOrNull = (fields: Fields, name: string): string | null => typed(fields, name) || null

/** The lines of a value that have something on them. */
export function linesOf(fields: Fields, name: string): string[] {
  return typed(fields, name)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Whether some of these fields were sent with another value than they had. */
export function differs(entered: Fields, before: Fields, names: readonly string[]): boolean {
  return names.some(name => plain(entered[name]) !== plain(before[name]))
}

/** A form gives line ends back as CR LF. */
const plain = (value = ''): string => value.replaceAll('\r\n', '\n').trim()

/** Takes the faults of several readers together. */
export function faulty(...faults: (FormFault | null)[]): FormFault[] {
  return faults.filter(fault => fault !== null)
}
