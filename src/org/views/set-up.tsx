import type { JSX } from 'preact'
import { speaker } from '../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import type { View } from '../../platform/ui/view.ts'
import { words } from './words.ts'

interface SetUpProps {
  readonly view: View
  readonly token: string
  readonly entered?: Readonly<Record<string, string>>
  readonly errors?: readonly FieldError[]
}

/** The first page of a new installation: which office, and who. */
export function SetUpPage({ view, token, entered = {}, errors = [] }: SetUpProps): JSX.Element {
  const say = speaker(words, view.locale)
  const kept = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <>
      <div class="page-head">
        <h1>{say('set-up-title')}</h1>
        <p>{say('set-up-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/set-up">
        <input type="hidden" name="token" value={token} />
        <Field
          name="office"
          label={say('office')}
          help={say('office-help')}
          autocomplete="organization"
          errors={errors}
          {...kept('office')}
        />
        <Field
          name="place"
          label={say('place')}
          help={say('place-help')}
          required={false}
          errors={errors}
          {...kept('place')}
        />
        <Field name="person" label={say('person')} autocomplete="name" errors={errors} {...kept('person')} />
        <Field
          name="sign_in_name"
          label={say('sign-in-name')}
          help={say('sign-in-name-help')}
          autocomplete="username"
          errors={errors}
          {...kept('sign_in_name')}
        />
        <Field
          name="password"
          type="password"
          label={say('password')}
          help={say('password-help')}
          autocomplete="new-password"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('set-up-button')}</Button>
        </div>
      </Form>
    </>
  )
}

/** What an old or used link shows. */
export function SetUpClosedPage({ view }: { view: View }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('set-up-closed-title')}</h1>
        <p>{say('set-up-closed')}</p>
      </div>
      <p>
        <ButtonLink href="/sign-in">{say('sign-in-button')}</ButtonLink>
      </p>
    </>
  )
}
