import type { JSX } from 'preact'
import { formatNumber } from '../../../i18n/format.ts'
import { withQuery } from '../../address.ts'
import { Button } from '../../parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../parts/chips.tsx'
import { type DataColumn, DataTable } from '../../parts/data-table.tsx'
import { Pager } from '../../parts/pager.tsx'
import { SearchForm } from '../../parts/search-form.tsx'
import { Badge, Empty } from '../../parts/status.tsx'
import { Table } from '../../parts/table.tsx'
import { type Fruit, fruits, harvestTones, sortFruits } from '../fruits.ts'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'
import type { Say } from '../words.ts'

const onPage = 5

/** Lists: filtered, sorted, in pages, chosen, empty. */
export function Lists(props: SectionProps): JSX.Element {
  const { view, say, state } = props
  const found = fruits.filter(({ harvest }) => state.harvest === null || harvest === state.harvest)
  const pages = Math.max(1, Math.ceil(found.length / onPage))
  const page = Math.min(state.page, pages)
  return (
    <Section id="lists" title={say('lists')}>
      <Shown part="DataTable, Chips, Chip, ChipMenu">
        <DataTable
          view={view}
          name="gallery-fruits"
          caption={say('fruits')}
          columns={columns(say, props)}
          rows={sortFruits(found, state.sort).slice((page - 1) * onPage, page * onPage)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/_ui?fruit=${id}#lists`}
          sort={state.sort}
          count={say('fruits-count', { count: found.length })}
          filters={<Filters {...props} />}
          pages={{ page, pages }}
          chooseColumns
          bulk={{
            action: '/_ui/toast',
            rowLabel: ({ name }) => name,
            buttons: <Button icon="check">{say('harvest')}</Button>,
          }}
          empty={
            <Empty icon="search" title={say('found-none')}>
              <p>
                <a href={withQuery(view.address, { harvest: null })}>{say('filter-clear')}</a>
              </p>
            </Empty>
          }
        />
      </Shown>
      <Shown part="SearchForm">
        <SearchForm view={view} action="/_ui" label={say('find')} button={say('search')} value="" />
      </Shown>
      <Shown part="Pager">
        <Pager view={view} page={7} pages={40} href={() => '#lists'} />
      </Shown>
      <Shown part="Table">
        <Table
          caption={say('fruits')}
          rows={fruits.slice(0, 2)}
          rowKey={({ id }) => id}
          columns={[
            { heading: say('fruit'), cell: ({ name }) => name },
            {
              heading: say('kilograms'),
              number: true,
              cell: ({ kilograms }) => formatNumber(kilograms, view.locale),
            },
          ]}
        />
      </Shown>
    </Section>
  )
}

function columns(say: Say, { view }: SectionProps): readonly DataColumn<Fruit>[] {
  return [
    {
      key: 'name',
      header: say('fruit'),
      phone: 'title',
      sortable: true,
      cell: ({ name, english }) => (view.locale === 'vi' ? name : english),
    },
    { key: 'month', header: say('month'), sortable: true, cell: ({ month }) => say('month-of', { month }) },
    {
      key: 'harvest',
      header: say('state'),
      cell: ({ harvest }) => <Badge tone={harvestTones[harvest]}>{say(`harvest-${harvest}`)}</Badge>,
    },
    {
      key: 'kilograms',
      header: say('kilograms'),
      align: 'end',
      sortable: true,
      cell: ({ kilograms }) => formatNumber(kilograms, view.locale),
    },
    {
      key: 'other-name',
      header: say('other-name'),
      phone: 'hidden',
      initially: 'hidden',
      cell: ({ english, name }) => (view.locale === 'vi' ? english : name),
    },
  ]
}

function Filters({ view, say, state }: SectionProps): JSX.Element {
  const to = (harvest: string | null) => withQuery(view.address, { harvest })
  const choices = (['done', 'due', 'late', 'draft'] as const).map(value => ({
    value,
    label: say(`harvest-${value}`),
    href: to(value),
    count: fruits.filter(({ harvest }) => harvest === value).length,
  }))
  return (
    <Chips label={say('filter')}>
      <Chip
        href={to(state.harvest === 'late' ? null : 'late')}
        current={state.harvest === 'late'}
        icon="alert"
        count={2}
      >
        {say('harvest-late')}
      </Chip>
      <Chip href={to(state.harvest === 'lost' ? null : 'lost')} current={state.harvest === 'lost'}>
        {say('harvest-lost')}
      </Chip>
      <ChipMenu
        label={say('state')}
        chosen={state.harvest}
        choices={choices}
        all={{ label: say('filter-all'), href: to(null) }}
      />
    </Chips>
  )
}
