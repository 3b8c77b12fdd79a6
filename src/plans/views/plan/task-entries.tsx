import type { JSX } from 'preact'
import { Icon } from '../../../platform/ui/parts/icon.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { rolesInOrder } from '../../rules/plan/counts.ts'
import type { AssignedUnit, PlanTask } from '../../rules/plan/model.ts'
import { shownName } from '../../rules/plan/shown-name.ts'
import { WithPlanWords } from '../with-plan-words.tsx'
import { whenWords } from './plan-words.ts'
import type { PlanSay } from './words.ts'

interface EntriesProps {
  readonly view: View
  readonly tasks: readonly PlanTask[]
  readonly say: PlanSay
  /** The unit whose page it is: its own name is not said again. */
  readonly without?: string
}

/** Tasks in full, one under the other: place in the plan, words, who, when, what comes of it. */
export function TaskEntries({ tasks, ...props }: EntriesProps): JSX.Element {
  return (
    <ol class="task-entries">
      {tasks.map(task => (
        <TaskEntry key={task.id} task={task} {...props} />
      ))}
    </ol>
  )
}

function TaskEntry({
  task,
  view,
  say,
  without,
}: Omit<EntriesProps, 'tasks'> & { task: PlanTask }): JSX.Element {
  const when = whenWords(task, view.locale, say)
  return (
    <li>
      <p class="task-entry-head">
        <a href={`/tasks/${task.id}`}>
          {task.path || '•'}
          <span class="unseen">: {say('task-open')}</span>
        </a>
        {task.modality === 'request' && <span class="modality">{say('task-request')}</span>}
      </p>
      <div class="task-entry-body">
        <p lang="vi">{task.text}</p>
        <UnitRoles
          units={task.units.filter(({ unitId }) => unitId !== without)}
          planId={task.planId}
          say={say}
        />
        {when && (
          <p class="task-fact">
            <Icon name="clock" size={16} />
            <span>
              <WithPlanWords locale={view.locale} words={when} />
            </span>
          </p>
        )}
        {task.output && (
          <p class="task-fact">
            <span>
              <WithPlanWords
                locale={view.locale}
                words={say('task-product', { output: task.output })}
                parts={[task.output]}
              />
            </span>
          </p>
        )}
      </div>
    </li>
  )
}

/** Units by role, who answers for most first; each leads to its page in the plan. */
export function UnitRoles({
  units,
  planId,
  say,
}: {
  units: readonly AssignedUnit[]
  planId: string
  say: PlanSay
}): JSX.Element | null {
  const groups = rolesInOrder
    .map(role => ({ role, own: units.filter(unit => unit.role === role) }))
    .filter(({ own }) => own.length > 0)
  if (groups.length === 0) return null
  return (
    <ul class="unit-roles">
      {groups.map(({ role, own }) => (
        <li key={role}>
          <span class={`role role-${role}`}>{say(`role-${role}`)}</span>
          <span lang="vi">
            {own.map((unit, index) => (
              <>
                {index > 0 && '; '}
                <a href={`/plans/${planId}/units/${unit.unitId}`}>{shownName(unit, say)}</a>
              </>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
