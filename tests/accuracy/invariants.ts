/** What holds for every reading, right or wrong: spans give their words back. */
import type { Heading, PlanDocument, SourceLayout, Span } from '../../src/documents/model.ts'
import { folded, foldedSymbol } from './folding.ts'

const allHeadings = (outline: readonly Heading[]): Heading[] =>
  outline.flatMap(heading => [heading, ...allHeadings(heading.children)])

/** One line for each span whose words are not what the reading says stands there. */
export function brokenSpans(plan: PlanDocument): string[] {
  const words = ([start, end]: Span): string => plan.text.slice(start, end)
  const passages = [...plan.tasks, ...plan.reporting, ...plan.funding]
    .filter(passage => words(passage.span) !== passage.text)
    .map(passage => `passage: ${passage.text}`)
  const units = plan.tasks
    .flatMap(task => task.units)
    .filter(unit => folded(words(unit.span)) !== folded(unit.name))
    .map(unit => `unit: ${unit.name} at "${words(unit.span)}"`)
  const headings = allHeadings(plan.outline)
    .filter(heading => !folded(words(heading.span)).includes(folded(heading.title)))
    .map(heading => `heading: ${heading.title} at "${words(heading.span)}"`)
  const references = plan.references.flatMap(reference =>
    reference.spans
      .filter(span => !foldedSymbol(words(span)).includes(foldedSymbol(reference.symbol)))
      .map(span => `reference: ${reference.symbol} at "${words(span)}"`),
  )
  const bounds = plan.unread.filter(([start, end]) => start < 0 || end <= start || end > plan.text.length)
  return [
    ...passages,
    ...units,
    ...headings,
    ...references,
    ...bounds.map(span => `unread: ${span.join('-')}`),
  ]
}

/** Share of the visible signs of a text that must have a place on a page. */
const placedMin = 0.95

/** One line for each way in which a layout's places do not fit the text of its plan. */
export function brokenPlaces({ text }: PlanDocument, layout: SourceLayout): string[] {
  const paragraphs = layout.paragraphs.map(paragraph => paragraph.span)
  const words = layout.words.map(word => word.span)
  const known = layout.words.filter(({ box }) => !isOnPage(layout, box))
  return [
    ...outOfOrder(text, paragraphs).map(span => `paragraph: ${span.join('-')}`),
    ...outOfOrder(text, words).map(span => `words: ${span.join('-')}`),
    ...known.map(({ box }) => `box outside its page: ${JSON.stringify(box)}`),
    ...(coveredShare(text, paragraphs) < 1 ? ['words outside every paragraph'] : []),
    ...(layout.pages.length > 0 && coveredShare(text, words) < placedMin ? ['words without a place'] : []),
  ]
}

/** Letters may reach a little over the edge. */
const overhang = 3

function isOnPage({ pages }: SourceLayout, box: SourceLayout['words'][number]['box']): boolean {
  const page = pages[box.page - 1]
  if (page === undefined || box.width <= 0 || box.height <= 0) return false
  const fits = (from: number, length: number, size: number): boolean =>
    from >= -overhang && from + length <= size + overhang
  return fits(box.x, box.width, page.width) && fits(box.y, box.height, page.height)
}

function outOfOrder(text: string, spans: readonly Span[]): Span[] {
  return spans.filter(
    ([start, end], index) => start < (spans[index - 1]?.[1] ?? 0) || end <= start || end > text.length,
  )
}

function coveredShare(text: string, spans: readonly Span[]): number {
  const signs = (words: string): number => words.replace(/\s+/gu, '').length
  const covered = spans.reduce((sum, span) => sum + signs(text.slice(...span)), 0)
  return covered / Math.max(1, signs(text))
}
