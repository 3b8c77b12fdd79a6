import { z } from 'zod'

/** A typed date as YYYY-MM-DD, or the code of what is wrong with it. */
export type ParsedDate =
  | { readonly ok: true; readonly iso: string }
  | { readonly ok: false; readonly code: 'date-unclear' | 'date-impossible' }

const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/**
 * Reads a day as people type it: 15/6/2026, 15-06-2026, 15.6.2026 and 2026-06-15. A year has four figures,
 * from 1900 to 2199: 26 may be 1926. `date-unclear` where it is no date, `date-impossible` for 31/2/2026.
 */
export function parseDate(typed: string): ParsedDate {
  const text = typed.trim()
  const [, first, month, last] = dayFirst.exec(text) ?? []
  const [, year, middle, end] = yearFirst.exec(text) ?? []
  if (first && month && last) return dateOf(last, month, first)
  if (year && middle && end) return dateOf(year, middle, end)
  return { ok: false, code: 'date-unclear' }
}

function dateOf(year: string, month: string, day: string): ParsedDate {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  // A day that a month does not have rolls over into the next one.
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
  const near = Number(year) >= 1900 && Number(year) < 2200
  return exists && near ? { ok: true, iso } : { ok: false, code: 'date-impossible' }
}

/** For a form's schema: a day as typed becomes YYYY-MM-DD; faults have the codes of `parseDate`. */
export const typedDate = z.string().transform((typed, context) => {
  const date = parseDate(typed)
  if (date.ok) return date.iso
  context.addIssue({ code: 'custom', message: date.code })
  return z.NEVER
})

/** The same where the day may be left empty: then null. */
export const optionalTypedDate = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const date = parseDate(typed)
    if (date.ok) return date.iso
    context.addIssue({ code: 'custom', message: date.code })
    return z.NEVER
  })
