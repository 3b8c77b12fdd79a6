/** Who holds what in and for units. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { PostKind, PostRows } from '../rules/posts.ts'
import { type SignatureBlock, signatureBlock, signerOn } from '../rules/signature.ts'
import { validityOf } from '../rules/validity.ts'
import { unitAsOf } from './as-of.ts'

/** Where each kind stands, and the column of the unit that it belongs to. */
export const postTables = {
  'focal-points': { table: 'org_focal_points', unit: 'unit_id' },
  signers: { table: 'org_signers', unit: 'unit_id' },
  members: { table: 'org_committee_members', unit: 'committee_id' },
  functions: { table: 'org_function_holders', unit: 'unit_id' },
} as const satisfies Readonly<Record<PostKind, { readonly table: string; readonly unit: string }>>

/** Every post of a kind that units ever had; the newest first. */
export async function postsOf<Kind extends PostKind>(
  tx: Tx,
  kind: Kind,
  unitIds: readonly string[],
): Promise<readonly PostRows[Kind][]> {
  const { table, unit } = postTables[kind]
  const { rows } = await sql<PostRows[Kind]>`
    select * from ${sql.table(table)} where ${sql.ref(unit)} = any(${[...unitIds]}::uuid[])
    order by valid_to desc nulls first, valid_from desc nulls last, id`.execute(tx)
  return rows
}

/** One post by its id; undefined where there is none. */
export async function findPost<Kind extends PostKind>(
  tx: Tx,
  kind: Kind,
  id: string,
): Promise<PostRows[Kind] | undefined> {
  const { table } = postTables[kind]
  const { rows } = await sql<PostRows[Kind]>`
    select * from ${sql.table(table)} where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** The committees on which units ever sat. */
export async function seatsOf(tx: Tx, unitId: string): Promise<readonly PostRows['members'][]> {
  const { rows } = await sql<PostRows['members']>`
    select * from org_committee_members where unit_id = ${unitId}
    order by valid_to desc nulls first, valid_from desc nulls last, id`.execute(tx)
  return rows
}

/**
 * What stands at the end of a document of the unit of this day: by the signer whose name the document bears, else
 * by the unit's head. Null where nobody is known.
 */
export async function signatureOf(
  tx: Tx,
  unitId: string,
  day: CivilDate,
  signerName: string | null,
): Promise<SignatureBlock | null> {
  const unit = await unitAsOf(tx, unitId, day)
  const rows = await postsOf(tx, 'signers', [unitId])
  const signers = rows.map(row => ({ ...row, ...validityOf(row) }))
  const signer = signerOn(signers, day, signerName)
  return unit && signer ? signatureBlock(unit, signer) : null
}
