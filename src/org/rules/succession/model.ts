/** A succession as rules, actions and movers speak of it: plain values. */
import type { CivilDate } from '../../../platform/clock.ts'
import type { SuccessionKind, UnitLevel } from '../../tables.ts'

/** From which unit to which. A line from a unit to itself says that the unit goes on. */
export interface SuccessionLine {
  readonly fromId: string
  /** Null where the unit ends and nobody takes over. */
  readonly toId: string | null
  /** Takes whatever no rule sends elsewhere. */
  readonly main: boolean
  /** Set where only this function moves, whatever becomes of the unit. */
  readonly functionId: string | null
}

/** A unit that the succession makes; its id is given before, so that lines can name it. */
export interface UnitToMake {
  readonly id: string
  readonly name: string
  readonly abbreviation: string
  /** One of `unitKinds`. */
  readonly kind: string
  readonly level: UnitLevel | null
  readonly parentId: string | null
  readonly code: string | null
}

/** A unit that goes on under another name. */
export interface Renaming {
  readonly unitId: string
  readonly name: string
  readonly abbreviation: string
}

/** A function that no row names yet. */
export interface FunctionToMake {
  readonly id: string
  readonly name: string
}

/** Where an officer sent a single thing, against the rules; `item` is the mover's own key of it. */
export interface SuccessionChoice {
  readonly mover: string
  readonly item: string
  readonly toId: string
}

/** What becomes of units on a day, and on what basis. */
export interface Succession {
  /** Given before it is carried out: a command sent twice is one succession. */
  readonly id: string
  readonly kind: SuccessionKind
  /** The first day of the new order. */
  readonly effectiveOn: CivilDate
  readonly legalBasis: string
  readonly note: string
  readonly newUnits: readonly UnitToMake[]
  readonly newFunctions: readonly FunctionToMake[]
  readonly renamings: readonly Renaming[]
  readonly lines: readonly SuccessionLine[]
  readonly choices: readonly SuccessionChoice[]
}

const successionId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether the text can be the id of a succession: any UUID, for that of a reform may be made of what it reforms. */
export function isSuccessionId(text: string): boolean {
  return successionId.test(text)
}

/** A succession's parts that decide where things go. */
export type SuccessionMap = Pick<Succession, 'lines'>

/** The lines of units themselves, without those of functions alone. */
export function unitLines({ lines }: SuccessionMap): readonly SuccessionLine[] {
  return lines.filter(({ functionId }) => functionId === null)
}

/** The units that are no more from the day on: succeeded, and not by themselves. */
export function endedUnits(succession: SuccessionMap): readonly string[] {
  const lines = unitLines(succession)
  const goOn = new Set(lines.filter(({ fromId, toId }) => fromId === toId).map(({ fromId }) => fromId))
  return [...new Set(lines.map(({ fromId }) => fromId))].filter(id => !goOn.has(id))
}

/** Who takes whatever of a unit no rule sends elsewhere; undefined where the unit has no line of its own. */
export function mainSuccessors(succession: SuccessionMap): ReadonlyMap<string, string | null> {
  return new Map(
    unitLines(succession)
      .filter(({ main }) => main)
      .map(({ fromId, toId }) => [fromId, toId]),
  )
}

/** Every unit that something is taken from. */
export function fromUnits({ lines }: SuccessionMap): readonly string[] {
  return [...new Set(lines.map(({ fromId }) => fromId))]
}

/** Every unit that takes something over. */
export function toUnits({ lines }: SuccessionMap): readonly string[] {
  return [...new Set(lines.flatMap(({ toId }) => toId ?? []))]
}
