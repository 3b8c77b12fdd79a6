import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { openDraft } from '../../actions/issue/open-draft.ts'
import { findFileAmendment } from '../queries/file.ts'
import type { AmendmentTables } from '../tables.ts'

/** Which of the plan's tasks some tasks of the file are, by the numbers of the review's tasks; null: new ones. */
export type MatchChoices = ReadonlyMap<number, string | null>

/**
 * Keeps which tasks they are; those that are so already change nothing. Gives how many changed. Throws `not-found`
 * for a task that is not there, and as `openDraft` does.
 */
export async function chooseMatches(
  tx: Tx,
  actor: Person,
  uploadId: string,
  choices: MatchChoices,
): Promise<number> {
  await openDraft(tx, uploadId)
  const found = await findFileAmendment(tx, uploadId)
  if (!found) throw new Problem('not-found', 'not-found')
  const known = new Set(found.tasks.map(({ id }) => id))
  const before = new Map(found.matched.map(({ number, taskId }) => [number, taskId]))
  const isThere = ([number, taskId]: readonly [number, string | null]) =>
    before.has(number) && (taskId === null || known.has(taskId))
  if (![...choices].every(isThere)) throw new Problem('not-found', 'not-found')
  const changed = [...choices].filter(([number, taskId]) => before.get(number) !== taskId)
  for (const [number, task_id] of changed) {
    const row = { task_id, chosen_at: now(), chosen_by: actor.id }
    await tx
      .withTables<AmendmentTables>()
      .insertInto('plan_amendment_matches')
      .values({ upload_id: uploadId, number, ...row })
      .onConflict(conflict => conflict.columns(['upload_id', 'number']).doUpdateSet(row))
      .execute()
    await appendFact(
      tx,
      { kind: 'person', id: actor.id },
      {
        kind: 'plan.amendment-matched',
        subject: `upload:${uploadId}`,
        details: {
          before: { number, task: before.get(number) ?? null },
          after: { number, task: task_id },
        },
      },
    )
  }
  return changed.length
}
