import { isDeepStrictEqual } from 'node:util'
import type { ProblemArgs } from '../../../platform/errors.ts'
import type { ItemChange, Outcome, ReviewItem } from './model.ts'

/** Why a command cannot be carried out; thrown inside the rules and made a value by `outcomeOf`. */
export class CommandRefused extends Error {
  readonly code: string
  readonly args: ProblemArgs
  constructor(code: string, args: ProblemArgs = {}) {
    super(code)
    this.name = 'CommandRefused'
    this.code = code
    this.args = args
  }
}

/** What the work changes, without what it leaves as it was; or why it cannot. */
export function outcomeOf(work: () => readonly ItemChange[]): Outcome {
  try {
    return { ok: true, changes: work().filter(({ before, after }) => !sameItem(before, after)) }
  } catch (error) {
    if (error instanceof CommandRefused) return { ok: false, code: error.code, args: error.args }
    throw error
  }
}

/** Whether two items are alike but for the version. */
export function sameItem(one: ReviewItem | null, other: ReviewItem | null): boolean {
  if (one === null || other === null) return one === other
  return one === other || isDeepStrictEqual({ ...one, version: 0 }, { ...other, version: 0 })
}
