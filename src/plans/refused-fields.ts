import { Problem } from '../platform/errors.ts'
import { problemWords } from '../platform/http/index.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import type { Wordbook } from '../platform/i18n/words.ts'
import type { FieldError } from '../platform/ui/parts/form.tsx'

/**
 * A refusal as what is wrong with fields of a form: each in words with what to do, at the field that it names, else at
 * `field`. What is no refusal is thrown on.
 */
export function refusedFields(
  error: unknown,
  locale: Locale,
  book: Wordbook<string>,
  field: string,
): readonly FieldError[] {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  const all = error.refusals.length > 0 ? error.refusals : [error]
  const said = all.map(({ code, args }) => {
    const { what, todo } = problemWords(new Problem('refused', code, args), locale, [book])
    return { field: typeof args.field === 'string' ? args.field : field, message: `${what} ${todo}`.trim() }
  })
  return said.filter((one, index) => said.findIndex(other => other.field === one.field) === index)
}
