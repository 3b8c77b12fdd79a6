/** What a table that was sent would do now. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { mayChangeUnit } from '../policy.ts'
import { unitLines } from '../queries/grants.ts'
import { findUnits } from '../queries/units.ts'
import type { OrgTables } from '../tables.ts'
import type { Unit } from '../units.ts'
import { columnKeys } from './columns.ts'
import { type ComparedLine, compareLines } from './compare.ts'
import { lineOf } from './lines.ts'
import type { TableRow } from './table.ts'
import type { ImportTables } from './tables.ts'

/** A table that was sent, and what confirming it would do. */
export interface ImportPreview {
  readonly id: string
  readonly fileName: string
  readonly sentAt: Date
  readonly sentBy: string
  /** Null until it is confirmed. */
  readonly confirmed: {
    readonly at: Date
    readonly by: string
    readonly made: number
    readonly changed: number
  } | null
  readonly lines: readonly ComparedLine[]
  /** Of what confirming would do now. */
  readonly fingerprint: string
  /** Of what it would have done when it was last shown. */
  readonly shownFingerprint: string
}

const keptLines = z.array(
  z.object({ line: z.number(), cells: z.partialRecord(z.enum(columnKeys), z.string()) }),
)

/** Every unit, those that are no more included: a table may hold them too. */
export async function allUnits(tx: Tx): Promise<readonly Unit[]> {
  const rows = await tx.withTables<OrgTables>().selectFrom('org_units').select('id').orderBy('id').execute()
  const units = await findUnits(
    tx,
    rows.map(({ id }) => id),
  )
  return [...units.values()]
}

/** Compares rows with the units that are there now; lines of units that are not the person's are wrong. */
export async function compareRows(
  tx: Tx,
  actor: Person,
  rows: readonly TableRow[],
): Promise<readonly ComparedLine[]> {
  const lines = compareLines(rows.map(lineOf), await allUnits(tx))
  const parents = new Map(lines.map(({ unitId, wanted }) => [unitId, wanted?.parentId ?? null]))
  /** The unit that a line changes, or the first above a new one that is there already. */
  const anchor = (id: string | null): string | null =>
    id === null || isId(id) ? id : anchor(parents.get(id) ?? null)
  const anchors = new Map(lines.map(({ unitId }) => [unitId, anchor(unitId)]))
  const known = await unitLines(tx, [...new Set([...anchors.values()].flatMap(id => id ?? []))])
  return lines.map(line => {
    const writes = line.state === 'new' || line.state === 'changed'
    const above = known.get(anchors.get(line.unitId) ?? '') ?? []
    return !writes || mayChangeUnit(actor, { line: above }) ? line : notYours(line)
  })
}

function notYours(line: ComparedLine): ComparedLine {
  const faults = [{ column: 'name' as const, code: 'line-not-yours', args: {} }]
  return { ...line, state: 'wrong', faults, differences: [], wanted: null }
}

/** What two comparisons have in common when they would write the same. */
export function fingerprintOf(lines: readonly ComparedLine[]): string {
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}

/** A table that was sent, compared with the units of now; undefined where there is none. */
export async function findImport(tx: Tx, actor: Person, id: string): Promise<ImportPreview | undefined> {
  if (!isId(id)) return undefined
  const row = await tx
    .withTables<ImportTables>()
    .selectFrom('org_unit_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const lines = await compareRows(tx, actor, keptLines.parse(row.lines) as readonly TableRow[])
  const confirmed =
    row.confirmed_at && row.confirmed_by
      ? { at: row.confirmed_at, by: row.confirmed_by, made: row.made ?? 0, changed: row.changed ?? 0 }
      : null
  return {
    id: row.id,
    fileName: row.file_name,
    sentAt: row.sent_at,
    sentBy: row.sent_by,
    confirmed,
    lines,
    fingerprint: fingerprintOf(lines),
    shownFingerprint: row.fingerprint,
  }
}

/** A table of the list. */
export interface ListedImport {
  readonly id: string
  readonly fileName: string
  readonly lineCount: number
  readonly sentAt: Date
  readonly confirmedAt: Date | null
}

/** The newest tables that were sent. */
export async function listImports(tx: Tx, limit: number): Promise<readonly ListedImport[]> {
  const rows = await tx
    .withTables<ImportTables>()
    .selectFrom('org_unit_imports')
    .select(['id', 'file_name', 'line_count', 'sent_at', 'confirmed_at'])
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    id: row.id,
    fileName: row.file_name,
    lineCount: row.line_count,
    sentAt: row.sent_at,
    confirmedAt: row.confirmed_at,
  }))
}
