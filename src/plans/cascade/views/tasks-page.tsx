import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { tasksByGroup } from '../rules/blocks.ts'
import { lateAgainst } from '../rules/late.ts'
import type { NumberedTask, OfferedTask } from '../rules/model.ts'
import { whenWords } from '../rules/when.ts'
import { type DraftContext, DraftFrame, draftPath } from './draft-frame.tsx'
import { OfferedTasks } from './offered-tasks.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

type TasksProps = Parameters<typeof OfferedTasks>[0]

/** What the plan above gives, and what the unit makes of it, side by side where there is room. */
export function DraftTasksPage(props: TasksProps): JSX.Element {
  const { context, offered } = props
  return (
    <DraftFrame context={context} tab="tasks">
      <div class="draft-sides">
        <OfferedTasks {...props} />
        <OwnTasks context={context} offered={offered} />
      </div>
    </DraftFrame>
  )
}

interface OwnProps {
  readonly context: DraftContext
  readonly offered: readonly OfferedTask[]
}

function OwnTasks({ context, offered }: OwnProps): JSX.Element {
  const { view, draft, mayChange } = context
  const say = cascadeSay(view)
  const live = draft.tasks.filter(({ removed }) => !removed)
  const removed = draft.tasks.filter(task => task.removed)
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own">{say('own-title')}</h2>
      {live.length === 0 ? (
        <p class="none">{say('own-none')}</p>
      ) : (
        <p class="soft">{say('own-count', { count: live.length })}</p>
      )}
      {mayChange && (
        <p>
          <ButtonLink href={`${draftPath(draft.id)}/tasks/new`}>{say('own-add')}</ButtonLink>
        </p>
      )}
      {tasksByGroup(live).map(({ title, tasks }) => (
        <div key={title} class="stack">
          {title !== '' && <h3 lang="vi">{title}</h3>}
          <ul class="draft-list">
            {tasks.map(task => (
              <OwnTask key={task.number} context={context} task={task} offered={offered} say={say} />
            ))}
          </ul>
        </div>
      ))}
      {removed.length > 0 && <Removed context={context} tasks={removed} say={say} />}
    </section>
  )
}

interface OneProps extends OwnProps {
  readonly task: NumberedTask
  readonly say: CascadeSay
}

function OwnTask({ context, task, offered, say }: OneProps): JSX.Element {
  const { view, draft, mayChange } = context
  const { number } = task
  const late = lateAgainst(task, draft.head, offered)
  const names = (role: 'lead' | 'coordinate') =>
    task.units
      .filter(unit => unit.role === role)
      .map(({ name }) => name)
      .join('; ')
  const facts = [
    ['lead', names('lead')],
    ['coordinate', names('coordinate')],
    ['when', whenWords(task.when)],
  ] as const
  return (
    <li id={`task-${number}`}>
      <p>
        <b class="small">{say('task', { number })}.</b> <span lang="vi">{task.text}</span>
      </p>
      <p class="small soft">
        {facts
          .filter(([, words]) => words !== '')
          .map(([label, words], index) => (
            <>
              {index > 0 && ' · '}
              {say(label)}: <span lang="vi">{words}</span>
            </>
          ))}
      </p>
      {late !== null && (
        <p>
          <Badge tone="due">{say('late', { date: formatIsoDate(late, view.locale) })}</Badge>
        </p>
      )}
      {mayChange && (
        <div class="draft-deeds">
          <a
            class="button button-quiet"
            href={`${draftPath(draft.id)}/tasks/${number}`}
            aria-label={say('edit-of', { number })}
          >
            {say('edit')}
          </a>
          <Form view={view} action={`${draftPath(draft.id)}/tasks/${number}/remove`} class="choice-form">
            <button type="submit" class="button button-quiet" aria-label={say('remove-of', { number })}>
              {say('remove')}
            </button>
          </Form>
        </div>
      )}
    </li>
  )
}

function Removed({
  context,
  tasks,
  say,
}: {
  context: DraftContext
  tasks: readonly NumberedTask[]
  say: CascadeSay
}): JSX.Element {
  const { view, draft, mayChange } = context
  return (
    <details>
      <summary>{say('removed-title', { count: tasks.length })}</summary>
      <ul class="draft-list">
        {tasks.map(({ number, text }) => (
          <li key={number}>
            <p>
              <b class="small">{say('task', { number })}.</b> <span lang="vi">{text}</span>
            </p>
            {mayChange && (
              <Form view={view} action={`${draftPath(draft.id)}/tasks/${number}/restore`} class="choice-form">
                <button type="submit" class="button button-quiet" aria-label={say('restore-of', { number })}>
                  {say('restore')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
