import type { JSX } from 'preact'
import { formatMoment, formatNumber } from '../../platform/i18n/format.ts'
import { withQuery } from '../../platform/ui/address.ts'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { Chip, Chips } from '../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../platform/ui/parts/data-table.tsx'
import { DateField } from '../../platform/ui/parts/date-field.tsx'
import { type Option, Select } from '../../platform/ui/parts/fields.tsx'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { Empty } from '../../platform/ui/parts/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { countedMax, type FactFilter, isNarrowed } from '../queries/list-facts.ts'
import type { ToldFact } from '../told/tell.ts'
import { ChangeList } from './change-list.tsx'
import { type Say, sayFor } from './words.ts'

export interface FactListProps {
  readonly view: View
  readonly facts: readonly ToldFact[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: FactFilter
  /** What the filter's subject is called. */
  readonly subjectName: string | null
  readonly people: readonly Option[]
  readonly kinds: readonly Option[]
  /** Days as they were typed. */
  readonly typed: { readonly from: string; readonly to: string }
  readonly errors: readonly FieldError[]
}

/** Everything that was done, the newest first. */
export function FactListPage(props: FactListProps): JSX.Element {
  const { view, facts, total, page, pages, filter } = props
  const say = sayFor(view)
  const many = isNarrowed(filter) && total >= countedMax
  const counted = isNarrowed(filter) ? 'facts-found' : 'facts-count'
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <p class="buttons">
          <ButtonLink icon="shield" href="/audit/check">
            {say('check-link')}
          </ButtonLink>
          <ButtonLink icon="person" href="/audit/personal">
            {say('personal-link')}
          </ButtonLink>
        </p>
      </div>
      <Filter {...props} say={say} />
      <DataTable
        view={view}
        name="audit"
        caption={say('title')}
        columns={columns(view, say)}
        rows={facts}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => `/audit/${number}`}
        count={
          many
            ? say('facts-found-many', { count: formatNumber(countedMax, view.locale, 0) })
            : say(counted, { count: total })
        }
        filters={<SubjectChip {...props} say={say} />}
        pages={{ page, pages }}
        empty={<Nothing filter={filter} say={say} />}
        chooseColumns
      />
    </>
  )
}

function columns(view: View, say: Say): DataColumn<ToldFact>[] {
  return [
    {
      key: 'what',
      header: say('column-what'),
      phone: 'title',
      cell: ({ what, thing }) => (
        <span class="fact-what">
          {what}: <span class="fact-thing">{thing.name}</span>
        </span>
      ),
    },
    {
      key: 'changes',
      header: say('column-changes'),
      cell: ({ changes }) => changes.length > 0 && <ChangeList changes={changes} most={4} say={say} />,
    },
    { key: 'who', header: say('column-who'), cell: ({ who }) => <span class="fact-who">{who}</span> },
    {
      key: 'when',
      header: say('column-when'),
      cell: ({ at }) => (
        <time class="tabular whole" dateTime={at.toISOString()}>
          {formatMoment(at, view.locale)}
        </time>
      ),
    },
    {
      key: 'number',
      header: say('column-number'),
      align: 'end',
      phone: 'hidden',
      cell: ({ number }) => formatNumber(number, view.locale, 0),
    },
  ]
}

/** A plain form: what it narrows to is an address to pass on. */
function Filter(props: FactListProps & { say: Say }): JSX.Element {
  const { view, filter, people, kinds, typed, errors, say } = props
  return (
    <details class="audit-search" open={isNarrowed(filter) || errors.length > 0}>
      <summary>{say('filter')}</summary>
      <search>
        <form class="audit-filter" method="get" action="/audit" aria-label={say('filter')}>
          {filter.subject !== null && <input type="hidden" name="subject" value={filter.subject} />}
          <Select
            name="who"
            label={say('filter-who')}
            options={people}
            nothing={say('filter-any')}
            required={false}
            {...(filter.who !== null && { value: filter.who })}
          />
          <Select
            name="kind"
            label={say('filter-kind')}
            options={kinds}
            nothing={say('filter-any')}
            required={false}
            {...(filter.kind !== null && { value: filter.kind })}
          />
          <DateField
            view={view}
            name="from"
            label={say('filter-from')}
            value={typed.from}
            required={false}
            errors={errors}
          />
          <DateField
            view={view}
            name="to"
            label={say('filter-to')}
            value={typed.to}
            required={false}
            errors={errors}
          />
          <p class="buttons">
            <Button icon="search">{say('filter-button')}</Button>
            {isNarrowed(filter) && <a href="/audit">{say('filter-clear')}</a>}
          </p>
        </form>
      </search>
    </details>
  )
}

function SubjectChip({ view, filter, subjectName, say }: FactListProps & { say: Say }): JSX.Element | null {
  if (filter.subject === null) return null
  return (
    <Chips label={say('filter')}>
      <Chip href={withQuery(view.address, { subject: null })} current>
        {say('filter-subject', { name: subjectName ?? filter.subject })}
        <span class="unseen"> {say('filter-subject-clear')}</span>
      </Chip>
    </Chips>
  )
}

function Nothing({ filter, say }: { filter: FactFilter; say: Say }): JSX.Element {
  const narrowed = isNarrowed(filter)
  return (
    <Empty icon={narrowed ? 'search' : 'shield'} title={say(narrowed ? 'nothing-title' : 'empty-title')}>
      <p>{say(narrowed ? 'nothing' : 'empty')}</p>
    </Empty>
  )
}
