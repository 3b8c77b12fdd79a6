/** What falls due in a plan, as a calendar (RFC 5545). */
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator'
import type { Locale } from '../../platform/i18n/locale.ts'
import { firstDay, lastDay } from '../rules/issue/task-days.ts'
import type { Days } from '../rules/plan/days.ts'
import type { PlanTask, ReportingDuty } from '../rules/plan/model.ts'
import { shownName } from '../rules/plan/shown-name.ts'
import type { PlanContent } from './content.ts'
import { type Occurrence, occurrences } from './occurrences.ts'
import { type Say, sayIn } from './words.ts'

/** Characters of a title in a calendar's month view, and more than most show. */
const titleCharactersMax = 120

/**
 * The days of tasks and reports, as events of whole days with ids that stay the same from export to export, so
 * that a calendar takes a second file as an update. `address` is where the product is reached, for links back.
 */
export function planIcs(content: PlanContent, locale: Locale, address: string | undefined): string {
  const { plan, tasks, duties, unit } = content
  const say = sayIn(locale)
  const days = daysOf(content)
  const name = [plan.document.document.type, plan.symbol, plan.title].filter(Boolean).join(' ')
  const calendar = ical({
    name: unit === null ? name : `${unit}: ${name}`,
    prodId: '//Nhip Cau//Plans//VI',
    method: ICalCalendarMethod.PUBLISH,
  })
  const stamp = plan.recordedAt
  for (const task of tasks) {
    const url = address === undefined ? null : new URL(`/tasks/${task.id}`, address).href
    for (const [index, occurrence] of occurrences(taskDue(task), days).entries()) {
      calendar.createEvent({ ...eventOf(task.id, index, occurrence), ...taskWords(task, say), stamp, url })
    }
  }
  for (const duty of duties) {
    for (const [index, occurrence] of occurrences(duty.due, days).entries()) {
      calendar.createEvent({ ...eventOf(duty.id, index, occurrence), ...dutyWords(duty, say), stamp })
    }
  }
  return calendar.toString()
}

/** From the plan's beginning (else its issue, else the day it was recorded) to its end; null without one. */
function daysOf({ plan }: PlanContent): { from: Days['from']; to: Days['to'] | null } {
  const from = firstDay(plan.period?.from ?? null) ?? firstDay(plan.issuedOn)
  return {
    from: from ?? plan.recordedAt.toISOString().slice(0, 10),
    to: lastDay(plan.period?.to ?? null),
  }
}

/** The days that the schedule names, and the last one where it is none of them. */
function taskDue({ schedule, dueOn }: PlanTask): string[] {
  const named = schedule?.dates ?? []
  const days = named.map(lastDay)
  return dueOn === null || days.includes(dueOn) || named.some(date => date.startsWith('--'))
    ? [...named]
    : [...named, dueOn]
}

function eventOf(id: string, index: number, { on, rule }: Occurrence): ICalEventData {
  return {
    id: `${id}-${index}@nhip-cau`,
    start: new Date(`${on}T00:00:00Z`),
    allDay: true,
    repeating: rule,
    // A day on which something falls due is not a day that is taken.
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

function taskWords(task: PlanTask, say: Say) {
  const roles = (['lead', 'assigned', 'coordinate', 'advise'] as const).flatMap(role => {
    const names = task.units.filter(unit => unit.role === role).map(unit => shownName(unit, say))
    return names.length === 0 ? [] : [`${say(role)}: ${names.join('; ')}`]
  })
  return {
    summary: say('event-task', { text: short(task.text) }),
    description: [task.text, ...roles].join('\n'),
    categories: [{ name: say('category-task') }],
  }
}

function dutyWords(duty: ReportingDuty, say: Say) {
  const side = (title: string, units: ReportingDuty['who']) =>
    units.length === 0 ? [] : [`${title}: ${units.map(unit => shownName(unit, say)).join('; ')}`]
  return {
    summary: say('event-report', { text: short(duty.text) }),
    description: [
      duty.text,
      ...side(say('report-who'), duty.who),
      ...side(say('report-to'), duty.to),
      ...side(say('report-onward'), duty.onward),
    ].join('\n'),
    categories: [{ name: say('category-report') }],
  }
}

/** Cut at a word. */
function short(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  if (line.length <= titleCharactersMax) return line
  return `${line.slice(0, titleCharactersMax).replace(/\s\S*$/u, '')} …`
}
