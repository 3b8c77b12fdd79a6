/** A small plan under review, for the tests of the commands. */

import type { PlanDocument } from '../src/documents/model.ts'
import { applyCommand } from '../src/plans/rules/review/apply.ts'
import { findItem, reviewItemsOf, withChanges } from '../src/plans/rules/review/items.ts'
import { reviewLimits } from '../src/plans/rules/review/limits.ts'
import type { ReviewCommand, ReviewItem, TaskItem } from '../src/plans/rules/review/model.ts'
import { smallPlan } from './small-plan.ts'

export const plan = smallPlan()
export const { text } = plan
export const fresh = reviewItemsOf(plan)

/** The items after these commands; a refusal fails the test. */
export function done(
  commands: readonly ReviewCommand[],
  items: readonly ReviewItem[] = fresh,
  of: PlanDocument = plan,
): ReviewItem[] {
  return commands.reduce<ReviewItem[]>(
    (now, command, index) => {
      const outcome = applyCommand(of, now, command)
      if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.args)}`)
      return withChanges(now, outcome.changes, index + 1)
    },
    [...items],
  )
}

/** Code and arguments of the refusal; null where the command can be carried out. */
export function refusal(
  command: ReviewCommand,
  items: readonly ReviewItem[] = fresh,
  of: PlanDocument = plan,
): object | null {
  const outcome = applyCommand(of, items, command)
  return outcome.ok ? null : { code: outcome.code, ...outcome.args }
}

export const taskOf = (items: readonly ReviewItem[], number: number): TaskItem =>
  findItem(items, 'task', number)

/** A word and a list that are longer than any limit. */
export const long = 'a'.repeat(reviewLimits.textLettersMax + 1)
export const many = Array.from({ length: reviewLimits.listMax + 1 }, (_, index) => `Sở ${index}`)
