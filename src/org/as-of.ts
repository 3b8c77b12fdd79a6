/** The day of a list or page: `?as-of=30/06/2025`, or as programs write it, 2025-06-30. */
import { z } from 'zod'
import { type CivilDate, today } from '../platform/clock.ts'
import { parseDate } from '../platform/i18n/dates.ts'

/** What an address asks for. */
export interface AskedDay {
  /** Today where nothing was asked, or what cannot be understood. */
  readonly day: CivilDate
  /** Whether the address names a day. */
  readonly given: boolean
  /** The code of what is wrong with the typed day, and what was typed; null where nothing is. */
  readonly fault: { readonly code: 'date-unclear' | 'date-impossible'; readonly typed: string } | null
}

/** For a query's schema, under the name `as-of`. */
export const askedDay = z
  .string()
  .max(40)
  .catch('')
  .default('')
  .transform((typed): AskedDay => {
    if (typed.trim() === '') return { day: today(), given: false, fault: null }
    const date = parseDate(typed)
    if (date.ok) return { day: date.iso, given: true, fault: null }
    return { day: today(), given: false, fault: { code: date.code, typed } }
  })
