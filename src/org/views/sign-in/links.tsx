import type { JSX } from 'preact'
import type { LinkPurpose } from '../../../platform/auth/index.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Account } from '../../queries/accounts.ts'
import { words } from './words.ts'

/** What the command line prints a link with. */
const command = 'bin/nhipcau people reset-link'

interface ForgottenProps {
  readonly view: View
  /** Whether we can send mail. */
  readonly mails: boolean
  /** How long a link is good for. */
  readonly hours: number
  readonly errors: readonly FieldError[]
}

/** A forgotten password: a link by mail, or whom to ask. */
export function ForgottenPage({ view, mails, hours, errors }: ForgottenProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('forgotten-title')}</h1>
        <p>{say(mails ? 'forgotten-intro' : 'forgotten-ask', { hours })}</p>
      </div>
      {mails && (
        <>
          <ErrorSummary view={view} errors={errors} />
          <Form view={view} action="/sign-in/forgotten">
            <Field name="sign_in_name" label={say('name')} autocomplete="username" errors={errors} />
            <div class="buttons">
              <Button kind="primary">{say('forgotten-button')}</Button>
            </div>
          </Form>
        </>
      )}
      <p class="soft">
        {say('forgotten-alone')} <code>{command}</code>
      </p>
      <p>
        <a href="/sign-in">{say('back')}</a>
      </p>
    </>
  )
}

/** The same for every name that was typed: who asks learns nothing of who has an account. */
export function ForgottenSentPage({ view }: { view: View }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('forgotten-sent-title')}</h1>
        <p>{say('forgotten-sent')}</p>
      </div>
      <p>
        <a href="/sign-in">{say('back')}</a>
      </p>
    </>
  )
}

interface LinkProps {
  readonly view: View
  readonly token: string
  readonly purpose: LinkPurpose
  readonly account: Account
  readonly office: string
  readonly errors: readonly FieldError[]
}

/** Where a link leads: an invitation's beginning, or a new password. */
export function LinkPage({ view, token, purpose, account, office, errors }: LinkProps): JSX.Element {
  const say = speaker(words, view.locale)
  const { name, signInName } = account
  return (
    <>
      <div class="page-head">
        <h1>{say(`link-title-${purpose}`, { name })}</h1>
        <p>{say(`link-intro-${purpose}`, { name, signInName, office })}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/sign-in/link">
        <input type="hidden" name="token" value={token} />
        {/* For the browser's keeper of passwords: which name the new one belongs to. */}
        <input type="hidden" name="username" value={signInName} autocomplete="username" />
        <Field
          name="password"
          type="password"
          label={say('link-password')}
          help={say('password-help')}
          autocomplete="new-password"
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('link-button')}</Button>
        </div>
      </Form>
    </>
  )
}

/** What a link shows that was used, has run out, or never was. */
export function LinkOverPage({ view }: { view: View }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('link-over-title')}</h1>
        <p>{say('link-over')}</p>
      </div>
      <p>
        <ButtonLink href="/sign-in">{say('back')}</ButtonLink>
      </p>
    </>
  )
}
