import type { JSX } from 'preact'
import { speaker } from '../../platform/i18n/words.ts'
import { Button } from '../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../platform/ui/parts/form.tsx'
import { Notice } from '../../platform/ui/parts/status.tsx'
import type { View } from '../../platform/ui/view.ts'
import { words } from './words.ts'

interface SignInProps {
  readonly view: View
  /** Where the person was going. */
  readonly next: string
  readonly isSetUp: boolean
  readonly signInName?: string
  readonly errors?: readonly FieldError[]
}

/** Name and password. */
export function SignInPage({ view, next, isSetUp, signInName, errors = [] }: SignInProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <h1>{say('sign-in-title')}</h1>
      {!isSetUp && (
        <Notice tone="due">
          <p>{say('not-set-up')}</p>
        </Notice>
      )}
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <Field
          name="sign_in_name"
          label={say('sign-in-name')}
          autocomplete="username"
          errors={errors}
          {...(signInName !== undefined && { value: signInName })}
        />
        <Field
          name="password"
          type="password"
          label={say('password')}
          autocomplete="current-password"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('sign-in-button')}</Button>
        </div>
      </Form>
      <p class="soft small">{say('sign-in-help')}</p>
    </>
  )
}
