/** What has changed in a class since its members were kept. Pure. */
import type { Unit } from '../../org/index.ts'
import type { CivilDate } from '../../platform/clock.ts'

/** A unit of a class as it is kept. */
export interface KeptMember {
  readonly unit: Unit
  readonly excluded: boolean
  readonly since: CivilDate | null
  readonly until: CivilDate | null
}

export interface ClassDrift {
  /** Members that are no more. */
  readonly gone: readonly Unit[]
  /** Units that the rule means today and nobody has decided on. */
  readonly fresh: readonly Unit[]
}

/** Of the units that the rule means, those that nobody has decided on. */
export function undecided(kept: ReadonlySet<string>, meant: readonly string[]): readonly string[] {
  return meant.filter(id => !kept.has(id))
}

/** Whether a kept member belongs on the day. */
export function belongsOn({ excluded, since, until }: KeptMember, day: CivilDate): boolean {
  return !excluded && (since === null || since <= day) && (until === null || day < until)
}

/** Members that belong on the day and are no more by then. */
export function goneOn(kept: readonly KeptMember[], day: CivilDate): readonly Unit[] {
  return kept
    .filter(member => belongsOn(member, day))
    .map(({ unit }) => unit)
    .filter(({ validTo }) => validTo !== null && validTo <= day)
}
