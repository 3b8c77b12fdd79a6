import type { Schedule } from '../../../../documents/index.ts'
import type { FormFault } from '../../../../platform/http/index.ts'
import { periodOf, typedDate } from '../../../rules/typed-dates.ts'
import { datesOf } from './dates.ts'
import { type Fields, typed } from './fields.ts'

/** What the form offers; `within` is one year, quarter, month or day, `period` a beginning and an end. */
export const whens = [
  'none',
  'dates',
  'within',
  'period',
  'yearly',
  'quarterly',
  'monthly',
  'ongoing',
  'once',
] as const

export type When = (typeof whens)[number]

/** The fields of a schedule, in the order of the form. */
export const scheduleNames = ['when', 'dates', 'from', 'to'] as const

/** A schedule as the form shows it. */
export function scheduleFields(schedule: Schedule | null): Fields {
  const from = schedule?.from ? typedDate(schedule.from) : ''
  const to = schedule?.to ? typedDate(schedule.to) : ''
  const dates = schedule?.dates.map(typedDate).join(', ') ?? ''
  return { when: whenOf(schedule), dates, from, to: whenOf(schedule) === 'within' ? '' : to }
}

function whenOf(schedule: Schedule | null): When {
  if (schedule === null) return 'none'
  const { kind, from, to, dates } = schedule
  if (kind === 'once' && dates.length > 0) return 'dates'
  return kind === 'period' && from !== null && from === to ? 'within' : kind
}

/** The schedule that a form asks for; the plan's own words for it stay. */
export function scheduleEntry(
  fields: Fields,
  before: Schedule | null,
): { readonly schedule: Schedule | null; readonly faults: FormFault[] } {
  const text = before?.text ?? ''
  const none = { from: null, to: null, dates: [], text }
  switch (typed(fields, 'when')) {
    case 'dates':
      return withDates(fields, text)
    case 'within':
      return withPeriod(typed(fields, 'from'), typed(fields, 'from'), text)
    case 'period':
      return withPeriod(typed(fields, 'from'), typed(fields, 'to'), text)
    case 'yearly':
    case 'quarterly':
    case 'monthly':
    case 'ongoing':
    case 'once':
      return { schedule: { ...none, kind: typed(fields, 'when') as 'yearly' }, faults: [] }
    default:
      return { schedule: null, faults: [] }
  }
}

type Found = ReturnType<typeof scheduleEntry>

function withDates(fields: Fields, text: string): Found {
  const dates = datesOf(typed(fields, 'dates'))
  if (dates === null) return wrong('dates', 'fault-date')
  if (dates.length === 0) return wrong('dates', 'fault-no-date')
  return { schedule: { kind: 'dates', from: null, to: null, dates, text }, faults: [] }
}

function withPeriod(first: string, last: string, text: string): Found {
  const from = first === '' ? null : periodOf(first)
  const to = last === '' ? null : periodOf(last)
  if (first !== '' && from === null) return wrong('from', 'fault-period')
  if (last !== '' && to === null) return wrong('to', 'fault-period')
  if (from === null && to === null) return wrong('from', 'fault-no-date')
  return {
    schedule: { kind: 'period', from: from?.from ?? null, to: to?.to ?? null, dates: [], text },
    faults: [],
  }
}

function wrong(field: string, code: string): Found {
  return { schedule: null, faults: [{ field, code }] }
}
