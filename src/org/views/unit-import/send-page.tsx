import type { JSX } from 'preact'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { columnKeys } from '../../import/columns.ts'
import type { ListedImport } from '../../import/preview.ts'
import { tableLimits } from '../../import/raw-table.ts'
import { type Say, words } from './words.ts'

interface SendPageProps {
  readonly view: View
  readonly imports: readonly ListedImport[]
  readonly errors: readonly FieldError[]
}

/** Where a table of units is sent, what its columns are, and what was sent before. */
export function SendPage({ view, imports, errors }: SendPageProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <Breadcrumb view={view} trail={[{ href: '/units', label: say('units') }]} here={say('title')} />
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <FileForm view={view} say={say} />
      <p>
        {say('template')} <a href="/units/export.xlsx">{say('template-xlsx')}</a>
        {' · '}
        <a href="/units/export.csv">{say('template-csv')}</a>
      </p>
      <Columns say={say} />
      <Sent view={view} say={say} imports={imports} />
    </>
  )
}

function FileForm({ view, say }: { readonly view: View; readonly say: Say }): JSX.Element {
  const limits = { rows: tableLimits.rowsMax, megabytes: tableLimits.bytesMax / 1_000_000 }
  return (
    <Form view={view} action="/units/import" multipart>
      <div class="field">
        <label for="table">{say('file')}</label>
        <p id="table-help" class="field-help">
          {say('file-help', limits)}
        </p>
        <input
          id="table"
          name="table"
          type="file"
          accept=".xlsx,.csv,.txt"
          required
          aria-describedby="table-help"
        />
      </div>
      <div class="buttons">
        <Button kind="primary">{say('send')}</Button>
      </div>
    </Form>
  )
}

function Columns({ say }: { readonly say: Say }): JSX.Element {
  return (
    <details class="details">
      <summary>{say('columns')}</summary>
      <p>{say('columns-intro')}</p>
      <p>{say('columns-parent')}</p>
      <ul>
        {columnKeys.map(key => (
          <li key={key}>
            <b>{say(`column-${key}`)}</b>: {say(`help-${key}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Sent({ view, say, imports }: Omit<SendPageProps, 'errors'> & { readonly say: Say }): JSX.Element {
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{say('sent')}</h2>
      {imports.length === 0 && <p class="soft">{say('sent-none')}</p>}
      <ul class="plain">
        {imports.map(one => (
          <li key={one.id}>
            <a href={`/units/import/${one.id}`}>{one.fileName}</a>{' '}
            <span class="soft">
              {say('lines-count', { count: one.lineCount })}, {formatMoment(one.sentAt, view.locale)}
            </span>{' '}
            <Badge tone={one.confirmedAt ? 'done' : 'draft'}>
              {say(one.confirmedAt ? 'sent-done' : 'sent-waits')}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
