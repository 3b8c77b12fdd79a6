import type { JSX } from 'preact'
import { DateField } from '../../../../platform/ui/parts/date-field.tsx'
import { TextArea } from '../../../../platform/ui/parts/fields.tsx'
import { Field } from '../../../../platform/ui/parts/form.tsx'
import type { FieldsProps } from './item-form.tsx'

interface InputProps {
  readonly of: FieldsProps
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly required?: boolean
  readonly rows?: number
}

function basics({ of: { prefix, errors }, name, label, help, required = false }: InputProps) {
  return { id: `${prefix}${name}`, name, label, required, errors, ...(help !== undefined && { help }) }
}

/** One line of an item's form. */
export function Line(props: InputProps): JSX.Element {
  return <Field {...basics(props)} value={props.of.fields[props.name] ?? ''} />
}

/** Several lines of an item's form, of the document's own words. */
export function Lines(props: InputProps): JSX.Element {
  return (
    <TextArea {...basics(props)} value={props.of.fields[props.name] ?? ''} rows={props.rows ?? 4} lang="vi" />
  )
}

/** A day of an item's form, typed or picked. */
export function Day(props: InputProps): JSX.Element {
  const { context, fields } = props.of
  return <DateField {...basics(props)} view={context.view} value={fields[props.name] ?? ''} />
}
