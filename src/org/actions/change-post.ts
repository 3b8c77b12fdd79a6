/** Focal points, signers, members of committees and holders of functions: one more, set right, at its end. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { appendFact, type Detail, personalValue, takeTurn } from '../../audit/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { findPost, postsOf, postTables } from '../queries/posts.ts'
import { findUnits } from '../queries/units.ts'
import {
  focalPointRefusals,
  holderRefusals,
  memberRefusals,
  type PostKind,
  type PostRows,
  signerRowRefusals,
} from '../rules/posts.ts'
import type { Unit } from '../units.ts'

/**
 * Adds a post of a unit, under a new id. Throws `not-found` for a unit that is not there, and `refused` with the
 * codes of `rules/posts.ts`.
 */
export async function addPost<Kind extends PostKind>(
  tx: Tx,
  actor: Person,
  kind: Kind,
  post: PostRows[Kind],
): Promise<void> {
  await takeTurn(tx)
  await write(tx, kind, post)
  await record(tx, actor, kind, 'added', { after: post })
}

/** Sets right what was written down wrongly of the post of this id. Throws as `addPost` does. */
export async function correctPost<Kind extends PostKind>(
  tx: Tx,
  actor: Person,
  kind: Kind,
  after: PostRows[Kind],
): Promise<void> {
  await takeTurn(tx)
  const before = await reach(tx, kind, after.id)
  if (isDeepStrictEqual({ ...before }, { ...after })) return
  await write(tx, kind, after)
  await record(tx, actor, kind, 'corrected', { before, after })
}

/**
 * The post is no more from this day on; what it was stays. Ending it on the same day again changes nothing. Throws
 * `not-found`, and `refused`, code `post-ends-first`.
 */
export async function endPost<Kind extends PostKind>(
  tx: Tx,
  actor: Person,
  kind: Kind,
  id: string,
  day: CivilDate,
): Promise<void> {
  await takeTurn(tx)
  const before = await reach(tx, kind, id)
  if (before.valid_to === day) return
  const after = { ...before, valid_to: day }
  await write(tx, kind, after)
  await record(tx, actor, kind, 'ended', { before, after })
}

async function reach<Kind extends PostKind>(tx: Tx, kind: Kind, id: string): Promise<PostRows[Kind]> {
  const row = await findPost(tx, kind, id)
  if (!row) throw new Problem('not-found', 'not-found')
  return row
}

async function write<Kind extends PostKind>(tx: Tx, kind: Kind, row: PostRows[Kind]): Promise<void> {
  throwIfRefused(await refusalsOf(tx, kind, row))
  const table = sql.table(postTables[kind].table)
  await sql`delete from ${table} where id = ${row.id}`.execute(tx)
  await sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)`.execute(
    tx,
  )
}

/** Asks the rule of the kind; the unit must be there, and so must any other that the row names. */
async function refusalsOf(tx: Tx, kind: PostKind, row: PostRows[PostKind]) {
  const unit = await unitOf(tx, row)
  if (kind === 'signers' && 'authority' in row) return signerRowRefusals(unit, row)
  if (kind === 'focal-points' && 'phone' in row) {
    return focalPointRefusals(row, await postsOf(tx, 'focal-points', [unit.id]))
  }
  if (kind === 'members' && 'committee_id' in row) {
    return memberRefusals(row, await postsOf(tx, 'members', [unit.id]))
  }
  if ('function_id' in row) return holderRefusals(row, await functionHolders(tx, row.function_id))
  throw new Error(`A row of another kind than ${kind}`)
}

async function functionHolders(tx: Tx, functionId: string) {
  const { rows } = await sql<PostRows['functions']>`
    select * from org_function_holders where function_id = ${functionId}`.execute(tx)
  return rows
}

async function unitOf(tx: Tx, row: PostRows[PostKind]): Promise<Unit> {
  const own = 'committee_id' in row ? row.committee_id : row.unit_id
  const named = 'committee_id' in row ? row.unit_id : 'area_id' in row ? row.area_id : null
  const units = await findUnits(tx, named === null ? [own] : [own, named])
  const unit = units.get(own)
  if (!unit || (named !== null && !units.has(named))) throw new Problem('not-found', 'not-found')
  return unit
}

/** Fields of a post that tell of a person. */
const personal: ReadonlySet<string> = new Set(['name', 'person_name', 'phone', 'email'])

async function record(
  tx: Tx,
  actor: Person,
  kind: PostKind,
  deed: 'added' | 'corrected' | 'ended',
  states: Readonly<Record<string, PostRows[PostKind]>>,
): Promise<void> {
  const details = Object.fromEntries(Object.entries(states).map(([name, row]) => [name, detailsOf(row)]))
  const row = Object.values(states)[0]
  const unitId = row && ('committee_id' in row ? row.committee_id : row.unit_id)
  const fact = { kind: `unit.${kind}-${deed}`, subject: `unit:${unitId}`, details }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}

function detailsOf(row: PostRows[PostKind]): { readonly [key: string]: Detail } {
  const about = 'person_id' in row && row.person_id !== null ? `person:${row.person_id}` : `post:${row.id}`
  const fields = Object.entries<string | null>({ ...row }).map(
    ([key, value]) =>
      [inWords(key), personal.has(key) && value !== '' ? personalValue(about, value) : value] as const,
  )
  return Object.fromEntries(fields)
}

/** A column under the name that facts use: `unit_id` is unitId. */
function inWords(column: string): string {
  return column.replace(/_(\w)/gu, (_all, letter: string) => letter.toUpperCase())
}
