/** Whose work a page is about, as SQL: the same rules as `work/policy.ts` has for one item. */
import { type RawBuilder, sql } from 'kysely'
import { coveredUnits, grantedUnits, type Role } from '../../../org/index.ts'
import type { Person } from '../../../platform/http/index.ts'

/** An expression of ids (`uuid[]`), `all` units, or none. */
export type UnitSet = RawBuilder<readonly string[]> | 'all' | null

/** The work that waits for somebody. */
export interface InboxScope {
  /** The same for whoever sees the same work; figures are kept by it. */
  readonly key: string
  /** Units for which the person answers, and accepts what is done for them. */
  readonly answering: UnitSet
  /** Units whose plans the person steers. */
  readonly steering: UnitSet
}

const answeringRoles: readonly Role[] = ['officer', 'leader']
const steeringRoles: readonly Role[] = ['officer']
const overseeingRoles: readonly Role[] = ['leader', 'officer', 'administrator', 'auditor']

/**
 * The inbox of a person: of the units on which they hold their roles, and where `below` is asked of those that stand
 * below these, too. Who holds one on the whole office has the work of all.
 */
export function inboxScope(person: Person, below: boolean): InboxScope {
  const answering = unitsOf(person, answeringRoles, below)
  const steering = unitsOf(person, steeringRoles, below)
  return {
    key: JSON.stringify([below, idsOf(person, answeringRoles), idsOf(person, steeringRoles)]),
    answering,
    steering,
  }
}

/** The work that a person oversees: of their units and whatever stands below, and of the plans that these keep. */
export function overseenUnits(person: Person): { readonly key: string; readonly units: UnitSet } {
  return {
    key: JSON.stringify(idsOf(person, overseeingRoles)),
    units: unitsOf(person, overseeingRoles, true),
  }
}

/** The units on which a person holds a role by which they answer, each once; `all` where one is on the whole office. */
export function answeredUnitIds(person: Person): readonly string[] | 'all' {
  return idsOf(person, answeringRoles)
}

function idsOf(person: Person, roles: readonly Role[]): readonly string[] | 'all' {
  const held = person.grants.filter(({ role }) => roles.some(one => one === role)).map(({ unitId }) => unitId)
  const ids = held.filter(id => id !== null)
  return ids.length < held.length ? 'all' : [...new Set(ids)].sort()
}

function unitsOf(person: Person, roles: readonly Role[], below: boolean): UnitSet {
  const units = grantedUnits(person, roles)
  if (units === 'all' || units === null) return units
  const ids = idsOf(person, roles)
  if (ids === 'all') return 'all'
  // As an array: then rows are found by their index on the unit, however many units there are.
  return below
    ? sql<readonly string[]>`array(select id from ${coveredUnits(ids)})`
    : sql<readonly string[]>`${[...ids]}::uuid[]`
}

/** Whether the unit of this column is among them. */
export function isAmong(units: UnitSet, column: string): RawBuilder<boolean> {
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(column)} = any(${units})`
}

/** Whether the plan of this column is one that the units keep: it was sent for one of them, or one of them issued it. */
export function isKept(units: UnitSet, planColumn: string): RawBuilder<boolean> {
  if (units === 'all') return sql<boolean>`true`
  if (units === null) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(planColumn)} = any(array(
    select plan.id from plans as plan join plan_uploads as upload on upload.id = plan.upload_id
      where upload.unit_id = any(${units})
    union
    select plan_id from plan_issuers where unit_id = any(${units})
  ))`
}
