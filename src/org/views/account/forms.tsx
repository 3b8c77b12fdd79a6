import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { QrPicture } from './qr-picture.tsx'
import { type Say, words } from './words.ts'

interface FormPageProps {
  readonly view: View
  readonly errors?: readonly FieldError[]
}

/** A new password for oneself. */
export function OwnPasswordPage({ view, errors = [] }: FormPageProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('password-title')}</h1>
        <p>{say('password-intro')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/account/password">
        <Field
          name="current"
          type="password"
          label={say('password-current')}
          autocomplete="current-password"
          errors={errors}
        />
        <Field
          name="password"
          type="password"
          label={say('password-new')}
          help={say('password-help')}
          autocomplete="new-password"
          errors={errors}
        />
        <Sending words={say('password-save')} say={say} />
      </Form>
    </>
  )
}

/** Before a change of how one signs in: is it really you? */
export function ConfirmPage({
  view,
  next,
  hasPassword,
  errors = [],
}: FormPageProps & { readonly next: string; readonly hasPassword: boolean }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('confirm-title')}</h1>
        <p>{say(hasPassword ? 'confirm-intro' : 'confirm-none')}</p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {hasPassword ? (
        <Form view={view} action="/account/confirm">
          <input type="hidden" name="next" value={next} />
          <Field
            name="current"
            type="password"
            label={say('password')}
            autocomplete="current-password"
            errors={errors}
          />
          <Sending words={say('confirm-button')} say={say} />
        </Form>
      ) : (
        <Form view={view} action="/sign-out">
          <Sending words={say('sign-out')} say={say} />
        </Form>
      )}
    </>
  )
}

/** A new app: the picture, the key, and the first code. */
export function AppPage({
  view,
  secret,
  address,
  errors = [],
}: FormPageProps & { readonly secret: string; readonly address: string }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('app-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <p>{say('app-step-scan')}</p>
      <QrPicture text={address} label={say('app-picture')} />
      <p>
        {say('app-step-type')} <code class="long-code">{secret.replace(/(.{4})(?=.)/gu, '$1 ')}</code>
      </p>
      <p>{say('app-step-code')}</p>
      <Form view={view} action="/account/app">
        <Field
          name="code"
          label={say('app-code')}
          inputMode="numeric"
          autocomplete="one-time-code"
          errors={errors}
        />
        <Sending words={say('app-confirm')} say={say} />
      </Form>
    </>
  )
}

/** Recovery codes, shown this once. */
export function CodesPage({ view, codes }: { view: View; codes: readonly string[] }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('codes-title')}</h1>
        <p>{say('codes-intro')}</p>
      </div>
      <ul class="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink kind="primary" href="/account">
          {say('codes-done')}
        </ButtonLink>
      </p>
    </>
  )
}

/** A new passkey: its name, and the button that the behaviour makes work. */
export function NewPasskeyPage({ view }: { view: View }): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('passkey-title')}</h1>
        <p>{say('passkeys-about')}</p>
      </div>
      <new-passkey
        data-csrf={view.csrfToken}
        data-options="/account/passkeys/options"
        data-answer="/account/passkeys"
        data-working={say('passkey-working')}
        data-failed={say('passkey-failed')}
        data-missing={say('passkey-name-missing')}
        data-unsupported={say('passkey-unsupported')}
      >
        <form class="form" hidden noValidate>
          <Field name="name" label={say('passkey-name')} help={say('passkey-name-help')} />
          <Sending words={say('passkey-create')} say={say} />
        </form>
        <p class="soft" role="status" />
        <noscript>
          <p>{say('passkey-script')}</p>
          <p>
            <a href="/account">{say('back')}</a>
          </p>
        </noscript>
      </new-passkey>
    </>
  )
}

function Sending({ words: label, say }: { words: string; say: Say }): JSX.Element {
  return (
    <div class="buttons">
      <Button kind="primary">{label}</Button>
      <ButtonLink kind="quiet" href="/account">
        {say('back')}
      </ButtonLink>
    </div>
  )
}
