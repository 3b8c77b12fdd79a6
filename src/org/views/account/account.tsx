import type { JSX } from 'preact'
import type { Passkey } from '../../../platform/auth/index.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Card, Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AccountState } from '../../queries/own-account.ts'
import { Sessions } from './sessions.tsx'
import { type Say, words } from './words.ts'

interface AccountProps {
  readonly view: View
  readonly state: AccountState
  /** Id of the session that looks. */
  readonly session: string
}

/** How one signs in, and where one is signed in. */
export function AccountPage({ view, state, session }: AccountProps): JSX.Element {
  const say = speaker(words, view.locale)
  const { account, sessions } = state
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
      </div>
      <Facts>
        <Fact label={say('name')}>{account.name}</Fact>
        <Fact label={say('sign-in-name')}>{account.signInName}</Fact>
        <Fact label={say('email')}>{account.email ?? say('email-none')}</Fact>
      </Facts>
      <Password state={state} say={say} />
      <App view={view} state={state} say={say} />
      <Passkeys view={view} passkeys={state.passkeys} say={say} />
      <Sessions view={view} sessions={sessions} session={session} say={say} />
    </>
  )
}

function Password({ state, say }: { state: AccountState; say: Say }): JSX.Element {
  return (
    <Card title={say('password')}>
      {state.hasPassword ? (
        <p>
          <ButtonLink href="/account/password">{say('password-button')}</ButtonLink>
        </p>
      ) : (
        <p>{say('password-none')}</p>
      )}
    </Card>
  )
}

interface PartProps {
  readonly view: View
  readonly say: Say
}

function App({ view, state, say }: PartProps & { state: AccountState }): JSX.Element {
  const { hasApp, recoveryCodes } = state
  return (
    <Card title={say('app')}>
      <p>
        <Badge tone={hasApp ? 'done' : 'draft'}>{say(hasApp ? 'app-on' : 'app-off')}</Badge>
      </p>
      <p>{hasApp ? say('codes-left', { count: recoveryCodes }) : say('app-about')}</p>
      <div class="buttons">
        <ButtonLink href="/account/app">{say(hasApp ? 'app-change' : 'app-add')}</ButtonLink>
        {hasApp && (
          <>
            <Form view={view} action="/account/codes" class="buttons">
              <Button>{say('codes-renew')}</Button>
            </Form>
            <Form view={view} action="/account/app/remove" class="buttons">
              <Button kind="quiet">{say('app-remove')}</Button>
            </Form>
          </>
        )}
      </div>
    </Card>
  )
}

function Passkeys({ view, passkeys, say }: PartProps & { passkeys: readonly Passkey[] }): JSX.Element {
  return (
    <Card title={say('passkeys')}>
      <p>{say('passkeys-about')}</p>
      {passkeys.length === 0 ? (
        <p class="soft">{say('passkeys-none')}</p>
      ) : (
        <ul class="plain">
          {passkeys.map(passkey => (
            <li key={passkey.id}>
              <OnePasskey view={view} passkey={passkey} say={say} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink icon="plus" href="/account/passkeys/new">
          {say('passkey-add')}
        </ButtonLink>
      </p>
    </Card>
  )
}

function OnePasskey({ view, passkey, say }: PartProps & { passkey: Passkey }): JSX.Element {
  const { id, name, createdAt, usedAt } = passkey
  return (
    <Form view={view} action={`/account/passkeys/${id}/remove`} class="buttons">
      <span>
        <strong>{name}</strong>{' '}
        <span class="soft small">
          {say('passkey-made', { date: formatDay(createdAt, view.locale) })} ·{' '}
          {usedAt ? say('passkey-used', { date: formatDay(usedAt, view.locale) }) : say('passkey-unused')}
        </span>
      </span>
      <Button kind="quiet">
        {say('passkey-remove')}
        <span class="unseen">: {name}</span>
      </Button>
    </Form>
  )
}
