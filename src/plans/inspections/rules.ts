/** Inspections and what they find: states, what may be done, and what is late. All pure. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'

/** inspection: kiểm tra; supervision: giám sát ở cơ sở. */
export const inspectionKinds = ['inspection', 'supervision'] as const

export type InspectionKind = (typeof inspectionKinds)[number]

/** planned → held → concluded → closed; cancelled before it is concluded. */
export const inspectionStates = ['planned', 'held', 'concluded', 'closed', 'cancelled'] as const

export type InspectionState = (typeof inspectionStates)[number]

/** remark: nothing is to be remedied; shortcoming; serious. */
export const findingWeights = ['remark', 'shortcoming', 'serious'] as const

export type FindingWeight = (typeof findingWeights)[number]

/** open: its unit owes an answer; answered: the inspector looks at it; closed: settled; withdrawn: it was none. */
export const findingStates = ['open', 'answered', 'closed', 'withdrawn'] as const

export type FindingState = (typeof findingStates)[number]

/** Letters of a title, of conclusions, and of a finding, an answer or a reason. */
export const titleMax = 300
export const conclusionsMax = 20_000
export const wordsMax = 4000

/** So many findings can still be answered one by one. */
export const findingsMax = 200

/** So many units are one inspection. */
export const unitsMax = 100

export type InspectionCommand =
  | { readonly kind: 'hold'; readonly heldOn: CivilDate }
  | { readonly kind: 'conclude'; readonly text: string }
  | { readonly kind: 'close'; readonly text: string }
  | { readonly kind: 'cancel'; readonly text: string }

export type InspectionChangeKind = 'plan' | InspectionCommand['kind']

const inspectionFrom: Readonly<Record<InspectionCommand['kind'], readonly InspectionState[]>> = {
  hold: ['planned'],
  conclude: ['held'],
  close: ['concluded'],
  cancel: ['planned', 'held'],
}

const inspectionTo: Readonly<Record<InspectionCommand['kind'], InspectionState>> = {
  hold: 'held',
  conclude: 'concluded',
  close: 'closed',
  cancel: 'cancelled',
}

/** Whether its state lets this be done: what a page offers. */
export function canBecome(kind: InspectionCommand['kind'], state: InspectionState): boolean {
  return inspectionFrom[kind].includes(state)
}

/** The state that comes of a command. */
export function stateAfter(kind: InspectionCommand['kind']): InspectionState {
  return inspectionTo[kind]
}

/** Why it cannot be done; `unsettled` is how many findings are neither closed nor withdrawn. */
export function inspectionRefusals(
  { state, unsettled }: { readonly state: InspectionState; readonly unsettled: number },
  command: InspectionCommand,
  today: CivilDate,
): Refusal[] {
  const { kind } = command
  return [
    ...(canBecome(kind, state) ? [] : [refusal(`inspection-no-${kind}`)]),
    ...(command.kind === 'hold' && command.heldOn > today
      ? [refusal('inspection-held-later', { field: 'held_on' })]
      : []),
    ...(command.kind === 'conclude' ? textRefusals(command.text, 'text', conclusionsMax) : []),
    ...(command.kind === 'cancel' ? textRefusals(command.text, 'text') : []),
    ...(command.kind === 'close' && unsettled > 0
      ? [refusal('inspection-findings-unsettled', { count: unsettled })]
      : []),
    ...(command.kind === 'close' && command.text.length > wordsMax ? [tooLong('text', wordsMax)] : []),
  ]
}

/** What is planned. */
export interface PlannedInspection {
  readonly kind: InspectionKind
  readonly title: string
  readonly plannedOn: CivilDate
  /** Who inspects, and who is inspected. */
  readonly by: readonly string[]
  readonly of: readonly string[]
}

