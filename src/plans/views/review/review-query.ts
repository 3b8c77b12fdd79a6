import { z } from 'zod'
import { type TaskFilter, taskStates } from '../../rules/review-list.ts'
import { sourceFaces } from '../source/props.ts'

/** The lists of what was read; one at a time stands beside the source. */
export const reviewLists = [
  'tasks',
  'units',
  'references',
  'reporting',
  'funding',
  'notes',
  'document',
] as const

export type ReviewList = (typeof reviewLists)[number]

/** What the address says about a review's page; anything odd counts as absent. */
export const reviewQuery = z.object({
  show: z.enum(reviewLists).catch('tasks'),
  unit: z.string().max(500).nullable().catch(null).default(null),
  section: z.string().max(200).nullable().catch(null).default(null),
  attention: z.literal('look').nullable().catch(null).default(null),
  state: z.enum(taskStates).catch('here'),
  q: z.string().trim().min(1).max(200).nullable().catch(null).default(null),
  order: z.enum(['document', 'look-first']).catch('document'),
  face: z.enum(sourceFaces).nullable().catch(null).default(null),
})

export type ReviewQuery = z.output<typeof reviewQuery>

/** No filter, the usual order. */
export const usualQuery: ReviewQuery = reviewQuery.parse({})

/** Nothing filtered away; the list and its order stay. */
export const unfiltered = {
  unit: null,
  section: null,
  attention: null,
  state: 'here',
  q: null,
} as const satisfies Partial<ReviewQuery>

/** The filter that the address asks for. */
export function filterOf({ unit, section, attention, state, q, order }: ReviewQuery): TaskFilter {
  return { unit, section, attention, state, words: q, order }
}

/** Whether some tasks are left out. */
export function isFiltered({ unit, section, attention, state, q }: ReviewQuery): boolean {
  return unit !== null || section !== null || attention !== null || state !== 'here' || q !== null
}

/** The pairs of a query that are not as usual, as an address or a form carries them. */
export function queryPairs(query: ReviewQuery): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) =>
    value === null || value === usualQuery[name as keyof ReviewQuery]
      ? []
      : [[name, value] satisfies [string, string]],
  )
}

/** Address of a review, where everything under it begins. */
export const reviewPath = (uploadId: string): string => `/plans/uploads/${uploadId}`

/** Address of the same page with some of the query changed; what is as usual is left out. */
export function reviewLink(uploadId: string, query: ReviewQuery, change: Partial<ReviewQuery>): string {
  const search = new URLSearchParams(queryPairs({ ...query, ...change })).toString()
  return `${reviewPath(uploadId)}${search && `?${search}`}`
}
