import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { unitKinds } from '../../kinds.ts'
import type { UnitFilter } from '../../queries/unit-list.ts'
import { unitLevels } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { type Say, unitKindName, words } from './words.ts'

interface UnitListProps {
  readonly view: View
  readonly units: readonly Unit[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: UnitFilter
  /** The unit that the list is narrowed to what is below; null for all. */
  readonly below: Unit | null
  /** The units that those on the page are part of. */
  readonly parents: ReadonlyMap<string, Unit>
  readonly mayChange: boolean
}

/** Every unit, found by any of its names. */
export function UnitListPage(props: UnitListProps): JSX.Element {
  const { view, units, total, page, pages, filter, mayChange } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('units-title')}</h1>
        <p>{say('units-intro')}</p>
        {mayChange && (
          <p>
            <ButtonLink kind="primary" icon="plus" href="/units/new">
              {say('add-button')}
            </ButtonLink>
          </p>
        )}
      </div>
      <SearchForm
        view={view}
        action="/units"
        label={say('search-label')}
        button={say('search-button')}
        value={filter.q}
      />
      <DataTable
        view={view}
        name="units"
        caption={say('units-title')}
        columns={columns(props, say)}
        rows={units}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/units/${id}`}
        count={say(isNarrowed(filter) ? 'units-found' : 'units-count', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page, pages }}
        empty={<Nothing filter={filter} say={say} />}
        chooseColumns
      />
    </>
  )
}

function isNarrowed({ q, kind, level, parentId }: UnitFilter): boolean {
  return Boolean(q.trim() || kind || level || parentId)
}

function columns({ view, parents }: UnitListProps, say: Say): DataColumn<Unit>[] {
  return [
    { key: 'name', header: say('name'), phone: 'title', cell: ({ name }) => name },
    {
      key: 'kind',
      header: say('kind'),
      cell: unit => (
        <>
          {unitKindName(unit.kind, view.locale)} <Together unit={unit} say={say} />
        </>
      ),
    },
    {
      key: 'level',
      header: say('level'),
      cell: ({ level }) =>
        level ? say(`level-short-${level}`) : <span class="soft">{say('level-none')}</span>,
    },
    {
      key: 'parent',
      header: say('parent'),
      cell: ({ parentId }) => (parentId === null ? '' : parents.get(parentId)?.name),
    },
    {
      key: 'other-names',
      header: say('other-names'),
      initially: 'hidden',
      cell: ({ otherNames }) => otherNames.join('; '),
    },
  ]
}

/** Marks a unit that stands for several; nothing where its kind says so already. */
export function Together({ unit, say }: { unit: Unit; say: Say }): JSX.Element | null {
  if (!unit.collective || unit.kind === 'collective') return null
  return <Badge tone="draft">{say('collective-badge')}</Badge>
}

function Filters({ view, filter, below, say }: UnitListProps & { say: Say }): JSX.Element {
  const to = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filter')}>
      <ChipMenu
        label={say('kind')}
        chosen={filter.kind ?? null}
        all={{ label: say('all-kinds'), href: to({ kind: null }) }}
        choices={unitKinds.map(kind => ({
          value: kind,
          label: unitKindName(kind, view.locale),
          href: to({ kind }),
        }))}
      />
      <ChipMenu
        label={say('level')}
        chosen={filter.level ?? null}
        all={{ label: say('all-levels'), href: to({ level: null }) }}
        choices={unitLevels.map(level => ({
          value: level,
          label: say(`level-short-${level}`),
          href: to({ level }),
        }))}
      />
      {below && (
        <Chip href={to({ parent: null })} current icon="close">
          {say('below', { name: below.name })}
        </Chip>
      )}
    </Chips>
  )
}

function Nothing({ filter, say }: { filter: UnitFilter; say: Say }): JSX.Element {
  if (!isNarrowed(filter)) {
    return (
      <Empty icon="building" title={say('empty-title')}>
        <p>{say('empty')}</p>
      </Empty>
    )
  }
  return (
    <Empty icon="search" title={say('nothing-found-title')}>
      <p>{say('nothing-found')}</p>
      <p>
        <a href="/units">{say('clear')}</a>
      </p>
    </Empty>
  )
}
