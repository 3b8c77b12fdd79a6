import type { JSX } from 'preact'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Comment } from '../queries/find.ts'
import { canEdit, withAddresses } from '../rules.ts'
import type { CommentSay } from './words.ts'

/** Who looks, and what they may do. */
export interface CommentPowers {
  readonly personId: string
  /** Officers of the plan's unit hide what others wrote. */
  readonly hideAll: boolean
}

interface ItemProps {
  readonly view: View
  readonly comment: Comment
  readonly powers: CommentPowers
  readonly now: Date
  readonly say: CommentSay
}

/** One comment in its place; a hidden one keeps its place and says who hid it. */
export function CommentItem(props: ItemProps): JSX.Element {
  const { view, comment, powers, now, say } = props
  const { id, author, madeAt, hidden } = comment
  const own = author.id === powers.personId
  const named = <span class="unseen"> {say('of', { name: author.name })}</span>
  return (
    <article class="said comment" id={`comment-${id}`} tabIndex={-1} aria-labelledby={`comment-${id}-by`}>
      <p class="said-by" id={`comment-${id}-by`}>
        <b>{author.name}</b>
        <time class="small soft" dateTime={madeAt.toISOString()}>
          {formatMoment(madeAt, view.locale)}
        </time>
      </p>
      {hidden ? (
        <p class="soft">
          {say('hidden', {
            by: hidden.by,
            name: author.name,
            when: formatMoment(hidden.at, view.locale),
          })}
        </p>
      ) : (
        <Words {...props} />
      )}
      {(own || powers.hideAll) && (
        <div class="buttons">
          {own && canEdit({ madeAt, hidden: hidden !== null }, now) && (
            <a class="button button-quiet" href={`/comments/${id}/edit`}>
              {say('edit')}
              {named}
            </a>
          )}
          <Form view={view} action={`/comments/${id}/${hidden ? 'restore' : 'hide'}`} class="">
            <input type="hidden" name="back" value={view.address} />
            <Button kind="quiet">
              {say(hidden ? 'restore' : 'hide')}
              {named}
            </Button>
          </Form>
        </div>
      )}
    </article>
  )
}

function Words({ view, comment, say }: ItemProps): JSX.Element {
  const { text, mentions, editedAt, before } = comment
  return (
    <>
      <CommentText text={text} />
      {mentions.length > 0 && (
        <p class="small soft">{say('mentions', { names: mentions.map(({ name }) => name).join(', ') })}</p>
      )}
      {editedAt && (
        <details class="small">
          <summary class="soft">{say('edited')}</summary>
          {before.map(({ text: old, until }) => (
            <div key={until.getTime()}>
              <p class="soft">{say('edited-before', { when: formatMoment(until, view.locale) })}</p>
              <CommentText text={old} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

/** Plain words; web addresses open elsewhere and tell nothing of where one comes from. */
function CommentText({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="as-typed" lang="vi">
      {withAddresses(text).map(({ text: words, href }) =>
        href === null ? (
          words
        ) : (
          <a key={words} href={href} rel="noopener noreferrer nofollow ugc">
            {words}
          </a>
        ),
      )}
    </p>
  )
}
