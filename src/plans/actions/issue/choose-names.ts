import type { Database } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findIssue } from '../../queries/issue.ts'
import type { PlanTables } from '../../tables.ts'
import { choiceRow, chosenFact } from './choose-name.ts'
import { keepDraft, openDraft } from './open-draft.ts'

/**
 * Accepts the suggestion of every name that nobody chose a unit for; what was chosen stays. Gives how many
 * names were settled, 0 when there was nothing to accept. Throws `not-found`, or `refused` as `openDraft` does.
 */
export async function acceptSuggestions(
  database: Database,
  actor: Person,
  uploadId: string,
): Promise<number> {
  const issue = await findIssue(database, uploadId)
  if (!issue) throw new Problem('not-found', 'not-found')
  const accepted = issue.names.flatMap(({ key, chosen, suggested }) =>
    chosen === null && suggested !== null ? [{ key, choice: suggested }] : [],
  )
  if (accepted.length === 0) return 0
  return database.transaction(async tx => {
    const draft = await openDraft(tx, uploadId)
    const version = draft.version + 1
    const written = await tx
      .withTables<PlanTables>()
      .insertInto('plan_name_choices')
      .values(accepted.map(({ key, choice }) => choiceRow(actor, uploadId, version, key, choice)))
      // Another officer may have chosen one of them a moment ago: that choice stays.
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    const count = Number(written.numInsertedOrUpdatedRows ?? 0n)
    if (count > 0) {
      await keepDraft(
        tx,
        actor,
        uploadId,
        draft,
        {},
        {
          kind: 'plan.suggestions-accepted',
          details: {
            after: { names: count, chosen: accepted.map(({ key, choice }) => chosenFact(key, choice)) },
          },
        },
      )
    }
    return count
  })
}
