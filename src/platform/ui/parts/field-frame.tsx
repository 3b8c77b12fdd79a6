import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'

/** One thing to correct: the field's name and what is wrong, in words. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** What every field says of itself. */
export interface FieldBasics {
  readonly name: string
  readonly label: string
  readonly help?: string
  /** Where a page has the name twice; else the name. */
  readonly id?: string
  /** True unless said otherwise: ask only for what is needed. */
  readonly required?: boolean
  readonly errors?: readonly FieldError[]
}

/** What ties an input to its label, its help and its error. */
export interface FieldAttributes {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-describedby': string | undefined
}

interface FrameProps {
  readonly field: FieldBasics
  /** Of the `div` around it. */
  readonly class?: string
  readonly children: (attributes: FieldAttributes) => ComponentChildren
}

/** Label above, help under it, then what is wrong, then the field itself. */
export function FieldFrame({ field, class: more, children }: FrameProps): JSX.Element {
  const attributes = fieldAttributes(field)
  return (
    <div class={fieldClass(field, more)}>
      <label for={attributes.id}>{field.label}</label>
      <FieldHints field={field} />
      {children(attributes)}
    </div>
  )
}

/** Several inputs under one question: its label is a legend. */
export function GroupFrame({
  field,
  children,
}: {
  field: FieldBasics
  children: (attributes: FieldAttributes) => ComponentChildren
}): JSX.Element {
  const attributes = fieldAttributes(field)
  return (
    // The group takes the focus where the summary of errors leads to it.
    <fieldset
      class={fieldClass(field)}
      id={attributes.id}
      tabIndex={-1}
      aria-describedby={attributes['aria-describedby']}
    >
      <legend>{field.label}</legend>
      <FieldHints field={field} />
      {children(attributes)}
    </fieldset>
  )
}

/** Help and error of a field, with the ids that `fieldAttributes` names. */
export function FieldHints({ field }: { field: FieldBasics }): JSX.Element {
  const { help } = field
  const id = field.id ?? field.name
  const error = errorOf(field)
  return (
    <>
      {help && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="alert" size={18} /> {error.message}
        </p>
      )}
    </>
  )
}

/** What ties the input of a field to its label, help and error. */
export function fieldAttributes(field: FieldBasics): FieldAttributes {
  const { name, help, required = true } = field
  const id = field.id ?? name
  const error = errorOf(field)
  return {
    id,
    name,
    required,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  }
}

function errorOf({ name, errors }: FieldBasics): FieldError | undefined {
  return errors?.find(({ field }) => field === name)
}

function fieldClass(field: FieldBasics, more?: string): string {
  return ['field', more, errorOf(field) && 'field-wrong'].filter(Boolean).join(' ')
}
