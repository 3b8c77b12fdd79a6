/** Official names over time: every title is written here, and what a unit is called now with it. */
import { sql } from 'kysely'
import { type CivilDate, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { sortKey } from '../../platform/text/sort-key.ts'
import { livesOf, titlesOf } from '../queries/unit-spans.ts'
import { changedFrom, correctedOn, type Span } from '../rules/timeline.ts'
import { dayRefusals, spanNow, type Title } from '../rules/titles.ts'
import { nearestDay, type Validity } from '../rules/validity.ts'
import { keepInStepFrom } from './keep-in-step.ts'
import { storeUnitNames } from './store-unit-name.ts'

/** A unit gets a name. */
export interface TitleChange {
  readonly unitId: string
  /** The first day of the name; null where the name it has now was a mistake and was always this. */
  readonly from: CivilDate | null
  readonly name: string
  /** The official short form; empty or left out where it has none. */
  readonly abbreviation?: string
  readonly legalBasis?: string
}

/** One change of `storeTitles`. */
export async function storeTitle(tx: Tx, change: TitleChange): Promise<void> {
  await storeTitles(tx, [change])
}

/**
 * Renames units or corrects their names, thousands in a few statements, each in the order given: the name before
 * ends when the new one begins, and stays a name by which the unit is found. Checks days only: that a name fits
 * is for the caller to say. Throws `not-found`, and `refused`: `unit-day-before`, `unit-day-after`.
 */
export async function storeTitles(tx: Tx, changes: readonly TitleChange[]): Promise<void> {
  if (changes.length === 0) return
  const ids = [...new Set(changes.map(({ unitId }) => unitId))]
  const [lives, before] = [await livesOf(tx, ids), await titlesOf(tx, ids)]
  const titles = new Map(before)
  for (const change of changes) {
    titles.set(change.unitId, withChange(titles.get(change.unitId) ?? [], lives.get(change.unitId), change))
  }
  await writeTitles(tx, titles, lives)
  await storeUnitNames(tx, changes.flatMap(namesOf))
  await keepInStepFrom(
    tx,
    changes.flatMap(({ from }) => from ?? []),
  )
}

function withChange(
  titles: readonly Title[],
  life: Validity | undefined,
  { from, name, abbreviation = '', legalBasis = '' }: TitleChange,
): readonly Title[] {
  if (!life) throw new Problem('not-found', 'not-found')
  const next = { id: newId(), value: { name, abbreviation, legalBasis } }
  if (from === null) return correctedOn(titles, life, nearestDay(life, today()), next)
  throwIfRefused(dayRefusals(life, from))
  return changedFrom(titles, life, from, next)
}

function namesOf({ unitId, name, abbreviation = '' }: TitleChange) {
  return [{ unitId, name }, ...(abbreviation === '' ? [] : [{ unitId, name: abbreviation }])]
}

/** Writes these titles of units, and what each is called now. */
export async function writeTitles(
  tx: Tx,
  titles: ReadonlyMap<string, readonly Title[]>,
  lives: ReadonlyMap<string, Validity>,
): Promise<void> {
  const rows = [...titles].flatMap(([unitId, spans]) => spans.map(span => titleRow(unitId, span)))
  await sql`
    insert into org_unit_titles
      (id, unit_id, name, sort_key, abbreviation, legal_basis, valid_from, valid_to)
    select id, unit_id, name, sort_key, abbreviation, legal_basis, valid_from, valid_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as title (id uuid, unit_id uuid, name text,
      sort_key text, abbreviation text, legal_basis text, valid_from date, valid_to date)
    on conflict (id) do update set name = excluded.name, sort_key = excluded.sort_key,
      abbreviation = excluded.abbreviation, legal_basis = excluded.legal_basis,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(tx)
  const current = [...titles].flatMap(([id, spans]) => {
    const life = lives.get(id)
    const title = life && spanNow(spans, life, today())
    return title ? { id, name: title.value.name, sort_key: sortKey(title.value.name) } : []
  })
  await sql`
    update org_units set name = title.name, sort_key = title.sort_key
    from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as title (id uuid, name text, sort_key text)
    where org_units.id = title.id and org_units.name <> title.name`.execute(tx)
}

function titleRow(unitId: string, { id, value, from, to }: Span<Title['value']>) {
  return {
    id,
    unit_id: unitId,
    name: value.name,
    sort_key: sortKey(value.name),
    abbreviation: value.abbreviation,
    legal_basis: value.legalBasis,
    valid_from: from,
    valid_to: to,
  }
}
