/** What holds for every reading, right or wrong: spans give their words back. */
import type { Heading, PlanDocument, Span } from '../../src/documents/model.ts'
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
