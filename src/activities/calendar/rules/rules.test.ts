import ical, { type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import { useTestClock } from '../../../platform/clock.ts'
import { type CalendarEntry, entriesOn, isLong } from './entries.ts'
import {
  type CalendarEvent,
  cancelRefusals,
  changeRefusals,
  type EventFacts,
  eventRefusals,
} from './event.ts'
import { FeedShelf, feedOf, hasTag, tagOf } from './feed.ts'
import { observancesIn } from './observances.ts'
import { occurrences } from './occurrences.ts'
import { spanOf, weeksOf } from './span.ts'

const facts: EventFacts = {
  kind: 'event',
  title: 'Lễ hội',
  place: '',
  note: '',
  beginsOn: '2026-05-01',
  endsOn: '2026-05-03',
  recurs: null,
  unitId: null,
  visibility: 'public',
}
const codes = (change: Partial<EventFacts>) => eventRefusals({ ...facts, ...change }).map(({ code }) => code)

describe('an event is refused', () => {
  test.each([
    ['nothing wrong', {}, []],
    ['no title', { title: '' }, ['event-title-empty']],
    ['a long title', { title: 'a'.repeat(201) }, ['event-text-too-long']],
    ['a long place', { place: 'a'.repeat(201) }, ['event-text-too-long']],
    ['a long note', { note: 'a'.repeat(4001) }, ['event-text-too-long']],
    ['an end before its beginning', { endsOn: '2026-04-30' }, ['event-ends-before']],
    ['a campaign of ten years', { endsOn: '2036-05-01' }, ['event-too-long']],
    ['a term of five years', { endsOn: '2031-05-01' }, []],
    ['a year that comes every year', { endsOn: '2027-04-30', recurs: 'solar' }, ['event-yearly-too-long']],
    [
      'a lunar day that cannot be reckoned',
      { beginsOn: '1900-01-02', endsOn: '1900-01-02', recurs: 'lunar' },
      ['event-no-lunar-day'],
    ],
  ] as const)('with %s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected)
  })

  const event: CalendarEvent = {
    ...facts,
    id: 'event',
    createdBy: 'person',
    createdAt: new Date(0),
    changedAt: new Date(0),
    version: 3,
    cancelled: null,
  }
  const cancelled = { ...event, cancelled: { at: new Date(0), by: 'person', reason: 'mưa' } }

  test('by who saw another version, or once it is cancelled', () => {
    expect(changeRefusals(event, 3)).toEqual([])
    expect(changeRefusals(event, 2)[0]?.code).toBe('event-changed-meanwhile')
    expect(changeRefusals(cancelled, 3)[0]?.code).toBe('event-is-cancelled')
    expect(cancelRefusals(event, 'mưa')).toEqual([])
    expect(cancelRefusals(event, '')[0]?.code).toBe('event-reason-empty')
    expect(cancelRefusals(event, 'a'.repeat(1001))[0]?.code).toBe('event-text-too-long')
    expect(cancelRefusals(cancelled, 'mưa')[0]?.code).toBe('event-is-cancelled')
  })
})

describe('an event takes place', () => {
  const times = (event: Partial<EventFacts>, from: string, to: string) =>
    occurrences({ ...facts, ...event }, { from, to }).map(time => `${time.from} ${time.to} ${time.year}`)

  test('once', () => {
    expect(times({}, '2026-05-03', '2026-05-09')).toEqual(['2026-05-01 2026-05-03 2026'])
    expect(times({}, '2026-05-04', '2030-01-01')).toEqual([])
  })

  test('every year on its civil day, never before the first time, on 28 February where there is no 29th', () => {
    const leap = { beginsOn: '2028-02-29', endsOn: '2028-02-29', recurs: 'solar' } as const
    expect(times(leap, '2027-01-01', '2030-12-31')).toEqual([
      '2028-02-29 2028-02-29 2028',
      '2029-02-28 2029-02-28 2029',
      '2030-02-28 2030-02-28 2030',
    ])
  })

  test('over new year', () => {
    const over = { beginsOn: '2025-12-31', endsOn: '2026-01-02', recurs: 'solar' } as const
    expect(times(over, '2027-01-01', '2027-01-31')).toEqual(['2026-12-31 2027-01-02 2026'])
  })

  test('every year on its lunar day: the Hùng Kings, and the last days of a lunar year', () => {
    const kings = { beginsOn: '2024-04-18', endsOn: '2024-04-18', recurs: 'lunar' } as const
    expect(times(kings, '2024-01-01', '2026-12-31')).toEqual([
      '2024-04-18 2024-04-18 2024',
      '2025-04-07 2025-04-07 2025',
      '2026-04-26 2026-04-26 2026',
    ])
    const last = { beginsOn: '2025-01-28', endsOn: '2025-01-29', recurs: 'lunar' } as const
    expect(times(last, '2026-02-01', '2026-02-28')).toEqual(['2026-02-16 2026-02-17 2025'])
  })
})

