import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { readSort } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type Figure, figures } from '../rules/model.ts'
import type { Standing } from '../rules/standing.ts'
import { listAddress } from './addresses.ts'
import { momentWords } from './as-of.ts'
import type { StandingQuery } from './queries.ts'
import { type DeskSay, deskSay } from './words.ts'

export interface StandingProps {
  readonly view: View
  readonly of: 'units' | 'plans'
  readonly query: StandingQuery
  /** Of this page. */
  readonly rows: readonly (Standing & { readonly name: string })[]
  readonly total: number
  readonly pages: number
  readonly at: Date
}

/** All units, or all plans, with every figure; each number leads to its list. */
export function StandingPage(props: StandingProps): JSX.Element {
  const { view, of, query, rows, total, pages, at } = props
  const say = deskSay(view)
  const title = say(`${of}-title`)
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={[{ href: '/overview', label: say('overview-title') }]} here={title} />
        <h1>{title}</h1>
        <p>{say('as-of', { moment: momentWords(at, view.locale) })}</p>
      </div>
      <DataTable
        view={view}
        name={`overview-${of}`}
        caption={title}
        columns={columns(props, say)}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sortOf(query)}
        count={say(`${of}-total`, { count: total })}
        pages={{ page: Math.min(query.page, pages), pages }}
        empty={
          <Empty icon="chart" title={say('overview-empty')}>
            <p>{say('overview-empty-words')}</p>
          </Empty>
        }
      />
    </>
  )
}

/** How the rows stand: what is late first, until somebody chooses otherwise. */
export function sortOf({ sort }: StandingQuery) {
  return readSort(sort, figures, { key: 'late', descending: true })
}

function columns(
  { view, of, query }: StandingProps,
  say: DeskSay,
): DataColumn<StandingProps['rows'][number]>[] {
  const narrowed = (id: string) => (of === 'units' ? { unit: id, plan: query.plan } : { plan: id })
  return [
    {
      key: 'name',
      header: say(of === 'units' ? 'unit' : 'plan'),
      phone: 'title',
      cell: ({ id, name }) => (
        <a href={listAddress('open', narrowed(id))} lang="vi">
          {name}
        </a>
      ),
    },
    ...figures.map((figure: Figure) => ({
      key: figure,
      header: say(`figure-${figure}`),
      align: 'end' as const,
      sortable: true,
      cell: ({ id, counts }: Standing) =>
        counts[figure] === 0 ? (
          '0'
        ) : (
          <a href={listAddress(figure, narrowed(id))}>{formatNumber(counts[figure], view.locale)}</a>
        ),
    })),
  ]
}
