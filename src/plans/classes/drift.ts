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

/** Whether a kept member belongs on the day. */
export function belongsOn({ excluded, since, until }: KeptMember, day: CivilDate): boolean {
  return !excluded && (since === null || since <= day) && (until === null || day < until)
}

/** Compares what is kept with what the rule means today. */
export function classDrift(
  kept: readonly KeptMember[],
  meant: readonly Unit[],
  today: CivilDate,
): ClassDrift {
  const decided = new Set(kept.map(({ unit }) => unit.id))
  return {
    gone: kept
      .filter(member => belongsOn(member, today))
      .map(({ unit }) => unit)
      .filter(({ validTo }) => validTo !== null && validTo <= today),
    fresh: meant.filter(({ id }) => !decided.has(id)),
  }
}
