/**
 * A permission: a sentence, and the ways in which it is given. It is called to ask (`mayIssue(person, plan)`), and
 * the same ways are walked to explain the answer: what a page tells and what a route does cannot differ.
 */
import { covers, type Grant, type UnitLine } from './grants.ts'

/** Whoever asks: an account and the roles that it holds today. */
export interface Holder {
  readonly id: string
  readonly grants: readonly Grant[]
}

/** One way in which a permission is given for a thing. */
export interface Way<Thing> {
  /** Any of these roles; null for any role at all. */
  readonly roles: readonly string[] | null
  /** Only by a role of one's own, not by one that was handed over for some days. */
  readonly ownOnly: boolean
  /**
   * `anywhere`: on whatever unit; `office`: on the whole office; `one-of`: for one of the thing's units;
   * `each-of`: for every one of them (a thing without units belongs to the whole office); `self`: the thing is
   * the person's own.
   */
  readonly where: 'anywhere' | 'office' | 'one-of' | 'each-of' | 'self'
  readonly lines: (thing: Thing) => readonly UnitLine[]
  readonly owner: (thing: Thing) => string | null
}

/** A way that stays closed, and what would open it. */
export interface Missing {
  readonly roles: readonly string[] | null
  readonly ownOnly: boolean
  readonly where: Way<unknown>['where']
  /** The thing's units that a role would have to count for. */
  readonly unitIds: readonly string[]
}

/** Why one may or may not. */
export type Verdict =
  | { readonly allowed: true; readonly by: Grant | 'self' }
  | { readonly allowed: false; readonly missing: readonly Missing[] }

/** What is asked besides the person: the thing, or for a permission about no thing whatever stands there. */
type About<Thing> = [Thing] extends [undefined] ? unknown[] : [thing: Thing]

export interface Permission<Thing = undefined> {
  (person: Holder, ...about: About<Thing>): boolean
  /** The same for ever; the words of its sentence have this key. */
  readonly code: string
  readonly explain: (person: Holder, thing: Thing) => Verdict
}

/** A permission whatever it is about, for whoever only needs its name. */
export interface NamedPermission {
  readonly code: string
}

/** A permission that is given in any of these ways. */
export function permission<Thing = undefined>(
  code: string,
  ...ways: readonly Way<Thing>[]
): Permission<Thing> {
  const explain = (person: Holder, thing: Thing): Verdict => {
    for (const way of ways) {
      const by = opens(way, person, thing)
      if (by) return { allowed: true, by }
    }
    return { allowed: false, missing: ways.map(way => missingIn(way, thing)) }
  }
  const ask = (person: Holder, ...[thing]: About<Thing>): boolean => explain(person, thing as Thing).allowed
  return Object.assign(ask, { code, explain })
}

function opens<Thing>(way: Way<Thing>, person: Holder, thing: Thing): Grant | 'self' | undefined {
  const { roles, ownOnly, where } = way
  const held = person.grants.filter(
    grant => (!roles || roles.includes(grant.role)) && (!ownOnly || grant.delegatedFrom === null),
  )
  // One's own things are one's own as long as one holds any power at all.
  if (where === 'self') return way.owner(thing) === person.id && person.grants.length > 0 ? 'self' : undefined
  if (where === 'anywhere') return held[0]
  if (where === 'office') return held.find(({ unitId }) => unitId === null)
  const lines = way.lines(thing)
  if (where === 'one-of')
    return held.find(grant => covers(grant, []) || lines.some(line => covers(grant, line)))
  const each = (lines.length === 0 ? [[]] : lines).map(line => held.find(grant => covers(grant, line)))
  return each.includes(undefined) ? undefined : each[0]
}

function missingIn<Thing>(way: Way<Thing>, thing: Thing): Missing {
  const { roles, ownOnly, where } = way
  const units = where === 'one-of' || where === 'each-of' ? way.lines(thing) : []
  return { roles, ownOnly, where, unitIds: [...new Set(units.flatMap(line => line[0] ?? []))] }
}

/** `holding('officer').for(units)`: how policies say who may. Without a role: whoever holds any. */
export function holding(...roles: readonly string[]) {
  return waysOf(roles.length === 0 ? null : roles, false)
}

/** The same, but not by a role that was handed over. */
export function holdingOwn(...roles: readonly string[]) {
  return waysOf(roles.length === 0 ? null : roles, true)
}

function waysOf(roles: readonly string[] | null, ownOnly: boolean) {
  const base = { roles, ownOnly, lines: () => [], owner: () => null }
  return {
    anywhere: { ...base, where: 'anywhere' } as const,
    onOffice: { ...base, where: 'office' } as const,
    /** Where the role counts for one of the thing's units. */
    for: <Thing>(lines: (thing: Thing) => readonly UnitLine[]): Way<Thing> => ({
      ...base,
      where: 'one-of',
      lines,
    }),
    /** Where the role counts for every one of the thing's units. */
    forEach: <Thing>(lines: (thing: Thing) => readonly UnitLine[]): Way<Thing> => ({
      ...base,
      where: 'each-of',
      lines,
    }),
  }
}

/** Whose thing it is may, whatever role they hold. */
export function ownerOf<Thing>(owner: (thing: Thing) => string | null): Way<Thing> {
  return { roles: null, ownOnly: false, where: 'self', lines: () => [], owner }
}

/** What stands on a route's line: the permission, asked of the thing that the address names. */
export interface Asked<Params> {
  (person: Holder, params: Params): boolean | Promise<boolean>
  readonly permission: NamedPermission
}

/** Asks the permission of the thing that `find` gives; where there is none, nobody may. */
export function about<Thing, Params>(
  asked: Permission<Thing>,
  find: (params: Params) => Promise<Thing | undefined>,
): Asked<Params> {
  const ask = async (person: Holder, params: Params): Promise<boolean> => {
    const thing = await find(params)
    return thing !== undefined && asked.explain(person, thing).allowed
  }
  return Object.assign(ask, { permission: { code: asked.code } })
}

/** The permission that a route asks, of a plain one and of one about a thing; null for a mere function. */
export function permissionOf(may: unknown): NamedPermission | null {
  if (typeof may !== 'function') return null
  if ('permission' in may && isNamed(may.permission)) return may.permission
  return isNamed(may) ? may : null
}

function isNamed(value: unknown): value is NamedPermission {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    'code' in value &&
    typeof value.code === 'string'
  )
}
