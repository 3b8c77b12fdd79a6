import { appendFact } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { findPlanSummary } from '../../queries/plans.ts'
import type { PlanTables } from '../../tables.ts'
import { type ReminderSettings, settingsRefusals } from '../rules/settings.ts'
import { settingsOf } from '../settings.ts'
import type { ReminderTables } from '../tables.ts'

/**
 * Says when a plan's work is reminded of. What is so already changes nothing. Throws `not-found`, and `refused` with
 * the codes of `settingsRefusals` or `reminders-changed-meanwhile`, when `seenVersion` is not the settings' any more.
 */
export async function changeReminders(
  tx: Tx,
  actor: Person,
  planId: string,
  wanted: ReminderSettings,
  seenVersion: number,
): Promise<void> {
  // The plan is held, because settings that were never changed have no row to hold.
  await tx
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('id')
    .where('id', '=', planId)
    .forUpdate()
    .execute()
  if (!(await findPlanSummary(tx, planId))) throw new Problem('not-found', 'not-found')
  throwIfRefused(settingsRefusals(wanted))
  const before = (await settingsOf(tx, [planId])).get(planId)
  if (!before || before.version !== seenVersion) throw new Problem('refused', 'reminders-changed-meanwhile')
  if (JSON.stringify(told(before)) === JSON.stringify(told(wanted))) return
  await store(tx, actor, planId, wanted, before.version + 1)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'plan.reminders-changed',
      subject: `plan:${planId}`,
      details: { before: told(before), after: told(wanted) },
    },
  )
}

/** Settings as the record tells them. */
function told({ active, beforeDays, afterDays, escalateAfter }: ReminderSettings) {
  return {
    active,
    beforeDays: beforeDays.join(', '),
    afterDays: afterDays.join(', '),
    escalateAfter,
  }
}

async function store(
  tx: Tx,
  actor: Person,
  planId: string,
  { active, beforeDays, afterDays, escalateAfter }: ReminderSettings,
  version: number,
): Promise<void> {
  const row = {
    active,
    before_days: [...beforeDays],
    after_days: [...afterDays],
    escalate_after: escalateAfter,
    version,
    changed_at: now(),
    changed_by: actor.id,
  }
  await tx
    .withTables<ReminderTables>()
    .insertInto('plan_reminder_settings')
    .values({ plan_id: planId, ...row })
    .onConflict(conflict => conflict.column('plan_id').doUpdateSet(row))
    .execute()
}
