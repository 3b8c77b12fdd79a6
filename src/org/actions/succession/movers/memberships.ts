import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/index.ts'
import { newId } from '../../../../platform/ids.ts'
import { moverSay } from '../../../views/succession/movers/words.ts'
import { type HeldThing, moverOf } from './held-things.ts'

/** Seats on committees that a unit has as such go to its main successor; who sits there already sits once. */
export const membershipMover = moverOf<HeldThing>({
  name: 'org.memberships',
  label: locale => moverSay(locale)('memberships'),
  find: findSeats,
  write: async (tx, moving, { effectiveOn: day }) => {
    const rows = moving.map(({ thing, toId }) => ({ id: thing.key, toId, newId: newId() }))
    if (rows.length === 0) return
    const all = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (id uuid, "toId" uuid, "newId" uuid)`
    await sql`insert into org_committee_members
        (id, committee_id, unit_id, person_name, post, role, valid_from, valid_to)
      select distinct on (member.committee_id, moved."toId")
        moved."newId", member.committee_id, moved."toId", person_name, post, role, ${day}::date, valid_to
      from ${all} join org_committee_members as member on member.id = moved.id
      where moved."toId" is not null and member.committee_id <> moved."toId" and not exists (
        select 1 from org_committee_members as other
        where other.committee_id = member.committee_id and other.unit_id = moved."toId"
          and (other.valid_from is null or other.valid_from <= ${day})
          and (other.valid_to is null or other.valid_to > ${day}))
      order by member.committee_id, moved."toId", member.id`.execute(tx)
    await sql`update org_committee_members set valid_to = ${day} from ${all}
      where org_committee_members.id = moved.id and (valid_from is null or valid_from < ${day})`.execute(tx)
  },
})

async function findSeats(tx: Tx, unitIds: readonly string[], day: string): Promise<readonly HeldThing[]> {
  const { rows } = await sql<HeldThing>`
    select member.id as key, member.unit_id as "unitId", committee.name as text, member.person_name as detail,
      '/units/' || committee.id as href, member.valid_from as since
    from org_committee_members as member join org_units as committee on committee.id = member.committee_id
    where member.unit_id = any(${unitIds}::uuid[])
      and (member.valid_from is null or member.valid_from <= ${day})
      and (member.valid_to is null or member.valid_to > ${day})
    order by committee.sort_key, member.id`.execute(tx)
  return rows
}
