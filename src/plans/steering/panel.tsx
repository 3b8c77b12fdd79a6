/** What steers a task beside its course, on the task's page and on that of a work item. */
import type { JSX } from 'preact'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { View } from '../../platform/ui/view.ts'
import { taskComments } from '../comments/show.tsx'
import { CommentPanel, type TaskComments } from '../comments/views/thread.tsx'
import { type TaskDifficulties, taskDifficulties } from '../difficulties/panel.ts'
import { DifficultyPanel } from '../difficulties/views/panel.tsx'
import type { Finding } from '../inspections/queries/find.ts'
import { findingsAbout } from '../inspections/queries/list.ts'
import { FindingPanel } from '../inspections/views/panel.tsx'

/** Styles that a page with the panel needs besides its own. */
export const steeringPanelStyles = ['steering.css'] as const

export interface TaskSteering {
  readonly difficulties: TaskDifficulties
  readonly findings: readonly Finding[]
  /** Null for whoever may not see them. */
  readonly comments: TaskComments | null
}

/** Which task, and for whose part of it; `itemId` is null on the task's own page. */
export interface SteeredTask {
  readonly planId: string
  readonly taskId: string
  readonly itemId: string | null
}

/** Difficulties, findings and comments of a task, as far as the person may see them. */
export async function taskSteering(tx: Tx, person: Person, task: SteeredTask): Promise<TaskSteering> {
  return {
    difficulties: await taskDifficulties(tx, person, task),
    findings: await findingsAbout(tx, person, task.taskId),
    comments: await taskComments(tx, person, task.taskId),
  }
}

/** The three of them, one under the other. */
export function SteeringPanel({
  view,
  steering,
}: {
  readonly view: View
  readonly steering: TaskSteering
}): JSX.Element {
  const { difficulties, findings, comments } = steering
  return (
    <>
      <DifficultyPanel view={view} {...difficulties} />
      <FindingPanel view={view} findings={findings} />
      {comments && <CommentPanel view={view} comments={comments} />}
    </>
  )
}
