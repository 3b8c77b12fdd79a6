import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { StackedChart } from '../../../platform/ui/parts/chart.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { planName } from '../../views/plan/plan-words.ts'
import {
  type CoverageCounts,
  type CoverageFilter,
  coverageFilters,
  filterCounts,
  filtered,
  notYet,
  sumOf,
  type TaskCoverage,
  type UnitCoverage,
} from '../rules/coverage.ts'
import { type CascadeSay, cascadeSay } from './words.ts'

/** What of the coverage is shown. */
export interface CoverageQuery {
  readonly by: 'unit' | 'task'
  readonly filter: CoverageFilter
  readonly q: string
  readonly class: string | null
  readonly page: number
}

interface CoverageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly query: CoverageQuery
  readonly units: readonly UnitCoverage[]
  /** Read only where tasks are looked at. */
  readonly tasks: readonly TaskCoverage[]
  readonly classes: readonly { readonly id: string; readonly name: string }[]
  readonly mayRemind: boolean
}

const rowsOnPage = 50

/** Which of a plan's tasks stand in plans of the units that are to do them, and which units have made none. */
export function CoveragePage(props: CoverageProps): JSX.Element {
  const { view, plan, query, units, tasks } = props
  const say = cascadeSay(view)
  return (
    <>
      <div class="plan-head">
        <div>
          <Breadcrumb view={view} trail={coverageTrail(plan, say)} here={say('coverage')} />
          <h1>{say('coverage-title')}</h1>
          <p class="soft">{say('coverage-words')}</p>
        </div>
        <ButtonLink kind="quiet" icon="download" href={`/plans/${plan.id}/coverage/export.xlsx`}>
          {say('coverage-export')}
        </ButtonLink>
      </div>
      {units.length === 0 && query.class === null ? (
        <Empty icon="building" title={say('coverage-none')}>
          <p>{say('coverage-none-words')}</p>
        </Empty>
      ) : (
        <>
          <CoverageChart view={view} rows={[{ label: say('chart-all'), ...sumOf(units) }]} say={say} />
          <Remind {...props} say={say} />
          <Chips label={say('by-label')}>
            {(['unit', 'task'] as const).map(by => (
              <Chip
                key={by}
                href={withQuery(view.address, {
                  by: by === 'unit' ? null : by,
                  page: null,
                  filter: null,
                  q: null,
                })}
                current={query.by === by}
              >
                {say(`by-${by}`)}
              </Chip>
            ))}
          </Chips>
          {query.by === 'unit' ? (
            <CoverageList
              {...props}
              rows={units}
              name={row => row.name}
              rowKey={row => row.unitId}
              href={row => `/plans/${plan.id}/coverage/units/${row.unitId}`}
              say={say}
            />
          ) : (
            <CoverageList
              {...props}
              rows={tasks}
              name={row => `${row.path} ${row.text}`}
              rowKey={row => row.taskId}
              href={row => `/plans/${plan.id}/coverage/tasks/${row.taskId}`}
              say={say}
            />
          )}
        </>
      )}
    </>
  )
}

/** The way up from the coverage of a plan. */
export function coverageTrail(plan: PlanSummary, say: CascadeSay) {
  return [
    { href: '/plans', label: say('plans') },
    { href: `/plans/${plan.id}`, label: planName(plan) },
  ]
}

/** Parts of what was given, by what came of them. */
export function CoverageChart({
  view,
  rows,
  say,
}: {
  view: View
  rows: readonly ({ readonly label: string } & CoverageCounts)[]
  say: CascadeSay
}): JSX.Element {
  return (
    <StackedChart
      view={view}
      caption={say('chart-caption')}
      heading={say('chart-heading')}
      series={[
        { key: 'issued', label: say('cover-issued'), tone: 'done' },
        { key: 'drafted', label: say('cover-drafted'), tone: 'running' },
        { key: 'leftOut', label: say('cover-left-out'), tone: 'draft' },
        { key: 'none', label: say('cover-none'), tone: 'late' },
      ]}
      rows={rows.map(row => ({
        label: row.label,
        values: { issued: row.issued, drafted: row.drafted, leftOut: row.leftOut, none: notYet(row) },
      }))}
    />
  )
}

