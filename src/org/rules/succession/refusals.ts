import type { CivilDate } from '../../../platform/clock.ts'
import type { Refusal } from '../../../platform/errors.ts'
import { nameRefusals } from '../units.ts'
import { endedUnits, fromUnits, type Succession, toUnits, unitLines } from './model.ts'

/** What must be known of a unit that a line names. */
export interface UnitInLine {
  readonly name: string
  readonly collective: boolean
  readonly validFrom: CivilDate | null
  readonly validTo: CivilDate | null
}

/** A line of another succession that names one of these units. */
export interface OtherLine {
  readonly effectiveOn: CivilDate
  readonly legalBasis: string
  readonly fromId: string
  readonly toId: string | null
}

/** What must be known of the office before a succession is carried out. */
export interface AroundSuccession {
  /** The units of the lines that are there, by id; those that the succession makes are not among them. */
  readonly units: ReadonlyMap<string, UnitInLine>
  /** Of the successions that were carried out. */
  readonly others: readonly OtherLine[]
  /** How many open duties each unit holds that ends without a successor. */
  readonly openDuties: ReadonlyMap<string, number>
  /** Names of new units that a unit under the same parent has on the day. */
  readonly namesTaken: readonly string[]
}

/** Why a succession cannot be carried out; the button and the action ask the same. */
export function successionRefusals(succession: Succession, around: AroundSuccession): readonly Refusal[] {
  return [
    ...paperRefusals(succession),
    ...unknownRefusals(succession, around),
    ...ownLineRefusals(succession, around),
    ...mainRefusals(succession, around),
    ...ringRefusals(succession, around),
    ...predecessorRefusals(succession, around),
    ...successorRefusals(succession, around),
    ...otherRefusals(succession, around),
    ...nameless(succession, around),
    ...dutyRefusals(around),
  ]
}

const refusal = (code: string, args: Refusal['args'] = {}): Refusal => ({ code, args })

function paperRefusals({ legalBasis, lines }: Succession): readonly Refusal[] {
  return [
    ...(legalBasis.trim() === '' ? [refusal('succession-no-legal-basis')] : []),
    ...(lines.length === 0 ? [refusal('succession-empty')] : []),
  ]
}

/** The name of a unit that is there or that is to be made. */
export function nameIn(succession: Pick<Succession, 'newUnits'>, around: Pick<AroundSuccession, 'units'>) {
  const made = new Map(succession.newUnits.map(({ id, name }) => [id, name]))
  return (id: string): string => around.units.get(id)?.name ?? made.get(id) ?? id
}

/** A unit is taken from only where it is there; a new one has nothing yet. */
function unknownRefusals(succession: Succession, { units }: AroundSuccession): readonly Refusal[] {
  const made = new Set(succession.newUnits.map(({ id }) => id))
  const parents = succession.newUnits.flatMap(({ parentId }) => parentId ?? [])
  const unknown = [
    ...fromUnits(succession).filter(id => !units.has(id)),
    ...[...toUnits(succession), ...parents].filter(id => !units.has(id) && !made.has(id)),
  ]
  return unknown.length > 0 ? [refusal('succession-unit-missing')] : []
}

/** A line from a unit to itself says that it goes on: under another name, or with less than it had. */
function ownLineRefusals(succession: Succession, around: AroundSuccession): readonly Refusal[] {
  const nameOf = nameIn(succession, around)
  const renamed = new Set(succession.renamings.map(({ unitId }) => unitId))
  return succession.lines
    .filter(line => {
      if (line.fromId !== line.toId) return false
      if (line.functionId !== null) return true
      const gives = succession.lines.some(other => other.fromId === line.fromId && other.toId !== line.fromId)
      return !renamed.has(line.fromId) && !gives
    })
    .map(({ fromId }) => refusal('succession-to-itself', { unit: nameOf(fromId) }))
}

/** Exactly one main successor of each unit and of each function. */
function mainRefusals(succession: Succession, around: AroundSuccession): readonly Refusal[] {
  const nameOf = nameIn(succession, around)
  const groups = Map.groupBy(succession.lines, ({ fromId, functionId }) => `${fromId} ${functionId ?? ''}`)
  return [...groups.values()].flatMap(lines => {
    const [first] = lines
    const mains = lines.filter(({ main }) => main).length
    if (!first || mains === 1) return []
    const code = mains === 0 ? 'succession-no-main' : 'succession-twice'
    return [refusal(code, { unit: nameOf(first.fromId) })]
  })
}

