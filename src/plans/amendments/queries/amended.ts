/** Whether and when a plan, or a task of it, was amended: what their pages say. */
import type { Tx } from '../../../platform/db/index.ts'
import { isId } from '../../../platform/ids.ts'
import { compareVersions } from '../rules/compare.ts'
import type { AmendmentTables } from '../tables.ts'
import { versionOfPlan } from './versions.ts'

/** The plan's version and, of one that was amended, when. */
export interface PlanAmended {
  readonly version: number
  readonly issuedAt: Date | null
}

/** The last amendment that touched a task. */
export interface TaskAmendment {
  readonly kind: 'changed' | 'added' | 'dropped'
  readonly version: number
  readonly issuedAt: Date
}

/** When a plan was amended last. */
export async function planAmended(tx: Tx, planId: string): Promise<PlanAmended> {
  const version = (await versionOfPlan(tx, planId)) ?? 1
  if (version === 1) return { version, issuedAt: null }
  const row = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions')
    .select('issued_at')
    .where('plan_id', '=', planId)
    .where('number', '=', version)
    .executeTakeFirst()
  return { version, issuedAt: row?.issued_at ?? null }
}

/** What the last amendment that touched a task did to it; null where none did. */
export async function taskAmended(tx: Tx, planId: string, taskId: string): Promise<TaskAmendment | null> {
  if (!isId(planId) || !isId(taskId) || (await versionOfPlan(tx, planId)) === 1) return null
  const rows = await tx
    .withTables<AmendmentTables>()
    .selectFrom('plan_versions')
    .select(['number', 'issued_at', 'tasks'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()
  for (const [index, after] of rows.entries()) {
    const before = rows[index + 1]
    if (!before) return null
    const only = ({ tasks }: typeof after) => tasks.filter(({ id }) => id === taskId)
    const [row] = compareVersions(only(before), only(after))
    if (!row || row.kind === 'same') continue
    return { kind: row.kind, version: after.number, issuedAt: after.issued_at }
  }
  return null
}
