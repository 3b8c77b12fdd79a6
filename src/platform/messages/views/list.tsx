import type { JSX } from 'preact'
import { formatMoment } from '../../i18n/format.ts'
import { Button, ButtonLink } from '../../ui/parts/button.tsx'
import { Form } from '../../ui/parts/form.tsx'
import { Pager } from '../../ui/parts/pager.tsx'
import { Badge, Empty } from '../../ui/parts/status.tsx'
import type { View } from '../../ui/view.ts'
import type { ListedMessage } from '../queries.ts'
import { type MessageSay, messageSay } from '../words.ts'

interface ListProps {
  readonly view: View
  readonly messages: readonly ListedMessage[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Whether one looks after what did not arrive. */
  readonly administers: boolean
}

/** What one was told, unread first. */
export function MessageListPage({ view, messages, total, page, pages, administers }: ListProps): JSX.Element {
  const say = messageSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <div class="buttons">
          {messages.some(({ readAt }) => readAt === null) && (
            <Form view={view} action="/messages/read-all" class="buttons">
              <Button icon="check">{say('all-read')}</Button>
            </Form>
          )}
          <ButtonLink kind="quiet" href="/account/messages">
            {say('choose-link')}
          </ButtonLink>
          {administers && (
            <ButtonLink kind="quiet" href="/messages/undelivered">
              {say('undelivered-title')}
            </ButtonLink>
          )}
        </div>
      </div>
      {messages.length === 0 ? (
        <Empty icon="bell" title={say('empty-title')}>
          <p>{say('empty')}</p>
        </Empty>
      ) : (
        <section aria-label={say('list')}>
          <p class="soft">{say('count', { count: total })}</p>
          <ul class="plain messages">
            {messages.map(message => (
              <li key={message.id} class={message.readAt ? 'message' : 'message message-unread'}>
                <Entry view={view} message={message} say={say} />
              </li>
            ))}
          </ul>
          <Pager view={view} page={page} pages={pages} />
        </section>
      )}
    </>
  )
}

interface OneProps {
  readonly view: View
  readonly message: ListedMessage
  readonly say: MessageSay
}

function Entry({ view, message, say }: OneProps): JSX.Element {
  return (
    <>
      <h2>
        <a href={`/messages/${message.id}`}>{message.title}</a>
      </h2>
      <p class="message-start">{message.text}</p>
      <Marks view={view} message={message} say={say} />
    </>
  )
}

/** When it came, whether it is urgent and unread, and the way to change that. */
function Marks({ view, message, say }: OneProps): JSX.Element {
  const { id, readAt, urgent, shownAt } = message
  return (
    <div class="message-marks">
      {!readAt && <Badge tone="due">{say('unread')}</Badge>}
      {urgent && <Badge tone="late">{say('urgent')}</Badge>}
      <time class="soft small" dateTime={shownAt.toISOString()}>
        {formatMoment(shownAt, view.locale)}
      </time>
      <Form view={view} action={`/messages/${id}/${readAt ? 'unread' : 'read'}`} class="buttons">
        <Button kind="quiet">
          {say(readAt ? 'mark-unread' : 'mark-read')}
          <span class="unseen">: {message.title}</span>
        </Button>
      </Form>
    </div>
  )
}

/** One message in full. */
export function MessagePage({ view, message }: { view: View; message: ListedMessage }): JSX.Element {
  const say = messageSay(view)
  return (
    <>
      <div class="page-head">
        <h1>{message.title}</h1>
      </div>
      <Marks view={view} message={message} say={say} />
      <div class="message-text">
        {message.text.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <p class="buttons">
        {message.href && (
          <ButtonLink kind="primary" href={message.href}>
            {say('open')}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href="/messages">
          {say('back')}
        </ButtonLink>
      </p>
    </>
  )
}
