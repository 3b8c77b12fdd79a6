import { findUnits } from '../../org/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { ReportingDuty, ReportingUnit } from '../rules/plan/model.ts'
import type { PlanTables, ReportingUnitRow } from '../tables.ts'

/** Every reporting duty of a plan in the order of the document. */
export async function reportingDuties(tx: Tx, planId: string): Promise<readonly ReportingDuty[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reporting_duties')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute()
  const sides = await sidesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    text: row.text,
    span: [row.span_start, row.span_end],
    due: row.due,
    who: sides(row.id, 'who'),
    to: sides(row.id, 'to'),
    onward: sides(row.id, 'onward'),
  }))
}

type Sides = (dutyId: string, side: ReportingUnitRow['side']) => readonly ReportingUnit[]

async function sidesOf(tx: Tx, dutyIds: readonly string[]): Promise<Sides> {
  if (dutyIds.length === 0) return () => []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reporting_units')
    .selectAll()
    .where('duty_id', 'in', dutyIds)
    .orderBy('position')
    .execute()
  const units = await findUnits(
    tx,
    rows.flatMap(row => row.unit_id ?? []),
  )
  return (dutyId, side) =>
    rows
      .filter(row => row.duty_id === dutyId && row.side === side)
      .map(({ unit_id, written }) => ({
        unitId: unit_id,
        name: (unit_id && units.get(unit_id)?.name) ?? written,
      }))
}
