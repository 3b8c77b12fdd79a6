import type { Period } from '../../../documents/index.ts'
import type { Refusal } from '../../../platform/errors.ts'
import type { IssueVersion } from './model.ts'
import { firstDay, lastDay } from './task-days.ts'

/** What must hold before a plan is issued. */
export interface IssueState {
  readonly deleted: boolean
  /** Whether there is a reading with its review. */
  readonly read: boolean
  readonly issued: boolean
  readonly title: string
  readonly period: Period | null
  readonly tasks: number
  readonly issuers: number
  /** Names that nobody chose a unit for. */
  readonly openNames: number
  /** Names that do work, report or issue, yet were chosen to be mere words. */
  readonly wordsWithWork: readonly string[]
  /** Links to a reference that the review removed. */
  readonly lostLinks: number
  /** What stands now. */
  readonly version: IssueVersion
}

/**
 * Why the plan cannot be issued, the first thing to mend first; empty when it can. `seen` is what the person
 * looked at when they decided; null to ask before anybody decides.
 */
export function issueRefusals(state: IssueState, seen: IssueVersion | null): Refusal[] {
  if (state.deleted) return [refusal('upload-deleted')]
  if (state.issued) return [refusal('already-issued')]
  if (!state.read) return [refusal('not-read')]
  const behind = seen !== null && (seen.review !== state.version.review || seen.draft !== state.version.draft)
  return [
    behind && refusal('version-behind'),
    state.title.trim() === '' && refusal('title-empty'),
    isUpsideDown(state.period) && refusal('period-upside-down'),
    state.tasks === 0 && refusal('no-task'),
    state.issuers === 0 && refusal('no-issuer'),
    state.openNames > 0 && refusal('names-open', { count: state.openNames }),
    state.wordsWithWork.length > 0 &&
      refusal('words-with-work', { count: state.wordsWithWork.length, name: state.wordsWithWork[0] ?? '' }),
    state.lostLinks > 0 && refusal('link-lost', { count: state.lostLinks }),
  ].filter(found => found !== false)
}

function refusal(code: string, args: Refusal['args'] = {}): Refusal {
  return { code, args }
}

/** Ends before it begins. */
function isUpsideDown(period: Period | null): boolean {
  const [first, last] = [firstDay(period?.from ?? null), lastDay(period?.to ?? null)]
  return first !== null && last !== null && last < first
}
