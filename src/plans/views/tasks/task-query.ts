import { z } from 'zod'
import { parseDate } from '../../../platform/i18n/dates.ts'
import { isId } from '../../../platform/ids.ts'
import { readSort, type Sort } from '../../../platform/ui/address.ts'
import type { TaskFilter } from '../../queries/tasks.ts'

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).nullable().catch(null).default(null)
const id = z.string().refine(isId).nullable().catch(null).default(null)
const day = z
  .string()
  .refine(text => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)))
  .nullable()
  .catch(null)
  .default(null)

export const roles = ['lead', 'assigned', 'coordinate', 'advise'] as const
export const kinds = ['assignment', 'measure'] as const
export const modalities = ['order', 'request'] as const
export const scheduleKinds = ['dates', 'once', 'period', 'monthly', 'quarterly', 'yearly', 'ongoing'] as const

/** What the address says about the list of tasks; anything odd counts as absent. */
export const taskQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  plan: id,
  unit: id,
  role: oneOf(roles),
  kind: oneOf(kinds),
  modality: oneOf(modalities),
  schedule: oneOf(scheduleKinds),
  from: day,
  to: day,
  // The day on which units answer; today where it is left out or is no day.
  'as-of': z
    .string()
    .max(40)
    .catch('')
    .default('')
    .transform(typed => {
      const date = parseDate(typed)
      return date.ok ? date.iso : null
    }),
  sort: z.string().max(20).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  // A unit as the form sends it: picked, or only typed where nothing could be picked from.
  unit_name: z.string().trim().max(300).nullable().catch(null).default(null),
  unit_name_id: z.string().max(60).nullable().catch(null).default(null),
})

export type TaskQuery = z.output<typeof taskQuery>

/** How the list is sorted; null for the order of the plans. */
export function sortOf({ sort }: TaskQuery): Sort | null {
  return readSort(sort, ['due', 'plan'], null)
}

/** The filter that the address asks for. */
export function filterOf(query: TaskQuery): TaskFilter {
  const { q, plan, unit, role, kind, modality, schedule, from, to, page } = query
  const sort = sortOf(query)
  return {
    q,
    plan,
    unit,
    role,
    kind,
    modality,
    schedule,
    dueFrom: from,
    dueTo: to,
    asOf: query['as-of'],
    sort: sort?.key === 'due' ? 'due' : 'plan',
    direction: sort?.descending ? 'desc' : 'asc',
    page,
  }
}

/** Whether anything narrows the list. */
export function narrows({ q, plan, unit, role, kind, modality, schedule, from, to }: TaskQuery): boolean {
  return [q, plan, unit, role, kind, modality, schedule, from, to].some(Boolean)
}
