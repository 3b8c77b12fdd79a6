/** Brings the reporting duties of a plan to what the next version says. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { PlanTables } from '../../tables.ts'
import type { NextDuty } from '../rules/model.ts'

/** A duty of the same words, days and units stays; others come, or are marked as gone. */
export async function writeDuties(
  tx: Tx,
  planId: string,
  version: number,
  next: readonly NextDuty[],
): Promise<void> {
  const there = await standingDuties(tx, planId)
  const left = new Map(there.map(({ id, key }) => [id, key]))
  const kept = next.map(duty => {
    const key = keyOfNext(duty)
    const id = [...left].find(([, other]) => other === key)?.[0] ?? null
    if (id !== null) left.delete(id)
    return { duty, id }
  })
  const tables = tx.withTables<PlanTables>()
  const gone = [...left.keys()]
  if (gone.length > 0) {
    await tables
      .updateTable('plan_reporting_duties')
      .set({ dropped_in: version })
      .where('id', 'in', gone)
      .execute()
  }
  await moveAside(tx, planId)
  for (const [number, { duty, id }] of kept.entries()) await writeDuty(tx, planId, number, duty, id)
}

/** The numbers are given anew: they go out of the way first. */
async function moveAside(tx: Tx, planId: string): Promise<void> {
  await sql`update plan_reporting_duties set number = number + 1000000
    where plan_id = ${planId} and dropped_in is null`.execute(tx)
}

async function writeDuty(
  tx: Tx,
  planId: string,
  number: number,
  { duty, units }: NextDuty,
  id: string | null,
): Promise<void> {
  const tables = tx.withTables<PlanTables>()
  const columns = {
    number,
    text: duty.text,
    span_start: duty.span[0],
    span_end: duty.span[1],
    due: [...duty.due],
  }
  if (id !== null) {
    await tables.updateTable('plan_reporting_duties').set(columns).where('id', '=', id).execute()
    return
  }
  const made = newId()
  await tables
    .insertInto('plan_reporting_duties')
    .values({ id: made, plan_id: planId, ...columns })
    .execute()
  if (units.length === 0) return
  await tables
    .insertInto('plan_reporting_units')
    .values(
      units.map(({ side, position, unitId, written }) => ({
        duty_id: made,
        side,
        position,
        unit_id: unitId,
        written,
      })),
    )
    .execute()
}

async function standingDuties(tx: Tx, planId: string) {
  const tables = tx.withTables<PlanTables>()
  const duties = await tables
    .selectFrom('plan_reporting_duties')
    .select(['id', 'text', 'due'])
    .where('plan_id', '=', planId)
    .where('dropped_in', 'is', null)
    .orderBy('number')
    .execute()
  const units = await tables
    .selectFrom('plan_reporting_units as part')
    .innerJoin('plan_reporting_duties as duty', 'duty.id', 'part.duty_id')
    .select(['part.duty_id', 'part.side', 'part.unit_id'])
    .where('duty.plan_id', '=', planId)
    .execute()
  const byDuty = Map.groupBy(units, row => row.duty_id)
  return duties.map(({ id, text, due }) => ({
    id,
    key: keyOf(
      text,
      due,
      (byDuty.get(id) ?? []).map(row => `${row.side} ${row.unit_id}`),
    ),
  }))
}

function keyOfNext({ duty, units }: NextDuty): string {
  return keyOf(
    duty.text,
    duty.due,
    units.map(({ side, unitId }) => `${side} ${unitId}`),
  )
}

function keyOf(text: string, due: readonly string[], units: readonly string[]): string {
  return JSON.stringify([fold(text), due, units.toSorted()])
}
