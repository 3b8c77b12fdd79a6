import { sql } from 'kysely'
import type { PlanDocument } from '../src/documents/model.ts'
import type { Tx } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'

/** An upload whose reading is kept, as before there were reviews: without one. Gives the upload's id. */
export async function keptReading(tx: Tx, personId: string, plan: PlanDocument): Promise<string> {
  const id = newId()
  const hash = id.replaceAll('-', '').padEnd(64, '0')
  await sql`insert into plan_uploads (id, file_name, size_bytes, sha256, format, state, uploaded_by, uploaded_at, finished_at)
    values (${id}, 'kế hoạch.txt', 1, ${hash}, 'text', 'read', ${personId}, now(), now())`.execute(tx)
  await sql`insert into plan_readings (upload_id, reader_version, document, task_count, unit_count, read_at)
    values (${id}, '2', ${JSON.stringify(plan)}, ${plan.tasks.length}, 2, now())`.execute(tx)
  return id
}
