/** What may be done to a work item in which state, and what comes of it. */
import type { Refusal } from '../../../platform/errors.ts'
import type { WorkCommand, WorkCommandKind, WorkItem, WorkState } from './model.ts'

/** Letters of a reason. */
export const workReasonMax = 2000

interface Step {
  readonly from: readonly WorkState[]
  /** The state that comes of it; null where it stays as it is. */
  readonly to: WorkState | null
}

/** Every change: from which states, and to which. What is not here cannot be done. */
const steps: Readonly<Record<WorkCommandKind, Step>> = {
  receive: { from: ['issued'], to: 'received' },
  refuse: { from: ['issued', 'received', 'in-progress', 'returned'], to: 'refused' },
  start: { from: ['issued', 'received', 'returned'], to: 'in-progress' },
  // To claim what is claimed already adds to what was said.
  claim: { from: ['issued', 'received', 'in-progress', 'returned', 'claimed'], to: 'claimed' },
  withdraw: { from: ['claimed'], to: 'in-progress' },
  accept: { from: ['claimed'], to: 'accepted' },
  return: { from: ['claimed'], to: 'returned' },
  reopen: { from: ['accepted', 'cancelled'], to: 'returned' },
  insist: { from: ['refused'], to: 'issued' },
  cancel: { from: ['issued', 'received', 'refused', 'in-progress', 'claimed', 'returned'], to: 'cancelled' },
  'hand-over': { from: ['issued', 'received', 'refused', 'in-progress', 'returned'], to: 'issued' },
  'set-due': { from: ['issued', 'received', 'refused', 'in-progress', 'returned'], to: null },
}

/** Whether the change can be made in this state at all: which buttons stand on a page. */
export function isPossible(kind: WorkCommandKind, { state }: Pick<WorkItem, 'state'>): boolean {
  return steps[kind].from.includes(state)
}

/** The state that comes of the change. */
export function stateAfter(kind: WorkCommandKind, { state }: Pick<WorkItem, 'state'>): WorkState {
  return steps[kind].to ?? state
}

/** The same sent twice: it has been done, and nothing is left to do. */
export function isDoneAlready(
  command: WorkCommand,
  item: Pick<WorkItem, 'state' | 'unitId' | 'dueOn'>,
): boolean {
  switch (command.kind) {
    case 'receive':
    case 'start':
    case 'accept':
    case 'cancel':
    case 'refuse':
    case 'return':
      return item.state === steps[command.kind].to
    case 'hand-over':
      return item.unitId === command.unitId
    case 'set-due':
      return item.dueOn === command.dueOn
    default:
      return false
  }
}

/**
 * Why the change cannot be made: `work-not-now` (state), `work-reason-missing`, `work-reason-too-long` (max),
 * `work-due-before-begin`. Empty where it can.
 */
export function workRefusals(item: WorkItem, command: WorkCommand): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (!isPossible(command.kind, item)) refusals.push({ code: 'work-not-now', args: { state: item.state } })
  if ('reason' in command) refusals.push(...reasonRefusals(command.reason))
  if (command.kind === 'set-due' && item.beginsOn !== null && command.dueOn < item.beginsOn) {
    refusals.push({ code: 'work-due-before-begin', args: { day: item.beginsOn } })
  }
  return refusals
}

function reasonRefusals(reason: string): readonly Refusal[] {
  if (reason.trim() === '') return [{ code: 'work-reason-missing', args: {} }]
  return reason.length > workReasonMax ? [{ code: 'work-reason-too-long', args: { max: workReasonMax } }] : []
}
