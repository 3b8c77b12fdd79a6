/** Where comments stand: what `policy.ts` asks of a task's and of one of them. */
import { sql } from 'kysely'
import { unitLines } from '../../../org/index.ts'
import { today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { CommentPlace, CommentsPlace } from '../policy.ts'

/** Where the comments on a task stand; undefined when there is no such task. */
export async function placeOfComments(tx: Tx, taskId: string): Promise<CommentsPlace | undefined> {
  if (!isId(taskId)) return undefined
  const { rows } = await sql<{ keeper_id: string | null; unit_ids: readonly string[] }>`
    select upload.unit_id as keeper_id, array(
      select unit_id from plan_work_items where task_id = task.id and state <> 'cancelled'
      union
      select unit_id from plan_assignments where task_id = task.id
      union
      select to_id from plan_assignment_transfers where task_id = task.id and since <= ${today()}::date
      union
      select member.unit_id from plan_class_members as member
        join plan_assignments as part on part.unit_id = member.class_id
        where part.task_id = task.id and member.plan_id = task.plan_id and not member.excluded
    ) as unit_ids
    from plan_tasks as task join plans as plan on plan.id = task.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    where task.id = ${taskId}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const lines = await unitLines(tx, [...row.unit_ids, ...(row.keeper_id === null ? [] : [row.keeper_id])])
  const line = (id: string) => lines.get(id) ?? [id]
  return { units: row.unit_ids.map(line), keeper: row.keeper_id === null ? [] : line(row.keeper_id) }
}

/** Where one comment stands; undefined when there is none. */
export async function placeOfComment(tx: Tx, id: string): Promise<CommentPlace | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<{ task_id: string; made_by: string }>`
    select task_id, made_by from plan_comments where id = ${id}::uuid`.execute(tx)
  const [row] = rows
  const place = row && (await placeOfComments(tx, row.task_id))
  return place && { ...place, authorId: row.made_by }
}

/** For the line of a route whose `:id` is a task's. */
export const commentsAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfComments(tx, id))

/** For the line of a route whose `:id` is a comment's. */
export const commentAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfComment(tx, id))
