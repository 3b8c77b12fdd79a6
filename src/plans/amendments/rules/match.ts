/** Which task of a plan each task of its amended file is. */
import { fold } from '../../../platform/text/fold.ts'

/** What tells a task: where it stands and what it says. */
export interface Matchable {
  readonly path: string
  readonly text: string
}

/** How a match was found: the same words at the same place, the same words, or the likest words. */
export type MatchWay = 'same' | 'moved' | 'like'

export interface Match {
  /** Index among the plan's tasks. */
  readonly task: number
  readonly way: MatchWay
  /** Share of the words that both have, 0 to 1. */
  readonly likeness: number
}

/** Below this share of common words two tasks are two. */
const likenessMin = 0.5

/**
 * For every task of the file the plan's task that it is, null for a new one; no task is taken twice. First the same
 * path and words, then the same words anywhere, then whatever is likest by its folded words, the surest first.
 */
export function matchTasks(
  tasks: readonly Matchable[],
  file: readonly Matchable[],
): readonly (Match | null)[] {
  const [olds, news] = [tasks.map(keyed), file.map(keyed)]
  const matches: (Match | null)[] = news.map(() => null)
  const taken = new Set<number>()
  const take = (index: number, match: Match) => {
    matches[index] = match
    taken.add(match.task)
  }
  for (const way of ['same', 'moved'] as const) {
    for (const [index, one] of news.entries()) {
      if (matches[index]) continue
      const task = olds.findIndex(
        (old, at) => !taken.has(at) && old.words === one.words && (way === 'moved' || old.path === one.path),
      )
      if (task >= 0) take(index, { task, way, likeness: 1 })
    }
  }
  for (const { index, task, likeness } of candidates(olds, news, taken, matches)) {
    if (!matches[index] && !taken.has(task)) take(index, { task, way: 'like', likeness })
  }
  return matches
}

interface Keyed {
  readonly path: string
  readonly words: string
  readonly set: ReadonlySet<string>
}

function keyed({ path, text }: Matchable): Keyed {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return { path: fold(path), words: words.join(' '), set: new Set(words) }
}

/** Pairs that are like enough, the likest first; of equals those at the same path. */
function candidates(
  olds: readonly Keyed[],
  news: readonly Keyed[],
  taken: ReadonlySet<number>,
  matches: readonly (Match | null)[],
) {
  const pairs = news.flatMap((one, index) =>
    matches[index]
      ? []
      : olds.flatMap((old, task) => {
          if (taken.has(task)) return []
          const likeness = likenessOf(one.set, old.set)
          const samePath = one.path === old.path && one.path !== ''
          return likeness >= likenessMin
            ? [{ index, task, likeness, rank: likeness + (samePath ? 0.2 : 0) }]
            : []
        }),
  )
  return pairs.sort((one, other) => other.rank - one.rank || one.index - other.index || one.task - other.task)
}

/**
 * Which of the plan's tasks are offered for a task of the file: all where they are few, else those that are likest.
 * Gives indexes, in the order of the plan.
 */
export function likestTasks(
  tasks: readonly Matchable[],
  one: Matchable,
  countMax: number,
): readonly number[] {
  const all = tasks.map((_task, index) => index)
  if (tasks.length <= countMax) return all
  const { set } = keyed(one)
  const likeness = tasks.map(task => likenessOf(set, keyed(task).set))
  const best = all.toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0)).slice(0, countMax)
  return best.sort((a, b) => a - b)
}

/** Dice's share of common words. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  const common = [...one].filter(word => other.has(word)).length
  return (2 * common) / (one.size + other.size)
}
