import type { ComponentChildren, JSX } from 'preact'

/** A column: its heading, and how a row shows there. */
export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => ComponentChildren
  /** Set flush right, digits in line. */
  readonly number?: boolean
}

interface TableProps<Row> {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
}

/** Rows to compare; on a phone each row becomes a card. */
export function Table<Row>({ caption, rows, rowKey, columns }: TableProps<Row>): JSX.Element {
  return (
    <table class="table table-cards">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.heading} scope="col" class={column.number ? 'number' : undefined}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.heading} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.heading}
                  class={column.number ? 'number' : undefined}
                  data-label={column.heading}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
