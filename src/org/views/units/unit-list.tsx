import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import { unitKinds } from '../../kinds.ts'
import type { UnitFilter } from '../../queries/unit-list.ts'
import { lastDay } from '../../rules/validity.ts'
import { unitLevels } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { words as importWords } from '../unit-import/words.ts'
import { AsOfForm, unitHref, validityWords } from './as-of.tsx'
import { type Say, unitKindName, words } from './words.ts'

interface UnitListProps {
  readonly view: View
  readonly units: readonly Unit[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: UnitFilter
  /** The day that the list is as of. */
  readonly asked: AskedDay
  /** The unit that the list is narrowed to what is below; null for all. */
  readonly below: Unit | null
  /** The units that those on the page are part of. */
  readonly parents: ReadonlyMap<string, Unit>
  readonly mayChange: boolean
}

/** Every unit, found by any of its names. */
export function UnitListPage(props: UnitListProps): JSX.Element {
  const { view, units, total, page, pages, filter, asked, mayChange } = props
  const say = speaker(words, view.locale)
  const sayImport = speaker(importWords, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('units-title')}</h1>
        <p>{say('units-intro')}</p>
        <p class="buttons">
          {mayChange && (
            <ButtonLink kind="primary" icon="plus" href="/units/new">
              {say('add-button')}
            </ButtonLink>
          )}
          <ButtonLink
            kind="quiet"
            icon="list"
            href={asked.given ? `/units/tree?as-of=${asked.day}` : '/units/tree'}
          >
            {say('tree-button')}
          </ButtonLink>
          {mayChange && (
            <ButtonLink kind="quiet" icon="upload" href="/units/import">
              {sayImport('title')}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" icon="download" href={`/units/export.xlsx?as-of=${asked.day}`}>
            {sayImport('export')}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="key" href="/functions">
            {say('functions-button')}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="person" href="/focal-points">
            {say('focal-button')}
          </ButtonLink>
        </p>
      </div>
      <AsOfForm view={view} action="/units" asked={asked} />
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
        rowHref={({ id }) => unitHref(id, asked)}
        count={say(isNarrowed(filter) ? 'units-found' : 'units-count', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page, pages }}
        empty={<Nothing filter={filter} say={say} />}
        chooseColumns
      />
    </>
  )
}

function isNarrowed({ q, kind, level, parentId, presence = 'there' }: UnitFilter): boolean {
  return Boolean(q.trim() || kind || level || parentId || presence !== 'there')
}

function columns({ view, parents, asked }: UnitListProps, say: Say): DataColumn<Unit>[] {
  return [
    { key: 'name', header: say('name'), phone: 'title', cell: ({ name }) => name },
    {
      key: 'code',
      header: say('code'),
      initially: 'hidden',
      cell: ({ code }) => code ?? '',
    },
    {
      key: 'kind',
      header: say('kind'),
      cell: unit => (
        <>
          {unitKindName(unit.kind, view.locale)} <Together unit={unit} say={say} />
          <Ended unit={unit} view={view} asked={asked} say={say} />
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
      key: 'days',
      header: say('days'),
      initially: 'hidden',
      cell: unit => validityWords({ from: unit.validFrom, to: unit.validTo }, view, say),
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

/** Marks a unit that is no more on the day of the list. */
function Ended({
  unit: { validTo },
  view,
  asked,
  say,
}: {
  unit: Unit
  view: View
  asked: AskedDay
  say: Say
}): JSX.Element | null {
  if (validTo === null || validTo > asked.day) return null
  return (
    <Badge tone="draft">{say('ended-badge', { day: formatIsoDate(lastDay(validTo), view.locale) })}</Badge>
  )
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
      <ChipMenu
        label={say('presence')}
        chosen={filter.presence === 'there' ? null : (filter.presence ?? null)}
        all={{ label: say('presence-there'), href: to({ presence: null }) }}
        choices={(['ended', 'all'] as const).map(presence => ({
          value: presence,
          label: say(`presence-${presence}`),
          href: to({ presence }),
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