/** Why it cannot be planned so; each refusal names its field. */
export function planRefusals({ title, by, of }: PlannedInspection): Refusal[] {
  const both = of.some(id => by.includes(id))
  return [
    ...textRefusals(title, 'title', titleMax),
    ...(by.length === 0 ? [refusal('inspection-nobody', { field: 'by_add' })] : []),
    ...(of.length === 0 ? [refusal('inspection-nobody', { field: 'of_add' })] : []),
    ...(both ? [refusal('inspection-of-oneself', { field: 'of_add' })] : []),
    ...(by.length > unitsMax ? [refusal('inspection-too-many', { field: 'by_add', max: unitsMax })] : []),
    ...(of.length > unitsMax ? [refusal('inspection-too-many', { field: 'of_add', max: unitsMax })] : []),
  ]
}

/** What is found. */
export interface NewFinding {
  readonly unitId: string
  readonly taskId: string | null
  readonly what: string
  readonly weight: FindingWeight
  /** The last day for remedy; null where nothing is to be remedied. */
  readonly dueOn: CivilDate | null
}

/** Why it cannot be put down. */
export function findingRefusals(
  inspection: { readonly state: InspectionState; readonly of: readonly string[]; readonly findings: number },
  { unitId, what, weight, dueOn }: NewFinding,
  today: CivilDate,
): Refusal[] {
  return [
    ...(inspection.state === 'held' ? [] : [refusal('finding-not-now')]),
    ...(inspection.findings < findingsMax ? [] : [refusal('finding-too-many', { max: findingsMax })]),
    ...(inspection.of.includes(unitId) ? [] : [refusal('finding-unit-unknown', { field: 'unit' })]),
    ...textRefusals(what, 'what'),
    ...(weight !== 'remark' && dueOn === null ? [refusal('finding-due-missing', { field: 'due_on' })] : []),
    ...(dueOn !== null && dueOn < today ? [refusal('finding-due-before', { field: 'due_on' })] : []),
  ]
}

export type FindingCommand =
  /** The inspected unit: what it did, or what it says to it. */
  | { readonly kind: 'answer'; readonly text: string }
  /** The inspector: settled. */
  | { readonly kind: 'close'; readonly text: string }
  /** The inspector: not yet; why. */
  | { readonly kind: 'reopen'; readonly text: string }
  /** The inspector: it was none; why. */
  | { readonly kind: 'withdraw'; readonly text: string }

export type FindingChangeKind = 'add' | FindingCommand['kind']

const findingFrom: Readonly<Record<FindingCommand['kind'], readonly FindingState[]>> = {
  answer: ['open', 'answered'],
  close: ['open', 'answered'],
  reopen: ['answered', 'closed'],
  withdraw: ['open', 'answered'],
}

const findingTo: Readonly<Record<FindingCommand['kind'], FindingState>> = {
  answer: 'answered',
  close: 'closed',
  reopen: 'open',
  withdraw: 'withdrawn',
}

/** The state that comes of a command. */
export function findingAfter(kind: FindingCommand['kind']): FindingState {
  return findingTo[kind]
}

/** Whether both states let this be done: what a page offers. */
export function canFinding(
  kind: FindingCommand['kind'],
  state: FindingState,
  inspection: InspectionState,
): boolean {
  const goesOn = inspection === 'held' || inspection === 'concluded'
  return goesOn && findingFrom[kind].includes(state)
}

/** Why it cannot be done. */
export function findingCommandRefusals(
  { state, inspection }: { readonly state: FindingState; readonly inspection: InspectionState },
  { kind, text }: FindingCommand,
): Refusal[] {
  return [
    ...(canFinding(kind, state, inspection) ? [] : [refusal(`finding-no-${kind}`)]),
    ...(kind === 'close' && text.trim() === '' ? [] : textRefusals(text, 'text')),
  ]
}

/** Whether the unit's remedy is overdue. */
export function isFindingLate(
  { state, dueOn }: { readonly state: FindingState; readonly dueOn: CivilDate | null },
  today: CivilDate,
): boolean {
  return state === 'open' && dueOn !== null && dueOn < today
}

function textRefusals(text: string, field: string, max = wordsMax): Refusal[] {
  if (text.trim() === '') return [refusal('inspection-words-empty', { field })]
  return text.length > max ? [tooLong(field, max)] : []
}

const tooLong = (field: string, max: number): Refusal => refusal('inspection-words-too-long', { field, max })

const refusal = (code: string, args: Refusal['args'] = {}): Refusal => ({ code, args })
