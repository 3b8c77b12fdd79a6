import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { KnownPerson } from '../../queries/person-grants.ts'
import { RoleFields } from './role-fields.tsx'
import { type Say, words } from './words.ts'

interface FormPageProps {
  readonly view: View
  readonly entered?: Readonly<Record<string, string>>
  /** Roles that were chosen, when the form is shown again. */
  readonly chosen?: readonly string[]
  readonly errors?: readonly FieldError[]
}

/** One more person who may sign in. */
export function NewPersonPage({
  view,
  entered = {},
  chosen = [],
  errors = [],
  givesOffice,
}: FormPageProps & { readonly givesOffice: boolean }): JSX.Element {
  const say = speaker(words, view.locale)
  const kept = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <>
      <div class="page-head">
        <h1>{say('add-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/people/new">
        <Field name="person" label={say('name')} errors={errors} {...kept('person')} />
        <Field
          name="sign_in_name"
          label={say('sign-in-name')}
          help={say('sign-in-name-help')}
          errors={errors}
          {...kept('sign_in_name')}
        />
        <RoleFields {...{ view, entered, chosen, errors, givesOffice }} />
        <PasswordField say={say} errors={errors} />
        <div class="buttons">
          <Button kind="primary">{say('add-button')}</Button>
          <ButtonLink kind="quiet" href="/people">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** A new password for somebody who forgot theirs. */
export function PasswordPage({
  view,
  person,
  errors = [],
}: FormPageProps & { readonly person: KnownPerson }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('set-password-title', { name: person.name })}</h1>
        <p>{say('set-password-note')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`/people/${person.id}/password`}>
        <PasswordField say={say} errors={errors} />
        <div class="buttons">
          <Button kind="primary">{say('set-password-button')}</Button>
          <ButtonLink kind="quiet" href="/people">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

function PasswordField({ say, errors }: { say: Say; errors: readonly FieldError[] }): JSX.Element {
  return (
    <Field
      name="password"
      type="password"
      label={say('password')}
      help={say('password-help')}
      autocomplete="new-password"
      errors={errors}
    />
  )
}
