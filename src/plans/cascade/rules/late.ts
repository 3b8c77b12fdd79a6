import type { CivilDate } from '../../../platform/clock.ts'
import type { DraftHead, NumberedTask, OfferedTask } from './model.ts'
import { lastDayOf } from './when.ts'

/** The day by which the plan above wants it, where the task is planned for later; else null. Said, not forbidden. */
export function lateAgainst(
  task: Pick<NumberedTask, 'when' | 'sources'>,
  head: DraftHead,
  offered: readonly OfferedTask[],
): CivilDate | null {
  const own = lastDayOf(task.when, head)
  const wanted = offered
    .filter(({ taskId }) => task.sources.includes(taskId))
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0]
  return own !== null && wanted !== undefined && own > wanted ? wanted : null
}
