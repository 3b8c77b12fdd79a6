import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import { type Sort, withQuery, writeSort } from '../address.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Icon } from './icon.tsx'

/** What sorting needs to know of a column. */
interface SortableColumn {
  readonly key: string
  readonly header: string
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
}

interface SortHeaderProps {
  readonly view: View
  readonly column: SortableColumn
  readonly sort: Sort | null | undefined
}

/** A column's heading; where the column sorts, a link that sorts by it, and then the other way. */
export function SortHeader({ view, column, sort }: SortHeaderProps): JSX.Element {
  const { key, header, align, sortable } = column
  const name = align === 'end' ? 'number' : undefined
  if (!sortable || sort === undefined)
    return (
      <th scope="col" class={name}>
        {header}
      </th>
    )
  const here = sort?.key === key ? sort : null
  return (
    <th
      scope="col"
      class={name}
      aria-sort={here ? (here.descending ? 'descending' : 'ascending') : undefined}
    >
      <a class="sort" href={sortedBy(view, key, here !== null && !here.descending)}>
        {header}
        <Icon name={here ? (here.descending ? 'arrowDown' : 'arrowUp') : 'sort'} size={14} />
      </a>
    </th>
  )
}

/** The same choice where cards have no headings: on a phone. */
export function SortMenu({
  view,
  columns,
  sort,
}: {
  view: View
  columns: readonly SortableColumn[]
  sort: Sort | null
}): JSX.Element | null {
  const sortable = columns.filter(column => column.sortable)
  if (sortable.length === 0) return null
  const say = speaker({ vi, en }, view.locale)
  const now = sortable.find(({ key }) => key === sort?.key)
  return (
    <details class="more-menu sort-menu">
      <summary class="button button-quiet">
        <Icon name="sort" size={14} />
        {now ? `${say('sort')}: ${now.header}` : say('sort')}
      </summary>
      <div class="floating">
        {sortable.flatMap(({ key, header }) =>
          [false, true].map(descending => (
            <a
              key={writeSort({ key, descending })}
              class="button button-quiet"
              href={sortedBy(view, key, descending)}
              aria-current={sort?.key === key && sort.descending === descending ? 'true' : undefined}
            >
              <Icon name={descending ? 'arrowDown' : 'arrowUp'} size={14} />
              {say(descending ? 'sort-down' : 'sort-up', { column: header })}
            </a>
          )),
        )}
      </div>
    </details>
  )
}

function sortedBy(view: View, key: string, descending: boolean): string {
  return withQuery(view.address, { sort: writeSort({ key, descending }) })
}