/** Units that end into one another on one day: nobody would be left. New units never stand below each other in turn. */
function ringRefusals(succession: Succession, around: AroundSuccession): readonly Refusal[] {
  const nameOf = nameIn(succession, around)
  const next = Map.groupBy(
    unitLines(succession).filter(({ fromId, toId }) => fromId !== toId),
    ({ fromId }) => fromId,
  )
  const above = new Map(succession.newUnits.map(({ id, parentId }) => [id, parentId]))
  const ring =
    firstRing([...next.keys()], id => (next.get(id) ?? []).flatMap(({ toId }) => toId ?? [])) ??
    firstRing([...above.keys()], id => above.get(id) ?? [])
  return ring ? [refusal('succession-ring', { units: ring.map(nameOf).join(' → ') })] : []
}

function firstRing(
  starts: readonly string[],
  next: (id: string) => string | readonly string[],
): readonly string[] | null {
  const settled = new Set<string>()
  for (const start of starts) {
    const ring = ringFrom(start, id => [next(id)].flat(), settled)
    if (ring) return ring
  }
  return null
}

/** The way from a unit back to itself; null where there is none. Units that lead nowhere are remembered. */
function ringFrom(
  start: string,
  next: (id: string) => readonly string[],
  settled: Set<string>,
): readonly string[] | null {
  const way: { readonly id: string; readonly rest: string[] }[] = [{ id: start, rest: [...next(start)] }]
  while (way.length > 0) {
    const step = way.at(-1)
    const id = step?.rest.pop()
    if (id === undefined) {
      if (step) settled.add(step.id)
      way.pop()
      continue
    }
    const at = way.findIndex(one => one.id === id)
    if (at >= 0) return [...way.slice(at).map(one => one.id), id]
    if (!settled.has(id)) way.push({ id, rest: [...next(id)] })
  }
  return null
}

/** Who gives must be there until the day before. */
function predecessorRefusals(succession: Succession, { units }: AroundSuccession): readonly Refusal[] {
  const { effectiveOn } = succession
  return fromUnits(succession).flatMap(id => {
    const unit = units.get(id)
    if (!unit) return []
    if (unit.collective) return [refusal('succession-collective', { unit: unit.name })]
    if (unit.validTo !== null && unit.validTo <= effectiveOn) {
      return [refusal('succession-ended-already', { unit: unit.name, ended: unit.validTo })]
    }
    if (unit.validFrom !== null && effectiveOn <= unit.validFrom) {
      return [refusal('succession-before-unit', { unit: unit.name, began: unit.validFrom })]
    }
    return []
  })
}

/** Who takes must be there on the day, and not end on it. */
function successorRefusals(succession: Succession, { units }: AroundSuccession): readonly Refusal[] {
  const { effectiveOn } = succession
  const ended = new Set(endedUnits(succession))
  const parents = succession.newUnits.flatMap(({ parentId }) => parentId ?? [])
  return [...new Set([...toUnits(succession), ...parents])].flatMap(id => {
    const unit = units.get(id)
    if (!unit) return []
    if (ended.has(id)) return [refusal('succession-successor-ends', { unit: unit.name })]
    if (unit.collective) return [refusal('succession-collective', { unit: unit.name })]
    if (unit.validTo !== null && unit.validTo <= effectiveOn) {
      return [refusal('succession-successor-ended', { unit: unit.name, ended: unit.validTo })]
    }
    if (unit.validFrom !== null && effectiveOn < unit.validFrom) {
      return [refusal('succession-successor-later', { unit: unit.name, begins: unit.validFrom })]
    }
    return []
  })
}

/** What other successions did or will do with the units that give, and with those that take. */
function otherRefusals(succession: Succession, { units, others }: AroundSuccession): readonly Refusal[] {
  const { effectiveOn } = succession
  const given = new Set(fromUnits(succession))
  const taking = new Set(toUnits(succession))
  const found = new Map<string, Refusal>()
  for (const { fromId, toId, legalBasis, effectiveOn: day } of others) {
    if (day < effectiveOn) continue
    const touched = [fromId, toId].filter(id => id !== null)
    // Who only takes, here and there, is reformed by neither.
    const unit =
      touched.find(id => given.has(id)) ?? (day === effectiveOn && taking.has(fromId) ? fromId : null)
    if (unit === null || unit === undefined) continue
    const code = day === effectiveOn ? 'succession-same-day' : 'succession-later-reform'
    const name = units.get(unit)?.name ?? unit
    found.set(`${code} ${unit}`, refusal(code, { unit: name, basis: legalBasis, day }))
  }
  return [...found.values()]
}

function nameless(succession: Succession, { namesTaken }: AroundSuccession): readonly Refusal[] {
  const names = [...succession.newUnits, ...succession.renamings].map(({ name }) => name)
  return [
    ...names.flatMap(name => nameRefusals(name).slice(0, 1)),
    ...namesTaken.map(name => refusal('unit-name-taken', { name })),
  ]
}

function dutyRefusals({ units, openDuties }: AroundSuccession): readonly Refusal[] {
  return [...openDuties]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => refusal('succession-duties-left', { unit: units.get(id)?.name ?? id, count }))
}
