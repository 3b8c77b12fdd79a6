import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { type PlanKind, planKinds } from '../../tables.ts'
import { planPath } from './plan-frame.tsx'
import { periodWords } from './plan-words.ts'
import { type PlanSay, planSay } from './words.ts'

/** What stands in the address of `/plans` for the issued ones; uploads have a page of their own there. */
export interface PlanListQuery {
  readonly q: string
  readonly kind: PlanKind | null
  /** From 1. */
  readonly issued: number
}

interface PlanListProps {
  readonly view: View
  readonly plans: readonly PlanSummary[]
  readonly total: number
  readonly pages: number
  readonly query: PlanListQuery
}

/** The issued plans: found by words, narrowed by kind, the newest first. */
export function PlanList({ view, plans, total, pages, query }: PlanListProps): JSX.Element | null {
  const say = planSay(view)
  const narrowed = query.q !== '' || query.kind !== null
  // Where nothing was issued yet the page has one thing to say: send a plan.
  if (total === 0 && !narrowed) return null
  // With a plan or two there is nothing to search.
  const searchable = narrowed || total > plans.length || plans.length > 3
  return (
    <section class="stack" aria-labelledby="issued-plans">
      <h2 id="issued-plans">{say('issued-title')}</h2>
      {searchable && (
        <SearchForm
          view={view}
          action="/plans"
          label={say('issued-search')}
          button={say('issued-search-button')}
          value={query.q}
        />
      )}
      <DataTable
        view={view}
        name="issued-plans"
        caption={say('issued-title')}
        columns={columns(view, say)}
        rows={plans}
        rowKey={({ id }) => id}
        rowHref={({ id }) => planPath(id)}
        {...(total > 0 && { count: say('issued-count', { count: total }) })}
        {...(searchable && { filters: <Kinds view={view} chosen={query.kind} say={say} /> })}
        empty={<Nothing say={say} />}
      />
      <Pager
        view={view}
        page={query.issued}
        pages={pages}
        href={page => withQuery(view.address, { issued: page === 1 ? null : page })}
      />
    </section>
  )
}

function Kinds({ view, chosen, say }: { view: View; chosen: PlanKind | null; say: PlanSay }): JSX.Element {
  const link = (kind: PlanKind | null) => withQuery(view.address, { kind, issued: null })
  return (
    <Chips label={say('issued-kinds')}>
      <ChipMenu
        label={say('plan-kind')}
        chosen={chosen}
        choices={planKinds.map(kind => ({
          value: kind,
          label: say(`plan-kind-${kind}`),
          href: link(kind),
        }))}
        all={{ label: say('issued-all-kinds'), href: link(null) }}
      />
    </Chips>
  )
}

function columns(view: View, say: PlanSay): DataColumn<PlanSummary>[] {
  return [
    {
      key: 'title',
      header: say('column-title'),
      phone: 'title',
      cell: ({ title }) => <span lang="vi">{title}</span>,
    },
    {
      key: 'symbol',
      header: say('column-symbol'),
      cell: ({ symbol }) => symbol && <span class="whole">{symbol}</span>,
    },
    {
      key: 'issuers',
      header: say('column-issuers'),
      phone: 'hidden',
      cell: ({ issuers }) => issuers.map(({ name }) => name).join('; '),
    },
    { key: 'kind', header: say('plan-kind'), phone: 'hidden', cell: ({ kind }) => say(`plan-kind-${kind}`) },
    {
      key: 'period',
      header: say('column-period'),
      cell: ({ period }) => periodWords(period, view.locale, say),
    },
    {
      key: 'tasks',
      header: say('column-tasks'),
      align: 'end',
      cell: ({ taskCount }) => formatNumber(taskCount, view.locale),
    },
  ]
}

function Nothing({ say }: { say: PlanSay }): JSX.Element {
  return (
    <Empty icon="search" title={say('issued-none')}>
      <p>{say('issued-none-words')}</p>
      <p>
        <a href="/plans">{say('issued-clear')}</a>
      </p>
    </Empty>
  )
}
