import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/index.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Succession } from '../../../rules/succession/model.ts'
import type { FocalPointRow } from '../../../tables.ts'
import { moverSay } from '../../../views/succession/movers/words.ts'
import { type HeldThing, type MovingThing, moverOf } from './held-things.ts'

interface HeldPost extends HeldThing {
  readonly role: FocalPointRow['role']
}

/**
 * The leader in charge and the officer of a unit become those of its successor, where it has none of that role and
 * only one is offered: of two the office decides, and until then the place is listed as empty.
 */
export const focalPointMover = moverOf<HeldPost>({
  name: 'org.focal-points',
  label: locale => moverSay(locale)('focal-points'),
  find: findPosts,
  settle: settlePosts,
  write: async (tx, moving, { effectiveOn: day }) => {
    const rows = moving.map(({ thing, toId }) => ({ id: thing.key, toId, newId: newId() }))
    if (rows.length === 0) return
    const all = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (id uuid, "toId" uuid, "newId" uuid)`
    await sql`insert into org_focal_points
        (id, unit_id, role, person_id, name, post, phone, email, valid_from, valid_to)
      select moved."newId", moved."toId", role, person_id, name, post, phone, email, ${day}::date, valid_to
      from ${all} join org_focal_points as point on point.id = moved.id
      where moved."toId" is not null`.execute(tx)
    await sql`update org_focal_points set valid_to = ${day} from ${all} where org_focal_points.id = moved.id
      and (valid_from is null or valid_from < ${day})`.execute(tx)
  },
})

async function findPosts(tx: Tx, unitIds: readonly string[], day: string): Promise<readonly HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select id as key, unit_id as "unitId", name as text, post as detail, null as href, valid_from as since, role
    from org_focal_points
    where unit_id = any(${unitIds}::uuid[]) and (valid_from is null or valid_from <= ${day})
      and (valid_to is null or valid_to > ${day})
    order by role, id`.execute(tx)
  return rows
}

/** Of several for one place none goes; nor does one to a place that is taken. Their own days end with their unit. */
async function settlePosts(
  tx: Tx,
  moving: readonly MovingThing<HeldPost>[],
  { effectiveOn: day }: Succession,
): Promise<readonly MovingThing<HeldPost>[]> {
  const targets = moving.flatMap(({ toId }) => toId ?? [])
  const taken = new Set((await findPosts(tx, targets, day)).map(({ unitId, role }) => `${unitId} ${role}`))
  const offered = Map.groupBy(moving, ({ thing, toId }) => `${toId} ${thing.role}`)
  return moving.map(one => {
    const place = `${one.toId} ${one.thing.role}`
    const goes = !taken.has(place) && offered.get(place)?.length === 1
    return goes ? one : { ...one, toId: null }
  })
}
