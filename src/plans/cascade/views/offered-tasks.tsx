import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { TextArea } from '../../../platform/ui/parts/fields.tsx'
import { type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import type { OfferedTask } from '../rules/model.ts'
import { type DraftContext, draftPath } from './draft-frame.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

interface OfferedProps {
  readonly context: DraftContext
  readonly offered: readonly OfferedTask[]
  /** What is wrong with a reason, and of which task. */
  readonly trouble?: {
    readonly taskId: string
    readonly reason: string
    readonly errors: readonly FieldError[]
  }
}

/** What the plan above gives the unit: each is taken up, or left out with a reason. */
export function OfferedTasks(props: OfferedProps): JSX.Element {
  const { context, offered } = props
  const { view, draft, mayChange } = context
  const say = cascadeSay(view)
  const taken = offered.filter(({ taskId }) => tasksTaking(context, taskId).length > 0).length
  const left = offered.filter(({ taskId }) => reasonOf(context, taskId) !== null).length
  const open = offered.length - taken - left
  return (
    <section class="stack" aria-labelledby="offered">
      <h2 id="offered">{say('offered-title')}</h2>
      {offered.length === 0 ? (
        <p class="none">{say('offered-none')}</p>
      ) : (
        <p class="soft" role="status">
          {say('offered-count', { all: offered.length, taken, left, open })}
        </p>
      )}
      {mayChange && open > 0 && (
        <Form view={view} action={`${draftPath(draft.id)}/take`} class="choice-form">
          <input type="hidden" name="all" value="yes" />
          <Button kind={draft.tasks.length === 0 ? 'primary' : 'plain'} icon="check">
            {say('take-all')}
          </Button>
        </Form>
      )}
      <ul class="draft-list">
        {offered.map(task => (
          <Offered key={task.taskId} {...props} task={task} say={say} />
        ))}
      </ul>
    </section>
  )
}

type OneProps = OfferedProps & { readonly task: OfferedTask; readonly say: CascadeSay }

function Offered(props: OneProps): JSX.Element {
  const { context, task, say } = props
  const { view } = context
  const due = task.dueOn && say('parent-due', { date: formatIsoDate(task.dueOn, view.locale) })
  const roles = task.roles.map(role => say(`role-${roleOf(role)}`))
  return (
    <li id={`offered-${task.taskId}`}>
      <p>
        <a class="words-path" href={`/tasks/${task.taskId}`}>
          {task.path}
        </a>
        <span lang="vi">{task.text}</span>
      </p>
      <p class="small soft">{[...roles, due].filter(Boolean).join(' · ')}</p>
      <Done {...props} />
    </li>
  )
}

const known = ['lead', 'assigned', 'coordinate', 'advise'] as const

function roleOf(role: string): (typeof known)[number] {
  return known.find(one => one === role) ?? 'assigned'
}

/** What was done about it, and what can be done now. */
function Done(props: OneProps): JSX.Element {
  const { context, task, say } = props
  const takers = tasksTaking(context, task.taskId)
  const reason = reasonOf(context, task.taskId)
  if (takers.length > 0) {
    return (
      <div class="draft-deeds">
        <p class="small">
          {say('taken-as')}{' '}
          {takers.map(({ number }, index) => (
            <>
              {index > 0 && ', '}
              <a key={number} href={`#task-${number}`}>
                {say('task', { number })}
              </a>
            </>
          ))}
        </p>
        <TakeButton {...props} again />
      </div>
    )
  }
  if (reason !== null) {
    return (
      <div class="draft-deeds">
        <p class="small">
          {say('left-out')} <span lang="vi">{reason}</span>
        </p>
        {context.mayChange && (
          <Form view={context.view} action={`${draftPath(context.draft.id)}/offer`} class="choice-form">
            <input type="hidden" name="task" value={task.taskId} />
            <button
              type="submit"
              class="button button-quiet"
              aria-label={say('offer-again-of', { path: task.path })}
            >
              {say('offer-again')}
            </button>
          </Form>
        )}
      </div>
    )
  }
  return <Choose {...props} />
}

function Choose(props: OneProps): JSX.Element | null {
  const { context, task, say, trouble } = props
  if (!context.mayChange) return null
  const wrong = trouble?.taskId === task.taskId ? trouble : null
  const id = `reason-${task.taskId}`
  return (
    <div class="draft-deeds">
      <TakeButton {...props} />
      <details open={wrong !== null}>
        <summary class="button button-quiet" aria-label={say('leave-of', { path: task.path })}>
          {say('leave')}
        </summary>
        <Form view={context.view} action={`${draftPath(context.draft.id)}/leave`} class="form draft-reason">
          <input type="hidden" name="task" value={task.taskId} />
          <TextArea
            name="reason"
            id={id}
            label={say('leave-reason')}
            rows={2}
            value={wrong?.reason ?? ''}
            errors={wrong?.errors ?? []}
          />
          <Button>{say('leave-save')}</Button>
        </Form>
      </details>
    </div>
  )
}

function TakeButton({
  context,
  task,
  say,
  again = false,
}: OneProps & { again?: boolean }): JSX.Element | null {
  if (!context.mayChange) return null
  const words = again ? 'take-again' : 'take'
  return (
    <Form view={context.view} action={`${draftPath(context.draft.id)}/take`} class="choice-form">
      <input type="hidden" name="task" value={task.taskId} />
      {again && <input type="hidden" name="again" value="yes" />}
      <button
        type="submit"
        class={again ? 'button button-quiet' : 'button'}
        aria-label={say(`${words}-of`, { path: task.path })}
      >
        {say(words)}
      </button>
    </Form>
  )
}

function tasksTaking({ draft }: DraftContext, taskId: string) {
  return draft.tasks.filter(({ removed, sources }) => !removed && sources.includes(taskId))
}

function reasonOf({ draft }: DraftContext, taskId: string): string | null {
  return draft.leftOut.find(one => one.taskId === taskId)?.reason ?? null
}
