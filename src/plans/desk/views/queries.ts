import { z } from 'zod'
import { isId } from '../../../platform/ids.ts'
import { type Figure, figures, type Section, sections } from '../rules/model.ts'

const id = z.string().refine(isId).nullable().catch(null).default(null)
const day = z
  .string()
  .refine(text => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)))
  .nullable()
  .catch(null)
  .default(null)
const page = z.coerce.number().int().min(1).max(1_000_000).catch(1)
const words = z.string().trim().max(200).catch('').default('')
/** A unit as the form sends it: picked, or only typed where nothing could be picked from. */
const typedUnit = {
  unit_name: z.string().trim().max(300).nullable().catch(null).default(null),
  unit_name_id: z.string().max(60).nullable().catch(null).default(null),
}

/** What the address says about the inbox; anything odd counts as absent. */
export const inboxQuery = z.object({
  section: z.enum(sections).catch('todo').default('todo') satisfies z.ZodType<Section>,
  q: words,
  plan: id,
  unit: id,
  from: day,
  to: day,
  /** Whether the units below one's own are shown, too. */
  below: z
    .string()
    .catch('')
    .default('')
    .transform(text => text === '1'),
  page,
  ...typedUnit,
})

export type InboxQuery = z.output<typeof inboxQuery>

/** What the address says about the leader's page. */
export const overviewQuery = z.object({ plan: id })

export type OverviewQuery = z.output<typeof overviewQuery>

/** What the address says about its tables. */
export const standingQuery = z.object({
  plan: id,
  sort: z.string().max(20).nullable().catch(null).default(null),
  page,
})

export type StandingQuery = z.output<typeof standingQuery>

/** What the address says about the list behind a number. */
export const listQuery = z.object({
  what: z.enum(figures).catch('open').default('open') satisfies z.ZodType<Figure>,
  q: words,
  plan: id,
  unit: id,
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null)
    .default(null),
  page,
  ...typedUnit,
})

export type ListQuery = z.output<typeof listQuery>
