/** Between the form of a post and its row: what was typed, and what it means. */
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { parseDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { findUnitsByNames } from '../queries/units.ts'
import { type PostRows, postLineMax, type UnitPostKind } from '../rules/posts.ts'
import { searchedAs } from '../rules/searched-as.ts'
import { unitsNamed } from '../rules/units.ts'
import { endAfter } from '../rules/validity.ts'
import { focalPointRoles, memberRoles, signingAuthorities } from '../tables.ts'
import type { Unit } from '../units.ts'
import type { PostEntry } from '../views/posts/entry.ts'

const line = z.string().max(4000).transform(singleLine).default('')

/** As it comes from the browser: the fields of every kind, of which each form sends its own. */
export const postForm = z.object({
  row: line,
  role: line,
  name: line,
  post: line,
  phone: line,
  email: line,
  person: line,
  authority: line,
  principal: line,
  function: line,
  unit: line,
  unit_id: line,
  area: line,
  area_id: line,
  first_day: line,
  last_day: line,
  legal_basis: line,
}) satisfies z.ZodType<PostEntry>

/** One field that is to be typed again, and the code of the words for it. */
export interface PostFault {
  readonly field: keyof PostEntry
  readonly code: 'date-unclear' | 'date-impossible' | 'unit-unknown' | 'too-long' | 'last-day-missing'
}

/** What is wrong with the fields by themselves. */
export function entryFaults(entry: PostEntry): readonly PostFault[] {
  const faults: PostFault[] = []
  for (const field of ['first_day', 'last_day'] as const) {
    const date = entry[field] === '' ? null : parseDate(entry[field])
    if (date && !date.ok) faults.push({ field, code: date.code })
  }
  for (const field of ['name', 'post', 'phone', 'email', 'principal', 'legal_basis'] as const) {
    if (entry[field].length > postLineMax) faults.push({ field, code: 'too-long' })
  }
  return faults
}

/** The units that a typed name may mean: the one that was picked, or all that go by it. */
export async function unitsMeant(tx: Tx, typed: string, pickedId: string): Promise<readonly Unit[]> {
  if (typed === '') return []
  const found = await findUnitsByNames(tx, searchedAs(typed))
  const all = [...new Map([...found.values()].flat().map(unit => [unit.id, unit])).values()]
  const single = unitsNamed(all, false)
  const picked = single.find(({ id }) => id === pickedId)
  return picked ? [picked] : single
}

/** The days that a form says; what is wrong with them was looked at already. */
export function daysOf({ first_day, last_day }: PostEntry) {
  const last = dayOf(last_day)
  return { valid_from: dayOf(first_day), valid_to: last === null ? null : endAfter(last) }
}

function dayOf(typed: string): string | null {
  const date = parseDate(typed)
  return date.ok ? date.iso : null
}

/** The row that a form means; `memberId` is the unit that a member of a committee speaks for. */
export function postOf<Kind extends UnitPostKind>(
  kind: Kind,
  entry: PostEntry,
  ids: { readonly id: string; readonly unitId: string; readonly memberId: string | null },
): PostRows[Kind] {
  const makers: { readonly [Each in UnitPostKind]: () => PostRows[Each] } = {
    'focal-points': () => ({
      id: ids.id,
      unit_id: ids.unitId,
      role: focalPointRoles.find(role => role === entry.role) ?? 'officer',
      person_id: isId(entry.person) ? entry.person : null,
      name: entry.name,
      post: entry.post,
      phone: entry.phone,
      email: entry.email,
      ...daysOf(entry),
    }),
    signers: () => ({
      id: ids.id,
      unit_id: ids.unitId,
      name: entry.name,
      post: entry.post,
      authority: signingAuthorities.find(one => one === entry.authority) ?? '',
      principal: entry.principal,
      legal_basis: entry.legal_basis,
      ...daysOf(entry),
    }),
    members: () => ({
      id: ids.id,
      committee_id: ids.unitId,
      unit_id: ids.memberId,
      person_name: entry.name,
      post: entry.post,
      role: memberRoles.find(role => role === entry.role) ?? 'member',
      ...daysOf(entry),
    }),
  }
  return makers[kind]()
}
