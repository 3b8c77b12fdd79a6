/** What a succession would do, and what one did: sums by mover, before and after, and places that stay empty. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import type { Refusal } from '../../../platform/errors.ts'
import { type Succession, toUnits } from '../../rules/succession/model.ts'
import type { MoveSum, SuccessionMover } from '../../rules/succession/mover.ts'
import { successionRefusals } from '../../rules/succession/refusals.ts'
import { focalPointRoles } from '../../tables.ts'
import { aroundSuccession } from './around.ts'
import { movedBy } from './successions.ts'
import { heldSums } from './sums.ts'

/** What a unit holds of one mover's things before and after. */
export interface BeforeAfter {
  readonly unitId: string
  readonly before: number
  readonly after: number
}

/** One mover's share of a succession. */
export interface MoverPart {
  readonly mover: SuccessionMover
  readonly sums: readonly MoveSum[]
  readonly units: readonly BeforeAfter[]
}

/** A place of a successor that nobody fills. */
export interface Gap {
  readonly unitId: string
  readonly role: (typeof focalPointRoles)[number]
}

export interface SuccessionPreview {
  readonly parts: readonly MoverPart[]
  readonly refusals: readonly Refusal[]
}

/** What would move, and what stands against it. */
export async function previewSuccession(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<SuccessionPreview> {
  const refusals = successionRefusals(succession, await aroundSuccession(tx, succession, movers))
  const held = await heldSums(tx, succession, movers)
  const parts: MoverPart[] = []
  for (const mover of movers) {
    const sums = await mover.preview(tx, succession)
    const before = new Map(held.filter(sum => sum.mover === mover.name).map(sum => [sum.unitId, sum.count]))
    parts.push({ mover, sums, units: beforeAfter(before, sums, 1) })
  }
  return { parts, refusals }
}

/** What moved; what units hold now is counted, what they held follows from what moved. */
export async function outcomeOf(
  tx: Tx,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<readonly MoverPart[]> {
  const held = await heldSums(tx, succession, movers)
  const moved = await movedBy(tx, succession.id)
  return movers.map(mover => {
    const sums = moved.filter(sum => sum.mover === mover.name)
    const after = new Map(held.filter(sum => sum.mover === mover.name).map(sum => [sum.unitId, sum.count]))
    return { mover, sums, units: beforeAfter(after, sums, -1) }
  })
}

/** `known` are the sums before (`direction` 1) or after (-1); the others follow from what moves. */
function beforeAfter(
  known: ReadonlyMap<string, number>,
  sums: readonly MoveSum[],
  direction: 1 | -1,
): readonly BeforeAfter[] {
  const change = new Map<string, number>()
  const add = (id: string, count: number) => change.set(id, (change.get(id) ?? 0) + count)
  for (const { fromId, toId, count } of sums) {
    if (fromId === toId) continue
    add(fromId, -count)
    if (toId !== null) add(toId, count)
  }
  const units = [...new Set([...known.keys(), ...change.keys()])]
  return units.map(unitId => {
    const here = known.get(unitId) ?? 0
    const there = here + direction * (change.get(unitId) ?? 0)
    return direction === 1 ? { unitId, before: here, after: there } : { unitId, before: there, after: here }
  })
}

/** Successors that have no leader in charge or no officer on the day. */
export async function gapsOf(tx: Tx, succession: Succession): Promise<readonly Gap[]> {
  const { rows } = await sql<Gap>`
    select unit.id as "unitId", role.role
    from unnest(${[...toUnits(succession)]}::uuid[]) as unit (id)
    cross join unnest(${[...focalPointRoles]}::text[]) as role (role)
    where not exists (
      select 1 from org_focal_points as point
      where point.unit_id = unit.id and point.role = role.role
        and (point.valid_from is null or point.valid_from <= ${succession.effectiveOn})
        and (point.valid_to is null or point.valid_to > ${succession.effectiveOn}))
    order by unit.id, role.role`.execute(tx)
  return rows
}
