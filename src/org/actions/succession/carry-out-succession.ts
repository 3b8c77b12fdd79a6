import { sql } from 'kysely'
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { singleLine } from '../../../platform/text/normalise.ts'
import { searchColumn } from '../../../platform/text/search-column.ts'
import { aroundSuccession } from '../../queries/succession/around.ts'
import { successionsFrom } from '../../queries/succession/successions.ts'
import { type HeldSum, heldSums, totalsOf } from '../../queries/succession/sums.ts'
import { endedUnits, fromUnits, type Succession, toUnits } from '../../rules/succession/model.ts'
import type { MoveSum, SuccessionMover } from '../../rules/succession/mover.ts'
import { successionRefusals } from '../../rules/succession/refusals.ts'
import { tidyUnit } from '../../rules/units.ts'
import type { SuccessionTables } from '../../succession-tables.ts'
import { storeTitles } from '../store-title.ts'
import { storeUnitEnds } from '../store-unit-lives.ts'
import { storeNewUnits } from '../store-units.ts'

/** What was carried out: whether it had been before, how many things each mover moved, and what is open. */
export interface CarryingOut {
  readonly id: string
  readonly already: boolean
  readonly moved: Readonly<Record<string, number>>
  /** What the units had open, by mover, before and after; nothing where it had been carried out before. */
  readonly open: { readonly before: Totals; readonly after: Totals }
}

type Totals = Readonly<Record<string, number>>

/**
 * Carries a succession out: makes and ends units, keeps the lines, and lets every mover move what is its own; all
 * or nothing, and once for an id. What was there stays as it was; only ends are set. Throws `refused` with every
 * reason of `successionRefusals`, and an Error where duties would be lost: then nothing is written.
 */
