import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import { livesOf, parentSpansOf, titlesOf } from '../queries/unit-spans.ts'
import { fittedTo, goneFrom, type Span } from '../rules/timeline.ts'
import { lifeRefusals } from '../rules/titles.ts'
import { always, type Validity } from '../rules/validity.ts'
import { hierarchies } from '../tables.ts'
import { removeParents, writeParents } from './store-parent.ts'
import { writeTitles } from './store-title.ts'

type Lives = ReadonlyMap<string, Validity>
type Spans<Value> = ReadonlyMap<string, readonly Span<Value>[]>

/**
 * Units are no more from a day on, thousands in a few statements: their titles and parents end with them. Throws
 * `not-found`, and `refused`, code `unit-ends-first`, for one that begins on that day or later.
 */
export async function storeUnitEnds(tx: Tx, unitIds: readonly string[], day: CivilDate): Promise<void> {
  const lives = await livesOf(tx, unitIds)
  const ended = unitIds.map(id => [id, { from: lives.get(id)?.from ?? null, to: day }] as const)
  await storeUnitLives(tx, new Map(ended))
}

/**
 * Sets the days on which units are there, by id; their titles and parents at either end go with them. Throws
 * `not-found`, and `refused`, code `unit-ends-first`.
 */
export async function storeUnitLives(tx: Tx, lives: Lives): Promise<void> {
  if (lives.size === 0) return
  const ids = [...lives.keys()]
  const before = await livesOf(tx, ids)
  if (before.size < lives.size) throw new Problem('not-found', 'not-found')
  throwIfRefused([...lives.values()].flatMap(lifeRefusals))
  await writeLives(tx, lives)
  const titles = await titlesOf(tx, ids)
  const fitted = fitAll(titles, before, lives)
  await sql`delete from org_unit_titles where id = any(${goneFrom(titles, fitted)}::uuid[])`.execute(tx)
  await writeTitles(tx, fitted, lives)
  for (const hierarchy of hierarchies) {
    const parents = await parentSpansOf(tx, hierarchy, ids)
    const kept = fitAll(parents, before, lives)
    await removeParents(tx, goneFrom(parents, kept))
    await writeParents(tx, hierarchy, kept, lives)
  }
}

function fitAll<Value>(spans: Spans<Value>, before: Lives, after: Lives): Spans<Value> {
  return new Map(
    [...spans].map(([id, of]) => [id, fittedTo(of, before.get(id) ?? always, after.get(id) ?? always)]),
  )
}

async function writeLives(tx: Tx, lives: Lives): Promise<void> {
  const rows = [...lives].map(([id, { from, to }]) => ({ id, valid_from: from, valid_to: to }))
  await sql`
    update org_units set valid_from = life.valid_from, valid_to = life.valid_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as life (id uuid, valid_from date, valid_to date)
    where org_units.id = life.id`.execute(tx)
}
