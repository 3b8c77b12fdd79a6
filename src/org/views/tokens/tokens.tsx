import type { JSX } from 'preact'
import type { ApiToken } from '../../../platform/auth/index.ts'
import { formatDay, formatMoment } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { CheckboxGroup, Select } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge, Notice } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { type Say, words } from './words.ts'

/** Something that a token can be good for, and what that means. */
export interface Scope {
  readonly name: string
  readonly meaning: Readonly<Record<Locale, string>>
}

/** How many days a token may be good for; the first is proposed. */
export const tokenDays = [90, 30, 365] as const

interface TokensProps {
  readonly view: View
  readonly tokens: readonly ApiToken[]
  readonly scopes: readonly Scope[]
  readonly at: Date
  /** The token just made, shown this once. */
  readonly made?: string | null
  readonly entered?: Readonly<Record<string, string>>
  /** Scopes that were chosen, when the form is shown again. */
  readonly chosen?: readonly string[]
  readonly errors?: readonly FieldError[]
}

/** A person's tokens, and the form for one more. */
export function TokensPage(props: TokensProps): JSX.Element {
  const { view, tokens, made = null, errors = [] } = props
  const say = speaker(words, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>
          {say('intro')} <a href="/api">{say('about-api')}</a>
        </p>
      </div>
      {made !== null && (
        <Notice tone="done" title={say('made-title')} announce>
          <p>{say('made')}</p>
          <p>
            <code class="token">{made}</code>
          </p>
        </Notice>
      )}
      <ErrorSummary view={view} errors={errors} />
      {tokens.length === 0 ? <p class="soft">{say('none')}</p> : <List {...props} say={say} />}
      <NewToken {...props} say={say} />
    </>
  )
}

function List({ view, tokens, at, say }: TokensProps & { say: Say }): JSX.Element {
  return (
    <Table
      caption={say('title')}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { heading: say('name'), cell: ({ name }) => name },
        { heading: say('scopes'), cell: ({ scopes }) => scopes.join(', ') },
        { heading: say('until'), cell: ({ expiresAt }) => formatDay(expiresAt, view.locale) },
        {
          heading: say('used'),
          cell: ({ usedAt }) => (usedAt ? formatMoment(usedAt, view.locale) : say('never-used')),
        },
        { heading: say('state'), cell: token => <State token={token} at={at} view={view} say={say} /> },
      ]}
    />
  )
}

function State({ token, at, view, say }: { token: ApiToken; at: Date; view: View; say: Say }): JSX.Element {
  if (token.revokedAt) return <Badge tone="draft">{say('revoked')}</Badge>
  if (token.expiresAt <= at) return <Badge tone="draft">{say('expired')}</Badge>
  return (
    <Form view={view} action={`/tokens/${token.id}/revoke`} class="buttons">
      <Badge tone="done">{say('holds')}</Badge>
      <Button>
        {say('revoke-button')}
        <span class="unseen">: {token.name}</span>
      </Button>
    </Form>
  )
}

function NewToken(props: TokensProps & { say: Say }): JSX.Element {
  const { view, scopes, entered = {}, chosen = [], errors = [], say } = props
  return (
    <section aria-labelledby="make-title">
      <h2 id="make-title">{say('make-title')}</h2>
      <Form view={view} action="/tokens">
        <Field
          name="name"
          label={say('name')}
          help={say('name-help')}
          errors={errors}
          {...(entered.name === undefined ? {} : { value: entered.name })}
        />
        <CheckboxGroup
          name="scopes"
          label={say('scopes')}
          options={scopes.map(({ name, meaning }) => ({
            value: name,
            label: name,
            help: meaning[view.locale],
          }))}
          values={chosen}
          errors={errors}
        />
        <Select
          name="days"
          label={say('days')}
          options={tokenDays.map(days => ({ value: String(days), label: say('days-count', { days }) }))}
        />
        <div class="buttons">
          <Button kind="primary">{say('make-button')}</Button>
        </div>
      </Form>
    </section>
  )
}
