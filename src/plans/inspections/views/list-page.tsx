import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { PlanMenu, planChoice } from '../../views/plan/plan-menu.tsx'
import type { InspectionFilter, InspectionPage, ListedInspection } from '../queries/list.ts'
import { inspectionKinds, inspectionStates } from '../rules.ts'
import { InspectionBadge, UnitNames } from './state.tsx'
import { type InspectionSay, inspectionSay } from './words.ts'

interface ListProps {
  readonly view: View
  readonly found: InspectionPage
  readonly filter: InspectionFilter
  /** Plans to choose from; the chosen one is among them. */
  readonly plans: readonly PlanSummary[]
  readonly mayPlan: boolean
}

/** Inspections and supervision, the latest first. */
export function InspectionsPage(props: ListProps): JSX.Element {
  const { view, found, filter, mayPlan } = props
  const say = inspectionSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('list-title')}</h1>
        <p>{say('list-intro')}</p>
        <div class="buttons">
          {mayPlan && (
            <ButtonLink kind="primary" icon="plus" href="/inspections/new">
              {say('new')}
            </ButtonLink>
          )}
          <ButtonLink href="/inspections/findings">{say('to-findings')}</ButtonLink>
        </div>
      </div>
      <SearchForm
        view={view}
        action="/inspections"
        label={say('search')}
        button={say('find')}
        value={filter.q}
      />
      <DataTable
        view={view}
        name="inspections"
        caption={say('list-caption')}
        columns={columns(view, say)}
        rows={found.inspections}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/inspections/${id}`}
        count={say('total', { count: found.total })}
        filters={<Filters {...props} say={say} />}
        pages={found}
        empty={<Nothing filter={filter} say={say} />}
        chooseColumns
      />
    </>
  )
}

function Filters({ view, filter, plans, say }: ListProps & { readonly say: InspectionSay }): JSX.Element {
  const link = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filters')}>
      <ChipMenu
        label={say('filter-kind')}
        chosen={filter.kind}
        all={{ label: say('filter-kind-all'), href: link({ kind: null }) }}
        choices={inspectionKinds.map(kind => ({
          value: kind,
          label: say(`kind-${kind}`),
          href: link({ kind }),
        }))}
      />
      <ChipMenu
        label={say('filter-state')}
        chosen={filter.state}
        all={{ label: say('filter-state-all'), href: link({ state: null }) }}
        choices={inspectionStates.map(state => ({
          value: state,
          label: say(`state-${state}`),
          href: link({ state }),
        }))}
      />
      <PlanMenu view={view} chosen={filter.plan} plans={plans.map(planChoice)} />
    </Chips>
  )
}

function columns(view: View, say: InspectionSay): DataColumn<ListedInspection>[] {
  return [
    {
      key: 'title',
      header: say('column-title'),
      phone: 'title',
      cell: ({ title }) => (
        <span class="clipped-3" lang="vi">
          {title}
        </span>
      ),
    },
    { key: 'kind', header: say('column-kind'), phone: 'hidden', cell: ({ kind }) => say(`kind-${kind}`) },
    {
      key: 'by',
      header: say('column-by'),
      phone: 'hidden',
      cell: ({ by }) => <UnitNames units={by} say={say} />,
    },
    { key: 'of', header: say('column-of'), cell: ({ of }) => <UnitNames units={of} say={say} /> },
    {
      key: 'day',
      header: say('column-day'),
      cell: ({ plannedOn, heldOn }) => (
        <span class="whole tabular">{formatIsoDate(heldOn ?? plannedOn, view.locale)}</span>
      ),
    },
    {
      key: 'state',
      header: say('column-state'),
      cell: ({ state }) => <InspectionBadge state={state} say={say} />,
    },
    {
      key: 'findings',
      header: say('column-findings'),
      align: 'end',
      phone: 'hidden',
      cell: ({ unsettled, late }) => (
        <>
          {unsettled}
          {late > 0 && <span class="soft whole"> ({say('findings-late', { count: late })})</span>}
        </>
      ),
    },
  ]
}

function Nothing({
  filter: { q, kind, state, plan },
  say,
}: {
  readonly filter: InspectionFilter
  readonly say: InspectionSay
}): JSX.Element {
  const narrowed = [q, kind, state, plan].some(Boolean)
  return (
    <Empty icon="search" title={say(narrowed ? 'none' : 'empty')}>
      <p>{say(narrowed ? 'none-words' : 'empty-words')}</p>
      {narrowed && (
        <p>
          <a href="/inspections">{say('clear')}</a>
        </p>
      )}
    </Empty>
  )
}
