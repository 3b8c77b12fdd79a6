/** What the routes of the calendar share: the unit that a form means, and refusals as what is wrong with a field. */
import { findUnitsByNames, unitsNamed } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../../platform/i18n/words.ts'
import type { FieldError } from '../../../platform/ui/parts/form.tsx'
import { problemBook } from '../../words.ts'
import type { Say } from '../views/words.ts'

export const styles = ['calendar.css']

/** The unit that was picked, or that goes by the typed name; what is wrong where it is not exactly one. Empty is null. */
export async function unitMeant(
  tx: Tx,
  typed: string,
  pickedId: string,
  say: Say,
): Promise<{ readonly unitId: string | null; readonly errors: readonly FieldError[] }> {
  if (typed === '') return { unitId: null, errors: [] }
  const named = unitsNamed([...(await findUnitsByNames(tx, [typed])).values()].flat(), false)
  const picked = named.find(({ id }) => id === pickedId)
  const [only, ...others] = picked ? [picked] : named
  if (only && others.length === 0) return { unitId: only.id, errors: [] }
  const message = say(only ? 'unit-ambiguous' : 'unit-unknown', { name: typed })
  return { unitId: null, errors: [{ field: 'unit', message }] }
}

/** A refusal as what is wrong with the field that `fieldOf` names; anything else is thrown on. */
export function refusalsAt(
  error: unknown,
  locale: Locale,
  fieldOf: (code: string, field: string) => string,
): readonly FieldError[] {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  return error.refusals.map(({ code, args }) => {
    const values = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    const message = sayIfKnown(problemBook, locale, code, Object.fromEntries(values)) ?? code
    return { field: fieldOf(code, String(args.field ?? '')), message }
  })
}
