import type { JSX } from 'preact'
import { formatDay, formatIsoDate } from '../../../platform/i18n/format.ts'
import { keptQuery, withQuery } from '../../../platform/ui/address.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { DateField } from '../../../platform/ui/parts/date-field.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PeopleFilter, PersonOfList } from '../../queries/people-list.ts'
import { roles } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { roleName } from './role-name.ts'
import { grantSay, type Say } from './words.ts'

export interface PeopleListProps {
  readonly view: View
  readonly people: readonly PersonOfList[]
  readonly total: number
  readonly pages: number
  readonly filter: PeopleFilter
  /** Whether the address names the day. */
  readonly dayAsked: boolean
  /** The unit that the list is narrowed to. */
  readonly unit: Unit | null
  /** The person who looks. */
  readonly self: string
  readonly mayAdd: boolean
  readonly mayInvite: boolean
}

/** Who holds which role on which unit, as of a day. */
export function PeopleListPage(props: PeopleListProps): JSX.Element {
  const { view, people, total, pages, filter, mayAdd, mayInvite, dayAsked } = props
  const say = grantSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('people-title')}</h1>
        <p>{say('people-intro')}</p>
        {(mayAdd || mayInvite) && (
          <p class="buttons">
            {mayInvite && (
              <ButtonLink kind="primary" icon="person" href="/invitations">
                {say('invite-button')}
              </ButtonLink>
            )}
            {mayAdd && (
              <ButtonLink {...(!mayInvite && { kind: 'primary', icon: 'person' })} href="/people/new">
                {say('add-button')}
              </ButtonLink>
            )}
          </p>
        )}
      </div>
      <SearchForm
        view={view}
        action="/people"
        label={say('search-label')}
        button={say('search-button')}
        value={filter.q}
      />
      <Narrow {...props} say={say} />
      {dayAsked && (
        <p role="status">{say('as-of-note', { date: formatIsoDate(filter.asOf, view.locale) })}</p>
      )}
      <DataTable
        view={view}
        name="people"
        caption={say('people-title')}
        columns={columns(props, say)}
        rows={people}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/people/${id}`}
        count={say('count', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page: filter.page, pages }}
        empty={
          <Empty icon="person" title={say('empty-title')}>
            <p>{say('empty')}</p>
            <p>
              <a href="/people">{say('clear')}</a>
            </p>
          </Empty>
        }
      />
    </>
  )
}

/** The unit and the day, typed; whatever else narrows the list is kept. */
function Narrow({ view, unit, filter, dayAsked, say }: PeopleListProps & { say: Say }): JSX.Element {
  return (
    <search>
      <form class="people-narrow" method="get" action="/people">
        {keptQuery(view.address, ['unit', 'unit_id', 'as-of']).map(([name, kept]) => (
          <input key={name} type="hidden" name={name} value={kept} />
        ))}
        <Combobox
          view={view}
          name="unit"
          label={say('filter-unit-label')}
          source="/people/units.json"
          required={false}
          {...(unit && { text: unit.name, value: unit.id })}
        />
        <DateField
          view={view}
          name="as-of"
          label={say('as-of-label')}
          required={false}
          {...(dayAsked && { value: filter.asOf })}
        />
        <Button>{say('filter-unit-button')}</Button>
      </form>
    </search>
  )
}

function Filters({ view, filter, unit, say }: PeopleListProps & { say: Say }): JSX.Element {
  const to = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filter')}>
      <ChipMenu
        label={say('filter-role')}
        chosen={filter.role}
        all={{ label: say('filter-role-all'), href: to({ role: null }) }}
        choices={roles.map(role => ({ value: role, label: roleName(role, view.locale), href: to({ role }) }))}
      />
      {unit && (
        <Chip href={to({ unit: null, unit_id: null })} current icon="close">
          {say('filter-unit', { name: unit.name })}
        </Chip>
      )}
    </Chips>
  )
}

function columns({ view, self }: PeopleListProps, say: Say): DataColumn<PersonOfList>[] {
  return [
    {
      key: 'name',
      header: say('name'),
      phone: 'title',
      cell: ({ id, name }) => (id === self ? `${name} (${say('you')})` : name),
    },
    {
      key: 'roles',
      header: say('roles'),
      cell: person => <Roles person={person} view={view} say={say} />,
    },
    { key: 'sign-in-name', header: say('sign-in-name'), cell: ({ signInName }) => signInName },
  ]
}

function Roles({ person, view, say }: { person: PersonOfList; view: View; say: Say }): JSX.Element {
  if (person.leftAt) {
    return <Badge tone="draft">{say('left', { date: formatDay(person.leftAt, view.locale) })}</Badge>
  }
  if (person.roles.length === 0) return <span class="soft">{say('no-roles')}</span>
  return (
    <ul class="role-list">
      {person.roles.map(({ role, unit, delegated }) => (
        <li key={`${role} ${unit}`}>
          {say('role-on', { role: roleName(role, view.locale), unit: unit ?? say('whole-office') })}
          {delegated && <span class="soft"> ({say('delegated')})</span>}
        </li>
      ))}
    </ul>
  )
}
