import { findUnits, personNames } from '../../../org/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findIssueRecord, plannedBy } from '../../queries/issue.ts'
import type { NameChoice, PlanName } from '../../rules/issue/model.ts'
import type { NameChoiceRow, PlanTables } from '../../tables.ts'
import { keepDraft, openDraft } from './open-draft.ts'

/**
 * Says what a name of the plan means, or takes that back (`choice` null). `version` is the draft's that the
 * person saw. Gives the draft's new version. Throws `not-found` for a name or unit that is not there, or
 * `refused`: `name-chosen-by-other` (since that version), `words-with-work`, and those of `openDraft`.
 */
export async function chooseName(
  database: Database,
  actor: Person,
  uploadId: string,
  version: number,
  key: string,
  choice: NameChoice | null,
): Promise<number> {
  const record = await database.transaction(tx => findIssueRecord(tx, uploadId))
  const name = record && plannedBy(record)?.names.find(one => one.key === key)
  return database.transaction(async tx => {
    const draft = await openDraft(tx, uploadId)
    if (!name) throw new Problem('not-found', 'not-found')
    const before = await refuseIfTaken(tx, actor, uploadId, version, name)
    if (choice === null) await forgetChoice(tx, uploadId, key)
    else {
      await refuseIfImpossible(tx, name, choice)
      await writeChoice(tx, actor, uploadId, draft.version + 1, key, choice)
    }
    return keepDraft(
      tx,
      actor,
      uploadId,
      draft,
      {},
      {
        kind: 'plan.name-chosen',
        details: { before: before ?? {}, after: chosenFact(name.written, choice) },
      },
    )
  })
}

/** A choice as the record tells it. */
export function chosenFact(name: string, choice: NameChoice | null) {
  return {
    name,
    choice: choice?.choice ?? null,
    unit: choice && 'unitId' in choice ? choice.unitId : null,
  }
}

/** What somebody else chose after the person looked is not overwritten unseen. Gives what was chosen before. */
async function refuseIfTaken(
  tx: Tx,
  actor: Person,
  uploadId: string,
  version: number,
  name: PlanName,
): Promise<ReturnType<typeof chosenFact> | null> {
  const row = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_name_choices')
    .select(['version', 'chosen_by', 'choice', 'unit_id'])
    .where('upload_id', '=', uploadId)
    .where('name_key', '=', name.key)
    .executeTakeFirst()
  if (!row) return null
  const before = { name: name.written, choice: row.choice, unit: row.unit_id }
  if (row.version <= version || row.chosen_by === actor.id) return before
  const names = await personNames(tx, [row.chosen_by])
  throw new Problem('refused', 'name-chosen-by-other', {
    person: names.get(row.chosen_by) ?? '',
    name: name.written,
  })
}

async function refuseIfImpossible(tx: Tx, name: PlanName, choice: NameChoice): Promise<void> {
  if (choice.choice === 'words' && !name.receiverOnly) {
    throw new Problem('refused', 'words-with-work', { count: 1, name: name.written })
  }
  const unitId = 'unitId' in choice ? choice.unitId : null
  if (unitId !== null && !(await findUnits(tx, [unitId])).has(unitId)) {
    throw new Problem('not-found', 'not-found')
  }
}

async function forgetChoice(tx: Tx, uploadId: string, key: string): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .deleteFrom('plan_name_choices')
    .where('upload_id', '=', uploadId)
    .where('name_key', '=', key)
    .execute()
}

async function writeChoice(
  tx: Tx,
  actor: Person,
  uploadId: string,
  version: number,
  key: string,
  choice: NameChoice,
): Promise<void> {
  const row = choiceRow(actor, uploadId, version, key, choice)
  await tx
    .withTables<PlanTables>()
    .insertInto('plan_name_choices')
    .values(row)
    .onConflict(conflict => conflict.columns(['upload_id', 'name_key']).doUpdateSet(row))
    .execute()
}

/** A choice as its table has it. */
export function choiceRow(
  actor: Person,
  uploadId: string,
  version: number,
  key: string,
  choice: NameChoice,
): Omit<NameChoiceRow, 'new_unit'> & { readonly new_unit: string | null } {
  const newUnit = 'newUnit' in choice ? choice.newUnit : null
  return {
    upload_id: uploadId,
    name_key: key,
    choice: choice.choice,
    unit_id: 'unitId' in choice ? choice.unitId : null,
    new_unit: newUnit && JSON.stringify(newUnit),
    version,
    chosen_by: actor.id,
    chosen_at: now(),
  }
}
