import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/index.ts'
import { newId } from '../../../../platform/ids.ts'
import { endedUnits, mainSuccessors, type Succession } from '../../../rules/succession/model.ts'
import { moverSay } from '../../../views/succession/movers/words.ts'
import { type HeldThing, type MovingThing, moverOf } from './held-things.ts'

interface HeldFunction extends HeldThing {
  readonly functionId: string
  readonly areaId: string
}

/** Functions that a unit holds go where their line says, else to its main successor. */
export const functionMover = moverOf<HeldFunction>({
  name: 'org.functions',
  label: locale => moverSay(locale)('functions'),
  find: findHeld,
  write: async (tx, moving, succession) => {
    await writeHolders(tx, moving, succession)
    await followAreas(tx, succession)
  },
})

async function findHeld(tx: Tx, unitIds: readonly string[], day: string): Promise<readonly HeldFunction[]> {
  const { rows } = await sql<HeldFunction>`
    select holder.id as key, holder.unit_id as "unitId", function.name as text, area.name as detail,
      null as href, holder.valid_from as since, function.id as "functionId", area.id as "areaId"
    from org_function_holders as holder
    join org_functions as function on function.id = holder.function_id
    join org_units as area on area.id = holder.area_id
    where holder.unit_id = any(${unitIds}::uuid[])
      and (holder.valid_from is null or holder.valid_from <= ${day})
      and (holder.valid_to is null or holder.valid_to > ${day})
    order by function.search, holder.id`.execute(tx)
  return rows
}

/** The old holder until the day, the new one from then on; none twice. */
async function writeHolders(
  tx: Tx,
  moving: readonly MovingThing<HeldFunction>[],
  { effectiveOn: day, legalBasis }: Succession,
): Promise<void> {
  const rows = moving.map(({ thing, toId }) => ({ id: thing.key, toId, newId: newId() }))
  if (rows.length === 0) return
  const all = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (id uuid, "toId" uuid, "newId" uuid)`
  await sql`insert into org_function_holders
      (id, function_id, area_id, unit_id, valid_from, valid_to, legal_basis)
    select moved."newId", holder.function_id, holder.area_id, moved."toId", ${day}::date, holder.valid_to, ${legalBasis}
    from ${all} join org_function_holders as holder on holder.id = moved.id
    where moved."toId" is not null and not exists (
      select 1 from org_function_holders as other
      where other.function_id = holder.function_id and other.area_id = holder.area_id
        and other.unit_id = moved."toId" and (other.valid_from is null or other.valid_from <= ${day})
        and (other.valid_to is null or other.valid_to > ${day}))`.execute(tx)
  await sql`update org_function_holders set valid_to = ${day} from ${all}
    where org_function_holders.id = moved.id
      and (valid_from is null or valid_from < ${day})`.execute(tx)
}

/** Functions held within an administration that is no more are held within its successor, where nobody holds them yet. */
async function followAreas(tx: Tx, succession: Succession): Promise<void> {
  const { effectiveOn: day, legalBasis } = succession
  const mains = mainSuccessors(succession)
  const areas = endedUnits(succession).map(id => ({ id, toId: mains.get(id) ?? null }))
  if (areas.length === 0) return
  const all = sql`jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as area (id uuid, "toId" uuid)`
  await sql`insert into org_function_holders
      (id, function_id, area_id, unit_id, valid_from, valid_to, legal_basis)
    select distinct on (holder.function_id, area."toId") gen_random_uuid(), holder.function_id, area."toId",
      holder.unit_id, ${day}::date, holder.valid_to, ${legalBasis}
    from ${all} join org_function_holders as holder on holder.area_id = area.id
    where area."toId" is not null and (holder.valid_from is null or holder.valid_from <= ${day})
      and (holder.valid_to is null or holder.valid_to > ${day})
      and not exists (
        select 1 from org_function_holders as other
        where other.function_id = holder.function_id and other.area_id = area."toId"
          and (other.valid_to is null or other.valid_to > ${day}))
    order by holder.function_id, area."toId", holder.id`.execute(tx)
  await sql`update org_function_holders set valid_to = ${day} from ${all}
    where org_function_holders.area_id = area.id and (valid_from is null or valid_from < ${day})
      and (valid_to is null or valid_to > ${day})`.execute(tx)
}
