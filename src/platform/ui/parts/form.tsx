import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Icon } from './icon.tsx'

/** One thing to correct: the field's name and what is wrong, in words. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

interface FormProps {
  readonly view: View
  readonly action: string
  readonly children: ComponentChildren
  readonly class?: string
  readonly multipart?: boolean
}

/** A form that changes something; it carries the token that proves where it comes from. */
export function Form({
  view,
  action,
  children,
  class: className = 'form',
  multipart = false,
}: FormProps): JSX.Element {
  return (
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
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly type?: 'text' | 'password'
  readonly value?: string
  readonly autocomplete?: 'name' | 'organization' | 'username' | 'current-password' | 'new-password' | 'off'
  readonly required?: boolean
  readonly errors?: readonly FieldError[]
}

/** Label above, help under it, then what is wrong, then the field. */
export function Field({
  name,
  label,
  help,
  type = 'text',
  value,
  autocomplete = 'off',
  required = true,
  errors = [],
}: FieldProps): JSX.Element {
  const error = errors.find(({ field }) => field === name)
  const helpId = help ? `${name}-help` : null
  const errorId = error ? `${name}-error` : null
  const attributes = {
    id: name,
    name,
    value,
    autocomplete,
    required,
    autocapitalize: 'none' as const,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': [helpId, errorId].filter(Boolean).join(' ') || undefined,
  }
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{label}</label>
      {helpId && (
        <p class="field-help" id={helpId}>
          {help}
        </p>
      )}
      {error && errorId && (
        <p class="field-error" id={errorId}>
          <Icon name="alert" size={18} /> {error.message}
        </p>
      )}
      {type === 'password' ? (
        <input type="password" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
    </div>
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
