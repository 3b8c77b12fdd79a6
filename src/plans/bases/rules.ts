/** What is to be known of a document before one decides whether a plan may still stand on it. */
import { workingDayFrom } from '../../platform/calendar/index.ts'
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'
import type { Decision } from './tables.ts'

/** What an officer decides about a document for a year. */
export interface BasisDecision {
  readonly decision: Decision
  /** What takes its place; null unless replaced. */
  readonly replacedById: string | null
  readonly note: string
}

/** What the register and the units tell of a document. */
export interface Known {
  readonly id: string
  readonly subject: string | null
  /** Documents that replace it, and that amend it. */
  readonly replacedBy: number
  readonly amendedBy: number
  /** Whether every unit that goes by its issuer's name has ended. */
  readonly issuerEnded: boolean
  /** The last day of the plan that it is, where it is one kept here. */
  readonly endsOn: CivilDate | null
}

/** replaced, expired: a reason to look first; amended, issuer-ended: it may hold all the same. */
export const signals = ['replaced', 'expired', 'issuer-ended', 'amended'] as const

export type Signal = (typeof signals)[number]

export const basisNoteMax = 1000

/** What speaks for looking at a document again, the gravest first. A document of a body that is no more stays valid until it is replaced. */
export function signalsOf(known: Known, today: CivilDate): readonly Signal[] {
  const year = Number(today.slice(0, 4))
  const over = lastYearOf(known.subject)
  const says: Readonly<Record<Signal, boolean>> = {
    replaced: known.replacedBy > 0,
    expired: (known.endsOn !== null && known.endsOn < today) || (over !== null && over < year),
    'issuer-ended': known.issuerEnded,
    amended: known.amendedBy > 0,
  }
  return signals.filter(signal => says[signal])
}

/** The last year that a subject names as the end of its time: “giai đoạn 2021 - 2025”, “đến năm 2025”; null where it names none. */
export function lastYearOf(subject: string | null): number | null {
  if (subject === null) return null
  // “định hướng đến năm 2030”, “tầm nhìn đến 2045”: what is looked forward to is no end.
  const ahead = /,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4}/giu
  const text = subject.normalize('NFC').replace(ahead, '')
  const stage = /giai đoạn\s+(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:[-–—]|đến)\s*(?:năm\s+)?(\d{4})/iu.exec(text)
  const until = /đến (?:hết )?năm (\d{4})/iu.exec(text)
  const year = Number((stage ?? until)?.[1])
  return Number.isNaN(year) ? null : year
}

/** Why a decision cannot be kept. `cited` is whether the plan cites the document. */
export function reviewRefusals(
  documentId: string,
  year: number,
  said: BasisDecision,
  cited: boolean,
  today: CivilDate,
): readonly Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (code: string, args: Refusal['args'] = {}) => refusals.push({ code, args })
  if (!cited) refuse('basis-not-cited')
  if (!Number.isInteger(year) || year < 1900 || year > Number(today.slice(0, 4))) refuse('basis-year-wrong')
  if (said.decision === 'replaced' && said.replacedById === null) refuse('basis-replacement-missing')
  if (said.replacedById === documentId) refuse('basis-replaced-by-itself')
  if (said.note.length > basisNoteMax) refuse('basis-note-too-long', { max: basisNoteMax })
  return refusals
}

/** The day in a year on which the review is in the calendar: the first working day of December. */
export function reviewDay(year: number): CivilDate {
  return workingDayFrom(`${year}-12-01`)
}
