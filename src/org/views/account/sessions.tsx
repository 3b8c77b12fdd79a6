import type { JSX } from 'preact'
import type { Session } from '../../../platform/auth/index.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { browserName } from '../../rules/browser-name.ts'
import type { Say } from './words.ts'

interface SessionsProps {
  readonly view: View
  readonly sessions: readonly Session[]
  /** Id of the session that looks. */
  readonly session: string
  readonly say: Say
}

/** Where one is signed in; each can be ended, and all others at once. */
export function Sessions({ view, sessions, session: current, say }: SessionsProps): JSX.Element {
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say('sessions')}</h2>
      <p class="soft">{say('sessions-intro')}</p>
      <Table
        caption={say('sessions')}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { heading: say('session-where'), cell: session => where(session, say) },
          { heading: say('session-address'), cell: ({ address }) => address ?? '' },
          { heading: say('session-since'), cell: ({ createdAt }) => formatMoment(createdAt, view.locale) },
          { heading: say('session-seen'), cell: ({ seenAt }) => formatMoment(seenAt, view.locale) },
          {
            heading: say('session-change'),
            cell: session =>
              session.id === current ? (
                <Badge tone="done">{say('session-this')}</Badge>
              ) : (
                <End view={view} session={session} say={say} />
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form view={view} action="/account/sessions/end-others" class="buttons">
          <Button>{say('sessions-end')}</Button>
        </Form>
      )}
    </section>
  )
}

function End({ view, session, say }: { view: View; session: Session; say: Say }): JSX.Element {
  return (
    <Form view={view} action={`/account/sessions/${session.id}/end`} class="buttons">
      <Button>
        {say('session-end')}
        <span class="unseen">: {where(session, say)}</span>
      </Button>
    </Form>
  )
}

function where({ userAgent }: Session, say: Say): string {
  const named = browserName(userAgent)
  if (!named) return say('session-unknown')
  const { browser, system } = named
  return browser && system ? say('session-browser', { browser, system }) : browser || system
}
