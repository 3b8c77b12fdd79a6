import { sql } from 'kysely'
import { now } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import type { Person } from '../../../../platform/http/index.ts'
import { newId } from '../../../../platform/ids.ts'
import { mainSuccessors, type Succession } from '../../../rules/succession/model.ts'
import type { Role } from '../../../tables.ts'
import { moverSay } from '../../../views/succession/movers/words.ts'
import { type HeldThing, type MovingThing, moverOf } from './held-things.ts'

interface HeldGrant extends HeldThing {
  readonly personId: string
  readonly role: Role
  readonly delegatedFromId: string | null
}

/**
 * Roles that people hold on a unit are theirs on its main successor: who worked for the old unit works for the new
 * one. Administrators are not carried over, or a merger would give power over the people of another unit.
 */
export const grantMover = moverOf<HeldGrant>({
  name: 'org.grants',
  label: locale => moverSay(locale)('grants'),
  find: findGrants,
  settle: settleGrants,
  write: writeGrants,
})

async function findGrants(tx: Tx, unitIds: readonly string[], day: string): Promise<readonly HeldGrant[]> {
  const { rows } = await sql<HeldGrant>`
    select held.id as key, held.unit_id as "unitId", person.name as text, '' as detail, null as href,
      held.valid_from as since, held.person_id as "personId", held.role, held.delegated_from_id as "delegatedFromId"
    from org_grants as held join org_people as person on person.id = held.person_id
    where held.unit_id = any(${unitIds}::uuid[]) and person.left_at is null
      and held.valid_from <= ${day} and (held.valid_to is null or held.valid_to > ${day})
    order by person.name, held.id`.execute(tx)
  return rows
}

/** Who has the role there already has it once; what was handed over goes with the role that it came from. */
async function settleGrants(
  tx: Tx,
  all: readonly MovingThing<HeldGrant>[],
  succession: Succession,
): Promise<readonly MovingThing<HeldGrant>[]> {
  const successors = [...mainSuccessors(succession).values()].filter(id => id !== null)
  const there = await findGrants(tx, successors, succession.effectiveOn)
  const known = new Set(there.map(({ personId, role, unitId }) => `${personId} ${role} ${unitId}`))
  const going = all.filter(({ thing, toId }) => {
    const key = `${thing.personId} ${thing.role} ${toId}`
    if (thing.role === 'administrator' || known.has(key)) return false
    known.add(key)
    return true
  })
  const goes = new Set(going.map(({ thing }) => thing.key))
  return going.filter(({ thing }) => thing.delegatedFromId === null || goes.has(thing.delegatedFromId))
}

async function writeGrants(
  tx: Tx,
  moving: readonly MovingThing<HeldGrant>[],
  { effectiveOn: day, legalBasis }: Succession,
  actor: Person,
): Promise<void> {
  const newIds = new Map(moving.map(({ thing }) => [thing.key, newId()]))
  const rows = moving.flatMap(({ thing, toId }) =>
    toId === null
      ? []
      : [
          {
            id: thing.key,
            toId,
            newId: newIds.get(thing.key),
            fromNew: newIds.get(thing.delegatedFromId ?? '') ?? null,
          },
        ],
  )
  if (rows.length === 0) return
  const all = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as moved (id uuid, "toId" uuid, "newId" uuid, "fromNew" uuid)`
  // A role must be there before what is handed over of it.
  for (const condition of [sql`moved."fromNew" is null`, sql`moved."fromNew" is not null`]) {
    await sql`insert into org_grants (id, person_id, role, unit_id, valid_from, valid_to, granted_by, granted_at,
        delegated_from_id, reason)
      select moved."newId", person_id, role, moved."toId", ${day}::date, valid_to, ${actor.id}::uuid,
        ${now()}::timestamptz, moved."fromNew", ${legalBasis}
      from ${all} join org_grants as held on held.id = moved.id where ${condition}`.execute(tx)
  }
}