export async function carryOutSuccession(
  tx: Tx,
  actor: Person,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<CarryingOut> {
  // Of two that reform the same units at once the second waits, and then is told.
  await takeTurn(tx)
  const { id } = succession
  if (await wasCarriedOut(tx, id)) return { id, already: true, moved: {}, open: { before: {}, after: {} } }
  throwIfRefused(successionRefusals(succession, await aroundSuccession(tx, succession, movers)))
  const before = await heldSums(tx, succession, movers)
  await writeUnits(tx, actor, succession)
  await writeSuccession(tx, actor, succession)
  const moved: Record<string, number> = {}
  for (const mover of movers) {
    const sums = await mover.move(tx, actor, succession)
    await keepMoves(tx, succession.id, mover.name, sums)
    moved[mover.name] = sums.reduce((all, { count }) => all + count, 0)
  }
  const after = await heldSums(tx, succession, movers)
  refuseLoss(movers, before, after)
  await followLater(tx, actor, succession, movers)
  const open = { before: totalsOf(before), after: totalsOf(after) }
  await record(tx, actor, succession, { ...open, moved })
  return { id, already: false, moved, open }
}

async function wasCarriedOut(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .withTables<SuccessionTables>()
    .selectFrom('org_successions')
    .select('id')
    .where('request_key', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

async function writeUnits(tx: Tx, actor: Person, succession: Succession): Promise<void> {
  const { effectiveOn: day, legalBasis, newUnits, newFunctions, renamings } = succession
  // Ends come first: a code passes on to a successor, but two units never have it at once.
  await storeUnitEnds(tx, endedUnits(succession), day)
  const made = newUnits.map(unit => ({
    ...unit,
    ...tidyUnit({ ...unit, collective: false, validFrom: day }),
    abbreviation: singleLine(unit.abbreviation),
    legalBasis,
  }))
  await storeNewUnits(tx, actor.id, made)
  await storeTitles(
    tx,
    renamings.map(({ unitId, name, abbreviation }) => ({
      unitId,
      from: day,
      name: singleLine(name),
      abbreviation: singleLine(abbreviation),
      legalBasis,
    })),
  )
  const functions = newFunctions.map(one => ({ ...one, search: searchColumn(one.name) }))
  await sql`insert into org_functions (id, name, search) select id, name, search
    from jsonb_to_recordset(${JSON.stringify(functions)}::jsonb) as made (id uuid, name text, search text)
    on conflict (search) do nothing`.execute(tx)
}

async function writeSuccession(tx: Tx, actor: Person, succession: Succession): Promise<void> {
  const { id, kind, effectiveOn, legalBasis, note } = succession
  const tables = tx.withTables<SuccessionTables>()
  const at = now()
  await tables
    .insertInto('org_successions')
    .values({
      id,
      kind,
      effective_on: effectiveOn,
      legal_basis: legalBasis,
      note,
      request_key: id,
      carried_out_at: at,
      carried_out_by: actor.id,
    })
    .execute()
  const lines = succession.lines.map((line, position) => ({ ...line, position }))
  await sql`insert into org_succession_lines (succession_id, position, from_id, to_id, main, function_id)
    select ${id}::uuid, position, "fromId", "toId", main, "functionId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line (position integer, "fromId" uuid, "toId" uuid, main boolean, "functionId" uuid)`.execute(tx)
  await sql`insert into org_succession_choices (succession_id, mover, item, to_id)
    select ${id}::uuid, mover, item, "toId"
    from jsonb_to_recordset(${JSON.stringify(succession.choices)}::jsonb) as choice (mover text, item text, "toId" uuid)
    on conflict do nothing`.execute(tx)
  await tables.updateTable('org_succession_drafts').set({ carried_out_at: at }).where('id', '=', id).execute()
}

/** Adds to what a succession has moved. */
export async function keepMoves(
  tx: Tx,
  successionId: string,
  mover: string,
  sums: readonly MoveSum[],
): Promise<void> {
  const moved = sums.filter(({ fromId, toId, count }) => toId !== null && fromId !== toId && count > 0)
  if (moved.length === 0) return
  await sql`insert into org_succession_moves (succession_id, mover, from_id, to_id, why, moved)
    select ${successionId}::uuid, ${mover}, "fromId", "toId", why, count
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as sum ("fromId" uuid, "toId" uuid, why text, count integer)
    on conflict (succession_id, mover, from_id, to_id, why)
    do update set moved = org_succession_moves.moved + excluded.moved`.execute(tx)
}

/** A reform that was recorded late: what it brought to a unit goes on with the reforms of that unit since. */
async function followLater(
  tx: Tx,
  actor: Person,
  succession: Succession,
  movers: readonly SuccessionMover[],
): Promise<void> {
  const later = await successionsFrom(tx, toUnits(succession), succession.effectiveOn)
  for (const next of later) {
    for (const mover of movers) await keepMoves(tx, next.id, mover.name, await mover.move(tx, actor, next))
  }
}

/** Duties are never made nor lost by a reform; where a mover counts wrongly, nothing is written. */
function refuseLoss(
  movers: readonly SuccessionMover[],
  before: readonly HeldSum[],
  after: readonly HeldSum[],
): void {
  const [had, has] = [totalsOf(before), totalsOf(after)]
  for (const { name, duties } of movers) {
    if (duties && had[name] !== has[name]) {
      throw new Error(`${name}: ${had[name]} open duties before the succession, ${has[name]} after it`)
    }
  }
}

interface Sums {
  readonly before: Readonly<Record<string, number>>
  readonly after: Readonly<Record<string, number>>
  readonly moved: Readonly<Record<string, number>>
}

async function record(tx: Tx, actor: Person, succession: Succession, sums: Sums): Promise<void> {
  const { id, kind, effectiveOn, legalBasis, lines, newUnits, renamings } = succession
  const ended = endedUnits(succession)
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'succession.carried-out',
      subject: `succession:${id}`,
      details: {
        kind,
        effectiveOn,
        legalBasis,
        lines: lines.map(line => ({ ...line })),
        before: { units: fromUnits(succession).map(unit => unit), open: sums.before },
        after: {
          ended: [...ended],
          made: newUnits.map(unit => ({ id: unit.id, name: unit.name })),
          renamed: renamings.map(({ unitId, name }) => ({ unitId, name })),
          open: sums.after,
        },
        moved: sums.moved,
      },
    },
  )
}
