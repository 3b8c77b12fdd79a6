/** What the files of routes of units share. */
import { z } from 'zod'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { unitAsOf } from '../queries/as-of.ts'
import { findUnits } from '../queries/units.ts'
import type { Unit } from '../units.ts'
import { problemBook } from '../words.ts'

export const unitParams = z.object({ id: z.string().refine(isId) })

export type UnitVisit = Visit<Person, z.output<typeof unitParams>, unknown, unknown>

/** The unit, or the answer for what does not exist. */
export async function reachUnit(tx: Tx, id: string): Promise<Unit> {
  const unit = (await findUnits(tx, [id])).get(id)
  if (!unit) throw new Problem('not-found', 'not-found')
  return unit
}

/** The unit as it was on the day, or the answer for what does not exist. */
export async function reachUnitAsOf(tx: Tx, id: string, day: CivilDate): Promise<Unit> {
  const unit = await unitAsOf(tx, id, day)
  if (!unit) throw new Problem('not-found', 'not-found')
  return unit
}

/** The units that these are part of, by id. */
export function parentsOf(tx: Tx, units: readonly Unit[]): Promise<ReadonlyMap<string, Unit>> {
  return findUnits(
    tx,
    units.flatMap(({ parentId }) => parentId ?? []),
  )
}

/** A refusal as what is wrong with a field; anything else is thrown on. */
export function refusalAt(error: unknown, locale: Locale): FieldError {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  const args = Object.fromEntries(
    Object.entries(error.args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : formatIsoDate(String(value), locale),
    ]),
  )
  const message = sayIfKnown(problemBook, locale, error.code, args) ?? error.code
  return { field: fieldOf(error.code), message }
}

/** The field of the unit's form that a refusal speaks of. */
function fieldOf(code: string): string {
  if (code.startsWith('unit-parent')) return 'parent'
  if (code.startsWith('unit-code')) return 'code'
  if (code.startsWith('unit-day')) return 'since'
  return code === 'unit-ends-first' ? 'last_day' : 'name'
}
