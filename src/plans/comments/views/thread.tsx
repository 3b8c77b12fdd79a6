import type { JSX } from 'preact'
import { now } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Comment, Thread } from '../queries/find.ts'
import { editMinutes } from '../rules.ts'
import { type CommentEntry, CommentForm } from './comment-form.tsx'
import { CommentItem, type CommentPowers } from './comment-item.tsx'
import { type CommentSay, commentSay } from './words.ts'

/** What is said about a task, and what the person may do there. */
export interface TaskComments {
  readonly taskId: string
  readonly thread: Thread
  readonly powers: CommentPowers
  readonly mayComment: boolean
}

/** A form in which nothing has been typed. */
export const emptyEntry = (): CommentEntry => ({
  key: newId(),
  text: '',
  mentions: [],
  candidates: [],
  typed: '',
})

/** The comments on a task, on its page or on that of a work item. */
export function CommentPanel({
  view,
  comments,
}: {
  readonly view: View
  readonly comments: TaskComments
}): JSX.Element {
  const { taskId, thread, mayComment } = comments
  const say = commentSay(view)
  return (
    <section class="stack" aria-labelledby="comments">
      <h2 id="comments">{say('panel-title')}</h2>
      <p class="small soft">{say('seen-by')}</p>
      {thread.pages > 1 && (
        <p>
          <a href={`/tasks/${taskId}/comments?page=1`}>{say('earlier', { count: thread.total })}</a>
        </p>
      )}
      <List view={view} comments={comments} say={say} />
      {mayComment && (
        <CommentForm
          view={view}
          taskId={taskId}
          back={view.address}
          entry={emptyEntry()}
          errors={[]}
          say={say}
        />
      )}
    </section>
  )
}

function List({
  view,
  comments: { thread, powers },
  say,
}: {
  readonly view: View
  readonly comments: TaskComments
  readonly say: CommentSay
}): JSX.Element {
  if (thread.comments.length === 0) return <p class="none">{say('none')}</p>
  return (
    <ol class="plain" aria-label={say('list')}>
      {thread.comments.map(comment => (
        <li key={comment.id}>
          <CommentItem view={view} comment={comment} powers={powers} now={now()} say={say} />
        </li>
      ))}
    </ol>
  )
}

interface CommentsPageProps {
  readonly view: View
  readonly task: { readonly path: string; readonly text: string }
  readonly comments: TaskComments
  readonly entry: CommentEntry
  readonly back: string
  readonly errors: readonly FieldError[]
}

/** All comments on a task, a page of them; here a form comes back that is to be mended. */
export function CommentsPage(props: CommentsPageProps): JSX.Element {
  const { view, task, comments, entry, back, errors } = props
  const { taskId, thread, mayComment } = comments
  const say = commentSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: `/tasks/${taskId}`, label: say('back-to-task') }]}
          here={say('panel-title')}
        />
        <h1>{say('title', { path: task.path })}</h1>
        <p lang="vi">{task.text}</p>
        <p class="small soft">{say('seen-by')}</p>
      </div>
      <ErrorSummary
        view={view}
        errors={errors.map(error => (error.field === 'text' ? { ...error, field: 'comment-text' } : error))}
      />
      <List view={view} comments={comments} say={say} />
      <Pager
        view={view}
        page={thread.page}
        pages={thread.pages}
        href={page => `/tasks/${taskId}/comments?page=${page}`}
      />
      {mayComment && (
        <CommentForm view={view} taskId={taskId} back={back} entry={entry} errors={errors} say={say} />
      )}
    </>
  )
}

interface EditPageProps {
  readonly view: View
  readonly comment: Comment
  readonly text: string
  readonly errors: readonly FieldError[]
}

/** Other words for a comment of one's own. */
export function EditCommentPage({ view, comment, text, errors }: EditPageProps): JSX.Element {
  const say = commentSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: `/tasks/${comment.taskId}`, label: say('back-to-task') }]}
          here={say('edit-title')}
        />
        <h1>{say('edit-title')}</h1>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={`/comments/${comment.id}/edit`} class="form form-wide">
        <input type="hidden" name="seen" value={comment.version} />
        <TextArea
          name="text"
          label={say('edit-text')}
          help={say('edit-help', { minutes: editMinutes })}
          value={text}
          errors={errors}
        />
        <div class="buttons">
          <Button kind="primary">{say('edit-send')}</Button>
        </div>
      </Form>
    </>
  )
}
