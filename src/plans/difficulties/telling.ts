/** How difficulties are named where what was done is told. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { NamedThing } from '../../platform/room.ts'

/** Letters of its words by which one is named. */
const nameLetters = 80

/** Difficulties by the beginning of their words. */
export async function difficultyThings(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedThing>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, left(what, ${nameLetters}) as name from plan_difficulties
    where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, { name, href: `/difficulties/${id}` }] as const))
}
