import { findUnits } from '../../org/index.ts'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { isId } from '../../platform/ids.ts'
import type { ReportingDuty, ReportingUnit } from '../rules/plan/model.ts'
import { currentUnitsOfDuties } from '../succession/current-units.ts'
import type { PlanTables, ReportingUnitRow } from '../tables.ts'

/** Every reporting duty of a plan in the order of the document, with the units that answer on the day. */
export async function reportingDuties(
  tx: Tx,
  planId: string,
  day: CivilDate = today(),
): Promise<readonly ReportingDuty[]> {
  if (!isId(planId)) return []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reporting_duties')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .orderBy('number')
    .execute()
  const dutyIds = rows.map(({ id }) => id)
  const sides = await sidesOf(tx, dutyIds, day)
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

async function sidesOf(tx: Tx, dutyIds: readonly string[], day: CivilDate): Promise<Sides> {
  if (dutyIds.length === 0) return () => []
  const rows = await tx
    .withTables<PlanTables>()
    .selectFrom('plan_reporting_units')
    .selectAll()
    .where('duty_id', 'in', dutyIds)
    .orderBy('position')
    .execute()
  const current = await currentUnitsOfDuties(tx, dutyIds, day)
  const units = await findUnits(tx, [
    ...rows.flatMap(row => row.unit_id ?? []),
    ...[...current.values()].map(({ unitId }) => unitId),
  ])
  return (dutyId, side) =>
    rows
      .filter(row => row.duty_id === dutyId && row.side === side)
      .map(({ unit_id, written, position }) => {
        const named = (unit_id && units.get(unit_id)?.name) ?? written
        const now = current.get(`${dutyId}:${side}:${position}`)
        return {
          unitId: now?.unitId ?? unit_id,
          name: now ? (units.get(now.unitId)?.name ?? written) : named,
          planned: now && unit_id !== null ? { unitId: unit_id, name: named, until: now.since } : null,
        }
      })
}
