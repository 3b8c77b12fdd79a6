import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { OtherWays } from './other-ways.tsx'
import { type Say, words } from './words.ts'

interface SignInProps {
  readonly view: View
  /** Where the person was going. */
  readonly next: string
  readonly isSetUp: boolean
  /** What the office's own provider is called; null where there is none. */
  readonly openid: string | null
  /** The browser brought a session that has ended. */
  readonly ended?: boolean
  /** The account must wait: a code of the app is asked for as well. */
  readonly blocked?: boolean
  readonly signInName?: string
  readonly errors?: readonly FieldError[]
}

/** Name and password, and the other ways in. */
export function SignInPage(props: SignInProps): JSX.Element {
  const { view, next, isSetUp, ended = false, blocked = false, signInName, errors = [] } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <h1>{say('title')}</h1>
      {!isSetUp && (
        <Notice tone="due">
          <p>{say('not-set-up')}</p>
        </Notice>
      )}
      {ended && (
        <Notice tone="due">
          <p>{say('session-ended')}</p>
        </Notice>
      )}
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <Field
          name="sign_in_name"
          label={say('name')}
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
        {blocked && <CodeBesides say={say} errors={errors} />}
        <div class="buttons">
          <Button kind="primary">{say('button')}</Button>
        </div>
      </Form>
      <OtherWays {...props} say={say} />
    </>
  )
}

/** What lets its owner in while others try the account. */
function CodeBesides({ say, errors }: { say: Say; errors: readonly FieldError[] }): JSX.Element {
  return (
    <>
      <input type="hidden" name="blocked" value="yes" />
      <p class="soft">
        <strong>{say('blocked-title')}</strong> {say('blocked-help')}
      </p>
      <Field
        name="code"
        label={say('code')}
        help={say('code-optional-help')}
        required={false}
        inputMode="numeric"
        autocomplete="one-time-code"
        errors={errors}
      />
    </>
  )
}

interface CodeProps {
  readonly view: View
  readonly next: string
  readonly errors?: readonly FieldError[]
}

/** The second step: a code of the app, or one from paper. */
export function CodePage({ view, next, errors = [] }: CodeProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('code-title')}</h1>
        <p>{say('code-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/sign-in/code">
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          label={say('code')}
          help={say('code-help')}
          autocomplete="one-time-code"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('code-button')}</Button>
          <ButtonLink kind="quiet" href="/sign-in">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
      <p class="soft small">{say('code-lost')}</p>
    </>
  )
}
