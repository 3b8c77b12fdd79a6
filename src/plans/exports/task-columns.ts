/** The columns of a task in a spreadsheet and in CSV: one row a task. */
import type { UnitRole } from '../../documents/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { PlanTask } from '../rules/plan/model.ts'
import { type NowSay, shownName } from '../rules/plan/shown-name.ts'
import { scheduleText } from './schedule-text.ts'
import { sayIn } from './words.ts'

/** A day as an ISO date, so that each format writes it in its own way; null for a blank cell. */
export type CellValue = string | number | { readonly day: string } | null

export interface Column<Row> {
  readonly title: string
  /** Characters that fit on a line. */
  readonly width: number
  readonly value: (row: Row) => CellValue
}

/** Titles in the visitor's language; the plan's own words as they are. */
export function taskColumns(locale: Locale): Column<PlanTask>[] {
  const say = sayIn(locale)
  const units = (role: UnitRole): Column<PlanTask> => ({
    title: say(role),
    width: 28,
    value: task => text(namesOf(task, role, say)),
  })
  return [
    { title: say('number'), width: 6, value: task => task.number + 1 },
    { title: say('path'), width: 10, value: task => text(task.path) },
    { title: say('section'), width: 26, value: task => text(task.sectionTitle) },
    { title: say('task'), width: 64, value: task => text(task.text) },
    { title: say('modality'), width: 11, value: task => say(`modality-${task.modality}`) },
    units('lead'),
    units('assigned'),
    units('coordinate'),
    units('advise'),
    { title: say('schedule'), width: 22, value: task => text(scheduleText(task.schedule, locale)) },
    { title: say('begins'), width: 12, value: task => day(task.beginsOn) },
    { title: say('due'), width: 12, value: task => day(task.dueOn) },
    { title: say('output'), width: 26, value: task => text(task.output ?? '') },
  ]
}

/** Official names, each once; names hold commas themselves. */
function namesOf(task: PlanTask, role: UnitRole, say: NowSay): string {
  return [...new Set(task.units.filter(unit => unit.role === role).map(unit => shownName(unit, say)))].join(
    '; ',
  )
}

/** What is blank in the plan is a blank cell. */
export function text(words: string): string | null {
  return words === '' ? null : words
}

/** A whole date as a day; a date cut to its month or year stays words. */
export function day(iso: string | null): CellValue {
  if (iso === null) return null
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? { day: iso } : iso
}
