/** Who stands under whom over time: every parent is written here, and under whom a unit stands now with it. */
import { sql } from 'kysely'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { edgesAbove, livesOf, parentSpansOf } from '../queries/unit-spans.ts'
import { findUnits } from '../queries/units.ts'
import { ringAbove } from '../rules/rings.ts'
import { changedFrom, correctedOn, goneFrom, type Span } from '../rules/timeline.ts'
import { dayRefusals, spanNow } from '../rules/titles.ts'
import { nearestDay, type Validity } from '../rules/validity.ts'
import { type Hierarchy, hierarchies } from '../tables.ts'
import { keepInStepFrom } from './keep-in-step.ts'

/** A unit comes to stand under another. */
export interface ParentChange {
  readonly unitId: string
  readonly hierarchy: Hierarchy
  /** The first day; null where what is said now was a mistake and was always this. */
  readonly from: CivilDate | null
  /** Null where it stands under nobody in this hierarchy. */
  readonly parentId: string | null
}

/** One change of `storeParents`. */
export async function storeParent(tx: Tx, change: ParentChange): Promise<void> {
  await storeParents(tx, [change])
}

/**
 * Puts units under others, thousands in a few statements, each in the order given: what was before ends when the
 * new begins. Throws `not-found`, and `refused`: `unit-day-before`, `unit-day-after`, `unit-parent-below` where
 * units would stand under each other on one day.
 */
export async function storeParents(tx: Tx, changes: readonly ParentChange[]): Promise<void> {
  if (changes.length === 0) return
  for (const hierarchy of hierarchies) {
    const own = changes.filter(change => change.hierarchy === hierarchy)
    if (own.length > 0) await storeIn(tx, hierarchy, own)
  }
  await keepInStepFrom(
    tx,
    changes.flatMap(({ from }) => from ?? []),
  )
}

async function storeIn(tx: Tx, hierarchy: Hierarchy, changes: readonly ParentChange[]): Promise<void> {
  const ids = [...new Set(changes.map(({ unitId }) => unitId))]
  const [lives, before] = [await livesOf(tx, ids), await parentSpansOf(tx, hierarchy, ids)]
  const parents = new Map(before)
  for (const change of changes) {
    parents.set(change.unitId, withChange(parents.get(change.unitId) ?? [], lives.get(change.unitId), change))
  }
  await refuseSelves(tx, changes)
  await removeParents(tx, goneFrom(before, parents))
  await writeParents(tx, hierarchy, parents, lives)
  await refuseRings(tx, hierarchy, ids)
}

function withChange(
  spans: readonly Span<string>[],
  life: Validity | undefined,
  { from, parentId }: ParentChange,
): readonly Span<string>[] {
  if (!life) throw new Problem('not-found', 'not-found')
  const next = { id: newId(), value: parentId }
  if (from === null) return correctedOn(spans, life, nearestDay(life, today()), next)
  throwIfRefused(dayRefusals(life, from))
  return changedFrom(spans, life, from, next)
}

/** Takes away what was said by mistake, or lies outside the days of its unit. */
export async function removeParents(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from org_unit_parents where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Writes what units ever stood under in one hierarchy, and for the administrative one under whom they stand now. */
export async function writeParents(
  tx: Tx,
  hierarchy: Hierarchy,
  parents: ReadonlyMap<string, readonly Span<string>[]>,
  lives: ReadonlyMap<string, Validity>,
): Promise<void> {
  const rows = [...parents].flatMap(([unitId, spans]) => spans.map(span => parentRow(unitId, span)))
  await sql`
    insert into org_unit_parents (id, unit_id, hierarchy, parent_id, valid_from, valid_to)
    select id, unit_id, ${hierarchy}, parent_id, valid_from, valid_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as above (id uuid, unit_id uuid, parent_id uuid, valid_from date, valid_to date)
    on conflict (id) do update set parent_id = excluded.parent_id,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx)
  if (hierarchy === 'administrative') await writeCurrent(tx, parents, lives)
}

async function writeCurrent(
  tx: Tx,
  parents: ReadonlyMap<string, readonly Span<string>[]>,
  lives: ReadonlyMap<string, Validity>,
): Promise<void> {
  const current = [...parents].flatMap(([id, spans]) => {
    const life = lives.get(id)
    return life ? { id, parent_id: spanNow(spans, life, today())?.value ?? null } : []
  })
  await sql`
    update org_units set parent_id = above.parent_id
    from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as above (id uuid, parent_id uuid)
    where org_units.id = above.id and org_units.parent_id is distinct from above.parent_id`.execute(tx)
}

function parentRow(unitId: string, { id, value, from, to }: Span<string>) {
  return { id, unit_id: unitId, parent_id: value, valid_from: from, valid_to: to }
}

/**
 * Throws `refused`, code `unit-parent-below`, where one of these units stands under itself on some day; the
 * message names everybody in the ring. Asked after writing: only then all changes of a reform are seen together.
 */
export async function refuseRings(tx: Tx, hierarchy: Hierarchy, ids: readonly string[]): Promise<void> {
  const ring = ringAbove(await edgesAbove(tx, hierarchy, ids), ids)
  if (ring) throw await ringProblem(tx, ring)
}

/** A unit under itself: the shortest ring, which the table would not even hold. */
export async function refuseSelves(
  tx: Tx,
  steps: readonly { readonly unitId: string; readonly parentId: string | null }[],
): Promise<void> {
  const self = steps.find(({ unitId, parentId }) => unitId === parentId)
  if (self) throw await ringProblem(tx, [self.unitId, self.unitId])
}

async function ringProblem(tx: Tx, ring: readonly string[]): Promise<Problem> {
  const units = await findUnits(tx, ring)
  const names = ring.map(id => units.get(id)?.name ?? id)
  return new Problem('refused', 'unit-parent-below', { parent: names[1] ?? '', ring: names.join(' → ') })
}
