import { z } from 'zod'
import type { TaskFilter } from '../rules/tasks.ts'

/** The lists of what was read; one at a time stands beside the source. */
export const readingLists = ['tasks', 'references', 'reporting', 'funding', 'notes', 'document'] as const

export type ReadingList = (typeof readingLists)[number]

/** What the address says about a reading's page; anything odd counts as absent. */
export const readingQuery = z.object({
  show: z.enum(readingLists).catch('tasks'),
  unit: z.string().max(500).nullable().catch(null).default(null),
  section: z.string().max(200).nullable().catch(null).default(null),
  attention: z.literal('look').nullable().catch(null).default(null),
  order: z.enum(['document', 'look-first']).catch('document'),
})

export type ReadingQuery = z.output<typeof readingQuery>

/** The filter that the address asks for. */
export function filterOf({ unit, section, attention, order }: ReadingQuery): TaskFilter {
  return { unit, section, attention, order }
}

/** Address of the same page with some of the query changed; what is as usual is left out. */
export function readingLink(uploadId: string, query: ReadingQuery, change: Partial<ReadingQuery>): string {
  const wanted = { ...query, ...change }
  const usual = { show: 'tasks', order: 'document' }
  const pairs = Object.entries(wanted).filter(
    ([name, value]) => value !== null && value !== usual[name as 'show'],
  )
  const search = new URLSearchParams(pairs as [string, string][]).toString()
  return `/plans/uploads/${uploadId}${search && `?${search}`}`
}
