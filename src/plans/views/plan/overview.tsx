import type { ComponentChildren, JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { View } from '../../../platform/ui/view.ts'
import { unitShares } from '../../rules/plan/counts.ts'
import { dueNext } from '../../rules/plan/due-next.ts'
import type { IssuedPlan, PlanTask, ReportingDuty } from '../../rules/plan/model.ts'
import { AboutPlan } from './about-plan.tsx'
import { DueList } from './due-list.tsx'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { ReportingDuties } from './reporting-duties.tsx'
import { ShareChart } from './share-chart.tsx'
import { type PlanSay, planSay } from './words.ts'
import { Years } from './years.tsx'

/** How many days and units the overview shows before it leads to all. */
const daysShown = 6
const unitsShown = 10

export interface OverviewProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  readonly today: CivilDate
  /** What stands beside the plan's links: the form that adds one, for who may. */
  readonly links: ComponentChildren
  /** How far its work has come. */
  readonly progress?: ComponentChildren
  /** What has changed in the plan's classes. */
  readonly findings?: ComponentChildren
}

/** A plan at a glance: its numbers, what is due next, who has how many, its years, its links. */
export function OverviewPage(props: OverviewProps): JSX.Element {
  const { view, plan, tasks, duties, links, progress, findings } = props
  const say = planSay(view)
  const shares = unitShares(tasks, duties)
  return (
    <PlanFrame view={view} plan={plan} tab="overview">
      {findings}
      <Numbers view={view} plan={plan} units={shares.length} duties={duties.length} say={say} />
      <div class="overview">
        <div class="overview-main">
          {progress}
          <DueNext {...props} say={say} />
          <section class="stack" aria-labelledby="shares">
            <h2 id="shares">{say('shares-title')}</h2>
            {shares.length === 0 ? (
              <p class="none">{say('shares-none')}</p>
            ) : (
              <ShareChart view={view} planId={plan.id} shares={shares.slice(0, unitsShown)} say={say} />
            )}
            {shares.length > unitsShown && (
              <p>
                <a href={planPath(plan.id, 'units')}>{say('shares-all', { count: shares.length })}</a>
              </p>
            )}
          </section>
          <Years view={view} plan={plan} tasks={tasks} duties={duties} say={say} />
          <ReportingDuties view={view} planId={plan.id} duties={duties} say={say} />
        </div>
        <aside class="overview-side">
          <AboutPlan view={view} plan={plan} say={say} />
          {links}
        </aside>
      </div>
    </PlanFrame>
  )
}

function DueNext({ view, plan, tasks, duties, today, say }: OverviewProps & { say: PlanSay }): JSX.Element {
  const days = dueNext(tasks, duties, plan.period, today, daysShown)
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{say('next-title')}</h2>
      {days.length === 0 ? (
        <p class="none">{say('next-none')}</p>
      ) : (
        <DueList view={view} planId={plan.id} days={days} today={today} say={say} />
      )}
      <p>
        <a href={planPath(plan.id, 'timeline')}>{say('next-all')}</a>
      </p>
    </section>
  )
}

interface NumbersProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly units: number
  readonly duties: number
  readonly say: PlanSay
}

/** The plan in numbers, each leading to the list behind it. */
function Numbers({ view, plan, units, duties, say }: NumbersProps): JSX.Element {
  const numbers = [
    ['tasks', plan.taskCount, `/tasks?plan=${plan.id}`],
    ['units', units, planPath(plan.id, 'units')],
    ['duties', duties, '#reporting'],
    ['documents', plan.document.references.length, planPath(plan.id, 'documents')],
    ['findings', plan.findings.length, planPath(plan.id, 'findings')],
  ] as const
  return (
    <nav aria-label={say('numbers')}>
      <ul class="numbers">
        {numbers.map(([key, count, href]) => (
          <li key={key}>
            <a href={href}>
              <b class="tabular">{formatNumber(count, view.locale)}</b> {say(`number-${key}`, { count })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
