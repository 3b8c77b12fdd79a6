/** The calendar as programs subscribe to it (RFC 5545): whole days, no alarms, ids that stay the same. */
import { createHash } from 'node:crypto'
import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { plusDays } from '../../../platform/calendar/index.ts'
import { now } from '../../../platform/clock.ts'
import type { CalendarEntry } from './entries.ts'

/** How often a program should ask again. */
const refreshSeconds = 6 * 3600
/** The stamp of what stands in no table. */
const beginning = new Date('2026-01-01T00:00:00Z')

/** The entries as a file; the same entries give the same bytes. `address` is where the product is reached, for links back. */
export function feedOf(entries: readonly CalendarEntry[], name: string, address: string | undefined): string {
  const calendar = ical({
    name,
    prodId: '//Nhip Cau//Calendar//VI',
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry, address))
  return calendar.toString()
}

function eventOf(entry: CalendarEntry, address: string | undefined): ICalEventData {
  const { key, from, to, title, details, href, cancelled, changedAt } = entry
  return {
    id: `${key}@nhip-cau`,
    start: midnight(from),
    // The end of whole days is the day after the last.
    end: midnight(plusDays(to, 1)),
    allDay: true,
    stamp: changedAt ?? beginning,
    summary: title,
    description: details.join('\n'),
    url: href === null || address === undefined ? null : new URL(href, address).href,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A day on which something falls due is not a day that is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The name of these bytes for whoever has them already (RFC 9110, 8.8.3). */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** Whether a request has the bytes of this tag (`If-None-Match`), also where it was marked as weak on its way. */
export function hasTag(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some(one => one.trim().replace(/^W\//u, '') === tag || one.trim() === '*')
}

/** The days of a feed: from a month ago to 13 months from now. */
export function daysOfFeed(today: string): { readonly from: string; readonly to: string } {
  return { from: plusDays(today, -31), to: plusDays(today, 400) }
}

/** Keeps what was made for a feed this long: a program that asks every second costs one making a minute. */
const keptMilliseconds = 60_000

interface Kept {
  readonly text: string
  readonly at: number
}

/** The bytes made last for some feeds; the oldest goes first. */
export class FeedShelf {
  private readonly kept = new Map<string, Kept>()
  private readonly most: number

  constructor(most = 500) {
    this.most = most
  }

  /** What was made within the last minute; undefined for anything older, or made by a clock that ran ahead. */
  get(id: string): string | undefined {
    const found = this.kept.get(id)
    const age = now().getTime() - (found?.at ?? 0)
    return found && age >= 0 && age < keptMilliseconds ? found.text : undefined
  }

  put(id: string, text: string): void {
    this.kept.delete(id)
    this.kept.set(id, { text, at: now().getTime() })
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest)
  }
}
