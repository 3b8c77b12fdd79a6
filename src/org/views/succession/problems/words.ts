import type { Refusal } from '../../../../platform/errors.ts'
import { formatIsoDate } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../../../platform/i18n/words.ts'
import { problemBook } from '../../../words.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** What stands against a succession, in the reader's words; days as people write them. */
export function refusalWords({ code, args }: Refusal, locale: Locale): string {
  const written = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : formatIsoDate(String(value), locale),
    ]),
  )
  return (
    sayIfKnown({ vi, en }, locale, code, written) ?? sayIfKnown(problemBook, locale, code, written) ?? code
  )
}
