/** Everything that stands in a person's calendar between two days. */
import { findUnits } from '../../../org/index.ts'
import {
  type DueAsked,
  plansToReview,
  propagationsDueBetween,
  reportsDueBetween,
  reviewDay,
  workDueBetween,
} from '../../../plans/index.ts'
import { holidaysOf, lunarDay, tellHoliday, tellLunar } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { type CalendarEntry, type EntryKind, inOrder } from '../rules/entries.ts'
import { observancesIn } from '../rules/observances.ts'
import { occurrences } from '../rules/occurrences.ts'
import { type Say, sayFor } from '../views/words.ts'
import { eventsAround } from './events.ts'

/** Days, and what narrows them: a kind, a unit with those below it, a plan; null does not. */
export interface EntriesAsked extends DueAsked {
  readonly kind: EntryKind | null
}

/** What the calendar has between these days for this person, in order. By a plan it has only what falls due in it. */
export async function calendarEntries(
  tx: Tx,
  person: Person,
  asked: EntriesAsked,
  locale: Locale,
): Promise<readonly CalendarEntry[]> {
  const wants = (...kinds: readonly EntryKind[]) => asked.kind === null || kinds.includes(asked.kind)
  const say = sayFor({ locale })
  const free = asked.planId === null
  const found = [
    wants('work') ? await workEntries(tx, person, asked, say) : [],
    wants('report') ? await reportEntries(tx, person, asked) : [],
    wants('report') ? await roundEntries(tx, person, asked, say) : [],
    wants('report') && asked.unitId === null ? await reviewEntries(tx, person, asked, say) : [],
    free && wants('event', 'campaign', 'observance') ? await eventEntries(tx, person, asked, say) : [],
    free && wants('observance') ? observanceEntries(asked, locale, say) : [],
    free && wants('holiday') ? holidayEntries(asked, locale) : [],
  ].flat()
  return inOrder(found.filter(({ kind }) => wants(kind)))
}

async function workEntries(tx: Tx, person: Person, asked: DueAsked, say: Say): Promise<CalendarEntry[]> {
  return (await workDueBetween(tx, person, asked)).map(work => ({
    key: `work-${work.instanceId}-${work.dueOn}`,
    kind: 'work',
    from: work.dueOn,
    to: work.dueOn,
    title: work.text,
    vietnamese: true,
    href: work.only === null ? `/tasks/${work.taskId}` : `/work/${work.only.itemId}`,
    details: [work.only?.unit ?? say('units-count', { count: work.units }), work.planName],
    cancelled: false,
    lunar: false,
    changedAt: work.since,
  }))
}

async function reportEntries(tx: Tx, person: Person, asked: DueAsked): Promise<CalendarEntry[]> {
  return (await reportsDueBetween(tx, person, asked)).map(report => ({
    key: `report-${report.dutyId}-${report.dueOn}`,
    kind: 'report',
    from: report.dueOn,
    to: report.dueOn,
    title: report.text,
    vietnamese: true,
    href: `/plans/${report.planId}`,
    details: [report.planName],
    cancelled: false,
    lunar: false,
    changedAt: report.recordedAt,
  }))
}

/** Documents that units are to spread by a day. */
async function roundEntries(tx: Tx, person: Person, asked: DueAsked, say: Say): Promise<CalendarEntry[]> {
  return (await propagationsDueBetween(tx, person, asked)).map(({ id, title, dueOn, sum, createdAt }) => ({
    key: `propagation-${id}`,
    kind: 'report',
    from: dueOn,
    to: dueOn,
    title,
    vietnamese: true,
    href: `/propagation/${id}`,
    details: [say('round-details', { done: sum.done, units: sum.units })],
    cancelled: false,
    lunar: false,
    changedAt: createdAt,
  }))
}

/** The yearly review of what plans stand on, while something of it is left to do. */
async function reviewEntries(tx: Tx, person: Person, asked: DueAsked, say: Say): Promise<CalendarEntry[]> {
  const entries: CalendarEntry[] = []
  for (let year = Number(asked.from.slice(0, 4)); year <= Number(asked.to.slice(0, 4)); year += 1) {
    const day = reviewDay(year)
    if (day < asked.from || day > asked.to) continue
    const plans = await plansToReview(tx, person, year)
    for (const { planId, name, open } of plans) {
      if (asked.planId !== null && asked.planId !== planId) continue
      entries.push({
        key: `review-${planId}-${year}`,
        kind: 'report',
        from: day,
        to: day,
        title: say('review-title', { count: open }),
        vietnamese: false,
        href: `/plans/${planId}/bases?year=${year}`,
        details: [name],
        cancelled: false,
        lunar: false,
        changedAt: null,
      })
    }
  }
  return entries
}

async function eventEntries(tx: Tx, person: Person, asked: DueAsked, say: Say): Promise<CalendarEntry[]> {
  const events = await eventsAround(tx, person, asked, asked.unitId)
  const units = await findUnits(
    tx,
    events.flatMap(({ unitId }) => unitId ?? []),
  )
  return events.flatMap(event =>
    occurrences(event, asked).map(({ from, to, year }) => ({
      key: `event-${event.id}-${year}`,
      kind: event.kind,
      from,
      to,
      title: event.cancelled === null ? event.title : say('cancelled-title', { title: event.title }),
      vietnamese: true,
      href: `/calendar/events/${event.id}`,
      details: [event.place, units.get(event.unitId ?? '')?.name ?? ''].filter(Boolean),
      cancelled: event.cancelled !== null,
      lunar: event.recurs === 'lunar',
      changedAt: event.changedAt,
    })),
  )
}

function observanceEntries(asked: DueAsked, locale: Locale, say: Say): CalendarEntry[] {
  return observancesIn(asked).map(({ code, day, lunar }) => ({
    ...built(`observance-${code}-${day.slice(0, 4)}`, day, locale),
    kind: 'observance',
    title: say(`observance.${code}`),
    lunar,
  }))
}

function holidayEntries({ from, to }: DueAsked, locale: Locale): CalendarEntry[] {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].map(Number)
  return years
    .flatMap(year => [...holidaysOf(year).holidays.values()])
    .filter(({ day }) => day >= from && day <= to)
    .map(holiday => ({
      ...built(`holiday-${holiday.day}`, holiday.day, locale),
      kind: 'holiday',
      title: tellHoliday(holiday, locale),
      lunar: holiday.code === 'tet' || holiday.code === 'hung-kings',
    }))
}

/** What stands in the calendar of everybody, with its lunar date. */
function built(key: string, day: CivilDate, locale: Locale) {
  const lunar = lunarDay(day)
  return {
    key,
    from: day,
    to: day,
    vietnamese: false,
    href: null,
    details: lunar === null ? [] : [tellLunar(lunar, locale)],
    cancelled: false,
    changedAt: null,
  }
}
