/** What stands in the way of work: its states, what may be done, and the owner's clock. All pure. */
import { daysSince1970 } from '../../platform/calendar/days.ts'
import { addWorkingDays } from '../../platform/calendar/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'

/** open: it waits for an answer; answered: the raiser looks at it; closed: it is settled; withdrawn: asked no more. */
export const difficultyStates = ['open', 'answered', 'closed', 'withdrawn'] as const

export type DifficultyState = (typeof difficultyStates)[number]

/** Working days that whoever is asked has to answer, unless the raiser sets a day. */
export const answerWorkingDays = 10

/** Working days that are left at the least to whom it is passed on, or who is to answer again. */
export const againWorkingDays = 5

/** Letters of each of its texts. */
export const difficultyWordsMax = 4000

export type DifficultyCommand =
  /** The owner answers; a final answer stops the clock. */
  | { readonly kind: 'answer'; readonly text: string; readonly final: boolean }
  /** The owner hands the question to another unit; why. */
  | { readonly kind: 'pass-on'; readonly unitId: string; readonly text: string }
  /** The raiser: the answer settles it; a word may be said. */
  | { readonly kind: 'close'; readonly text: string }
  /** The raiser: it does not; why. */
  | { readonly kind: 'reopen'; readonly text: string }
  /** The raiser asks no more; why. */
  | { readonly kind: 'withdraw'; readonly text: string }

export type DifficultyChangeKind = 'raise' | DifficultyCommand['kind']

/** What the rules ask of a difficulty. */
export interface DifficultyFacts {
  readonly state: DifficultyState
  readonly raiserId: string
  /** Null for the whole office. */
  readonly ownerId: string | null
  readonly dueOn: CivilDate
  readonly answeredOn: CivilDate | null
}

/** In which states each thing can be done. */
const allowed: Readonly<Record<DifficultyCommand['kind'], readonly DifficultyState[]>> = {
  answer: ['open', 'answered'],
  'pass-on': ['open'],
  close: ['answered'],
  reopen: ['answered', 'closed'],
  withdraw: ['open', 'answered'],
}

/** Whether its state lets this be done, whatever is said with it: what a page offers. */
export function canBe(kind: DifficultyCommand['kind'], { state }: Pick<DifficultyFacts, 'state'>): boolean {
  return allowed[kind].includes(state)
}

/** Why a command cannot be carried out; empty where it can. */
export function commandRefusals(difficulty: DifficultyFacts, command: DifficultyCommand): Refusal[] {
  return [
    ...(canBe(command.kind, difficulty) ? [] : [{ code: `difficulty-no-${command.kind}`, args: {} }]),
    ...(command.kind === 'close' ? [] : textRefusals(command.text, 'text')),
    ...(command.kind === 'pass-on' ? ownerRefusals(difficulty, command.unitId) : []),
    ...(command.text.length > difficultyWordsMax ? [tooLong('text')] : []),
  ]
}

function ownerRefusals({ ownerId, raiserId }: DifficultyFacts, unitId: string): Refusal[] {
  if (unitId === ownerId) return [{ code: 'difficulty-owner-same', args: {} }]
  return unitId === raiserId ? [{ code: 'difficulty-owner-is-raiser', args: {} }] : []
}

function textRefusals(text: string, field: string): Refusal[] {
  return text.trim() === '' ? [{ code: 'difficulty-words-empty', args: { field } }] : []
}

const tooLong = (field: string): Refusal => ({
  code: 'difficulty-words-too-long',
  args: { field, max: difficultyWordsMax },
})

/** What comes of a command that nothing speaks against. */
export function afterCommand(
  difficulty: DifficultyFacts,
  command: DifficultyCommand,
  today: CivilDate,
): Pick<DifficultyFacts, 'state' | 'ownerId' | 'dueOn' | 'answeredOn'> {
  const { state, ownerId, dueOn, answeredOn } = difficulty
  const same = { state, ownerId, dueOn, answeredOn }
  switch (command.kind) {
    case 'answer':
      return command.final ? { ...same, state: 'answered', answeredOn: today } : same
    case 'pass-on':
      return { ...same, ownerId: command.unitId, dueOn: atLeast(dueOn, today) }
    case 'close':
      return { ...same, state: 'closed' }
    case 'reopen':
      return { ...same, state: 'open', answeredOn: null, dueOn: atLeast(dueOn, today) }
    case 'withdraw':
      return { ...same, state: 'withdrawn' }
  }
}

/** Its day, or a later one that leaves time to answer. */
function atLeast(dueOn: CivilDate, today: CivilDate): CivilDate {
  const day = addWorkingDays(today, againWorkingDays)
  return day > dueOn ? day : dueOn
}

/** What a unit says when it raises a difficulty. */
export interface RaisedDifficulty {
  readonly what: string
  readonly asksFor: string
  readonly since: CivilDate
  /** Null for the default. */
  readonly dueOn: CivilDate | null
  readonly raiserId: string
  readonly ownerId: string | null
}

/** Why it cannot be raised so; each refusal names its field. */
export function raiseRefusals(raised: RaisedDifficulty, today: CivilDate): Refusal[] {
  const { what, asksFor, since, dueOn, raiserId, ownerId } = raised
  return [
    ...textRefusals(what, 'what'),
    ...(what.length > difficultyWordsMax ? [tooLong('what')] : []),
    ...textRefusals(asksFor, 'asks_for'),
    ...(asksFor.length > difficultyWordsMax ? [tooLong('asks_for')] : []),
    ...(since > today ? [{ code: 'difficulty-since-later', args: { field: 'since' } }] : []),
    ...(dueOn !== null && dueOn < today
      ? [{ code: 'difficulty-due-before', args: { field: 'due_on' } }]
      : []),
    ...(ownerId === raiserId ? [{ code: 'difficulty-owner-is-raiser', args: { field: 'owner' } }] : []),
  ]
}

/** The owner's last day of a difficulty that is raised on a day. */
export function dueOfRaised(dueOn: CivilDate | null, today: CivilDate): CivilDate {
  return dueOn ?? addWorkingDays(today, answerWorkingDays)
}

/** How many days the owner is or was late with the answer; 0 for one in time. */
export function daysLate(
  { state, dueOn, answeredOn }: Pick<DifficultyFacts, 'state' | 'dueOn' | 'answeredOn'>,
  today: CivilDate,
): number {
  if (state === 'withdrawn') return 0
  const until = state === 'open' ? today : answeredOn
  return until === null ? 0 : Math.max(0, daysSince1970(until) - daysSince1970(dueOn))
}
