/** What moves in this room when units are succeeded: open tasks, and open duties to report or to be reported to. */
import { sql } from 'kysely'
import type { SuccessionMover } from '../../org/index.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import { workMover } from '../work/mover.ts'
import { dutyMover } from './duty-mover.ts'
import { assignments, planEnd, reportingUnits } from './owned.ts'
import { transferSay } from './words.ts'

/**
 * Open tasks: those of a plan that still runs, and those whose last day is still to come. One whose day is over
 * while its plan runs is late, not done: somebody must answer for it.
 */
const taskMover = dutyMover({
  name: 'plans.tasks',
  label: locale => transferSay(locale)('tasks'),
  part: assignments,
  joins: sql`join plan_tasks as task on task.id = owned.task_id join plans as plan on plan.id = task.plan_id`,
  isOpen: day => sql`greatest(task.due_on, coalesce(${planEnd}, 'infinity'::date)) >= ${day}::date`,
  keyText: alias => sql`${sql.ref(`${alias}.task_id`)} || ':' || ${sql.ref(`${alias}.position`)}`,
  text: sql`task.text`,
  href: sql`'/tasks/' || task.id`,
  words: sql`concat_ws(' ', task.text, task.output, task.section_title)`,
  // The section's title is not among what a task is found by.
  mayFit: words => {
    const found = words.flatMap(one => searchQuery(one)?.wanted ?? []).map(one => `(${one})`)
    return found.length === 0
      ? sql`false`
      : sql`(task.found @@ to_tsquery('simple', ${found.join(' | ')}) or task.section_title <> '')`
  },
})

/**
 * Open reports, with who sends them and who gets them: a day of theirs is still to come, or they recur until the
 * plan's end.
 */
const reportMover = dutyMover({
  name: 'plans.reports',
  label: locale => transferSay(locale)('reports'),
  part: reportingUnits,
  joins: sql`join plan_reporting_duties as duty on duty.id = owned.duty_id join plans as plan on plan.id = duty.plan_id`,
  isOpen: day => sql`duty.dropped_in is null and case
    when exists (select 1 from unnest(duty.due) as due where due like '-%') or cardinality(duty.due) = 0
      then coalesce(${planEnd}, 'infinity'::date) >= ${day}::date
    -- A day that is cut to its month or year is open until the end of it.
    else exists (select 1 from unnest(duty.due) as due where due >= left(${day}::text, length(due))) end`,
  keyText: alias =>
    sql`${sql.ref(`${alias}.duty_id`)} || ':' || ${sql.ref(`${alias}.side`)} || ':' || ${sql.ref(`${alias}.position`)}`,
  text: sql`duty.text`,
  href: sql`'/plans/' || plan.id || '#reporting'`,
  words: sql`duty.text`,
  mayFit: () => sql`true`,
})

/** Every mover of this room; the work comes after the assignments that it follows. */
export const planMovers: readonly SuccessionMover[] = [taskMover, reportMover, workMover]
