import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatNumber } from '../../../platform/i18n/format.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { Execution } from '../queries/execution.ts'
import type { VersionSummary } from '../queries/versions.ts'
import { type ComparedTask, type Counts, taskOf } from '../rules/compare.ts'
import { type Outcome, outcomeOf } from '../rules/execution.ts'
import { TaskDifference } from './differences.tsx'
import { amendmentsCrumb, DecisionLink, PlanPageHead } from './parts.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

export interface CompareProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly versions: readonly VersionSummary[]
  readonly from: number
  readonly to: number
  /** Whether tasks that did not change are shown too. */
  readonly all: boolean
  /** Those of this page. */
  readonly rows: readonly ComparedTask[]
  /** Of all. */
  readonly counts: Counts
  readonly page: number
  readonly pages: number
  readonly executions: ReadonlyMap<string, Execution>
  readonly today: CivilDate
}

/** Two versions of a plan, task by task, and how the work went against the earlier one. */
export function ComparePage(props: CompareProps): JSX.Element {
  const { view, plan, from, to, rows, page, pages } = props
  const say = amendmentSay(view)
  return (
    <>
      <PlanPageHead
        view={view}
        plan={plan}
        say={say}
        title={say('compare-title', { from, to })}
        trail={[amendmentsCrumb(plan, say)]}
      >
        <Decisions {...props} />
      </PlanPageHead>
      <Tools {...props} say={say} />
      <Numbers {...props} say={say} />
      {rows.length === 0 && <p class="none">{say('compare-none')}</p>}
      <ol class="differences" aria-label={say('page-of-tasks')}>
        {rows.map(row => (
          <TaskDifference key={taskOf(row).id} view={view} row={row} say={say}>
            <Went {...props} row={row} say={say} />
          </TaskDifference>
        ))}
      </ol>
      <Pager view={view} page={page} pages={pages} />
    </>
  )
}

function Decisions({ versions, from, to }: CompareProps): JSX.Element {
  const between = versions.filter(({ number }) => number > Math.min(from, to) && number <= Math.max(from, to))
  return (
    <ul class="plain">
      {between.map(({ number, decision }) => (
        <li key={number}>
          <DecisionLink decision={decision} />
        </li>
      ))}
    </ul>
  )
}

type Inner = CompareProps & { readonly say: AmendmentSay }

function Tools({ plan, versions, from, to, all, say }: Inner): JSX.Element {
  const options = versions.map(({ number }) => ({
    value: String(number),
    label:
      number === 1
        ? `${say('version-name', { number })} · ${say('version-baseline')}`
        : say('version-name', { number }),
  }))
  const path = `/plans/${plan.id}/compare`
  const query = `from=${from}&to=${to}`
  return (
    <div class="compare-tools">
      <form method="get" action={path} class="inline-form">
        <Select name="from" label={say('compare-from')} options={options} value={String(from)} />
        <Select name="to" label={say('compare-to')} options={options} value={String(to)} />
        {all && <input type="hidden" name="all" value="yes" />}
        <Button>{say('compare-show')}</Button>
      </form>
      <div class="buttons">
        <ButtonLink kind="quiet" href={`${path}?${query}${all ? '' : '&all=yes'}`}>
          {all ? say('compare-only') : say('compare-all')}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="download" href={`/plans/${plan.id}/compare.xlsx?${query}`}>
          {say('compare-xlsx')}
        </ButtonLink>
      </div>
    </div>
  )
}

function Numbers({ view, counts, say }: Inner): JSX.Element {
  const shown = [
    ['same', counts.same],
    ['changed', counts.changed],
    ['words', counts.byAspect.words],
    ['day', counts.byAspect.day],
    ['units', counts.byAspect.units],
    ['added', counts.added],
    ['dropped', counts.dropped],
  ] as const
  return (
    <ul class="numbers" aria-label={say('compare-counts')}>
      {shown.map(([key, count]) => (
        <li key={key}>
          <b class="tabular">{formatNumber(count, view.locale)}</b> {say(`count-${key}`)}
        </li>
      ))}
    </ul>
  )
}

const tones: Readonly<Record<Outcome['kind'], Tone>> = {
  'in-time': 'done',
  'done-late': 'due',
  late: 'late',
  open: 'running',
  nobody: 'draft',
  cancelled: 'draft',
}

/** How the task went, held against the day that the earlier version had for it. */
function Went({ view, row, from, executions, today, say }: Inner & { row: ComparedTask }): JSX.Element {
  const baseline = row.kind === 'added' ? row.after : row.before
  const done = executions.get(baseline.id)
  const outcome = outcomeOf(baseline, done, today)
  const count = done && { done: done.claimed + done.accepted, items: done.items }
  const planned = row.kind !== 'added' && baseline.dueOn
  return (
    <p class="went">
      <span class="unseen">{say('execution', { from })}: </span>
      <Badge tone={tones[outcome.kind]}>{outcomeWords(outcome, say)}</Badge>{' '}
      <span class="soft small">
        {[
          count && count.items > 0 && say('execution-count', count),
          planned && say('planned-day', { from, day: formatIsoDate(planned, view.locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}

/** An outcome in words. */
export function outcomeWords(outcome: Outcome, say: AmendmentSay): string {
  if (outcome.kind === 'late' || outcome.kind === 'done-late') {
    return say(`outcome-${outcome.kind}`, { days: outcome.days })
  }
  return say(`outcome-${outcome.kind}`)
}
