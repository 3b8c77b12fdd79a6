import type { ComponentChildren, JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { BarChart, type Series, StackedChart } from '../../../platform/ui/parts/chart.tsx'
import { Chips } from '../../../platform/ui/parts/chips.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { PlanMenu } from '../../views/plan/plan-menu.tsx'
import type { Cause } from '../queries/causes.ts'
import type { Figures } from '../queries/figures.ts'
import type { ListedWork } from '../queries/listed-work.ts'
import { figures } from '../rules/model.ts'
import { lastMonths, restOf, type Standing, standings } from '../rules/standing.ts'
import { listAddress } from './addresses.ts'
import { momentWords } from './as-of.ts'
import { type DeskSay, deskSay } from './words.ts'
import { CauseCell, DueCell, TaskCell } from './work-cells.tsx'

/** How many units, and how many plans, stand on the page itself. */
export const standingsShown = 10

export interface OverviewProps {
  readonly view: View
  /** The plan that it is narrowed to. */
  readonly plan: { readonly id: string; readonly name: string } | null
  readonly figures: Figures
  readonly at: Date
  readonly today: CivilDate
  readonly latest: readonly ListedWork[]
  readonly causes: ReadonlyMap<string, Cause>
  /** Names of the units and of the plans that are shown. */
  readonly units: ReadonlyMap<string, string>
  readonly plans: ReadonlyMap<string, string>
}

type PartProps = OverviewProps & { readonly say: DeskSay }

/** How the work stands: numbers, what is late the longest, units, plans, months; every number leads to its list. */
export function OverviewPage(props: OverviewProps): JSX.Element {
  const { view, at, figures: counted } = props
  const say = deskSay(view)
  return (
    <>
      <Head {...props} say={say} />
      {counted.rows === 0 ? (
        <Empty icon="chart" title={say('overview-empty')}>
          <p>{say('overview-empty-words')}</p>
          <p>
            <a href="/plans">{say('see-plans')}</a>
          </p>
        </Empty>
      ) : (
        <div class="desk">
          <section aria-label={say('figures')}>
            <Numbers {...props} say={say} />
            <p class="soft small">{say('about-risk')}</p>
            <p class="soft small">{say('as-of', { moment: momentWords(at, view.locale) })}</p>
          </section>
          <Latest {...props} say={say} />
          <Units {...props} say={say} />
          <Plans {...props} say={say} />
          <Months {...props} say={say} />
        </div>
      )}
    </>
  )
}

function Head({ view, plan, plans, say }: PartProps): JSX.Element {
  return (
    <div class="page-head">
      <h1 lang={plan ? 'vi' : undefined}>
        {plan ? say('overview-of-plan', { plan: plan.name }) : say('overview-title')}
      </h1>
      <p>{say('overview-intro')}</p>
      <Chips label={say('inbox-filters')}>
        <PlanMenu
          view={view}
          chosen={plan?.id ?? null}
          plans={[...plans].map(([id, name]) => ({ id, name }))}
        />
      </Chips>
    </div>
  )
}

function Numbers({ view, plan, figures: { total }, say }: PartProps): JSX.Element {
  return (
    <ul class="desk-figures plain">
      {figures.map(figure => (
        <li key={figure}>
          <a class={`figure-${figure}`} href={listAddress(figure, { plan: plan?.id ?? null })}>
            <span>{say(`figure-${figure}`)}</span>
            <b>{formatNumber(total[figure], view.locale)}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Latest({ view, plan, latest, causes, today, say }: PartProps): JSX.Element {
  return (
    <Part id="latest" title={say('latest')}>
      {latest.length === 0 ? (
        <p class="none">{say('latest-none')}</p>
      ) : (
        <>
          <Table
            caption={say('latest')}
            rows={latest}
            rowKey={({ id }) => id}
            columns={[
              {
                heading: say('column-task'),
                cell: item => (
                  <a href={`/work/${item.id}`}>
                    <TaskCell item={item} view={view} say={say} />
                  </a>
                ),
              },
              { heading: say('column-unit'), cell: ({ unitName }) => <span lang="vi">{unitName}</span> },
              {
                heading: say('column-due'),
                cell: item => <DueCell item={item} view={view} say={say} today={today} />,
              },
              {
                heading: say('column-cause'),
                cell: ({ id }) => <CauseCell cause={causes.get(id)} say={say} />,
              },
            ]}
          />
          <p>
            <a href={listAddress('late', { plan: plan?.id ?? null })}>{say('latest-all')}</a>
          </p>
        </>
      )}
    </Part>
  )
}

function Part({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function series(say: DeskSay): readonly Series[] {
  return [
    { key: 'late', label: say('figure-late'), tone: 'late' },
    { key: 'risk', label: say('figure-risk'), tone: 'due' },
    { key: 'rest', label: say('figure-rest'), tone: 'running' },
    { key: 'claimed', label: say('figure-claimed'), tone: 'draft' },
    { key: 'accepted', label: say('figure-accepted'), tone: 'done' },
  ]
}

/** Of what is left in time there is no list of its own: it is the open ones without the two before it. */
const listed = ['late', 'risk', 'claimed', 'accepted'] as const

function chartRow(
  { counts }: Standing,
  label: string,
  narrowed: { readonly unit?: string | null; readonly plan?: string | null },
) {
  const { late, risk, claimed, accepted } = counts
  return {
    label,
    href: listAddress('open', narrowed),
    values: { late, risk, rest: restOf(counts), claimed, accepted },
    hrefs: Object.fromEntries(listed.map(figure => [figure, listAddress(figure, narrowed)])),
  }
}

function Units({ view, plan, figures: counted, units, say }: PartProps): JSX.Element {
  const all = standings(counted.units)
  const more = plan ? `?plan=${plan.id}` : ''
  return (
    <Part id="by-unit" title={say('by-unit')}>
      <StackedChart
        view={view}
        caption={say('by-unit-caption')}
        heading={say('unit')}
        series={series(say)}
        rows={all.slice(0, standingsShown).map(one => {
          return chartRow(one, units.get(one.id) ?? '', { unit: one.id, plan: plan?.id ?? null })
        })}
      />
      <p>
        <a href={`/overview/units${more}`}>{say('by-unit-all', { count: all.length })}</a>
      </p>
    </Part>
  )
}

function Plans({ view, plan, figures: counted, plans, say }: PartProps): JSX.Element | null {
  if (plan) return null
  const all = standings(counted.plans)
  return (
    <Part id="by-plan" title={say('by-plan')}>
      <StackedChart
        view={view}
        caption={say('by-plan-caption')}
        heading={say('plan')}
        series={series(say)}
        rows={all
          .slice(0, standingsShown)
          .map(one => chartRow(one, plans.get(one.id) ?? '', { plan: one.id }))}
      />
      <p>
        <a href="/overview/plans">{say('by-plan-all', { count: all.length })}</a>
      </p>
    </Part>
  )
}

function Months({ view, plan, figures: { months }, today, say }: PartProps): JSX.Element {
  return (
    <Part id="months" title={say('months')}>
      <BarChart
        view={view}
        caption={say('months-caption')}
        headings={{ label: say('months-month'), value: say('months-value') }}
        bars={lastMonths(today).map(month => {
          const value = months.get(month) ?? 0
          return {
            label: month.split('-').reverse().join('/'),
            value,
            tone: 'done' as const,
            ...(value > 0 && { href: listAddress('accepted', { plan: plan?.id ?? null, month }) }),
          }
        })}
      />
    </Part>
  )
}
