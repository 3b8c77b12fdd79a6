import { z } from 'zod'
import { daysMax } from './rules/settings.ts'

const timesMax = 5

/** “7, 1” as numbers; '' as none. */
const typedDays = z
  .string()
  .max(60, { error: 'reminder-days-many' })
  .default('')
  .transform(typed => typed.split(/[\s,;]+/u).filter(Boolean))
  .refine(parts => parts.every(isDay), { error: 'reminder-days-wrong' })
  .transform(parts => [...new Set(parts.map(Number))])
  .refine(days => days.length <= timesMax, { error: 'reminder-days-many' })

/** When a plan's work is reminded of. */
export const reminderForm = z.object({
  active: z.literal('yes').optional(),
  before: typedDays,
  after: typedDays,
  escalate: z
    .string()
    .trim()
    .default('')
    .refine(typed => typed === '' || isDay(typed), { error: 'reminder-days-wrong' })
    .transform(typed => (typed === '' ? null : Number(typed))),
  version: z.coerce.number().int().min(0),
})

function isDay(typed: string): boolean {
  return /^\d{1,2}$/u.test(typed) && Number(typed) >= 1 && Number(typed) <= daysMax
}
