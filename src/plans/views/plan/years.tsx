import type { JSX } from 'preact'
import type { View } from '../../../platform/ui/view.ts'
import type { DueDay } from '../../rules/plan/due-next.ts'
import type { PlanSummary, PlanTask, ReportingDuty } from '../../rules/plan/model.ts'
import { planYears } from '../../rules/plan/years.ts'
import { WithPlanWords } from '../with-plan-words.tsx'
import { DueList } from './due-list.tsx'
import { whenWords } from './plan-words.ts'
import type { PlanSay } from './words.ts'

interface YearsProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  readonly say: PlanSay
}

/** The years of a plan of several years, each with what falls in it; nothing for other plans (F2). */
export function Years({ view, plan, tasks, duties, say }: YearsProps): JSX.Element | null {
  const years = planYears(plan.period, tasks, duties)
  if (years.length === 0) return null
  return (
    <section class="stack" aria-labelledby="years">
      <h2 id="years">{say('years-title')}</h2>
      {years.map(({ year, dated, recurring, due }) => (
        <details key={year} class="year">
          <summary>
            <b>{say('year-title', { year })}</b>{' '}
            <span class="soft">
              {[
                say('year-dated', { count: dated.length }),
                recurring.length > 0 && say('year-recurring', { count: recurring.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </summary>
          <ul class="year-tasks">
            {dated.map(task => (
              <li key={task.id}>
                <a href={`/tasks/${task.id}`} class="clipped-1" lang="vi">
                  {task.path} {task.text}
                </a>
                <span class="soft small">
                  <WithPlanWords locale={view.locale} words={whenWords(task, view.locale, say) ?? ''} />
                </span>
              </li>
            ))}
          </ul>
          <DueList view={view} planId={plan.id} days={reportDays(due)} today={null} say={say} />
        </details>
      ))}
    </section>
  )
}

/** The tasks stand above with their words. */
function reportDays(due: readonly DueDay[]): DueDay[] {
  return due.filter(({ duties }) => duties.length > 0).map(day => ({ ...day, tasks: [] }))
}
