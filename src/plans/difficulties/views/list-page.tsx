import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { PlanMenu, planChoice } from '../../views/plan/plan-menu.tsx'
import type { Difficulty } from '../queries/find.ts'
import {
  type DifficultyFilter,
  type DifficultyPage,
  type DifficultyShow,
  difficultyShows,
} from '../queries/list.ts'
import { DifficultyBadge } from './state.tsx'
import { type DifficultySay, difficultySay } from './words.ts'

interface ListProps {
  readonly view: View
  readonly found: DifficultyPage
  readonly counts: Readonly<Record<DifficultyShow, number>>
  readonly filter: DifficultyFilter
  /** Plans to choose from; the chosen one is among them. */
  readonly plans: readonly PlanSummary[]
  readonly today: CivilDate
}

/** Difficulties: mine to answer, raised by us, late ones. */
export function DifficultiesPage(props: ListProps): JSX.Element {
  const { view, found, filter, today } = props
  const say = difficultySay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('list-title')}</h1>
        <p>{say('list-intro')}</p>
      </div>
      <SearchForm
        view={view}
        action="/difficulties"
        label={say('search')}
        button={say('find')}
        value={filter.q}
      />
      <DataTable
        view={view}
        name="difficulties"
        caption={say('list-caption')}
        columns={columns(view, today, say)}
        rows={found.difficulties}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/difficulties/${id}`}
        count={say('total', { count: found.total })}
        filters={<Filters {...props} say={say} />}
        pages={found}
        empty={<Nothing {...props} say={say} />}
        chooseColumns
      />
      {found.total > 0 && (
        <p>
          <ButtonLink
            icon="download"
            href={withQuery(view.address, { page: null }).replace(
              '/difficulties',
              '/difficulties/export.xlsx',
            )}
          >
            {say('export')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

type Said = ListProps & { readonly say: DifficultySay }

function Filters({ view, counts, filter, plans, say }: Said): JSX.Element {
  const link = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filters')}>
      {difficultyShows.map(show => (
        <Chip key={show} href={link({ show })} current={filter.show === show} count={counts[show]}>
          {say(`show-${show}`)}
        </Chip>
      ))}
      <PlanMenu view={view} chosen={filter.plan} plans={plans.map(planChoice)} />
    </Chips>
  )
}

function columns(view: View, today: CivilDate, say: DifficultySay): DataColumn<Difficulty>[] {
  return [
    {
      key: 'what',
      header: say('column-what'),
      phone: 'title',
      cell: ({ what }) => (
        <span class="clipped-3" lang="vi">
          {what}
        </span>
      ),
    },
    {
      key: 'raiser',
      header: say('column-raiser'),
      cell: ({ raiser }) => <span lang="vi">{raiser.name}</span>,
    },
    { key: 'owner', header: say('column-owner'), cell: ({ owner }) => <span lang="vi">{owner.name}</span> },
    {
      key: 'due',
      header: say('column-due'),
      cell: ({ dueOn }) => <span class="whole tabular">{formatIsoDate(dueOn, view.locale)}</span>,
    },
    {
      key: 'state',
      header: say('column-state'),
      cell: difficulty => <DifficultyBadge difficulty={difficulty} today={today} say={say} />,
    },
    {
      key: 'about',
      header: say('column-about'),
      phone: 'hidden',
      cell: ({ plan, task }) => (
        <span lang="vi">
          {plan.name} <span class="soft whole">{task?.path}</span>
        </span>
      ),
    },
  ]
}

function Nothing({ filter: { show, q }, say }: Said): JSX.Element {
  const mine = show === 'mine' && q === ''
  return (
    <Empty icon={mine ? 'check' : 'search'} title={say(mine ? 'none-mine' : 'none')}>
      <p>{say(mine ? 'none-mine-words' : 'none-words')}</p>
      <p>{say('raise-where')}</p>
      <p>
        <a href="/tasks">{say('go-tasks')}</a>
      </p>
    </Empty>
  )
}
