import type { JSX } from 'preact'
import { DateField } from '../../platform/ui/parts/date-field.tsx'
import { TextArea } from '../../platform/ui/parts/fields.tsx'
import { Field, type FieldError } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { sayFor } from './words.ts'

/** What stands in the form of a document, as it was typed. */
export interface DocumentEntry {
  readonly symbol: string
  readonly type: string
  readonly issuer: string
  readonly issuedOn: string
  readonly subject: string
}

interface DocumentFieldsProps {
  readonly view: View
  readonly entry: DocumentEntry
  /** Offered while typing. */
  readonly types: readonly string[]
  readonly errors: readonly FieldError[]
  /** Whether its day has to be known whole; of an old document only the month or the year may be. */
  readonly wholeDay: boolean
}

/** The fields of a document: `symbol`, `type`, `issuer`, `issued_on` and `subject`. */
export function DocumentFields({ view, entry, types, errors, wholeDay }: DocumentFieldsProps): JSX.Element {
  const say = sayFor(view)
  const day = { name: 'issued_on', label: say('issued-on'), required: false, value: entry.issuedOn, errors }
  return (
    <>
      <Field
        name="symbol"
        label={say('symbol')}
        help={say('symbol-help')}
        required={false}
        value={entry.symbol}
        errors={errors}
      />
      <Field
        name="type"
        label={say('type')}
        help={say('type-help')}
        value={entry.type}
        suggestions={types}
        errors={errors}
      />
      <Field name="issuer" label={say('issuer')} required={false} value={entry.issuer} errors={errors} />
      {wholeDay ? <DateField view={view} {...day} /> : <Field {...day} help={say('issued-on-help')} />}
      <TextArea
        name="subject"
        label={say('subject')}
        required={false}
        value={entry.subject}
        lang="vi"
        errors={errors}
      />
    </>
  )
}
