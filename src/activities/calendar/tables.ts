/** Tables of the calendar. */
import type { Locale } from '../../platform/i18n/locale.ts'

/** event: it takes place; campaign: goes on from a day to a day; observance: a day that is kept. */
export const eventKinds = ['event', 'campaign', 'observance'] as const

export type EventKind = (typeof eventKinds)[number]

/** Every year on the same day of the civil or of the lunar calendar. */
export const recurrences = ['solar', 'lunar'] as const

export type Recurrence = (typeof recurrences)[number]

/** public: whoever holds a role sees it; internal: those who hold one on its unit. */
export const visibilities = ['public', 'internal'] as const

export type Visibility = (typeof visibilities)[number]

export interface EventRow {
  id: string
  kind: EventKind
  title: string
  place: string
  note: string
  begins_on: string
  ends_on: string
  recurs: Recurrence | null
  unit_id: string | null
  visibility: Visibility
  created_at: Date
  created_by: string
  changed_at: Date
  cancelled_at: Date | null
  cancelled_by: string | null
  cancel_reason: string | null
  version: number
}

export interface FeedRow {
  id: string
  person_id: string
  unit_id: string | null
  locale: Locale
  token_hash: Buffer
  created_at: Date
  revoked_at: Date | null
}

/** A type and not an interface: `withTables` asks for it. */
export type CalendarTables = {
  activity_events: EventRow
  activity_calendar_feeds: FeedRow
}
