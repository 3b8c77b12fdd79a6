import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Form } from './form.tsx'

/** What can be done with several rows at once. */
export interface BulkWork<Row> {
  /** Where the form goes; it sends the list `rows` (names ending in `[]` come as lists): the `rowKey` of each row chosen. */
  readonly action: string
  /** What the box of a row is called: the row's name. */
  readonly rowLabel: (row: Row) => string
  /** Buttons, with `name` and `value` where there are several. */
  readonly buttons: ComponentChildren
}

interface BulkFormProps {
  readonly view: View
  readonly action: string
  readonly buttons: ComponentChildren
  readonly table: JSX.Element
}

/** The rows in a form; its buttons show as soon as a row is chosen. The behaviour adds "all" and the count. */
export function BulkForm({ view, action, buttons, table }: BulkFormProps): JSX.Element {
  const say = speaker({ vi, en }, view.locale)
  return (
    <bulk-select data-count={say('chosen')} data-all={say('choose-all')}>
      <Form view={view} action={action} class="bulk-form">
        {table}
        <div class="bulk-bar">
          <span data-part="count" role="status">
            {say('with-chosen')}
          </span>
          {buttons}
        </div>
      </Form>
    </bulk-select>
  )
}

/** The box that chooses a row. */
export function RowCheck<Row>({
  row,
  value,
  bulk,
}: {
  row: Row
  value: string
  bulk: BulkWork<Row>
}): JSX.Element {
  return (
    <td class="row-check">
      <input type="checkbox" name="rows[]" value={value} aria-label={bulk.rowLabel(row)} />
    </td>
  )
}
