/** Whose work a page is about: the same rules as `work/policy.ts` has for one item, for whoever lists many. */
import { type RawBuilder, sql } from 'kysely'
import { coveredUnits, type Role } from '../../../org/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Person } from '../../../platform/http/index.ts'

/** Ids of units or of plans; `all` of them, or none where the person holds no such role. */
export type Ids = readonly string[] | 'all' | null

/** The work that waits for somebody. */
export interface InboxScope {
  /** The same for whoever sees the same work; figures are kept by it. */
  readonly key: string
  /** Units for which the person answers. */
  readonly units: Ids
  /** Plans of these units: what is claimed for them the person accepts. */
  readonly judged: Ids
  /** Plans that the person steers: they hear what units give back. */
  readonly steered: Ids
}

/** The work that somebody oversees: of units, and of the plans that these keep. */
export interface OverviewScope {
  readonly key: string
  readonly units: Ids
  readonly plans: Ids
}

const answeringRoles: readonly Role[] = ['officer', 'leader']
const steeringRoles: readonly Role[] = ['officer']
const overseeingRoles: readonly Role[] = ['leader', 'officer', 'administrator', 'auditor']

/**
 * The inbox of a person: of the units on which they hold their roles, and where `below` is asked of those that stand
 * below these, too. Who holds one on the whole office has the work of all.
 */
export async function inboxScope(tx: Tx, person: Person, below: boolean): Promise<InboxScope> {
  const answering = heldUnits(person, answeringRoles)
  const steering = heldUnits(person, steeringRoles)
  const units = below ? await covered(tx, answering) : answering
  const steered = below ? await covered(tx, steering) : steering
  return {
    key: JSON.stringify([below, answering, steering]),
    units,
    judged: await keptPlans(tx, units),
    steered: await keptPlans(tx, steered),
  }
}

/** The work that a person oversees: of their units and whatever stands below, and of the plans that these keep. */
export async function overviewScope(tx: Tx, person: Person): Promise<OverviewScope> {
  const held = heldUnits(person, overseeingRoles)
  const units = await covered(tx, held)
  return { key: JSON.stringify(held), units, plans: await keptPlans(tx, units) }
}

/** The units on which a person holds a role by which they answer, each once; `all` where one is on the whole office. */
export function answeredUnits(person: Person): Ids {
  return heldUnits(person, answeringRoles)
}

function heldUnits(person: Person, roles: readonly Role[]): Ids {
  const held = person.grants.filter(({ role }) => roles.some(one => one === role)).map(({ unitId }) => unitId)
  if (held.length === 0) return null
  const ids = held.filter(id => id !== null)
  return ids.length < held.length ? 'all' : [...new Set(ids)].sort()
}

/** With whatever stands below today. */
async function covered(tx: Tx, ids: Ids): Promise<Ids> {
  if (ids === 'all' || ids === null) return ids
  const { rows } = await sql<{ readonly id: string }>`
    select id from ${coveredUnits(ids)} as covered`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The plans that were sent for one of the units, or that one of them issued. */
async function keptPlans(tx: Tx, units: Ids): Promise<Ids> {
  if (units === 'all' || units === null) return units
  const { rows } = await sql<{ readonly id: string }>`
    select plan.id from plans as plan join plan_uploads as upload on upload.id = plan.upload_id
      where ${isAmong(units, 'upload.unit_id')}
    union
    select plan_id from plan_issuers as issuer where ${isAmong(units, 'issuer.unit_id')}`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Whether the id of this column is among them. They stand in the question as they are: the database then knows how
 * many they are, and goes by its indexes where they are few.
 */
export function isAmong(ids: Ids, column: string): RawBuilder<boolean> {
  if (ids === 'all') return sql<boolean>`true`
  if (ids === null || ids.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`
}