function Remind({
  view,
  plan,
  units,
  mayRemind,
  say,
}: CoverageProps & { say: CascadeSay }): JSX.Element | null {
  const count = filterCounts(units)['no-plan']
  if (!mayRemind || count === 0) return null
  return (
    <Form view={view} action={`/plans/${plan.id}/coverage/remind`} class="form form-wide">
      <p>{say('remind-words', { count })}</p>
      <div class="buttons">
        <Button icon="bell">{say('remind')}</Button>
      </div>
    </Form>
  )
}

interface ListProps<Row extends CoverageCounts> extends CoverageProps {
  readonly rows: readonly Row[]
  readonly name: (row: Row) => string
  readonly rowKey: (row: Row) => string
  readonly href: (row: Row) => string
  readonly say: CascadeSay
}

function CoverageList<Row extends CoverageCounts>(props: ListProps<Row>): JSX.Element {
  const { view, plan, query, rows, name, rowKey, href, say } = props
  const found = filtered(rows, name, query)
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage))
  const page = Math.min(query.page, pages)
  const path = `/plans/${plan.id}/coverage`
  return (
    <>
      <SearchForm
        view={view}
        action={path}
        label={say(`search-${query.by}`)}
        button={say('search-button')}
        value={query.q}
      />
      <DataTable
        view={view}
        name={`coverage-${query.by}`}
        caption={say(`by-${query.by}`)}
        filters={<Filters {...props} />}
        columns={columns(props)}
        rows={found.slice((page - 1) * rowsOnPage, page * rowsOnPage)}
        rowKey={rowKey}
        rowHref={href}
        count={say(`${query.by}s-count`, { count: found.length })}
        pages={{ page, pages }}
        empty={
          <Empty icon="search" title={say('nothing-found')}>
            <p>{say('nothing-found-words')}</p>
            <p>
              <a href={query.by === 'unit' ? path : `${path}?by=task`}>{say('clear')}</a>
            </p>
          </Empty>
        }
      />
    </>
  )
}

function Filters<Row extends CoverageCounts>({
  view,
  query,
  rows,
  classes,
  say,
}: ListProps<Row>): JSX.Element {
  const counts = filterCounts(rows)
  const words = (filter: CoverageFilter) =>
    filter === 'no-plan' ? say(`filter-no-plan-${query.by}`) : say(`filter-${filter}`)
  return (
    <Chips label={say('filter-label')}>
      {coverageFilters.map(filter => (
        <Chip
          key={filter}
          href={withQuery(view.address, { filter: filter === 'all' ? null : filter, page: null })}
          current={query.filter === filter}
          count={counts[filter]}
        >
          {words(filter)}
        </Chip>
      ))}
      <ChipMenu
        label={say('class')}
        lang="vi"
        chosen={query.class}
        choices={classes.map(({ id, name }) => ({
          value: id,
          label: name,
          href: withQuery(view.address, { class: id, page: null }),
        }))}
        all={{ label: say('class-all'), href: withQuery(view.address, { class: null, page: null }) }}
      />
    </Chips>
  )
}

function columns<Row extends CoverageCounts>({ view, query, name, say }: ListProps<Row>): DataColumn<Row>[] {
  const number = (count: number) => (count === 0 ? '' : formatNumber(count, view.locale))
  const counted = [
    ['total', (row: Row) => row.total],
    ['issued', (row: Row) => row.issued],
    ['drafted', (row: Row) => row.drafted],
    ['left-out', (row: Row) => row.leftOut],
    ['none', (row: Row) => notYet(row)],
  ] as const
  return [
    {
      key: query.by,
      header: say(query.by === 'unit' ? 'column-unit' : 'column-task'),
      phone: 'title',
      cell: row => <span lang="vi">{name(row)}</span>,
    },
    ...counted.map(([key, value]) => ({
      key,
      header: say(`cover-${key}`),
      align: 'end' as const,
      phone: key === 'total' || key === 'issued' || key === 'none' ? ('fact' as const) : ('hidden' as const),
      cell: (row: Row) => number(value(row)),
    })),
  ]
}
