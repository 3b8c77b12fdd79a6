/** Where inspections stand: what `policy.ts` asks of one of them, and the same rule as SQL for lists. */
import { type RawBuilder, sql } from 'kysely'
import { grantedUnits, unitLines } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import type { FindingPlace, InspectionPlace } from '../policy.ts'

/** Where one stands; undefined when there is none. */
export async function placeOfInspection(tx: Tx, id: string): Promise<InspectionPlace | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<{ keeper_id: string | null; by_ids: string[]; of_ids: string[] }>`
    select upload.unit_id as keeper_id,
      array(select unit_id from plan_inspection_units
        where inspection_id = inspection.id and side = 'by' order by position) as by_ids,
      array(select unit_id from plan_inspection_units
        where inspection_id = inspection.id and side = 'of' order by position) as of_ids
    from plan_inspections as inspection
    join plans as plan on plan.id = inspection.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    where inspection.id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const lines = await unitLines(tx, [row.keeper_id ?? [], row.by_ids, row.of_ids].flat())
  const line = (unitId: string) => lines.get(unitId) ?? [unitId]
  return {
    by: row.by_ids.map(line),
    of: row.of_ids.map(line),
    keeper: row.keeper_id === null ? [] : line(row.keeper_id),
  }
}

/** The inspection of a finding, and its unit; undefined when there is no such finding. */
export async function ofFinding(
  tx: Tx,
  id: string,
): Promise<{ readonly inspectionId: string; readonly unitId: string } | undefined> {
  if (!isId(id)) return undefined
  const { rows } = await sql<{ inspectionId: string; unitId: string }>`
    select inspection_id as "inspectionId", unit_id as "unitId" from plan_inspection_findings
    where id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Where a finding stands; undefined when there is none. */
export async function placeOfFinding(tx: Tx, id: string): Promise<FindingPlace | undefined> {
  const finding = await ofFinding(tx, id)
  if (!finding) return undefined
  const lines = await unitLines(tx, [finding.unitId])
  return { unit: lines.get(finding.unitId) ?? [finding.unitId] }
}

/** Whether the person may see the inspection of this row (`inspection`). */
export function isVisibleInspection(person: Person): RawBuilder<boolean> {
  const units = grantedUnits(person)
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  const among = sql`any(array(select id from granted))`
  return sql<boolean>`inspection.id in (
    with granted as materialized ${units}
    select part.inspection_id from plan_inspection_units as part where part.unit_id = ${among}
    union
    select kept.id from plan_inspections as kept
      join plans as plan on plan.id = kept.plan_id join plan_uploads as upload on upload.id = plan.upload_id
      where upload.unit_id = ${among}
  )`
}

/** For the line of a route whose `:id` is an inspection's. */
export const inspectionAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfInspection(tx, id))

/** For the line of a route whose `:id` is a finding's: where the finding stands. */
export const findingAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(tx => placeOfFinding(tx, id))

/** The same: where its inspection stands. */
export const inspectionOfFindingAsked =
  ({ database }: Services) =>
  ({ id }: { readonly id: string }) =>
    database.transaction(async tx => {
      const finding = await ofFinding(tx, id)
      return finding && placeOfInspection(tx, finding.inspectionId)
    })
