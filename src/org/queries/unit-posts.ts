/** Everybody who holds something in or for a unit, for its page. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { PostRows } from '../rules/posts.ts'
import { isThereOn, validityOf } from '../rules/validity.ts'
import { functionsOf } from './functions.ts'
import { postsOf, seatsOf } from './posts.ts'
import { findUnits } from './units.ts'

export interface UnitPosts {
  /** Those of the day. */
  readonly focalPoints: readonly PostRows['focal-points'][]
  readonly signers: readonly PostRows['signers'][]
  readonly members: readonly PostRows['members'][]
  /** The committees on which it sits on the day. */
  readonly seats: readonly PostRows['members'][]
  /** All that it ever held, the newest first: duties outlive their holders. */
  readonly functions: Awaited<ReturnType<typeof functionsOf>>
  /** Names of the units that these speak of. */
  readonly names: ReadonlyMap<string, string>
}

/** The posts of a unit as of a day. */
export async function unitPosts(tx: Tx, unitId: string, day: CivilDate): Promise<UnitPosts> {
  const on = <Row extends Parameters<typeof validityOf>[0]>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(row => isThereOn(validityOf(row), day))
  const found = {
    focalPoints: on(await postsOf(tx, 'focal-points', [unitId])),
    signers: on(await postsOf(tx, 'signers', [unitId])),
    members: on(await postsOf(tx, 'members', [unitId])),
    seats: on(await seatsOf(tx, unitId)),
    functions: await functionsOf(tx, unitId),
  }
  const named = [
    ...found.members.flatMap(row => row.unit_id ?? []),
    ...found.seats.map(row => row.committee_id),
    ...found.functions.map(row => row.area_id),
  ]
  const units = await findUnits(tx, named)
  return { ...found, names: new Map([...units].map(([id, { name }]) => [id, name])) }
}
