/** How plans want to be reminded of, as they have it today. */
import type { Tx } from '../../platform/db/index.ts'
import { type ReminderSettings, settingsByDefault } from './rules/settings.ts'
import type { ReminderTables } from './tables.ts'

/** A plan's settings, and how often they were changed. */
export type KeptSettings = ReminderSettings & { readonly version: number }

/** Of each of these plans; those of the program (version 0) for a plan that has none of its own. */
export async function settingsOf(
  tx: Tx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, KeptSettings>> {
  const byDefault = { ...settingsByDefault, version: 0 }
  const settings = new Map<string, KeptSettings>(planIds.map(id => [id, byDefault]))
  if (planIds.length === 0) return settings
  const rows = await tx
    .withTables<ReminderTables>()
    .selectFrom('plan_reminder_settings')
    .selectAll()
    .where('plan_id', 'in', [...new Set(planIds)])
    .execute()
  for (const row of rows) {
    settings.set(row.plan_id, {
      active: row.active,
      beforeDays: row.before_days,
      afterDays: row.after_days,
      escalateAfter: row.escalate_after,
      version: row.version,
    })
  }
  return settings
}
