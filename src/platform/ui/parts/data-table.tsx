import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { Sort } from '../address.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { BulkForm, type BulkWork, RowCheck } from './bulk.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { Pager } from './pager.tsx'
import { SortHeader, SortMenu } from './sort.tsx'

/** A column of a list that can be sorted and left out. */
export interface DataColumn<Row> {
  /** Stands in addresses (`?sort=key`) and in what a person chose: letters and dashes. */
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  /** `end` sets figures flush, digits in line. */
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** On a phone a row is a card: its title, a fact of it (the default), or left out there. */
  readonly phone?: 'title' | 'fact' | 'hidden'
  /** Shown only to who chooses it. */
  readonly initially?: 'hidden'
}

export interface DataTableProps<Row> {
  readonly view: View
  /** Under which the chosen columns are remembered: `plan-tasks`. */
  readonly name: string
  /** Says what the rows are; read out. */
  readonly caption: string
  /** The one with `phone: 'title'` (else the first) names the row and is always shown. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads; then the whole row opens it, its naming cell being the link. */
  readonly rowHref?: (row: Row) => string
  /** How the rows are sorted now, of `readSort`; the header's links change `?sort=`. */
  readonly sort?: Sort | null
  /** How many there are, in words: "81 tasks". */
  readonly count?: string
  /** Chips above the rows. */
  readonly filters?: ComponentChildren
  /** Counted from 1. */
  readonly pages?: { readonly page: number; readonly pages: number }
  /** Shown instead of the rows where there are none; usually an `Empty`. */
  readonly empty: ComponentChildren
  /** Lets the person leave columns out; remembered in this browser. */
  readonly chooseColumns?: boolean
  /** What can be done with several rows at once; shown when one is chosen. */
  readonly bulk?: BulkWork<Row>
}

/** A list: chips above, count, columns that sort and can be chosen, rows that open, pages with numbers. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { view, caption, rows, pages, bulk, filters, empty } = props
  const columns = shownColumns(props)
  const table = <Rows {...props} columns={columns} />
  return (
    <section class="data-table">
      {filters}
      <Above {...props} shown={columns} />
      {rows.length === 0 ? empty : bulk ? <BulkForm {...bulk} view={view} table={table} /> : table}
      {pages && <Pager view={view} list={caption} {...pages} />}
    </section>
  )
}

function Above<Row>(props: DataTableProps<Row> & { shown: readonly DataColumn<Row>[] }): JSX.Element | null {
  const { view, name, columns, rows, sort, count, chooseColumns, shown } = props
  const sorts = sort !== undefined && rows.length > 1
  const chooses = chooseColumns && rows.length > 0
  if (!count && !sorts && !chooses) return null
  const say = speaker({ vi, en }, view.locale)
  const naming = namingColumn(columns)
  return (
    <div class="table-head">
      {count && (
        <p class="soft" role="status">
          {count}
        </p>
      )}
      <div class="table-tools">
        {sorts && <SortMenu view={view} columns={shown} sort={sort ?? null} />}
        {chooses && (
          <ColumnChooser
            view={view}
            table={name}
            label={say('columns')}
            choices={columns
              .filter(column => column !== naming)
              .map(({ key, header }) => ({ key, header, shown: shown.some(one => one.key === key) }))}
          />
        )}
      </div>
    </div>
  )
}

function Rows<Row>(props: DataTableProps<Row>): JSX.Element {
  const { view, caption, columns, rows, rowKey, sort, bulk } = props
  const say = speaker({ vi, en }, view.locale)
  return (
    // Named as a table although a phone shows cards: with another display its rows would not be read as rows.
    <table class="table table-cards">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {bulk && (
            <th scope="col" class="row-check">
              <span class="unseen">{say('choose')}</span>
            </th>
          )}
          {columns.map(column => (
            <SortHeader key={column.key} view={view} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {bulk && <RowCheck row={row} value={rowKey(row)} bulk={bulk} />}
            <Cells {...props} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells<Row>({ columns, row, rowHref }: DataTableProps<Row> & { row: Row }): JSX.Element {
  const naming = namingColumn(columns)
  return (
    <>
      {columns.map(column => {
        const name = cellClass(column)
        if (column !== naming)
          return (
            <td key={column.key} class={name} data-label={column.header}>
              {column.cell(row)}
            </td>
          )
        return (
          <th key={column.key} scope="row" class={name}>
            {rowHref ? (
              <a class="row-link" href={rowHref(row)}>
                {column.cell(row)}
              </a>
            ) : (
              column.cell(row)
            )}
          </th>
        )
      })}
    </>
  )
}

function cellClass<Row>({ align, phone }: DataColumn<Row>): string | undefined {
  const names = [align === 'end' && 'number', phone === 'hidden' && 'not-on-phone'].filter(Boolean)
  return names.length > 0 ? names.join(' ') : undefined
}

function namingColumn<Row>(columns: readonly DataColumn<Row>[]): DataColumn<Row> | undefined {
  return columns.find(({ phone }) => phone === 'title') ?? columns[0]
}

/** The naming column, and of the others those that the person chose, or those shown at first. */
function shownColumns<Row>({ view, name, columns, chooseColumns }: DataTableProps<Row>): DataColumn<Row>[] {
  const naming = namingColumn(columns)
  const chosen = chooseColumns ? view.columns(name) : null
  return columns.filter(
    column => column === naming || (chosen ? chosen.includes(column.key) : column.initially !== 'hidden'),
  )
}
