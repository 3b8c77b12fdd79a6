import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty, Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { PlanMenu } from '../../views/plan/plan-menu.tsx'
import { FindTasks } from '../../views/tasks/find-tasks.tsx'
import type { Cause } from '../queries/causes.ts'
import type { ListedWork } from '../queries/listed-work.ts'
import { figures } from '../rules/model.ts'
import type { ListQuery } from './queries.ts'
import { type DeskSay, deskSay } from './words.ts'
import { CauseCell, DueCell, PlanCell, StateCell, TaskCell } from './work-cells.tsx'

export interface ListProps {
  readonly view: View
  readonly query: ListQuery
  readonly rows: readonly ListedWork[]
  readonly causes: ReadonlyMap<string, Cause>
  readonly total: number
  readonly pages: number
  /** The list is longer than its pages reach; null where it is not. */
  readonly beyond: number | null
  /** Too long to be given as a file; null where it is not. */
  readonly tooLong: number | null
  readonly plans: ReadonlyMap<string, string>
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly today: CivilDate
}

/** What the page is about. */
export function listTitle({ query, unit }: Pick<ListProps, 'query' | 'unit'>, say: DeskSay): string {
  const list = say(`list-${query.what}`)
  return unit ? say('list-of-unit', { list, unit: unit.name }) : list
}

/** The work items behind a number of the leader's page. */
export function ListPage(props: ListProps): JSX.Element {
  const { view, query, rows, total, pages, beyond } = props
  const say = deskSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: '/overview', label: say('overview-title') }]}
          here={say(`list-${query.what}`)}
        />
        <h1>{listTitle(props, say)}</h1>
        {query.what === 'risk' && <p>{say('about-risk')}</p>}
      </div>
      <FindTasks
        view={view}
        action="/overview/list"
        label={say('inbox-words')}
        query={query}
        unit={props.unit}
      />
      {beyond !== null && (
        <Notice tone="draft">
          <p>{say('inbox-beyond', { max: beyond })}</p>
        </Notice>
      )}
      <DataTable
        view={view}
        name="overview-list"
        caption={say(`list-${query.what}`)}
        columns={columns(props, say)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/work/${id}`}
        count={say('inbox-total', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page: Math.min(query.page, pages), pages }}
        chooseColumns
        empty={
          <Empty icon="chart" title={say('none-found')}>
            <p>
              <a href={`/overview/list?what=${query.what}`}>{say('clear')}</a>
            </p>
          </Empty>
        }
      />
      <Files {...props} say={say} />
    </>
  )
}

type PartProps = ListProps & { readonly say: DeskSay }

function Filters({ view, query, plans, say }: PartProps): JSX.Element {
  return (
    <Chips label={say('inbox-filters')}>
      <ChipMenu
        label={say('list-what')}
        chosen={query.what}
        choices={figures.map(what => ({
          value: what,
          label: say(`figure-${what}`),
          href: withQuery(view.address, { what, month: null }),
        }))}
        all={{ label: say('figure-open'), href: withQuery(view.address, { what: null, month: null }) }}
      />
      <PlanMenu view={view} chosen={query.plan} plans={[...plans].map(([id, name]) => ({ id, name }))} />
      {query.month && (
        <Chip href={withQuery(view.address, { month: null })} current icon="close">
          {say('filter-month', { month: formatIsoDate(query.month, view.locale) })}
        </Chip>
      )}
    </Chips>
  )
}

function Files({ view, total, tooLong, say }: PartProps): JSX.Element | null {
  if (total === 0) return null
  if (tooLong !== null) return <p class="soft">{say('list-too-long', { max: tooLong })}</p>
  const { search } = new URL(view.address, 'http://page')
  return (
    <p class="buttons">
      <span>{say('list-export')}:</span>
      <a href={`/overview/list/export.xlsx${search}`} download>
        {say('list-xlsx')}
      </a>
      <a href={`/overview/list/export.csv${search}`} download>
        {say('list-csv')}
      </a>
    </p>
  )
}

function columns({ view, query, today, causes }: ListProps, say: DeskSay): DataColumn<ListedWork>[] {
  const late = query.what === 'late' || query.what === 'open'
  return [
    {
      key: 'task',
      header: say('column-task'),
      phone: 'title',
      cell: item => <TaskCell item={item} view={view} say={say} />,
    },
    { key: 'unit', header: say('column-unit'), cell: ({ unitName }) => <span lang="vi">{unitName}</span> },
    {
      key: 'due',
      header: say('column-due'),
      cell: item => <DueCell item={item} view={view} say={say} today={today} />,
    },
    { key: 'state', header: say('column-state'), cell: item => <StateCell item={item} say={say} /> },
    ...(late
      ? [
          {
            key: 'cause',
            header: say('column-cause'),
            cell: ({ id }: ListedWork) => <CauseCell cause={causes.get(id)} say={say} />,
          },
        ]
      : []),
    { key: 'plan', header: say('column-plan'), phone: 'hidden', cell: item => <PlanCell item={item} /> },
  ]
}
