import type { JSX } from 'preact'
import type { Task, TaskUnit } from '../../documents/index.ts'
import { formatPercent } from '../../platform/i18n/format.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { Icon } from '../../platform/ui/parts/icon.tsx'
import { Badge } from '../../platform/ui/parts/status.tsx'
import { attentionOf, type NumberedTask, unitsByRole } from '../rules/tasks.ts'
import type { ListProps } from './reading-lists.tsx'
import { scheduleWords } from './schedule-words.ts'
import { type Say, words } from './words.ts'

/** The tasks, each with who does it, by when, and how sure the reading is. */
export function TaskList({
  tasks,
  ...props
}: ListProps & { readonly tasks: readonly NumberedTask[] }): JSX.Element {
  if (tasks.length === 0) return <p class="none">{props.say('none-shown')}</p>
  return (
    <ol class="tasks">
      {tasks.map(({ task, number }) => (
        <TaskCard key={number} task={task} number={number} list={props} />
      ))}
    </ol>
  )
}

function TaskCard({ task, number, list }: NumberedTask & { list: ListProps }): JSX.Element {
  const { say, view } = list
  const schedule = task.schedule && scheduleWords(task.schedule, view.locale, say)
  return (
    <li class={`task task-${attentionOf(task)}`} id={`task-${number}`} data-task={number} tabIndex={-1}>
      <p class="task-head">
        <a class="task-path" href={`#words-${number}`}>
          {task.path}
          <span class="unseen">: {say('in-source')}</span>
        </a>
        <span class="soft">{say(`kind-${task.kind}`)}</span>
        <Attention task={task} list={list} />
      </p>
      <p class="task-text" lang="vi">
        {task.text}
      </p>
      <Units task={task} say={say} />
      {schedule && (
        <p class="task-line">
          <Icon name="clock" size={16} />
          {schedule}
        </p>
      )}
      {task.output && <p class="task-line">{say('output', { output: task.output })}</p>}
    </li>
  )
}

function Units({ task, say }: { task: Task; say: Say }): JSX.Element | null {
  if (task.units.length === 0) {
    return task.kind === 'assignment' ? <p class="small soft">{say('no-units')}</p> : null
  }
  return (
    <ul class="task-units">
      {unitsByRole(task).map(({ role, units }) => (
        <li key={role}>
          <span class={`role role-${role}`}>{say(`role-${role}`)}</span>
          <span lang="vi">
            {units.map((unit, index) => (
              <Unit key={unit.name} unit={unit} last={index === units.length - 1} say={say} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Unit({ unit, last, say }: { unit: TaskUnit; last: boolean; say: Say }): JSX.Element {
  return (
    <>
      {unit.name}
      {unit.collective && <span class="soft"> ({say('collective')})</span>}
      {!last && '; '}
    </>
  )
}

/** Only what needs a look says so; a clear task stays quiet. */
function Attention({ task, list }: { task: Task; list: ListProps }): JSX.Element | null {
  const { say, view } = list
  const attention = attentionOf(task)
  if (attention === 'clear') return null
  const reasons = task.reasons.flatMap(code => sayIfKnown(words, view.locale, `reason-${code}`) ?? [])
  const certainty = say('certainty', { share: formatPercent(task.confidence, view.locale) })
  return (
    <span class="task-attention">
      <Badge tone={attention === 'look' ? 'due' : 'late'}>{say(`attention-${attention}`)}</Badge>{' '}
      <span class="small soft">{[...reasons, certainty].join(' · ')}</span>
    </span>
  )
}
