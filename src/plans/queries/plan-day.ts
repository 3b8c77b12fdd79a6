/** On which day the units of a plan are to be looked for: a plan of 2023 gave work to the units of 2023. */
import { sql } from 'kysely'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'

/** The day of the plan as it was read; today where it says none, or one to come. */
export async function planDay(tx: Tx, uploadId: string): Promise<CivilDate> {
  const { rows } = await sql<{ issued_on: string | null }>`
    select document #>> '{document,issuedOn}' as issued_on from plan_readings where upload_id = ${uploadId}`.execute(
    tx,
  )
  const issuedOn = rows[0]?.issued_on ?? ''
  return /^\d{4}-\d\d-\d\d$/u.test(issuedOn) && issuedOn < today() ? issuedOn : today()
}
