import type { JSX } from 'preact'
import { inGroups } from '../../rules/groups.ts'
import type { TaskItem } from '../../rules/review/model.ts'
import type { ReviewContext } from './context.ts'
import { TaskCard } from './task-card.tsx'

/** Tasks of one list: enough to fill a window, few enough to be set in no time. */
const groupSize = 25

/** The tasks that the filter lets through. */
export function TaskList({
  tasks,
  context,
}: {
  tasks: readonly TaskItem[]
  context: ReviewContext
}): JSX.Element {
  return (
    <>
      {tasks.length === 0 && <p class="none">{context.say('none-shown')}</p>}
      <div>
        {inGroups(tasks, groupSize).map((group, index) => (
          <ol key={index} class={`tasks${group.length === groupSize ? ' tasks-full' : ''}`}>
            {group.map(item => (
              <TaskCard key={item.number} item={item} context={context} />
            ))}
          </ol>
        ))}
      </div>
    </>
  )
}
