/** How comments are named where what was done is told. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { NamedThing } from '../../platform/room.ts'

/** Comments by the place of their task in its plan: their words are for the task's units alone. */
export async function commentThings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedThing>> {
  const { rows } = await sql<{ id: string; task_id: string; path: string }>`
    select comment.id, comment.task_id, task.path from plan_comments as comment
    join plan_tasks as task on task.id = comment.task_id where comment.id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return new Map(
    rows.map(({ id, task_id, path }) => [
      id,
      { name: path, href: `/tasks/${task_id}/comments#comment-${id}` },
    ]),
  )
}
