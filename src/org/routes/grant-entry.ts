/** Between the forms of roles and the actions: what was typed, and what it means. */
import { z } from 'zod'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { searchColleagues } from '../queries/people-list.ts'
import { searchUnits } from '../queries/unit-list.ts'
import { findUnits, findUnitsByNames } from '../queries/units.ts'
import { searchedAs } from '../rules/searched-as.ts'
import { endAfter } from '../rules/validity.ts'
import { roles } from '../tables.ts'

const line = z.string().max(1000).normalize('NFC').trim().default('')

/** One more role, as it comes from the browser. */
export const roleForm = z.object({
  role: z.enum(roles, { error: 'role-missing' }),
  unit: line,
  unit_id: line,
  from: line,
  to: line,
  reason: line,
})

/** Roles handed over, as they come from the browser. */
export const delegationForm = z.object({
  whom: line,
  whom_id: line,
  grants: z.array(z.string().refine(isId)).default([]),
  away_from: line,
  away_to: line,
  away_reason: line,
})

/** A field that is to be typed again. */
export interface GrantFault {
  readonly field: string
  readonly code: string
}

/** Two days of a form: the first and the last, which is counted in; `faults` where one is not a day. */
export function daysMeant(
  names: readonly [string, string],
  typed: readonly [string, string],
  today: CivilDate,
): { readonly from: CivilDate; readonly to: CivilDate | null; readonly faults: readonly GrantFault[] } {
  const [first, last] = typed.map(words => (words === '' ? null : parseDate(words)))
  const faults = [first, last].flatMap((date, index) =>
    date && !date.ok ? [{ field: names[index] ?? '', code: date.code }] : [],
  )
  return {
    from: first?.ok ? first.iso : today,
    to: last?.ok ? endAfter(last.iso) : null,
    faults,
  }
}

/** The unit that was picked or named; null for the whole office (nothing typed), undefined for none or several. */
export async function unitMeant(
  tx: Tx,
  { unit, unit_id }: { readonly unit: string; readonly unit_id: string },
): Promise<string | null | undefined> {
  if (unit === '') return null
  const picked = unit_id === '' ? undefined : (await findUnits(tx, [unit_id])).get(unit_id)
  if (picked?.name === unit) return picked.id
  const named = new Set(
    [...(await findUnitsByNames(tx, searchedAs(unit))).values()].flat().map(({ id }) => id),
  )
  const found = named.size > 0 ? [...named] : (await searchUnits(tx, unit, 2)).map(({ id }) => id)
  return found.length === 1 ? found[0] : undefined
}

/** The person who was picked or named, by name or sign-in name; undefined for none or several. */
export async function colleagueMeant(
  tx: Tx,
  { whom, whom_id }: { readonly whom: string; readonly whom_id: string },
): Promise<string | undefined> {
  const found = whom === '' ? [] : await searchColleagues(tx, whom, 200)
  const picked = found.find(({ id, name }) => id === whom_id && name === whom)
  const exact = found.filter(({ name, signInName }) => name === whom || signInName === whom.toLowerCase())
  const [only, ...more] = picked ? [picked] : exact.length > 0 ? exact : found
  return more.length === 0 ? only?.id : undefined
}
