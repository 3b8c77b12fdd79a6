/** What the forms of a draft send. Messages are the codes of the words for them. */
import { z } from 'zod'
import { parseDate } from '../../../platform/i18n/dates.ts'
import { isId } from '../../../platform/ids.ts'
import { dateOf, periodOf } from '../../rules/typed-dates.ts'
import { draftLimits, whenKinds } from '../rules/model.ts'

const id = z.string().refine(isId)
const version = z.coerce.number().int().min(0).max(1e9)

const single = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** One line of words, single-spaced. */
const line = (max: number) =>
  z
    .string()
    .default('')
    .transform(single)
    .pipe(z.string().max(max, { error: 'fault-too-long' }))

/** Paragraphs, one a line. */
const paragraphs = z
  .string()
  .default('')
  .transform(typed =>
    typed
      .split(/\r?\n/u)
      .map(single)
      .filter(words => words !== '')
      .join('\n'),
  )
  .pipe(z.string().max(draftLimits.textMax * 2, { error: 'fault-too-long' }))

/** Names, one a line or with semicolons between them. */
const names = z
  .string()
  .default('')
  .transform(typed =>
    typed
      .split(/\r?\n|;/u)
      .map(one => single(one).replace(/^[-–•]\s*/u, ''))
      .filter(one => one !== ''),
  )
  .pipe(
    z
      .array(z.string().max(400, { error: 'fault-too-long' }))
      .max(draftLimits.unitsMax, { error: 'fault-many-units' }),
  )

export const beginForm = z.object({
  unit: z.union([z.literal('').transform(() => null), id]).default(null),
  unit_name: z.string().trim().max(400).default(''),
  unit_name_id: z.string().max(60).default(''),
})

export const takeForm = z.object({
  task: id.optional(),
  all: z.literal('yes').optional(),
  again: z.literal('yes').optional(),
})

export const leaveForm = z.object({
  task: id,
  reason: z
    .string()
    .default('')
    .transform(single)
    .pipe(
      z.string().min(1, { error: 'reason-missing' }).max(draftLimits.reasonMax, { error: 'reason-long' }),
    ),
})

export const offerForm = z.object({ task: id })
export const sendForm = z.object({ version })

export const taskForm = z
  .object({
    version,
    text: z
      .string()
      .default('')
      .transform(single)
      .pipe(
        z
          .string()
          .min(1, { error: 'fault-text-empty' })
          .max(draftLimits.textMax, { error: 'fault-too-long' }),
      ),
    section: line(300),
    lead: names,
    lead_id: z.string().max(60).default(''),
    coordinate: names,
    when: z.enum(whenKinds).catch('none'),
    due: z.string().trim().default(''),
    output: line(1000),
  })
  .superRefine(({ when, due }, context) => {
    if (when !== 'date') return
    const date = parseDate(due)
    if (date.ok) return
    context.addIssue({ code: 'custom', path: ['due'], message: due === '' ? 'fault-due-missing' : date.code })
  })

export type TaskForm = z.output<typeof taskForm>

/** A year or a day as the contract writes it; null where nothing is typed. */
const edge = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const period = periodOf(typed)
    if (period !== null) return period.from
    context.addIssue({ code: 'custom', message: 'fault-period' })
    return z.NEVER
  })

const reportDue = z
  .string()
  .default('')
  .transform((typed, context) => {
    const days = typed.split(/[;\n]/u).filter(one => one.trim() !== '')
    const found = days.map(dateOf)
    if (found.every(day => day !== null && day.length > 4 && !/^\d{4}-\d\d$/.test(day))) {
      return found.flatMap(day => day ?? []).sort()
    }
    context.addIssue({ code: 'custom', message: 'fault-report-due' })
    return z.NEVER
  })

export const headForm = z.object({
  version,
  title: line(600).pipe(z.string().min(1, { error: 'fault-title-empty' })),
  symbol: line(60),
  place: line(120),
  issued_on: z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      const date = typed === '' ? null : parseDate(typed)
      if (date === null || date.ok) return date?.iso ?? null
      context.addIssue({ code: 'custom', message: date.code })
      return z.NEVER
    }),
  from: edge,
  to: edge,
  purpose: paragraphs,
  requirement: paragraphs,
  funding: paragraphs,
  implementation: paragraphs,
  report_who: line(400),
  report_to: line(400),
  report_due: reportDue,
  recipients: names,
})

export type HeadForm = z.output<typeof headForm>

export const basesForm = z.object({
  version,
  basis: z.array(z.coerce.number().int().min(0).max(1000)).default([]),
})
