import ical, { type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import { content, culture, duty, office, task } from '../../../tests/export-content.ts'
import { planIcs } from './ics.ts'
import { occurrences } from './occurrences.ts'

const long = 'Đẩy mạnh tuyên truyền, quảng bá hình ảnh địa phương; giới thiệu vùng đất, con người, '.repeat(6)
const dated = (dates: readonly string[]) =>
  ({ kind: 'dates', from: null, to: null, dates, text: '' }) as const
const plan = content(
  [
    task(0, { text: long, units: [office, culture], schedule: dated(['2026-06-15']), dueOn: '2026-06-15' }),
    task(1, { dueOn: '2026-09-30' }),
    task(2, {}),
    task(3, { schedule: dated(['2026-03-31', '2026-09-30']), dueOn: '2026-09-30' }),
  ],
  [duty(0, ['--11-15']), duty(1, ['2026-12-01'])],
)

function events(text: string): VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter(item => item?.type === 'VEVENT')
}

const byId = (text: string) => new Map(events(text).map(event => [event.uid, event]))
/** Whole days are read as midnight of the machine. */
const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')

describe('the calendar', () => {
  test('has an event of a whole day for each day on which something falls due', () => {
    const found = byId(planIcs(plan, 'vi', undefined))
    expect([...found.keys()]).toEqual([
      'task-0-0@nhip-cau',
      'task-1-0@nhip-cau',
      'task-3-0@nhip-cau',
      'task-3-1@nhip-cau',
      'duty-0-0@nhip-cau',
      'duty-1-0@nhip-cau',
    ])
    const first = found.get('task-0-0@nhip-cau')
    expect(first?.datetype).toBe('date')
    expect(first && dayOf(first.start)).toBe('2026-06-15')
    expect(first?.description).toBe(`${long}\nChủ trì: ${office.name}\nPhối hợp: ${culture.name}`)
    expect(String(first?.summary).length).toBeLessThan(150)
  })

  test('repeats a yearly report until the plan ends', () => {
    const event = byId(planIcs(plan, 'vi', undefined)).get('duty-0-0@nhip-cau')
    const days = event?.rrule?.all().map(dayOf)
    expect(days).toEqual(['2026-11-15', '2027-11-15', '2028-11-15'])
  })

  test('is the same at each export, in its own language, and folded at 75 octets', () => {
    const text = planIcs(plan, 'vi', 'https://nhipcau.example')
    expect(planIcs(plan, 'vi', 'https://nhipcau.example')).toBe(text)
    expect(text).toContain('DTSTAMP:20260125T030000Z')
    const octets = text.split('\r\n').map(line => Buffer.byteLength(line))
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n/)
    expect(byId(text).get('task-1-0@nhip-cau')?.url).toMatchObject({
      val: 'https://nhipcau.example/tasks/task-1',
    })
    expect(byId(planIcs(plan, 'en', undefined)).get('task-1-0@nhip-cau')?.summary).toBe('Task due: Việc 2')
  })
})

describe('occurrences', () => {
  const stage = { from: '2026-03-01', to: '2028-12-31' }

  test.each([
    ['2026-06-15', '2026-06-15', null],
    ['2026-02', '2026-02-28', null],
    ['--11-15', '2026-11-15', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15;UNTIL=20281231'],
    // Past in the first year: from the next one on.
    ['--02-01', '2027-02-01', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1;UNTIL=20281231'],
    [
      '--06-31',
      '2026-06-30',
      'RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20281231',
    ],
    ['---20', '2026-03-20', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20281231'],
    ['---30', '2026-03-30', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20281231'],
  ])('%s is first due on %s', (due, on, rule) => {
    expect(occurrences([due, due], stage)).toEqual([{ on, rule }])
  })

  test('a day of every year in a plan of one year comes once', () => {
    expect(occurrences(['--11-15'], { from: '2026-01-01', to: '2026-12-31' })).toEqual([
      { on: '2026-11-15', rule: null },
    ])
  })

  test('without an end it never stops', () => {
    expect(occurrences(['--11-15'], { from: '2026-12-01', to: null })).toEqual([
      { on: '2027-11-15', rule: 'RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15' },
    ])
  })

  test.each(['', 'sớm', '2026-13-01', '--13-01', '---40'])('%j is no day', due => {
    expect(occurrences([due], stage)).toEqual([])
  })
})
