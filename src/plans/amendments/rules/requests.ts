/** What a request must say, and what it changes when it is carried out. */
import type { CivilDate } from '../../../platform/clock.ts'
import type { Refusal } from '../../../platform/errors.ts'
import type { RequestKind } from '../tables.ts'
import { type DraftChange, type Written, writtenOf } from './draft.ts'
import type { VersionTask, VersionUnit } from './model.ts'

/** A request as it is sent. */
export interface NewRequest {
  /** Chosen by who asks, so that the same one sent twice is one. */
  readonly id: string
  readonly unitId: string
  readonly what: RequestKind
  readonly tasks: readonly string[]
  readonly proposed: string | null
  readonly proposedDay: CivilDate | null
  readonly reason: string
}

/** `amendment-request-incomplete` where it does not say what it asks for. */
export function requestRefusals({
  what,
  tasks,
  proposed,
  proposedDay,
  reason,
}: NewRequest): readonly Refusal[] {
  const needsTask = what !== 'add' && what !== 'other'
  const needsWords = what === 'words' || what === 'unit' || what === 'add'
  const lacks =
    (needsTask && tasks.length === 0) ||
    (needsWords && !proposed?.trim()) ||
    (what === 'day' && proposedDay === null) ||
    reason.trim() === ''
  return lacks ? [{ code: 'amendment-request-incomplete', args: {} }] : []
}

/** What of a request is carried out. */
export interface TakenRequest
  extends Pick<NewRequest, 'id' | 'unitId' | 'what' | 'proposed' | 'proposedDay'> {
  /** The unit that is meant by `proposed`, of a request for another unit. */
  readonly toUnit: VersionUnit | null
}

/** Whether one press carries it out; what is left open an officer writes. */
export function isTakenByPress(what: RequestKind): boolean {
  return what !== 'other'
}

/**
 * The changes that carry a request out; a task that the draft changed already goes on from there. For another unit,
 * the unit that asks gives its part away, in its role; where it has none, whoever leads does.
 */
export function changesOf(
  request: TakenRequest,
  tasks: readonly VersionTask[],
  drafted: ReadonlyMap<string, DraftChange>,
): readonly DraftChange[] {
  if (request.what === 'add') return [addition(request, tasks)]
  return tasks.map(task => {
    const before = drafted.get(task.id)
    const requests = [...new Set([...(before?.requests ?? []), request.id])]
    if (request.what === 'drop') return { kind: 'drop', taskId: task.id, requests }
    const now = before?.kind === 'change' ? before.to : writtenOf(task)
    return { kind: 'change', taskId: task.id, to: changed(request, now), requests }
  })
}

function changed(request: TakenRequest, now: Written): Written {
  switch (request.what) {
    case 'words':
      return { ...now, text: request.proposed ?? now.text }
    case 'day':
      return {
        ...now,
        schedule: { kind: 'period', from: null, to: request.proposedDay, dates: [], text: '' },
      }
    case 'unit':
      return { ...now, units: given(request, now.units) }
    default:
      return now
  }
}

function given({ unitId, toUnit }: TakenRequest, units: readonly VersionUnit[]): readonly VersionUnit[] {
  if (toUnit === null) return units
  const own =
    units.find(unit => unit.unitId === unitId) ?? units.find(({ role }) => role === 'lead') ?? units[0]
  const others = units.filter(unit => unit !== own && unit.unitId !== toUnit.unitId)
  const at = own ? Math.min(units.indexOf(own), others.length) : 0
  return others.toSpliced(at, 0, { ...toUnit, role: own?.role ?? 'lead' })
}

function addition({ id, proposed, proposedDay }: TakenRequest, tasks: readonly VersionTask[]): DraftChange {
  const schedule =
    proposedDay && ({ kind: 'period', from: null, to: proposedDay, dates: [], text: '' } as const)
  return {
    kind: 'add',
    key: id,
    path: '',
    after: tasks.at(-1)?.id ?? null,
    to: { text: proposed ?? '', output: null, schedule: schedule || null, units: [] },
    requests: [id],
  }
}
