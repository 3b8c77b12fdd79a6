import type { ComponentChildren, JSX } from 'preact'
import type { Unit } from '../../../org/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { dutiesOfUnits, rolesInOrder, tasksOfUnits } from '../../rules/plan/counts.ts'
import { daysOfPlan } from '../../rules/plan/days.ts'
import { dueCalendar } from '../../rules/plan/due-next.ts'
import type { PlanSummary, PlanTask, ReportingDuty } from '../../rules/plan/model.ts'
import { classSay } from '../classes/words.ts'
import { DueList } from './due-list.tsx'
import { Downloads, planPath, plansCrumb } from './plan-frame.tsx'
import { planFacts, planName } from './plan-words.ts'
import { ReportingDuties } from './reporting-duties.tsx'
import { TaskEntries } from './task-entries.tsx'
import { type PlanSay, planSay } from './words.ts'

interface UnitPageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly unit: Unit
  /** The classes that it belongs to. */
  readonly memberOf: readonly Unit[]
  /** Who belongs to it, where it is a class itself. */
  readonly members: ComponentChildren
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  /** Today, to unfold the dates of a plan without an end. */
  readonly today: string
}

/** One agency's part of a plan on one page, to be printed and sent: its tasks by role, its reports, its dates. */
export function UnitPage(props: UnitPageProps): JSX.Element {
  const { view, plan, unit, memberOf, members, tasks, duties, today } = props
  const say = planSay(view)
  const ids = [unit.id, ...memberOf.map(({ id }) => id)]
  const own = tasksOfUnits(tasks, ids)
  const reports = dutiesOfUnits(duties, ids)
  return (
    <>
      <div class="plan-head">
        <div class="page-head unit-page-head">
          <Breadcrumb
            view={view}
            trail={[
              plansCrumb(say),
              { href: planPath(plan.id), label: planName(plan) },
              { href: planPath(plan.id, 'units'), label: say('tab-units') },
            ]}
            here={unit.name}
          />
          <h1 lang="vi">{unit.name}</h1>
          <p>
            <span lang="vi">{say('unit-plan', { type: plan.documentType, title: plan.title })}</span>
            <br />
            <span class="small" lang="vi">
              {planFacts(plan, view.locale, say)}
            </span>
          </p>
          <p class="unit-page-links small">
            <b>{say('unit-tasks', { count: own.length })}</b>
            <a href={`/tasks?unit=${unit.id}`}>{say('unit-everywhere')}</a>
            <a href={`/units/${unit.id}`}>{say('unit-about')}</a>
            <span class="soft">{say('unit-print')}</span>
          </p>
        </div>
        <Downloads view={view} planId={plan.id} unitId={unit.id} say={say} />
      </div>
      <Succeeded view={view} unit={unit} tasks={own.map(({ task }) => task)} duties={reports} say={say} />
      {memberOf.length > 0 && (
        <p>{classSay(view)('member-of', { names: memberOf.map(({ name }) => name).join('; ') })}</p>
      )}
      {members}
      {rolesInOrder.map(role => {
        const inRole = own.filter(part => part.role === role).map(({ task }) => task)
        if (inRole.length === 0) return null
        return (
          <section key={role} class="stack" aria-labelledby={`role-${role}`}>
            <h2 id={`role-${role}`}>
              {say('unit-role', { role: say(`role-${role}`), count: inRole.length })}
            </h2>
            <TaskEntries view={view} tasks={inRole} say={say} without={unit.id} />
          </section>
        )
      })}
      {reports.length > 0 && <ReportingDuties view={view} planId={plan.id} duties={reports} say={say} />}
      <Dates
        view={view}
        plan={plan}
        tasks={own.map(({ task }) => task)}
        duties={reports}
        today={today}
        say={say}
      />
    </>
  )
}

/** Who answers now for what the plan gave to this unit; nothing while it does so itself. */
function Succeeded({
  view,
  unit,
  tasks,
  duties,
  say,
}: Pick<UnitPageProps, 'view' | 'unit' | 'tasks' | 'duties'> & { say: PlanSay }): JSX.Element | null {
  const parts = [...tasks.flatMap(({ units }) => units), ...duties.flatMap(({ who }) => who)]
  const moved = parts.filter(({ planned }) => planned?.unitId === unit.id)
  const days = moved.flatMap(({ planned }) => planned?.until ?? []).sort()
  const [first] = days
  if (first === undefined) return null
  const units = [...new Set(moved.map(({ name }) => name))].join('; ')
  return (
    <Notice tone="draft">
      <p>{say('unit-was', { day: formatIsoDate(first, view.locale), units })}</p>
    </Notice>
  )
}

/** All days of the unit, past ones too: the page is kept. */
function Dates({
  view,
  plan,
  tasks,
  duties,
  today,
  say,
}: Omit<UnitPageProps, 'unit' | 'memberOf' | 'members'> & { say: PlanSay }): JSX.Element | null {
  const days = dueCalendar(tasks, duties, daysOfPlan(plan.period, today))
  if (days.length === 0) return null
  return (
    <section class="stack" aria-labelledby="dates">
      <h2 id="dates">{say('unit-dates')}</h2>
      <DueList view={view} planId={plan.id} days={days} today={null} say={say} tasksMax={100} />
    </section>
  )
}
