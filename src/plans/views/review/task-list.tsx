import type { JSX } from 'preact'
import type { TaskItem } from '../../rules/review/model.ts'
import type { ReviewContext } from './context.ts'
import { TaskCard } from './task-card.tsx'

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
      <ol class="tasks">
        {tasks.map(item => (
          <TaskCard key={item.number} item={item} context={context} />
        ))}
      </ol>
    </>
  )
}
