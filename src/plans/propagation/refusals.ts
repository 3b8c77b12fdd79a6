import { Problem } from '../../platform/errors.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { problems } from './problems/words.ts'

/** A refusal as what is wrong with the field that `fieldOf` names; anything else is thrown on. */
export function refusalsAt(
  error: unknown,
  locale: Locale,
  fieldOf: (code: string, field: string) => string,
): readonly FieldError[] {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  return error.refusals.map(({ code, args }) => {
    const words = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
    )
    const message = sayIfKnown(problems, locale, code, words) ?? code
    return { field: fieldOf(code, String(args.field ?? '')), message }
  })
}
