import { appendFact } from '../../audit/index.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { compareRows, fingerprintOf } from './preview.ts'
import type { TableRow } from './table.ts'
import type { ImportTables } from './tables.ts'

/** Keeps a table that was read, to be looked at and confirmed; gives its id. Nothing of it is written to units. */
export async function sendImport(
  tx: Tx,
  actor: Person,
  file: { readonly name: string; readonly rows: readonly TableRow[] },
): Promise<string> {
  const id = newId()
  const lines = await compareRows(tx, actor, file.rows)
  await tx
    .withTables<ImportTables>()
    .insertInto('org_unit_imports')
    .values({
      id,
      file_name: file.name.slice(0, 200),
      lines: JSON.stringify(file.rows),
      line_count: file.rows.length,
      fingerprint: fingerprintOf(lines),
      sent_at: now(),
      sent_by: actor.id,
      confirmed_at: null,
      confirmed_by: null,
      made: null,
      changed: null,
    })
    .execute()
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'units.import-sent',
      subject: `unit-import:${id}`,
      details: { file: file.name.slice(0, 200), lines: file.rows.length },
    },
  )
  return id
}
