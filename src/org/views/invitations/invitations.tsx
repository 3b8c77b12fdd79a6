import type { JSX } from 'preact'
import type { LinkPurpose } from '../../../platform/auth/index.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import type { JobState } from '../../../platform/jobs/index.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { ErrorSummary, Field, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Badge, Empty, Notice, type Tone } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { WaitingInvitation } from '../../queries/invitations.ts'
import { RoleFields } from '../people/role-fields.tsx'
import { type Say, words } from './words.ts'

interface InvitationsProps {
  readonly view: View
  readonly invitations: readonly WaitingInvitation[]
  readonly at: Date
}

/** Who is invited and has not begun. */
export function InvitationsPage({ view, invitations, at }: InvitationsProps): JSX.Element {
  const say = speaker(words, view.locale)
  const button = (
    <ButtonLink kind="primary" icon="person" href="/invitations/new">
      {say('invite-button')}
    </ButtonLink>
  )
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        {invitations.length > 0 && <p>{button}</p>}
      </div>
      {invitations.length === 0 ? (
        <Empty icon="person" title={say('none-title')}>
          <p>{say('none')}</p>
          {button}
        </Empty>
      ) : (
        <List view={view} invitations={invitations} at={at} />
      )}
      <p>
        <a href="/people">{say('back-people')}</a>
      </p>
    </>
  )
}

function List({ view, invitations, at }: InvitationsProps): JSX.Element {
  const say = speaker(words, view.locale)
  return (
    <Table
      caption={say('title')}
      rows={invitations}
      rowKey={({ account }) => account.id}
      columns={[
        { heading: say('invited'), cell: ({ account }) => account.name },
        { heading: say('email'), cell: ({ account }) => account.email ?? '' },
        {
          heading: say('until'),
          cell: ({ expiresAt }) =>
            expiresAt > at ? (
              formatMoment(expiresAt, view.locale)
            ) : (
              <Badge tone="draft">{say('ran-out')}</Badge>
            ),
        },
        { heading: say('mail'), cell: ({ mail }) => <MailState state={mail} say={say} /> },
        {
          heading: say('change'),
          cell: invitation => <Changes view={view} invitation={invitation} say={say} />,
        },
      ]}
    />
  )
}

const mailStates: Readonly<
  Record<JobState, readonly [Tone, 'mail-waiting' | 'mail-sent' | 'mail-failed' | 'mail-none']>
> = {
  queued: ['running', 'mail-waiting'],
  running: ['running', 'mail-waiting'],
  done: ['done', 'mail-sent'],
  failed: ['late', 'mail-failed'],
  cancelled: ['draft', 'mail-none'],
}

function MailState({ state, say }: { state: JobState | null; say: Say }): JSX.Element {
  if (state === null) return <span class="soft">{say('mail-none')}</span>
  const [tone, code] = mailStates[state]
  return <Badge tone={tone}>{say(code)}</Badge>
}

function Changes({
  view,
  invitation: { account },
  say,
}: {
  view: View
  invitation: WaitingInvitation
  say: Say
}): JSX.Element {
  const whose = <span class="unseen">: {account.name}</span>
  return (
    <div class="buttons">
      <Form view={view} action={`/invitations/${account.id}/renew`} class="buttons">
        <Button>
          {say('renew-button')}
          {whose}
        </Button>
      </Form>
      <Form view={view} action={`/invitations/${account.id}/withdraw`} class="buttons">
        <Button kind="quiet">
          {say('withdraw-button')}
          {whose}
        </Button>
      </Form>
    </div>
  )
}

interface NewInvitationProps {
  readonly view: View
  /** Whether a mail will go out. */
  readonly mails: boolean
  readonly entered: Readonly<Record<string, string>>
  /** Roles that were chosen, when the form is shown again. */
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
}

/** One more person, who chooses a password. */
export function NewInvitationPage(props: NewInvitationProps): JSX.Element {
  const { view, mails, entered, chosen, errors } = props
  const say = speaker(words, view.locale)
  const kept = (name: string) => (entered[name] === undefined ? {} : { value: entered[name] })
  return (
    <>
      <div class="page-head">
        <h1>{say('new-title')}</h1>
        <p>
          {say('new-intro')} {!mails && say('made-not-mailed')}
        </p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action="/invitations/new">
        <Field name="person" label={say('name')} errors={errors} {...kept('person')} />
        <Field
          name="email"
          type="email"
          label={say('email')}
          help={say('email-help')}
          errors={errors}
          {...kept('email')}
        />
        <Field
          name="sign_in_name"
          label={say('sign-in-name')}
          help={say('sign-in-name-help')}
          required={false}
          errors={errors}
          {...kept('sign_in_name')}
        />
        <RoleFields {...{ view, entered, chosen, errors }} givesOffice />
        <div class="buttons">
          <Button kind="primary">{say('send-button')}</Button>
          <ButtonLink kind="quiet" href="/invitations">
            {say('back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}

/** A link that was made, to be shown once. */
export interface MadeLink {
  readonly purpose: LinkPurpose
  readonly name: string
  readonly email: string | null
  readonly address: string
  readonly expiresAt: Date
  /** Whether a mail with a link of its own goes out. */
  readonly mailed: boolean
}

/** The link, to be copied now. */
export function LinkMadePage({ view, made }: { view: View; made: MadeLink }): JSX.Element {
  const say = speaker(words, view.locale)
  const { purpose, name, email, address, expiresAt, mailed } = made
  const until = formatMoment(expiresAt, view.locale)
  return (
    <>
      <div class="page-head">
        <h1>{say(`made-title-${purpose}`, { name })}</h1>
      </div>
      <Notice tone="done" announce>
        <p>{say('made', { name, until })}</p>
        <p>
          <code class="made-link">{address}</code>
        </p>
        <p>{mailed ? say('made-mailed', { email: email ?? '' }) : say('made-not-mailed')}</p>
      </Notice>
      <p>
        <ButtonLink href={purpose === 'invitation' ? '/invitations' : '/people'}>
          {say(purpose === 'invitation' ? 'back' : 'back-people')}
        </ButtonLink>
      </p>
    </>
  )
}
