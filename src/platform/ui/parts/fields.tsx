import type { JSX } from 'preact'
import { type FieldBasics, FieldFrame, FieldHints, fieldAttributes, GroupFrame } from './field-frame.tsx'

interface TextAreaProps extends FieldBasics {
  readonly value?: string
  /** Lines that show at first; it grows with what is typed where the browser can. */
  readonly rows?: number
  /** Of what is typed: `vi` for words of a document on an English page. */
  readonly lang?: 'vi' | 'en'
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { value, rows = 4, lang } = props
  return (
    <FieldFrame field={props}>
      {attributes => (
        <textarea rows={rows} lang={lang} {...attributes}>
          {value}
        </textarea>
      )}
    </FieldFrame>
  )
}

/** One answer of a list. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly help?: string
}

interface ChoiceProps extends FieldBasics {
  readonly options: readonly Option[]
  readonly value?: string
}

/** One of a list that is too long to show; for up to six answers take `RadioGroup`. */
export function Select(props: ChoiceProps & { readonly nothing?: string }): JSX.Element {
  const { options, value, nothing } = props
  return (
    <FieldFrame field={props}>
      {attributes => (
        <select {...attributes}>
          {nothing !== undefined && <option value="">{nothing}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** One of a few, all in sight. */
export function RadioGroup(props: ChoiceProps): JSX.Element {
  return (
    <GroupFrame field={props}>
      {({ id, name }) =>
        props.options.map(option => (
          <OneOf key={option.value} kind="radio" id={id} name={name} option={option} chosen={[props.value]} />
        ))
      }
    </GroupFrame>
  )
}

/** Any of a few; they come as the list `name` (sent as `name[]`). */
export function CheckboxGroup(
  props: Omit<ChoiceProps, 'value'> & { readonly values?: readonly string[] },
): JSX.Element {
  return (
    <GroupFrame field={props}>
      {({ id, name }) =>
        props.options.map(option => (
          <OneOf
            key={option.value}
            kind="checkbox"
            id={id}
            name={`${name}[]`}
            option={option}
            chosen={props.values ?? []}
          />
        ))
      }
    </GroupFrame>
  )
}

interface OneOfProps {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: Option
  readonly chosen: readonly (string | undefined)[]
}

function OneOf({ kind, id, name, option, chosen }: OneOfProps): JSX.Element {
  const { value, label, help } = option
  const optionId = `${id}-${value}`
  const attributes = {
    id: optionId,
    name,
    value,
    checked: chosen.includes(value),
    'aria-describedby': help ? `${optionId}-help` : undefined,
  }
  return (
    <div class="check">
      {kind === 'radio' ? <input type="radio" {...attributes} /> : <input type="checkbox" {...attributes} />}
      <label for={optionId}>{label}</label>
      {help && (
        <p class="field-help" id={`${optionId}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

/** One thing to agree to or to switch on; it sends `value` ("yes") or nothing. */
export function Checkbox(
  props: FieldBasics & { readonly checked?: boolean; readonly value?: string },
): JSX.Element {
  const { label, checked = false, value = 'yes' } = props
  const attributes = fieldAttributes({ ...props, required: props.required ?? false })
  return (
    <div class={attributes['aria-invalid'] ? 'field field-wrong' : 'field'}>
      <div class="check">
        <input type="checkbox" value={value} checked={checked} {...attributes} />
        <label for={attributes.id}>{label}</label>
      </div>
      <FieldHints field={props} />
    </div>
  )
}

interface FileFieldProps extends FieldBasics {
  /** Endings that the browser's dialogue offers: `.docx,.pdf`. */
  readonly accept?: string
  readonly multiple?: boolean
}

/** A file, or several; its form is `multipart`. */
export function FileField(props: FileFieldProps): JSX.Element {
  return (
    <FieldFrame field={props} class="field-file">
      {attributes => (
        <input type="file" accept={props.accept} multiple={props.multiple ?? false} {...attributes} />
      )}
    </FieldFrame>
  )
}
