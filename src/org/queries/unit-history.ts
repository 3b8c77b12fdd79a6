/** What became of a unit over time, for its page: names, parents, what it came from and what it went into. */
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Span } from '../rules/timeline.ts'
import type { Title } from '../rules/titles.ts'
import { lastDay, nearestDay } from '../rules/validity.ts'
import { type Hierarchy, hierarchies, type SuccessionKind } from '../tables.ts'
import type { Unit } from '../units.ts'
import { findUnitsAsOf } from './as-of.ts'
import { parentSpansOf, titlesOf } from './unit-spans.ts'

/** That one unit went into another, or came from it, on a day. */
export interface UnitStep {
  readonly successionId: string
  readonly kind: SuccessionKind
  readonly effectiveOn: CivilDate
  readonly legalBasis: string
  /** Takes whatever no rule sends elsewhere. */
  readonly main: boolean
  /** The other unit: the new one as it was on that day, the old one as it was the day before. */
  readonly unit: Unit
}

/** A parent of some days, called as it was at the beginning of them. */
export interface ParentSpan extends Span<string> {
  readonly parent: Unit
}

export interface UnitHistory {
  /** The oldest first. */
  readonly titles: readonly Title[]
  readonly parents: Readonly<Record<Hierarchy, readonly ParentSpan[]>>
  /** The newest first. */
  readonly cameFrom: readonly UnitStep[]
  readonly wentInto: readonly UnitStep[]
}

/** All that is known of a unit over time. */
export async function unitHistory(tx: Tx, id: string): Promise<UnitHistory> {
  const parents = {
    administrative: await namedParents(tx, id, hierarchies[0]),
    party: await namedParents(tx, id, hierarchies[1]),
    committee: await namedParents(tx, id, hierarchies[2]),
  }
  return {
    titles: (await titlesOf(tx, [id])).get(id) ?? [],
    parents,
    cameFrom: await steps(tx, id, 'to_id', 'from_id'),
    wentInto: await steps(tx, id, 'from_id', 'to_id'),
  }
}

async function namedParents(tx: Tx, id: string, hierarchy: Hierarchy): Promise<readonly ParentSpan[]> {
  const spans = (await parentSpansOf(tx, hierarchy, [id])).get(id) ?? []
  const named: ParentSpan[] = []
  for (const span of spans) {
    const day = nearestDay(span, span.from ?? (span.to === null ? '9999-01-01' : lastDay(span.to)))
    const parent = (await findUnitsAsOf(tx, [span.value], day)).get(span.value)
    if (parent) named.push({ ...span, parent })
  }
  return named
}

async function steps(
  tx: Tx,
  id: string,
  own: 'from_id' | 'to_id',
  other: 'from_id' | 'to_id',
): Promise<readonly UnitStep[]> {
  const { rows } = await sql<{
    id: string
    kind: SuccessionKind
    effective_on: string
    legal_basis: string
    main: boolean
    other_id: string
  }>`
    select succession.id, succession.kind, succession.effective_on, succession.legal_basis, line.main,
      line.${sql.ref(other)} as other_id
    from org_succession_lines as line join org_successions as succession on succession.id = line.succession_id
    where line.${sql.ref(own)} = ${id} and line.function_id is null
      and line.${sql.ref(other)} is not null and line.${sql.ref(other)} <> line.${sql.ref(own)}
    order by succession.effective_on desc, line.main desc, line.position`.execute(tx)
  const found: UnitStep[] = []
  for (const row of rows) {
    const day = other === 'to_id' ? row.effective_on : lastDay(row.effective_on)
    const unit = (await findUnitsAsOf(tx, [row.other_id], day)).get(row.other_id)
    if (!unit) continue
    const { id: successionId, kind, effective_on: effectiveOn, legal_basis: legalBasis, main } = row
    found.push({ successionId, kind, effectiveOn, legalBasis, main, unit })
  }
  return found
}

/** The units that these went into and that are there on the day, through any number of reforms; the main ones first. */
export async function nowInstead(tx: Tx, id: string, day: CivilDate): Promise<readonly Unit[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive later as (
      select line.to_id as id, 1 as steps, line.main, line.position from org_succession_lines as line
      join org_successions as succession on succession.id = line.succession_id
      where line.from_id = ${id} and line.function_id is null and succession.effective_on <= ${day}::date
      union
      select line.to_id, later.steps + 1, line.main, line.position from later
      join org_units as unit on unit.id = later.id and unit.valid_to <= ${day}::date
      join org_succession_lines as line on line.from_id = later.id and line.function_id is null
      join org_successions as succession on succession.id = line.succession_id
        and succession.effective_on <= ${day}::date
      where later.steps < 20
    )
    select later.id from later join org_units as unit on unit.id = later.id
    where unit.valid_to is null or unit.valid_to > ${day}::date
    group by later.id order by bool_or(later.main) desc, min(later.position)`.execute(tx)
  const ids = rows.map(row => row.id)
  const units = await findUnitsAsOf(tx, ids, day)
  return ids.flatMap(one => units.get(one) ?? [])
}
