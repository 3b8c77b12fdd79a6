/** What comes to the addresses of amendments. */
import { z } from 'zod'
import { optionalTypedDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { amendmentLimits } from './rules/model.ts'
import { requestKinds } from './tables.ts'
import { decisions } from './views/request-page.tsx'

const id = z.string().refine(isId)
const number = z.coerce.number().int().min(1).max(1_000_000)
const page = number.catch(1).default(1)
const words = z.string().max(amendmentLimits.textMax).trim().default('')
const reason = z.string().max(amendmentLimits.reasonMax).trim().default('')
const line = z.string().max(400).trim().default('')

export const planParams = z.object({ id })
export const requestParams = z.object({ id, requestId: id })
export const versionParams = z.object({ id, number })

/** What the person looked at. */
const seen = { base: z.coerce.number().int().min(1), draft: z.coerce.number().int().min(0) }

export const askQuery = z.object({ task: id.nullable().catch(null).default(null) })

export const askForm = z.object({
  key: id,
  unit: id,
  what: z.enum(requestKinds),
  task: z.array(id).max(2000).default([]),
  proposed: words,
  day: optionalTypedDate,
  reason,
})

export const decideForm = z.object({ state: z.enum(decisions), answer: reason })

export const seenForm = z.object(seen)

export const keyForm = z.object({ ...seen, key: id })

export const composeQuery = z.object({ q: z.string().trim().max(200).catch('').default(''), page })

export const taskQuery = z.object({ key: id.nullable().catch(null).default(null) })

/** The rest of the task's fields come by their names, a row of units each. */
export const taskForm = z.looseObject({
  ...seen,
  key: id,
  is: z.enum(['change', 'add']),
  after: id.nullable().catch(null).default(null),
  path: z.string().max(amendmentLimits.pathMax).trim().default(''),
})

export const issueForm = z.object({
  ...seen,
  type: line,
  symbol: line,
  date: optionalTypedDate,
  subject: z.string().max(2000).trim().default(''),
})

export const matchQuery = z.object({ page })

/** The matches come by the numbers of the review's tasks: `task-12`. */
export const matchesForm = z.looseObject({ page })

export const fileForm = z.object({
  base: z.coerce.number().int().min(1),
  review: z.coerce.number().int().min(0),
  draft: z.coerce.number().int().min(0),
  type: line,
  symbol: line,
  date: optionalTypedDate,
  subject: z.string().max(2000).trim().default(''),
})

export const compareQuery = z.object({
  from: number.catch(1).default(1),
  to: number.nullable().catch(null).default(null),
  all: z.literal('yes').nullable().catch(null).default(null),
  /** Shows the page on which it stands. */
  task: id.nullable().catch(null).default(null),
  page,
})

export const versionQuery = z.object({ page })
