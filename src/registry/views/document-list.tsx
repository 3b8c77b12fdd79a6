import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import { withQuery } from '../../platform/ui/address.ts'
import { ChipMenu, Chips } from '../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../platform/ui/parts/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { RegisteredDocument } from '../documents.ts'
import type { DocumentFilter } from '../queries/documents.ts'
import { DocumentName } from './document-name.tsx'
import { type Say, sayFor } from './words.ts'

interface DocumentListProps {
  readonly view: View
  readonly documents: readonly RegisteredDocument[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: DocumentFilter
  /** What there is to choose from. */
  readonly types: readonly string[]
  readonly years: readonly string[]
}

/** Every document, the newest first. */
export function DocumentListPage(props: DocumentListProps): JSX.Element {
  const { view, documents, total, page, pages, filter } = props
  const say = sayFor(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('documents-title')}</h1>
        <p>{say('documents-intro')}</p>
      </div>
      <SearchForm
        view={view}
        action="/documents"
        label={say('search-label')}
        button={say('search-button')}
        value={filter.q}
      />
      <DataTable
        view={view}
        name="documents"
        caption={say('documents-title')}
        columns={columns(view, say)}
        rows={documents}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/documents/${id}`}
        count={say(isNarrowed(filter) ? 'documents-found' : 'documents-count', { count: total })}
        filters={<Filters {...props} say={say} />}
        pages={{ page, pages }}
        empty={<Nothing filter={filter} say={say} />}
        chooseColumns
      />
    </>
  )
}

function isNarrowed({ q, type, year }: DocumentFilter): boolean {
  return Boolean(q.trim() || type || year)
}

function columns(view: View, say: Say): DataColumn<RegisteredDocument>[] {
  return [
    {
      key: 'document',
      header: say('document'),
      phone: 'title',
      cell: document => <DocumentName document={document} say={say} />,
    },
    {
      key: 'subject',
      header: say('subject'),
      // Without a symbol the subject is the name already.
      cell: ({ symbol, subject }) => symbol !== null && subject !== null && <span lang="vi">{subject}</span>,
    },
    {
      key: 'issuer',
      header: say('issuer'),
      cell: ({ issuer }) => issuer !== null && <span lang="vi">{issuer}</span>,
    },
    {
      key: 'issued-on',
      header: say('issued-on'),
      cell: ({ issuedOn }) =>
        issuedOn === null ? (
          <span class="soft">{say('unknown')}</span>
        ) : (
          <span class="tabular whole">{formatIsoDate(issuedOn, view.locale)}</span>
        ),
    },
  ]
}

function Filters({ view, filter, types, years, say }: DocumentListProps & { say: Say }): JSX.Element {
  const to = (changes: Readonly<Record<string, string | null>>) => withQuery(view.address, changes)
  return (
    <Chips label={say('filter')}>
      <ChipMenu
        label={say('type')}
        lang="vi"
        chosen={filter.type ?? null}
        all={{ label: say('all-types'), href: to({ type: null }) }}
        choices={types.map(type => ({ value: type, label: type, href: to({ type }) }))}
      />
      <ChipMenu
        label={say('year')}
        chosen={filter.year ?? null}
        all={{ label: say('all-years'), href: to({ year: null }) }}
        choices={years.map(year => ({ value: year, label: year, href: to({ year }) }))}
      />
    </Chips>
  )
}

function Nothing({ filter, say }: { filter: DocumentFilter; say: Say }): JSX.Element {
  if (!isNarrowed(filter)) {
    return (
      <Empty icon="book" title={say('empty-title')}>
        <p>{say('empty')}</p>
      </Empty>
    )
  }
  return (
    <Empty icon="search" title={say('nothing-found-title')}>
      <p>{say('nothing-found')}</p>
      <p>
        <a href="/documents">{say('clear')}</a>
      </p>
    </Empty>
  )
}
