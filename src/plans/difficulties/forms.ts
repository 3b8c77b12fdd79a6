/** What comes to the addresses of difficulties. */
import { z } from 'zod'
import { optionalTypedDate, typedDate } from '../../platform/i18n/dates.ts'
import { isId } from '../../platform/ids.ts'
import { difficultyShows } from './queries/list.ts'

export const idParams = z.object({ id: z.string().refine(isId) })

const optionalId = z.string().refine(isId).nullable().catch(null).default(null)

export const listQuery = z.object({
  show: z.enum(difficultyShows).catch('mine').default('mine'),
  q: z.string().trim().max(200).catch('').default(''),
  plan: optionalId,
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})

/** On which task, and for which work item, a difficulty is raised. */
export const raiseQuery = z.object({ task: optionalId, item: optionalId })

// Longer words are the action's to refuse, with what was typed kept.
const words = z.string().max(20_000).trim().default('')
const line = z.string().max(400).trim().default('')

export const raiseForm = z.object({
  key: z.string().refine(isId),
  task: optionalId,
  item: optionalId,
  unit: line,
  unit_id: line,
  what: words,
  asks_for: words,
  since: typedDate,
  owner: line,
  due_on: optionalTypedDate,
})

const seen = z.coerce.number().int().min(0).catch(0)

export const answerForm = z.object({
  seen,
  text: words,
  final: z.enum(['yes', 'no']).catch('yes').default('yes'),
})
export const passOnForm = z.object({ seen, text: words, unit: line, unit_id: line })
export const wordsForm = z.object({ seen, text: words })
