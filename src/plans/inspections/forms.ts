/** What comes to the addresses of inspections. */
import { z } from 'zod'
import { optionalTypedDate, typedDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { findingShows } from './queries/list.ts'
import { findingWeights, inspectionKinds, inspectionStates, unitsMax } from './rules.ts'

const id = z.string().refine(isId)
export const idParams = z.object({ id })

const optionalId = id.nullable().catch(null).default(null)
const page = z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1)

export const listQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  kind: z.enum(inspectionKinds).nullable().catch(null).default(null),
  state: z.enum(inspectionStates).nullable().catch(null).default(null),
  plan: optionalId,
  page,
})

export const findingsQuery = z.object({
  show: z.enum(findingShows).catch('open').default('open'),
  unit: optionalId,
  page,
})

/** Which plan, and which of its tasks, a new inspection is about. */
export const newQuery = z.object({ plan: optionalId, task: optionalId })

// Longer words are the action's to refuse, with what was typed kept.
const words = z.string().max(50_000).trim().default('')
const line = z.string().max(1000).trim().default('')
// One more than may be, so that the action says what is wrong.
const units = z
  .array(id)
  .max(unitsMax + 1)
  .default([])

export const planForm = z.object({
  key: id,
  plan: id,
  kind: z.enum(inspectionKinds).catch('inspection').default('inspection'),
  title: line,
  planned_on: typedDate,
  by: units,
  by_add: line,
  by_add_id: line,
  of: units,
  of_add: line,
  of_add_id: line,
  task: z.array(id).max(1000).default([]),
  // add: only takes the typed units over; plan: the whole form.
  deed: z.enum(['add', 'plan']).catch('plan').default('plan'),
})

const seen = z.coerce.number().int().min(0).catch(0)

export const holdForm = z.object({ seen, held_on: typedDate })
export const wordsForm = z.object({ seen, text: words })
export const findingForm = z.object({
  key: id,
  unit: z.string().max(60).default(''),
  task: optionalId,
  what: words,
  weight: z.enum(findingWeights).catch('shortcoming').default('shortcoming'),
  due_on: optionalTypedDate,
})
