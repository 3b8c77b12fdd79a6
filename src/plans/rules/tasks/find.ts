import { matchRank } from '../../../platform/text/search.ts'
import type { PlanTask } from '../plan/model.ts'

/**
 * The tasks that hold every word of what was typed, in any order, in their words, product or units; marks aside.
 * Where it was typed with marks and something matches so, only that is kept: the page keeps the order of the
 * document, so that exact matches could not stand first.
 */
export function findTasks(tasks: readonly PlanTask[], typed: string): readonly PlanTask[] {
  if (typed.trim() === '') return tasks
  const ranked = tasks
    .map(task => ({ task, rank: matchRank(typed, wordsOf(task)) }))
    .filter(({ rank }) => rank > 0)
  const exact = ranked.filter(({ rank }) => rank === 2)
  return (exact.length > 0 ? exact : ranked).map(({ task }) => task)
}

function wordsOf({ path, text, output, units }: PlanTask): string {
  return [path, text, output, ...units.flatMap(({ name, written }) => [name, written])]
    .filter(Boolean)
    .join(' ')
}
