import type { JSX } from 'preact'
import type { Heading } from '../../../documents/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { dutyMarks, type GanttScale, ganttScale } from '../../rules/plan/gantt.ts'
import {
  type GanttGroup,
  type GanttGrouping,
  ganttGroupings,
  ganttGroups,
  groupsOnPage,
} from '../../rules/plan/gantt-rows.ts'
import type { PlanSummary, PlanTask, ReportingDuty } from '../../rules/plan/model.ts'
import { WithPlanWords } from '../with-plan-words.tsx'
import { names } from './due-list.tsx'
import { type ChartGroup, chartWidth, clipped, GanttChart, GanttKey } from './gantt-chart.tsx'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { whenWords } from './plan-words.ts'
import { type PlanSay, planSay } from './words.ts'

/** Rows of one drawing: more would weigh too much. */
const rowsOnPage = 100

interface TimelineProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly outline: readonly Heading[]
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  readonly grouping: GanttGrouping
  /** From 1. */
  readonly page: number
  readonly today: CivilDate
}

/** The plan over time: drawn, and the same in a table beneath. */
export function TimelinePage(props: TimelineProps): JSX.Element {
  const { view, plan, outline, tasks, duties, grouping, page, today } = props
  const say = planSay(view)
  const scale = ganttScale(plan.period, tasks, today, chartWidth)
  const groups = ganttGroups(tasks, outline, scale, grouping)
  const rows = groups.reduce((count, group) => count + group.rows.length, 0)
  const drawn = new Set(groups.flatMap(group => group.rows.map(({ task }) => task)))
  const shown = groupsOnPage(groups, page, rowsOnPage)
  const reports = page === 1 ? reportRows(plan.id, duties, scale, say) : []
  return (
    <PlanFrame view={view} plan={plan} tab="timeline">
      <h2>{say('timeline-title')}</h2>
      <Chips label={say('timeline-by')}>
        {ganttGroupings.map(one => (
          <Chip
            key={one}
            href={withQuery(view.address, { by: one === 'unit' ? null : one })}
            current={one === grouping}
          >
            {say(`timeline-by-${one}`)}
          </Chip>
        ))}
      </Chips>
      {rows + reports.length === 0 ? (
        <Empty icon="calendar" title={say('timeline-none')}>
          <p>{say('timeline-none-words')}</p>
          <p>
            <a href={planPath(plan.id, 'units')}>{say('units-title')}</a>
          </p>
        </Empty>
      ) : (
        <>
          <GanttKey say={say} />
          <p class="small soft">
            {say('timeline-chart-help')} {say('timeline-silent', { count: tasks.length - drawn.size })}
          </p>
          <GanttChart scale={scale} groups={chartGroups(shown, reports, say)} say={say} />
          <TimeTable
            view={view}
            planId={plan.id}
            groups={shown}
            duties={page === 1 ? duties : []}
            say={say}
          />
          <Pager view={view} page={page} pages={Math.max(1, Math.ceil(rows / rowsOnPage))} />
        </>
      )}
    </PlanFrame>
  )
}

function reportRows(
  planId: string,
  duties: readonly ReportingDuty[],
  scale: GanttScale,
  say: PlanSay,
): ChartGroup['rows'] {
  return duties.flatMap(duty => {
    const marks = dutyMarks(duty, scale)
    return marks
      ? [{ key: duty.id, label: dutyWords(duty, say), href: `${planPath(planId)}#reporting`, marks }]
      : []
  })
}

function dutyWords({ who, to }: ReportingDuty, say: PlanSay): string {
  return [
    who.length > 0 ? say('timeline-report-of', { who: names(who, say) }) : say('next-report'),
    names(to, say),
  ]
    .filter(Boolean)
    .join(' → ')
}

/** Reports first: their days are what a plan is held to. */
function chartGroups(groups: readonly GanttGroup[], reports: ChartGroup['rows'], say: PlanSay): ChartGroup[] {
  const tasks = groups.map(({ key, name, rows }) => ({
    key,
    name: name || say('timeline-without-unit'),
    rows: rows.map(({ task, marks }) => ({
      key: task.id,
      label: `${task.path} ${task.text}`,
      href: `/tasks/${task.id}`,
      marks,
    })),
  }))
  return reports.length > 0
    ? [{ key: 'reports', name: say('timeline-reports'), rows: reports }, ...tasks]
    : tasks
}

interface TableRow {
  readonly key: string
  readonly href: string
  readonly name: string
  readonly whose: string
  readonly when: string
  readonly due: string
}

interface TimeTableProps {
  readonly view: View
  readonly planId: string
  readonly groups: readonly GanttGroup[]
  readonly duties: readonly ReportingDuty[]
  readonly say: PlanSay
}

function TimeTable({ view, planId, groups, duties, say }: TimeTableProps): JSX.Element {
  const day = (iso: string) => formatIsoDate(iso, view.locale)
  const reports: TableRow[] = duties
    .filter(({ due }) => due.length > 0)
    .map(duty => ({
      key: duty.id,
      href: `${planPath(planId)}#reporting`,
      name: say('next-report'),
      whose: names(duty.who, say),
      when: '',
      due: duty.due.map(day).join(', '),
    }))
  const tasks: TableRow[] = groups.flatMap(({ key, name, rows }) =>
    rows.map(({ task }) => ({
      key: `${key}-${task.id}`,
      href: `/tasks/${task.id}`,
      name: clipped(`${task.path} ${task.text}`, 120),
      whose: name || say('timeline-without-unit'),
      when: whenWords(task, view.locale, say) ?? '',
      due: task.dueOn ? day(task.dueOn) : '',
    })),
  )
  return (
    <section class="stack tasks-table" aria-labelledby="timeline-table">
      <h2 id="timeline-table">{say('timeline-table')}</h2>
      <Table
        caption={say('timeline-table')}
        rows={[...reports, ...tasks]}
        rowKey={({ key }) => key}
        columns={[
          {
            heading: say('timeline-task'),
            cell: ({ href, name }) => (
              <a class="row-link" href={href} lang="vi">
                {name}
              </a>
            ),
          },
          { heading: say('shares-unit'), cell: ({ whose }) => <span lang="vi">{whose}</span> },
          {
            heading: say('timeline-when'),
            cell: ({ when }) => when && <WithPlanWords locale={view.locale} words={when} />,
          },
          { heading: say('timeline-due'), cell: ({ due }) => due && <span class="whole">{due}</span> },
        ]}
      />
    </section>
  )
}
