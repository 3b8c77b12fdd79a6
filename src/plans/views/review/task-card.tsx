import type { ComponentChildren, JSX } from 'preact'
import type { TaskUnit } from '../../../documents/index.ts'
import { formatPercent } from '../../../platform/i18n/format.ts'
import { sayIfKnown } from '../../../platform/i18n/words.ts'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { TaskItem } from '../../rules/review/model.ts'
import { attentionOf, unitsByRole } from '../../rules/tasks.ts'
import { scheduleWords } from '../schedule-words.ts'
import { WithPlanWords } from '../with-plan-words.tsx'
import { cardId, itemPath, type ReviewContext } from './context.ts'
import { reviewPath } from './review-query.ts'
import { words } from './words.ts'

interface TaskProps {
  readonly item: TaskItem
  readonly context: ReviewContext
}

/** A task with who does it, by when, how sure the reading is, and what an officer made of it. */
export function TaskCard({ item, context }: TaskProps): JSX.Element {
  const { number, value, state } = item
  return (
    <li
      class={`task task-${state === 'open' ? attentionOf(value) : state}`}
      id={cardId(context, item)}
      data-task={context.second ? undefined : number}
      tabIndex={-1}
    >
      <TaskHead item={item} context={context} />
      <TaskFacts item={item} context={context} />
      {context.mayEdit && <Deeds item={item} context={context} />}
    </li>
  )
}

function TaskHead({ item, context }: TaskProps): JSX.Element {
  const { number, value } = item
  const { say } = context
  return (
    <p class="task-head">
      <a class="task-path" href={`#words-${number}`}>
        {value.path}
        <span class="unseen">: {say('in-source')}</span>
      </a>
      <span class="soft">{say(`kind-${value.kind}`)}</span>
      <State item={item} context={context} />
    </p>
  )
}

/** What the task says: its words, units, time and outcome. */
export function TaskFacts({ item: { value: task }, context: { say, view } }: TaskProps): JSX.Element {
  const schedule = task.schedule && scheduleWords(task.schedule, view.locale, say)
  return (
    <>
      <p class="task-text" lang="vi">
        {task.text}
      </p>
      {task.units.length === 0 && task.kind === 'assignment' && <p class="small soft">{say('no-units')}</p>}
      {task.units.length > 0 && (
        <ul class="task-units">
          {unitsByRole(task).map(({ role, units }) => (
            <li key={role}>
              <span class={`role role-${role}`}>{say(`role-${role}`)}</span>
              <span lang="vi">{units.map((unit, index) => unitWords(unit, index, say('collective')))}</span>
            </li>
          ))}
        </ul>
      )}
      {schedule && (
        <p class="task-line">
          <WithPlanWords locale={view.locale} words={schedule} />
        </p>
      )}
      {task.output && (
        <p class="task-line">
          <WithPlanWords
            locale={view.locale}
            words={say('output', { output: task.output })}
            parts={[task.output]}
          />
        </p>
      )}
    </>
  )
}

function unitWords({ name, collective }: TaskUnit, index: number, mark: string): ComponentChildren {
  return [index > 0 && '; ', name, collective && <span class="soft"> ({mark})</span>]
}

/** Only what needs a look says so; a clear task stays quiet. */
function State({ item, context }: TaskProps): JSX.Element | null {
  const { value, state } = item
  const { say, view } = context
  if (state !== 'open') {
    return <Badge tone={state === 'accepted' ? 'done' : 'draft'}>{say(`state-${state}`)}</Badge>
  }
  const attention = attentionOf(value)
  if (attention === 'clear') return null
  const reasons = value.reasons.flatMap(code => sayIfKnown(words, view.locale, `reason-${code}`) ?? [])
  const certainty = say('certainty', { share: formatPercent(value.confidence, view.locale) })
  return (
    <span class="task-attention">
      <Badge tone={attention === 'look' ? 'due' : 'late'}>{say(`attention-${attention}`)}</Badge>{' '}
      <span class="small soft">{[...reasons, certainty].join(' · ')}</span>
    </span>
  )
}

const deeds = {
  open: { command: 'accept', words: 'accept' },
  accepted: { command: 'reopen', words: 'reopen' },
  removed: { command: 'restore-task', words: 'restore-item' },
} as const

/**
 * The one thing that is likely next, and the way to everything else. Words alone: a plan has 2,000 cards. A form
 * in each card: with every button that points at one common form the browser looks through the whole page anew.
 */
function Deeds({ item, context }: TaskProps): JSX.Element {
  const { number, value, state, version } = item
  const { say, uploadId, view } = context
  const deed = deeds[state]
  return (
    <form method="post" action={`${reviewPath(uploadId)}/review`} class="deeds">
      <input type="hidden" name="_csrf" value={view.csrfToken} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={view.address} />
      <button type="submit" class="button button-quiet" name="command" value={`${deed.command}:${number}`}>
        {say(deed.words)}
        <span class="unseen"> {value.path}</span>
      </button>
      {state !== 'removed' && (
        <a class="button button-quiet" href={itemPath(uploadId, item)} data-part="edit">
          {say('edit')}
          <span class="unseen"> {value.path}</span>
        </a>
      )}
    </form>
  )
}
