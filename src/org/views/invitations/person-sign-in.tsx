import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Card, Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AccountState } from '../../queries/own-account.ts'
import { words as accountWords } from '../account/words.ts'
import { words } from './words.ts'

interface PersonSignInProps {
  readonly view: View
  readonly state: AccountState
  readonly errors: readonly FieldError[]
}

/** How somebody signs in, and what helps when they cannot. */
export function PersonSignInPage({ view, state, errors }: PersonSignInProps): JSX.Element {
  const say = speaker(words, view.locale)
  const { account, hasPassword, hasApp, passkeys, sessions } = state
  const { id, name, email, signInName } = account
  const address = `/people/${id}/sign-in`
  return (
    <>
      <div class="page-head">
        <h1>{say('person-title', { name })}</h1>
      </div>
      <Facts>
        <Fact label={speaker(accountWords, view.locale)('sign-in-name')}>{signInName}</Fact>
        <Fact label={say('has-password')}>{say(hasPassword ? 'password-set' : 'password-none')}</Fact>
        <Fact label={say('app')}>{say(hasApp ? 'app-on' : 'app-off')}</Fact>
        <Fact label={say('passkeys')}>{formatNumber(passkeys.length, view.locale)}</Fact>
        <Fact label={say('sessions')}>{formatNumber(sessions.length, view.locale)}</Fact>
      </Facts>
      <Card title={say('link-title')}>
        <p>{say('link-help', { name })}</p>
        <Form view={view} action={`${address}/link`} class="buttons">
          <Button>{say('link-button')}</Button>
        </Form>
      </Card>
      <Card title={say('email-title')}>
        <ErrorSummary view={view} errors={errors} />
        <Form view={view} action={`${address}/email`}>
          <Field
            name="email"
            type="email"
            label={say('email')}
            help={say('email-help')}
            required={false}
            value={email ?? ''}
            errors={errors}
          />
          <div class="buttons">
            <Button>{say('email-button')}</Button>
          </div>
        </Form>
      </Card>
      <Card title={say('factors-title')}>
        {hasApp || passkeys.length > 0 ? (
          <>
            <p>{say('factors-help', { name })}</p>
            <Form view={view} action={`${address}/remove-factors`} class="buttons">
              <Button>{say('factors-button')}</Button>
            </Form>
          </>
        ) : (
          <p class="soft">{say('factors-none')}</p>
        )}
      </Card>
      <p>
        <a href="/people">{say('back-people')}</a>
      </p>
    </>
  )
}