test('days that the country keeps come by both calendars, also from the lunar year before', () => {
  const found = observancesIn({ from: '2026-02-01', to: '2026-03-08' })
  expect(found.map(({ code, day }) => `${day} ${code}`)).toEqual([
    '2026-02-03 party-founded',
    '2026-02-10 kitchen-gods',
    '2026-02-27 doctors',
    '2026-03-03 first-full-moon',
    '2026-03-08 women-world',
  ])
})

describe('a face of the calendar', () => {
  test('shows a month in whole weeks', () => {
    const span = spanOf('month', '2026-02-17')
    expect(span).toEqual({ from: '2026-02-01', to: '2026-02-28', before: '2026-01-01', after: '2026-03-01' })
    const weeks = weeksOf(span)
    expect(weeks.map(week => week[0])).toEqual([
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
    ])
  })

  test('shows a week from Monday, and sixty days', () => {
    expect(spanOf('week', '2026-11-22')).toMatchObject({ from: '2026-11-16', to: '2026-11-22' })
    expect(spanOf('list', '2026-11-21')).toEqual({
      from: '2026-11-21',
      to: '2027-01-19',
      before: '2026-09-22',
      after: '2027-01-20',
    })
  })
})

const entry: CalendarEntry = {
  key: 'event-1-2026',
  kind: 'event',
  from: '2026-05-01',
  to: '2026-05-03',
  title: 'Lễ hội; mùa, hoa '.repeat(8),
  vietnamese: true,
  href: '/calendar/events/1',
  details: ['Đình Cồn Phượng', 'Sở VHTTDL'],
  cancelled: false,
  lunar: false,
  changedAt: new Date('2026-03-01T03:00:00Z'),
}

test('what goes on for weeks stands beside the days, not in each of them', () => {
  const campaign = { ...entry, to: '2026-05-20' }
  expect([isLong(entry), isLong(campaign)]).toEqual([false, true])
  expect(entriesOn([entry, campaign], '2026-05-03')).toEqual([entry])
})

describe('a feed', () => {
  const text = feedOf(
    [entry, { ...entry, key: 'work-1', cancelled: true, to: entry.from, href: null }],
    'Lịch',
    'https://nhipcau.example',
  )
  const events = Object.values(ical.sync.parseICS(text)).filter(
    (item): item is VEvent => item?.type === 'VEVENT',
  )

  test('is read by another program: whole days with their end, stable ids, no alarm', () => {
    const [first, second] = events
    expect(events.map(({ uid }) => uid)).toEqual(['event-1-2026@nhip-cau', 'work-1@nhip-cau'])
    expect(first).toMatchObject({ datetype: 'date', status: 'CONFIRMED', transparency: 'TRANSPARENT' })
    expect(first?.summary).toBe(entry.title)
    expect(first?.description).toBe('Đình Cồn Phượng\nSở VHTTDL')
    expect(JSON.stringify(first?.url)).toContain('https://nhipcau.example/calendar/events/1')
    expect(text).toContain('DTSTART;VALUE=DATE:20260501')
    expect(text).toContain('DTEND;VALUE=DATE:20260504')
    expect(second?.status).toBe('CANCELLED')
    expect(text).not.toContain('VALARM')
  })

  test('has lines of RFC 5545: ended by CRLF, no longer than 75 octets', () => {
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
  })

  test('has the same bytes and tag while nothing changes', () => {
    const again = feedOf([entry], 'Lịch', undefined)
    expect(feedOf([entry], 'Lịch', undefined)).toBe(again)
    expect(tagOf(again)).not.toBe(tagOf(text))
    expect(hasTag(`"x", W/${tagOf(text)}`, tagOf(text))).toBe(true)
    expect(hasTag(null, tagOf(text))).toBe(false)
  })

  test('is made at most once a minute, whatever the clock does, and the shelf stays small', () => {
    const clock = useTestClock('2026-05-01T00:00:00Z')
    try {
      const shelf = new FeedShelf(2)
      shelf.put('one', 'a')
      clock.advance(59_000)
      expect(shelf.get('one')).toBe('a')
      clock.advance(-120_000)
      expect(shelf.get('one')).toBeUndefined()
      clock.advance(122_000)
      expect(shelf.get('one')).toBeUndefined()
      for (const id of ['one', 'two', 'three']) shelf.put(id, id)
      expect(['one', 'two', 'three'].map(id => shelf.get(id))).toEqual([undefined, 'two', 'three'])
    } finally {
      clock.restore()
    }
  })
})
