import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { View } from '../../../platform/ui/view.ts'
import { dayNumber } from '../../rules/plan/days.ts'
import type { DueDay } from '../../rules/plan/due-next.ts'
import type { PlanTask, ReportingDuty, ReportingUnit } from '../../rules/plan/model.ts'
import { shownName } from '../../rules/plan/shown-name.ts'
import type { PlanSay } from './words.ts'

interface DueListProps {
  readonly view: View
  readonly planId: string
  readonly days: readonly DueDay[]
  /** Says how far off each day is; null on pages that are kept. */
  readonly today: CivilDate | null
  readonly say: PlanSay
  /** Tasks of one day that are shown; the others are counted. */
  readonly tasksMax?: number
}

/** Days with what falls due on each: reports in full, tasks by their first words. */
export function DueList({ view, planId, days, today, say, tasksMax = 3 }: DueListProps): JSX.Element {
  return (
    <ol class="due-list">
      {days.map(({ on, tasks, duties }) => (
        <li key={on}>
          <p class="due-day">
            <time dateTime={on} class="tabular">
              {formatIsoDate(on, view.locale)}
            </time>
            {today && <span class="soft small">{distanceWords(today, on, say)}</span>}
          </p>
          <ul class="due-things">
            {duties.map(duty => (
              <li key={duty.id}>
                <DueReport duty={duty} say={say} />
              </li>
            ))}
            {tasks.slice(0, tasksMax).map(task => (
              <li key={task.id}>
                <DueTask task={task} />
              </li>
            ))}
            {tasks.length > tasksMax && (
              <li>
                <a href={`/tasks?plan=${planId}&from=${on}&to=${on}`}>
                  {say('next-more', { count: tasks.length - tasksMax })}
                </a>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function distanceWords(today: CivilDate, on: CivilDate, say: PlanSay): string {
  const days = dayNumber(on) - dayNumber(today)
  return days === 0 ? say('next-today') : say('next-days', { days })
}

function DueReport({ duty, say }: { duty: ReportingDuty; say: PlanSay }): JSX.Element {
  return (
    <>
      <b>{say('next-report')}</b>{' '}
      <span lang="vi">
        {[names(duty.who, say), names([...duty.to, ...duty.onward], say)].filter(Boolean).join(' → ')}
      </span>
    </>
  )
}

/** The units in one line. */
export function names(units: readonly ReportingUnit[], say: PlanSay): string {
  return units.map(unit => shownName(unit, say)).join('; ')
}

function DueTask({ task }: { task: PlanTask }): JSX.Element {
  return (
    <a class="clipped-1" href={`/tasks/${task.id}`} lang="vi">
      {task.path} {task.text}
    </a>
  )
}
