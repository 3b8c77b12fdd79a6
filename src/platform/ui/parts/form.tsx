import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { type FieldAttributes, type FieldBasics, type FieldError, FieldFrame } from './field-frame.tsx'
import { Icon } from './icon.tsx'

export type { FieldError } from './field-frame.tsx'

interface FormProps {
  readonly view: View
  readonly action: string
  readonly children: ComponentChildren
  readonly class?: string
  readonly multipart?: boolean
  /**
   * Under which this browser keeps what was typed until it is sent: `issue-<id>`. Passwords and files are
   * not kept.
   */
  readonly draft?: string
}

/** A form that changes something; it carries the token that proves where it comes from. */
export function Form({
  view,
  action,
  children,
  class: className = 'form',
  multipart = false,
  draft,
}: FormProps): JSX.Element {
  const form = (
    <form
      method="post"
      action={action}
      class={className}
      encType={multipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      noValidate
    >
      <input type="hidden" name="_csrf" value={view.csrfToken} />
      {children}
    </form>
  )
  if (draft === undefined) return form
  const say = speaker({ vi, en }, view.locale)
  return (
    <form-draft
      data-name={draft}
      data-restored={say('draft-restored')}
      data-drop={say('draft-drop')}
      data-kept={say('draft-kept')}
    >
      {form}
    </form-draft>
  )
}

/** Questions that belong together, under one heading. */
export function Fieldset({ legend, children }: { legend: string; children: ComponentChildren }): JSX.Element {
  return (
    <fieldset class="fieldset">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

interface FieldProps extends FieldBasics {
  readonly type?: 'text' | 'password' | 'search' | 'email'
  readonly value?: string
  readonly autocomplete?:
    | 'name'
    | 'organization'
    | 'username'
    | 'current-password'
    | 'new-password'
    | 'email'
    | 'one-time-code'
    | 'off'
  /** Which keys a phone offers: figures only. */
  readonly inputMode?: 'numeric' | 'decimal'
  /** Known answers, offered while typing; another one may still be typed. */
  readonly suggestions?: readonly string[]
}

/** One line of text. */
export function Field(props: FieldProps): JSX.Element {
  return <FieldFrame field={props}>{attributes => <Line field={props} attributes={attributes} />}</FieldFrame>
}

function Line({ field, attributes }: { field: FieldProps; attributes: FieldAttributes }): JSX.Element {
  const { type, value, autocomplete = 'off', inputMode, suggestions } = field
  const all = { ...attributes, value, autocomplete, inputMode, autocapitalize: 'none' as const }
  if (suggestions) return <Suggesting attributes={all} suggestions={suggestions} />
  switch (type) {
    case 'password':
      return <input type="password" {...all} />
    case 'search':
      return <input type="search" {...all} />
    case 'email':
      return <input type="email" {...all} />
    default:
      return <input type="text" {...all} />
  }
}

/** A line with answers to take over; the browser shows them as they fit. */
function Suggesting({
  attributes,
  suggestions,
}: {
  attributes: FieldAttributes
  suggestions: readonly string[]
}): JSX.Element {
  const listId = `${attributes.id}-list`
  return (
    <>
      <input type="text" list={listId} {...attributes} />
      <datalist id={listId}>
        {suggestions.map(one => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

/** All that is to be corrected, at the top of the form; each line leads to its field. */
export function ErrorSummary({
  view,
  errors,
}: {
  view: View
  errors: readonly FieldError[]
}): JSX.Element | null {
  if (errors.length === 0) return null
  const say = speaker({ vi, en }, view.locale)
  return (
    <div class="notice tone-late" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{say('errors-title', { count: errors.length })}</h2>
        <ul class="plain">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
