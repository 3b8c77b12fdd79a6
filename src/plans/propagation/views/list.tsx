import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate, formatNumber } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ListedPropagation } from '../queries.ts'
import { isLatePropagation } from '../rules.ts'
import { propagationSay, type Say } from '../words/words.ts'

interface ListProps {
  readonly view: View
  readonly list: readonly ListedPropagation[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly today: CivilDate
  readonly mayStart: boolean
}

/** Propagations: those that go on first. */
export function PropagationListPage(props: ListProps): JSX.Element {
  const { view, list, total, page, pages, today, mayStart } = props
  const say = propagationSay(view)
  const start = mayStart && (
    <p>
      <ButtonLink kind="primary" icon="plus" href="/propagation/new">
        {say('start-button')}
      </ButtonLink>
    </p>
  )
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        {total > 0 && start}
      </div>
      <DataTable
        view={view}
        name="propagations"
        caption={say('title')}
        columns={columns(view, today, say)}
        rows={list}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/propagation/${id}`}
        count={say('count', { count: total })}
        pages={{ page, pages }}
        empty={
          <Empty icon="book" title={say('empty-title')}>
            <p>{say('empty')}</p>
            {start}
          </Empty>
        }
      />
    </>
  )
}

function columns(view: View, today: CivilDate, say: Say): DataColumn<ListedPropagation>[] {
  return [
    {
      key: 'round',
      header: say('round'),
      phone: 'title',
      cell: ({ title }) => <span lang="vi">{title}</span>,
    },
    {
      key: 'documents',
      header: say('documents'),
      phone: 'hidden',
      cell: ({ documentIds }) => say('documents-count', { count: documentIds.length }),
    },
    {
      key: 'due',
      header: say('due'),
      cell: ({ dueOn }) => <span class="tabular whole">{formatIsoDate(dueOn, view.locale)}</span>,
    },
    {
      key: 'done',
      header: say('done'),
      cell: ({ sum: { done, units } }) =>
        say('done-of', { done: formatNumber(done, view.locale), units: formatNumber(units, view.locale) }),
    },
    {
      key: 'people',
      header: say('people'),
      align: 'end',
      phone: 'hidden',
      cell: ({ sum }) => formatNumber(sum.people, view.locale),
    },
    {
      key: 'state',
      header: say('state'),
      cell: one => <PropagationState one={one} today={today} say={say} />,
    },
  ]
}

/** How a propagation stands, in a word. */
export function PropagationState({
  one,
  today,
  say,
}: {
  one: ListedPropagation
  today: CivilDate
  say: Say
}): JSX.Element {
  if (one.closedAt !== null) return <Badge tone="draft">{say('state-closed')}</Badge>
  if (one.sum.units > 0 && one.sum.done === one.sum.units)
    return <Badge tone="done">{say('state-done')}</Badge>
  if (isLatePropagation(one, one.sum, today)) return <Badge tone="late">{say('state-late')}</Badge>
  return <Badge tone="running">{say('state-open')}</Badge>
}
