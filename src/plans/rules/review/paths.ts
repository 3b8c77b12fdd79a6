/** Paths of tasks that officers make: plan-reading.md, rule 5; no two tasks of a review ever share one. */

import { itemsOf } from './items.ts'
import type { ReviewItem } from './model.ts'

/** Every path that is taken, those of removed tasks too: they may come back. */
function takenPaths(items: readonly ReviewItem[]): ReadonlySet<string> {
  return new Set(itemsOf(items, 'task').map(({ value }) => value.path))
}

/** The path of what is cut off a task: the second part of II.4.a is II.4.a.(2), the next one II.4.a.(3). */
export function pathOfPart(items: readonly ReviewItem[], whole: string): string {
  return firstFree(takenPaths(items), whole, 2)
}

/** The path of a task without a label under a heading: tasks only are counted, so it is the next number. */
export function pathUnder(items: readonly ReviewItem[], heading: string): string {
  return firstFree(takenPaths(items), heading, 1)
}

/** The path that a label gives, or the next number under the heading where another task has it. */
export function pathOfLabel(items: readonly ReviewItem[], heading: string, labelled: string): string {
  return takenPaths(items).has(labelled) ? pathUnder(items, heading) : labelled
}

function firstFree(taken: ReadonlySet<string>, above: string, from: number): string {
  const path = (number: number): string => (above === '' ? `(${number})` : `${above}.(${number})`)
  let number = from
  while (taken.has(path(number))) number += 1
  return path(number)
}
