import { appendFact, takeTurn } from '../../audit/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { aroundUnit } from '../queries/around-unit.ts'
import { findUnits } from '../queries/units.ts'
import { dayRefusals } from '../rules/titles.ts'
import { type TidyUnit, tidyUnit, unitRefusals } from '../rules/units.ts'
import { always, type Validity } from '../rules/validity.ts'
import type { OrgTables } from '../tables.ts'
import type { NewUnit, Unit } from '../units.ts'
import { storeParent } from './store-parent.ts'
import { storeTitle } from './store-title.ts'
import { storeUnitLives } from './store-unit-lives.ts'

/** Whether a unit was renamed or moved, or what stood there was a mistake. */
export interface HowChanged {
  /** From this day on it is so; null: it was so before too, and somebody had written it down wrongly. */
  readonly from: CivilDate | null
  /** The document that says so. */
  readonly legalBasis?: string
}

/** What stood there was a mistake. */
export const mistake: HowChanged = { from: null }

/**
 * Sets a unit's official name, kind, level, parent, code, days and whether it is a collective; what the new unit
 * leaves out stays. Another name or parent from a day on is added to what was; a mistake is replaced. The former
 * name stays as another name. What is so already changes nothing. Throws `not-found`, and `refused` as
 * `createUnit` does, and `unit-parent-below`, `unit-day-before`, `unit-day-after`.
 */
export async function changeUnit(
  tx: Tx,
  actor: Person,
  unitId: string,
  wanted: NewUnit,
  how: HowChanged = mistake,
): Promise<void> {
  await takeTurn(tx)
  const before = (await findUnits(tx, [unitId])).get(unitId)
  if (!before) throw new Problem('not-found', 'not-found')
  const unit = tidyUnit({ ...withoutNames(before), ...wanted })
  const changed = differences(before, unit)
  if (changed.length === 0) return
  throwIfRefused([
    ...unitRefusals(unit, await aroundUnit(tx, unit, unitId), parentDays(unit, changed, how)),
    ...(how.from === null ? [] : dayRefusals({ from: unit.validFrom, to: unit.validTo }, how.from)),
  ])
  await write(tx, unitId, unit, changed, how)
  const [was, is] = [before, unit].map(one => Object.fromEntries(changed.map(key => [key, one[key]])))
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    {
      kind: 'unit.changed',
      subject: `unit:${unitId}`,
      details: { before: was ?? {}, after: is ?? {}, ...since(how) },
    },
  )
}

async function write(
  tx: Tx,
  unitId: string,
  unit: TidyUnit,
  changed: readonly (keyof NewUnit)[],
  { from, legalBasis = '' }: HowChanged,
): Promise<void> {
  const { name, kind, level, collective, parentId, code, validFrom, validTo } = unit
  await tx
    .withTables<OrgTables>()
    .updateTable('org_units')
    .set({ kind, level, collective, code })
    .where('id', '=', unitId)
    .execute()
  if (changed.includes('validFrom') || changed.includes('validTo')) {
    await storeUnitLives(tx, new Map([[unitId, { from: validFrom, to: validTo }]]))
  }
  if (changed.includes('name')) await storeTitle(tx, { unitId, from, name, legalBasis })
  if (changed.includes('parentId')) {
    await storeParent(tx, { unitId, hierarchy: 'administrative', from, parentId })
  }
}

/** The days on which the parent must be there: a parent that stays may have ended meanwhile. */
function parentDays(unit: TidyUnit, changed: readonly string[], { from }: HowChanged): Validity {
  if (!changed.includes('parentId')) return always
  return { from: from ?? unit.validFrom, to: unit.validTo }
}

function withoutNames({ otherNames: _names, id: _id, ...unit }: Unit): NewUnit {
  return unit
}

/** What the fact tells of a change from a day on; nothing for a mistake. */
function since({ from, legalBasis = '' }: HowChanged) {
  return from === null ? {} : { from, ...(legalBasis !== '' && { legalBasis }) }
}

function differences(before: Unit, after: TidyUnit): readonly (keyof TidyUnit)[] {
  const keys = ['name', 'kind', 'level', 'collective', 'parentId', 'code', 'validFrom', 'validTo'] as const
  return keys.filter(key => before[key] !== after[key])
}
