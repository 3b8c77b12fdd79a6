/** The reading with every correction: what is issued, exported and shown. */
import type { PlanDocument, Span } from '../../../documents/index.ts'
import { placedHeadings } from '../sections.ts'
import { itemsOf } from './items.ts'
import type { ItemKind, Review, ReviewItem } from './model.ts'
import { hasWords, overlap } from './words-of.ts'

/**
 * The contract (docs/plan.schema.json) with the review's corrections: removed items are gone, tasks stand in the
 * order of the page, and `unread` follows: words that became a task are read, those of what was removed are not.
 */
export function reviewedPlan(plan: PlanDocument, { items }: Pick<Review, 'items'>): PlanDocument {
  const { period, ...document } = itemsOf(items, 'document')[0]?.value ?? {
    ...plan.document,
    period: plan.period,
  }
  const tasks = live(items, 'task').map(({ value }) => value)
  const reporting = live(items, 'reporting').map(({ value }) => value)
  const references = live(items, 'reference').map(({ value }) => value)
  const reviewed = { ...plan, document, period, tasks, reporting, references }
  return { ...reviewed, unread: unreadOf(plan, reviewed) }
}

function live<K extends ItemKind>(items: readonly ReviewItem[], kind: K) {
  return itemsOf(items, kind).filter(({ state }) => state !== 'removed')
}

/** Words that were a task's or a report's and are nobody's now, and what nobody had read before. */
function unreadOf(before: PlanDocument, after: PlanDocument): readonly Span[] {
  const known = new Set([...before.tasks, ...before.reporting].map(({ span }) => span.join()))
  const added = after.tasks.map(({ span }) => span).filter(span => !known.has(span.join()))
  const read = [...after.tasks, ...after.reporting, ...after.funding, ...placedHeadings(after.outline)]
  const spans = read.map(({ span }) => span).sort(byPlace)
  const kept = new Set(spans.map(span => span.join()))
  const dropped = [...before.tasks, ...before.reporting].filter(({ span }) => !kept.has(span.join()))
  if (added.length === 0 && dropped.length === 0) return before.unread
  const left = before.unread.flatMap(span => leftOf(before.text, span, added.sort(byPlace)))
  const freed = dropped.flatMap(({ span }) => leftOf(before.text, span, spans))
  return withoutOverlaps([...left, ...freed])
}

const byPlace = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1]

/** The stretches of a span that none of the others takes, as far as they hold words; `taken` is in order. */
function leftOf(text: string, [start, end]: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = start
  for (const other of taken.filter(span => overlap(span, [start, end]))) {
    left.push([from, other[0]])
    from = Math.max(from, other[1])
  }
  left.push([from, end])
  return left.map(span => trimmed(text, span)).filter(span => holdsWords(text.slice(...span)))
}

function trimmed(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to)
  return [from + words.length - words.trimStart().length, to - words.length + words.trimEnd().length]
}

/** The "và" between the halves of a sentence that was cut is no loss. */
const holdsWords = (words: string): boolean => hasWords(words) && !/^[\p{P}\s]*và[\p{P}\s]*$/u.test(words)

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted(byPlace)) {
    const last = kept.at(-1)
    if (!last || last[1] <= span[0]) kept.push(span)
    else if (span[1] > last[1]) kept[kept.length - 1] = [last[0], span[1]]
  }
  return kept
}
